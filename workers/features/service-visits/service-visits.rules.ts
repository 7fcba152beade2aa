import type { FullRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";

export type Visit = FullRow<"serviceVisits">;

/**
 * Fields of a visit that somebody said, instants in UTC ms; what is undefined was not said. A delivery time is
 * one of delivery unless `deliveredFrom` says that the settlement stands in for it.
 */
export type VisitInput = Partial<
  Omit<Visit, "id" | "version" | "deliveryNumber" | "receivedAt" | "listedAt" | "createdAt">
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
 * reopens it (反结算), so that the next delivery is one of its own. A voided one stays so until it is said to
 * be open or delivered, or delivered at another time (practice.md section 1).
 */
export function nextVisit(input: { before: Visit; said: VisitInput; asOf: number }): Visit {
  const next = stateAfter(input);
  return { ...next, listedAt: next.deliveredAt ?? next.arrivedAt ?? next.createdAt };
}

function stateAfter(input: { before: Visit; said: VisitInput; asOf: number }): Visit {
  const { before, said, asOf } = input;
  const merged: Visit = { ...before, ...said };
  if (said.state === "void" || staysVoid(before, said)) return { ...merged, ...fromWhat(merged, said) };
  const reopened = said.state === "open" || (said.deliveredAt === null && said.state !== "delivered");
  const isAsked = said.state === "delivered" && merged.deliveredAt === null;
  const isSettled = isAsked && merged.settledAt !== null;
  const deliveredAt = reopened ? null : isAsked ? (merged.settledAt ?? asOf) : merged.deliveredAt;
  if (deliveredAt === null) return { ...merged, state: "open", deliveredAt: null, deliveredFrom: null };
  // A voided order that stands again is the same delivery where its time is the same.
  const isSame =
    before.state === "delivered" ||
    (before.state === "void" && before.deliveryNumber > 0 && before.deliveredAt === deliveredAt);
  return {
    ...merged,
    state: "delivered",
    deliveredAt,
    ...(isSettled ? { deliveredFrom: "settlement" as const } : fromWhat({ ...merged, deliveredAt }, said)),
    deliveryNumber: isSame ? before.deliveryNumber : before.deliveryNumber + 1,
    receivedAt: isSame ? before.receivedAt : asOf,
  };
}

function staysVoid(before: Visit, { state, deliveredAt }: VisitInput): boolean {
  if (before.state !== "void" || state !== undefined) return false;
  return typeof deliveredAt !== "number" || deliveredAt === before.deliveredAt;
}

function fromWhat(merged: Visit, said: VisitInput): Pick<Visit, "deliveredFrom"> {
  if (merged.deliveredAt === null) return { deliveredFrom: null };
  const isSaid = typeof said.deliveredAt === "number";
  return {
    deliveredFrom: said.deliveredFrom ?? (isSaid ? "delivery" : (merged.deliveredFrom ?? "delivery")),
  };
}

/** Columns of a visit that differ; empty where nothing changed. */
export function visitDifference(before: Visit, after: Visit): Partial<Row<"serviceVisits">> {
  const entries = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Visit]),
  );
  return Object.fromEntries(entries.filter(([name]) => name !== "version"));
}
