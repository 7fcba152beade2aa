import type * as z from "zod";
import type { timelineItem } from "../../../shared/contracts/customers.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { number, text, textOrNull } from "../../platform/query.ts";
import { type Principal, seesStore, seesWork } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";

export type TimelineAnswer = z.input<ReturnType<typeof timelineItem>>;

const types = ["service-visit", "follow-up", "attempt", "case"] as const;

/** One thing that happened, as the API shows it; an attempt is entitled by who made it. */
export function timelineView(raw: RawRow): TimelineAnswer {
  const type = types.find((known) => known === raw.type) ?? "follow-up";
  return {
    at: isoOf(number(raw, "at")),
    type,
    id: text(raw, "id"),
    title: type === "attempt" ? text(raw, "actor_name") : text(raw, "title"),
    kind: text(raw, "kind"),
    state: textOrNull(raw, "state"),
    words: workDone(raw) ?? textOrNull(raw, "words"),
    byName: textOrNull(raw, "actor_name"),
    storeId: textOrNull(raw, "store_id"),
    vehicleId: textOrNull(raw, "vehicle_id"),
  };
}

function workDone(raw: RawRow): string | null {
  const items: unknown = JSON.parse(textOrNull(raw, "items") ?? "[]");
  if (!Array.isArray(items)) return null;
  const names = items.flatMap((item: unknown) =>
    typeof item === "object" && item !== null && "name" in item && typeof item.name === "string"
      ? [item.name]
      : [],
  );
  return names.length === 0 ? null : names.join("，");
}

/** Whether a thing lies within the caller's sight: visits by their store, work by its own sight. */
export function seesItem(scope: Principal, raw: RawRow): boolean {
  const storeId = text(raw, "store_id");
  // Whoever is checked must not come upon it; whoever checks has it on the workbench.
  if (raw.type === "follow-up" && raw.kind === "re-call" && raw.state === "open") return false;
  return raw.type === "service-visit"
    ? seesStore(scope, storeId)
    : seesWork(scope, { storeId, assigneeId: text(raw, "assignee_id") });
}

/** A page out of the rows that were read: within sight, each thing once; where to go on, if there is more. */
export function timelinePart(input: { scope: Principal; raw: readonly RawRow[]; limit: number }): {
  items: TimelineAnswer[];
  last: Bindable[] | null;
} {
  const page = input.raw.slice(0, input.limit);
  const lastRow = page[page.length - 1];
  const more = input.raw.length > input.limit;
  return {
    items: shown(input.scope, page),
    last: more && lastRow ? [number(lastRow, "at"), text(lastRow, "id")] : null,
  };
}

/** What of some rows is shown: within sight, each thing once though the customer has several parts in it. */
export function shown(scope: Principal, raw: readonly RawRow[]): TimelineAnswer[] {
  const seen = raw.filter(
    (row, index) => seesItem(scope, row) && raw.findIndex(({ id }) => id === row.id) === index,
  );
  return seen.map(timelineView);
}
