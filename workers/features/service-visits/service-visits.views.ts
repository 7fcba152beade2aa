import type * as z from "zod";
import {
  payers,
  type serviceVisitView,
  visitKinds,
} from "../../../shared/contracts/service-visits.contract.ts";
import { moneyOf } from "../../../shared/kernel/money.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { whatWasDone } from "../follow-ups/follow-ups.opening.rules.ts";
import type { Visit } from "./service-visits.rules.ts";

export type VisitAnswer = z.input<ReturnType<typeof serviceVisitView>>;

/** A service visit as the API shows it; `names` are the joined columns. */
export function visitView(visit: Visit, names: RawRow): VisitAnswer {
  const {
    id,
    externalId,
    storeId,
    orderNumber,
    state,
    ownerCustomerId,
    senderCustomerId,
    driverCustomerId,
    vehicleId,
    adviserId,
  } = visit;
  return {
    id,
    externalId,
    storeId,
    orderNumber,
    kind: visitKinds.find((kind) => kind === visit.kind) ?? "unknown",
    state,
    ownerCustomerId,
    senderCustomerId,
    driverCustomerId,
    customerName: textOrNull(names, "customer_name"),
    vehicleId,
    plate: textOrNull(names, "plate"),
    model: textOrNull(names, "model"),
    adviserId,
    brand: visit.brand,
    mileageKm: visit.mileageKm,
    arrivedAt: isoOf(visit.arrivedAt),
    promisedAt: isoOf(visit.promisedAt),
    settledAt: isoOf(visit.settledAt),
    deliveredAt: isoOf(visit.deliveredAt),
    deliveredFrom: visit.deliveredFrom,
    deliveryNumber: visit.deliveryNumber,
    total: visit.totalCents === null ? null : moneyOf(visit.totalCents),
    amounts: visit.amounts.map(({ payer, cents }) => ({
      payer: payers.find((known) => known === payer) ?? "customer",
      amount: moneyOf(cents),
    })),
    items: visit.items.map(({ name }) => ({ name })),
    work: whatWasDone(visit) ?? visit.kindText,
    symptom: visit.symptom,
    nextVisitOn: visit.nextVisitOn,
    nextVisitKm: visit.nextVisitKm,
    note: visit.note,
    version: visit.version,
  };
}
