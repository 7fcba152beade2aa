import type { ImportKind } from "./imports.queries.ts";
import { t } from "./imports.words.ts";
import type { zh } from "./imports.zh.ts";

type Field = keyof (typeof zh)["fields"];

/** The fields that a column may be written to, in the order in which people look for them. */
export const fieldsOfKind: Readonly<Record<ImportKind, readonly Field[]>> = {
  customers: [
    "externalId",
    "name",
    "lastName",
    "firstName",
    "gender",
    "birthday",
    "phone",
    "phone2",
    "type",
    "level",
    "hobby",
    "plate",
    "vin",
    "brand",
    "series",
    "model",
    "energy",
    "boughtOn",
    "insuranceExpiresOn",
    "nextServiceOn",
    "nextServiceKm",
    "mileageKm",
    "lastVisitOn",
    "store",
    "adviser",
    "wecom",
    "email",
    "address",
    "note",
  ],
  "service-visits": [
    "orderNumber",
    "store",
    "kind",
    "ownerName",
    "ownerPhone",
    "senderName",
    "senderPhone",
    "driverName",
    "driverPhone",
    "plate",
    "vin",
    "brand",
    "series",
    "model",
    "mileageKm",
    "arrivedAt",
    "promisedAt",
    "finishedAt",
    "settledAt",
    "deliveredAt",
    "adviser",
    "labourCents",
    "partsCents",
    "totalCents",
    "payer",
    "status",
    "voided",
    "items",
    "symptom",
    "nextServiceOn",
    "nextServiceKm",
    "note",
  ],
};

/** What a field is called; a field this screen does not know yet goes by its key. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = t().fields;
  return names[field] ?? field;
}
