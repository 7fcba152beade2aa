import { archiveWords, type VehiclePart } from "../../platform/archive-words.ts";
import type { CustomerArchive } from "./follow-ups.queries.ts";
import { followUpWords as t } from "./follow-ups.words.ts";

/** Who somebody is to a car: `先生，送修人`, `单位`. */
export function partText({
  type,
  gender,
  part,
}: Pick<CustomerArchive, "type" | "gender"> & { part: VehiclePart | null | undefined }): string {
  if (type === "organisation") return t().organisation;
  return [gender ? t()[gender] : "", part ? archiveWords().vehicleParts[part] : ""]
    .filter(Boolean)
    .join(t().comma);
}

/** The same for a customer of the archive and one of their cars. */
export function customerPart(archive: CustomerArchive | null, vehicleId: string | null): string {
  if (archive === null) return "";
  const { type, gender, vehicles } = archive;
  return partText({ type, gender, part: vehicles.find(({ id }) => id === vehicleId)?.part });
}
