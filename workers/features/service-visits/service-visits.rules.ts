import type { FullRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";

export type Visit = FullRow<"serviceVisits">;

/** Fields of a visit that somebody said, instants in UTC ms; what is undefined was not said. */
export type VisitInput = Partial<
  Omit<Visit, "id" | "version" | "deliveryNumber" | "receivedAt" | "listedAt" | "createdAt" | "deliveredFrom">
>;

/** A new order, still in the workshop. */
export function emptyVisit(input: { id: string; storeId: string; orderNumber: string; asOf: number }): Visit {
  return {
    id: input.id,
    externalId: null,
    storeId: input.storeId,
    orderNumber: input.orderNumber,
    kind: "unknown",
    kindText: null,
    state: "open",
    ownerCustomerId: null,
    senderCustomerId: null,
    driverCustomerId: null,
    contactPointId: null,
    vehicleId: null,
    adviserId: null,
    brand: null,
    mileageKm: null,
    arrivedAt: null,
    promisedAt: null,
    settledAt: null,
    deliveredAt: null,
    deliveredFrom: null,
    deliveryNumber: 0,
    receivedAt: null,
    listedAt: input.asOf,
    totalCents: null,
    amounts: [],
    items: [],
    symptom: null,
    nextVisitOn: null,
    nextVisitKm: null,
    note: null,
    extra: {},
    createdAt: input.asOf,
    version: 1,
  };
}

/**
 * A visit after what was said of it. A delivery time makes it delivered; taking it away, or saying `open`,
 * reopens it (反结算), so that the next delivery is one of its own; a settlement time stands in for a
 * missing delivery time, but late settlement is no new delivery (practice.md section 1).
 */
export function nextVisit(input: { before: Visit; said: VisitInput; asOf: number }): Visit {
  const next = stateAfter(input);
  return { ...next, listedAt: next.deliveredAt ?? next.arrivedAt ?? next.createdAt };
}

function stateAfter(input: { before: Visit; said: VisitInput; asOf: number }): Visit {
  const { before, said, asOf } = input;
  const merged: Visit = { ...before, ...said };
  if (merged.state === "void" && said.state === "void") return { ...merged, state: "void" };
  const reopened = said.state === "open" || (said.deliveredAt === null && said.state !== "delivered");
  const inferred =
    said.state === "delivered" && merged.deliveredAt === null ? (merged.settledAt ?? asOf) : null;
  const deliveredAt = reopened ? null : (merged.deliveredAt ?? inferred);
  if (deliveredAt === null) return { ...merged, state: "open", deliveredAt: null, deliveredFrom: null };
  const isNew = before.state !== "delivered";
  return {
    ...merged,
    state: "delivered",
    deliveredAt,
    deliveredFrom: inferred === null ? (merged.deliveredFrom ?? "delivery") : "settlement",
    deliveryNumber: isNew ? before.deliveryNumber + 1 : before.deliveryNumber,
    receivedAt: isNew ? asOf : before.receivedAt,
  };
}

/** Columns of a visit that differ; empty where nothing changed. */
export function visitDifference(before: Visit, after: Visit): Partial<Row<"serviceVisits">> {
  const entries = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Visit]),
  );
  return Object.fromEntries(entries.filter(([name]) => name !== "version"));
}
