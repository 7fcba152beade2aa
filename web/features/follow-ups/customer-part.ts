import { archiveWords } from "../../platform/archive-words.ts";
import type { CustomerArchive } from "./follow-ups.queries.ts";
import { followUpWords as t } from "./follow-ups.words.ts";

/** Who the customer is to the car: `先生，送修人`, `单位`. */
export function customerPart(archive: CustomerArchive | null, vehicleId: string | null): string {
  if (archive === null) return "";
  if (archive.type === "organisation") return t().organisation;
  const part = archive.vehicles.find(({ id }) => id === vehicleId)?.part;
  return [archive.gender ? t()[archive.gender] : "", part ? archiveWords().vehicleParts[part] : ""]
    .filter(Boolean)
    .join(t().comma);
}
