import type { FormValues } from "../../platform/edit-rebase.ts";
import { parseWholeNumber } from "../../platform/number-entry.ts";
import type { ServiceVisit, VisitEdit } from "./service-visits.queries.ts";
import { visitStates } from "./visit-filters.ts";

/** What can be edited on a visit; each is a text in the form, "" for nothing. Instants are ISO 8601. */
export type VisitField =
  | "kind"
  | "state"
  | "arrivedAt"
  | "promisedAt"
  | "settledAt"
  | "deliveredAt"
  | "adviserId"
  | "mileageKm"
  | "symptom"
  | "nextVisitOn"
  | "nextVisitKm"
  | "note";

export const instantFields = ["arrivedAt", "promisedAt", "settledAt", "deliveredAt"] as const;
export const kmFields = ["mileageKm", "nextVisitKm"] as const;

/** A visit as its form shows it. */
export function visitValues(visit: Pick<ServiceVisit, VisitField>): FormValues<VisitField> {
  return {
    kind: visit.kind,
    state: visit.state,
    arrivedAt: visit.arrivedAt ?? "",
    promisedAt: visit.promisedAt ?? "",
    settledAt: visit.settledAt ?? "",
    deliveredAt: visit.deliveredAt ?? "",
    adviserId: visit.adviserId ?? "",
    mileageKm: visit.mileageKm?.toString() ?? "",
    symptom: visit.symptom ?? "",
    nextVisitOn: visit.nextVisitOn ?? "",
    nextVisitKm: visit.nextVisitKm?.toString() ?? "",
    note: visit.note ?? "",
  };
}

const TEXTS = [...instantFields, "adviserId", "symptom", "nextVisitOn", "note"] as const;

/** Changed fields as the API takes them, `kinds` being those it knows; an emptied field is null. */
export function visitEdit(
  changes: Partial<Record<VisitField, string>>,
  kinds: readonly ServiceVisit["kind"][],
): VisitEdit {
  const body: VisitEdit = {};
  const kind = kinds.find((one) => one === changes.kind);
  const state = visitStates.find((one) => one === changes.state);
  if (kind) body.kind = kind;
  if (state) body.state = state;
  for (const field of TEXTS) {
    const value = changes[field];
    if (value !== undefined) body[field] = value.trim() || null;
  }
  for (const field of kmFields) {
    const value = changes[field];
    if (value !== undefined) body[field] = parseWholeNumber(value);
  }
  return body;
}

type People = Pick<ServiceVisit, "senderCustomerId" | "driverCustomerId" | "ownerCustomerId">;
export type VisitPart = "sender" | "driver" | "owner";

/** The customers of a visit, whoever is called first, each once with all the parts they have in it. */
export function customersOf(visit: People): { id: string; parts: VisitPart[] }[] {
  const named: [VisitPart, string | null][] = [
    ["sender", visit.senderCustomerId],
    ["driver", visit.driverCustomerId],
    ["owner", visit.ownerCustomerId],
  ];
  const found: { id: string; parts: VisitPart[] }[] = [];
  for (const [part, id] of named) {
    const known = found.find((one) => one.id === id);
    if (known) known.parts.push(part);
    else if (id !== null) found.push({ id, parts: [part] });
  }
  return found;
}

/** Whom a visit's callback goes to: who brought the car, who drives it, else the owner. */
export function customerToCall(visit: People): string | null {
  return visit.senderCustomerId ?? visit.driverCustomerId ?? visit.ownerCustomerId;
}
