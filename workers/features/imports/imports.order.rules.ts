import { given } from "../../platform/changes.ts";
import type { Visit, VisitInput } from "../service-visits/service-visits.rules.ts";
import type { OrderPeople } from "./imports.order-people.rules.ts";
import type { ServiceVisitRow } from "./imports.rows.rules.ts";

/** What a row says of an order; what it does not say stays as it is known. */
export function saidBy(input: {
  row: ServiceVisitRow;
  vehicleId: string | null;
  adviserId: string | null;
  people: OrderPeople;
  before: Visit;
}): VisitInput {
  const { row, people, before } = input;
  const ownKind = row.kind === "unknown" ? undefined : row.kind;
  const total = row.totalCents ?? sum(row.labourCents, row.partsCents);
  return given({
    kind: ownKind ?? (before.version > 0 && before.kind !== "unknown" ? undefined : row.kind),
    kindText: row.kindText ?? undefined,
    state: stateOf({ row, before }),
    ownerCustomerId: people.ownerId ?? undefined,
    senderCustomerId: people.senderId ?? undefined,
    driverCustomerId: people.driverId ?? undefined,
    contactPointId: people.ownPointId ?? undefined,
    vehicleId: input.vehicleId ?? undefined,
    adviserId: input.adviserId ?? undefined,
    brand: row.brand ?? undefined,
    mileageKm: row.mileageKm === null ? undefined : Math.max(row.mileageKm, before.mileageKm ?? 0),
    arrivedAt: row.arrivedAt ?? undefined,
    promisedAt: row.promisedAt ?? undefined,
    settledAt: row.settledAt ?? undefined,
    ...deliveryOf({ row, before }),
    totalCents: total ?? undefined,
    amounts: amountsOf(row, total),
    items: row.items.length === 0 ? undefined : row.items.map((name) => ({ name })),
    symptom: row.symptom ?? undefined,
    nextVisitOn: row.nextServiceOn ?? undefined,
    nextVisitKm: row.nextServiceKm ?? undefined,
    note: row.note ?? undefined,
    extra: Object.keys(row.extra).length === 0 ? undefined : { ...before.extra, ...row.extra },
  });
}

/** What each payer pays: by the order's lines where they tell it, else the whole by the first. */
function amountsOf(row: ServiceVisitRow, total: number | null): Visit["amounts"] | undefined {
  if (total === null) return undefined;
  if (row.lines.length < 2) return [{ payer: row.payers[0] ?? "customer", cents: total }];
  if (total !== row.lines.reduce((all, { cents }) => all + cents, 0))
    return [{ payer: row.payers[0] ?? "customer", cents: total }];
  const byPayer = new Map<Visit["amounts"][number]["payer"], number>();
  for (const { payer, cents } of row.lines) byPayer.set(payer, (byPayer.get(payer) ?? 0) + cents);
  return [...byPayer].map(([payer, cents]) => ({ payer, cents }));
}

/** A settlement or completion that stands in for a delivery does not move a delivery that is known. */
function deliveryOf(input: {
  row: ServiceVisitRow;
  before: Visit;
}): Pick<VisitInput, "deliveredAt" | "deliveredFrom"> {
  const { row, before } = input;
  const isKnown = row.deliveredFrom === "delivery";
  if (row.deliveredAt === null || (!isKnown && before.deliveredAt !== null)) return {};
  return { deliveredAt: row.deliveredAt, deliveredFrom: isKnown ? "delivery" : "settlement" };
}

/** Voided; back in the workshop, which reopens a delivered order (反结算); otherwise as its times say. */
function stateOf(input: { row: ServiceVisitRow; before: Visit }): Visit["state"] | undefined {
  if (input.row.status === "void") return "void";
  return input.row.status === "in-workshop" && input.before.state === "delivered" ? "open" : undefined;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}
