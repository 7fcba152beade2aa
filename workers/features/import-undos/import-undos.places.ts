import { type Changes, together } from "../../platform/changes.ts";
import { type Row, whereIn } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { editsSince, standing, standingByKey, stillReferred } from "./import-undos.repository.ts";
import { doer, type Kept, noUndoCounts, type UndoCounts, workedOn } from "./import-undos.rules.ts";
import type { Written } from "./import-undos.written.rules.ts";

/**
 * Stores and people that a commit of an import made, once all else of it is gone: they go unless something still
 * hangs on them, somebody has edited them or, of people, joined. A check counts what it made.
 */
export async function placesBack(input: {
  scope: Scope;
  written: Written;
  ours: readonly string[];
  isCheck: boolean;
}): Promise<{ changes: Changes; counts: UndoCounts; kept: Kept[] }> {
  const { scope, written, ours } = input;
  const { made, links } = written;
  const { stores, staff, workplaces, byStaff, byStore, edits, storesUsed, staffUsed, messages, ...days } =
    await scope.read({
      stores: standing("stores", "id", made.stores),
      staff: standing("staff", "id", made.staff),
      workplaces: standingByKey(
        "staffStores",
        ["staff_id", "store_id"],
        links.staffStores.map(({ row }) => [row.staffId, row.storeId]),
      ),
      byStaff: standing("staffStores", "staff_id", made.staff),
      byStore: standing("staffStores", "store_id", made.stores),
      edits: editsSince({ recordIds: [...made.stores, ...made.staff], seq: written.seq, ours }),
      storesUsed: stillReferred("stores", made.stores),
      staffUsed: stillReferred("staff", made.staff),
      messages: standing("notifications", "staff_id", made.staff),
      daysOfStores: whereIn("dueDays", "store_id", made.stores),
      daysOfStaff: whereIn("dueDays", "assignee_id", made.staff),
      contactDays: whereIn("contactDays", "store_id", made.stores),
      caseDays: whereIn("caseDays", "store_id", made.stores),
      visitDays: whereIn("visitDays", "store_id", made.stores),
      lineDays: whereIn("lineDays", "store_id", made.stores),
      retentions: whereIn("retentions", "store_id", made.stores),
    });
  const kept: Kept[] = [];
  const going = new Set<string>();
  const isOurs = ({ last }: (typeof workplaces)[number]) => ours.includes(last.subject);
  const others = [...byStaff, ...byStore].filter((one) => !isOurs(one));
  for (const { row } of stores) {
    const worked = workedOn(
      edits.filter(({ recordId }) => recordId === row.id),
      row,
    );
    const isUsed = storesUsed.has(row.id) || others.some((one) => one.row.storeId === row.id);
    if (input.isCheck || (!worked && !isUsed)) going.add(row.id);
    else kept.push(keptPlace("store", row, worked));
  }
  for (const { row } of staff) {
    const worked = workedOn(
      edits.filter(({ recordId }) => recordId === row.id),
      row,
    );
    const isUsed = staffUsed.has(row.id) || others.some((one) => one.row.staffId === row.id);
    if (input.isCheck || (!worked && !isUsed && row.userId === null)) going.add(row.id);
    else kept.push(keptPlace("staff", row, worked));
  }
  const stays = (id: string) => kept.some((one) => one.id === id);
  const leaving = workplaces.filter((one) => isOurs(one) && !stays(one.row.staffId));
  const ties = [...byStaff, ...byStore].filter(
    (one) => isOurs(one) && (going.has(one.row.staffId) || going.has(one.row.storeId)),
  );
  const staffGoing = staff.filter(({ row }) => going.has(row.id));
  const counts = { ...noUndoCounts, stores: stores.filter(({ row }) => going.has(row.id)).length };
  const keys = new Map([...leaving, ...ties].map(({ row }) => [`${row.staffId} ${row.storeId}`, row]));
  const changes: Changes = {
    remove: {
      staffStores: [...keys.values()].map(({ staffId, storeId }) => [staffId, storeId]),
      // What the system told people who never came to read it.
      notifications: messages.filter(({ row }) => going.has(row.staffId)).map(({ row }) => [row.id]),
      contactDays: storeDays(days.contactDays, going),
      caseDays: storeDays(days.caseDays, going),
      visitDays: storeDays(days.visitDays, going),
      retentions: days.retentions.filter(({ storeId }) => going.has(storeId)).map(({ storeId }) => [storeId]),
      lineDays: days.lineDays
        .filter(({ storeId }) => going.has(storeId))
        .map(({ storeId, line, day }) => [storeId, line, String(day)]),
      dueDays: dayKeys([...days.daysOfStores, ...days.daysOfStaff], going),
      staffLoads: staffGoing.map(({ row }) => [row.id]),
      inboxes: staffGoing.map(({ row }) => [row.id]),
      staff: staffGoing.map(({ row }) => [row.id]),
      stores: [...going].filter((id) => made.stores.includes(id)).map((id) => [id]),
    },
    seen: {
      staff: staffGoing.map(({ row }) => [row.id, row.changedSeq]),
      stores: stores.filter(({ row }) => going.has(row.id)).map(({ row }) => [row.id, row.changedSeq]),
    },
  };
  return {
    changes: together(changes),
    counts: { ...counts, staff: staffGoing.length, kept: kept.length },
    kept,
  };
}

/** The counts of days of those who go: nothing is left in them. */
function dayKeys(days: readonly Row<"dueDays">[], going: ReadonlySet<string>): string[][] {
  const left = days.filter(({ storeId, assigneeId }) => going.has(storeId) || going.has(assigneeId));
  return left.map(({ storeId, day, assigneeId }) => [storeId, String(day), assigneeId]);
}

function storeDays(
  days: readonly { storeId: string; day: number }[],
  going: ReadonlySet<string>,
): string[][] {
  return days.filter(({ storeId }) => going.has(storeId)).map(({ storeId, day }) => [storeId, String(day)]);
}

function keptPlace(
  kind: "store" | "staff",
  row: { id: string; name: string },
  worked: ReturnType<typeof workedOn>,
): Kept {
  return {
    kind,
    id: row.id,
    name: row.name,
    reason: worked ? "changed" : "in-use",
    fields: worked?.fields ?? [],
    by: worked ? doer(worked.last) : null,
    at: worked?.last.at ?? null,
  };
}
