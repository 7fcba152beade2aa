import { cleanName, type Gender } from "../../../shared/kernel/cells.ts";
import type { RowReader } from "./imports.cells.rules.ts";
import type { ImportField } from "./imports.fields.rules.ts";
import { isOwnerThemself, joinNames, namesNobody, readColleague } from "./imports.people-names.rules.ts";

/** A name without what stands beside it, and the gender that a title tells. */
export interface Named {
  name: string | null;
  gender: Gender | null;
}

/** The owner; a word for whoever comes by is kept as it is, and owns nothing. */
export function readOwner(reader: RowReader): string | null {
  const { name } = named(reader.text("ownerName"));
  if (name === null || !namesNobody(name)) return name;
  reader.keep("ownerName");
  return null;
}

/** A customer's name, which some files give in two columns; beside a whole name they are kept as they are. */
export function readCustomerName(reader: RowReader): Named {
  const whole = reader.text("name");
  if (whole === null) return named(joinNames(reader.text("lastName"), reader.text("firstName")));
  reader.keep("lastName");
  reader.keep("firstName");
  const said = named(whole);
  if (said.name === null || !namesNobody(said.name)) return said;
  reader.keep("name");
  return { name: null, gender: null };
}

function named(text: string | null): Named {
  return text === null ? { name: null, gender: null } : cleanName(text);
}

/** Who brought the car, or null where that is the owner. */
export function readBringer(reader: RowReader, field: ImportField): string | null {
  const { name } = named(reader.text(field));
  return name === null || isOwnerThemself(name) || namesNobody(name) ? null : name;
}

/** The colleague who served a customer. */
export function readAdviser(reader: RowReader): string | null {
  const text = reader.text("adviser");
  return text === null ? null : readColleague(text);
}
