import type * as z from "zod";
import type { caseFile } from "../../../shared/contracts/cases.contract.ts";
import { visitKinds } from "../../../shared/contracts/service-visits.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { Loaded, Row } from "../../platform/query.ts";
import { contactView, strongestPart } from "../customers/customers.views.ts";
import { whatWasDone } from "../follow-ups/follow-ups.opening.rules.ts";
import type { caseSurroundings } from "./cases.file.repository.ts";

export type CaseFileAnswer = z.input<ReturnType<typeof caseFile>>;

/**
 * The customer, the car and the order of a case, as its reader may see them: `whole` shows the number, `visits`
 * the order.
 */
export function surroundingsView(input: {
  loaded: Loaded<ReturnType<typeof caseSurroundings>>;
  whole: boolean;
  visits: boolean;
}): Pick<CaseFileAnswer, "contactPoint" | "customer" | "car" | "visit"> {
  const { loaded, whole, visits } = input;
  const { contact, customer, car, parts, visit, lastVisit } = loaded;
  const order = visit ?? lastVisit;
  return {
    contactPoint: contact ? contactView({ point: contact, use: "main", whole }) : null,
    customer: customer
      ? {
          type: customer.type,
          gender: customer.gender,
          part: strongestPart(parts.map(({ part }) => part)) ?? null,
        }
      : null,
    car: car ? { vin: car.vin, mileageKm: car.mileageKm, boughtOn: car.boughtOn } : null,
    visit: visits && order ? visitOf(order, visit !== undefined) : null,
  };
}

function visitOf(order: Row<"serviceVisits">, isCause: boolean): CaseFileAnswer["visit"] {
  return {
    id: order.id,
    isCause,
    orderNumber: order.orderNumber,
    kind: visitKinds.find((kind) => kind === order.kind) ?? "unknown",
    at: isoOf(order.deliveredAt ?? order.arrivedAt ?? order.createdAt),
    work: whatWasDone(order),
    adviserId: order.adviserId,
  };
}
