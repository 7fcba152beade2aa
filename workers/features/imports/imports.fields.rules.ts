import type { DateSense } from "../../../shared/kernel/cell-dates.ts";
import { customerFields } from "./imports.customer-fields.rules.ts";
import type { FieldNames } from "./imports.field-names.rules.ts";
import { serviceVisitFields } from "./imports.visit-fields.rules.ts";

/** What an import can hold. */
export type ImportKind = "customers" | "service-visits";

export type CustomerField = keyof typeof customerFields;
export type ServiceVisitField = keyof typeof serviceVisitFields;
export type ImportField = CustomerField | ServiceVisitField;

export const fieldsOf: Readonly<Record<ImportKind, Readonly<Partial<Record<ImportField, FieldNames>>>>> = {
  customers: customerFields,
  "service-visits": serviceVisitFields,
};

/** What a file must have: of each group, one. */
export const requiredFields: Readonly<Record<ImportKind, readonly (readonly ImportField[])[]>> = {
  customers: [
    ["name", "lastName"],
    ["phone", "vin", "plate", "externalId"],
  ],
  "service-visits": [
    ["orderNumber"],
    ["vin", "plate"],
    ["deliveredAt", "settledAt", "finishedAt", "arrivedAt"],
  ],
};

/** The fields that hold a date or an instant, and what it is for. */
export const dateSenses = {
  birthday: "birthday",
  boughtOn: "happened",
  insuranceExpiresOn: "planned",
  nextServiceOn: "planned",
  lastVisitOn: "happened",
  arrivedAt: "started",
  promisedAt: "planned",
  finishedAt: "happened",
  settledAt: "happened",
  deliveredAt: "started",
} as const satisfies Partial<Record<ImportField, DateSense>>;

export type DateField = keyof typeof dateSenses;

export function isDateField(field: string): field is DateField {
  return Object.hasOwn(dateSenses, field);
}
