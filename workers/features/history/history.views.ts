import type * as z from "zod";
import type { recordChange } from "../../../shared/contracts/history.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { number, text, textOrNull } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import { fieldWord } from "./history.fields.rules.ts";
import type { Named } from "./history.repository.ts";
import { isRead, shownValue } from "./history.values.rules.ts";

type ChangeAnswer = z.input<ReturnType<typeof recordChange>>;

/** One edit of a record in the reader's words. */
export function changeView(input: {
  raw: RawRow;
  named: ReadonlyMap<string, Named>;
  scope: Scope;
}): ChangeAnswer {
  const { raw, named, scope } = input;
  const { language } = scope;
  const whole = scope.permissions.has("personal-data:see");
  const shown = (field: string, value: unknown) => shownValue({ field, value, named, language, whole });
  return {
    at: isoOf(number(raw, "at")),
    by: { type: doerOf(raw), name: textOrNull(raw, "by_name") },
    fields: Object.entries(fieldsOf(raw))
      .filter(([field]) => isRead(field))
      .map(([field, [from, to]]) => ({
        field,
        label: fieldWord(field, language),
        from: shown(field, from),
        to: shown(field, to),
      })),
  };
}

function fieldsOf(raw: RawRow): Record<string, [unknown, unknown]> {
  // The audit's payload is what `auditPayload` wrote.
  return JSON.parse(text(raw, "fields") || "{}");
}

function doerOf(raw: RawRow): ChangeAnswer["by"]["type"] {
  const verb = text(raw, "verb");
  if (verb === "jobs.import") return "import";
  if (verb === "jobs.import-undo") return "import-undo";
  const type = text(raw, "actor_type");
  return type === "staff" || type === "token" ? type : "system";
}
