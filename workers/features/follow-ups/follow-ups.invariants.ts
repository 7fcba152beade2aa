import type { Changes } from "../../platform/changes.ts";
import type { Breach } from "../../platform/invariants.ts";
import { canBeForbidden, canBeForbiddenSql } from "./follow-ups.do-not-call.rules.ts";

type Pair = [contactPointId: string | null, customerId: string | null];

const entryForCall = (column: string, nth: number) =>
  `SELECT 1 FROM json_each(?2) j CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.${column} = j.value->>${nth}
    WHERE d.ended_at IS NULL AND d.reach <> 'marketing'`;
const callOfEntry = (column: string, nth: number) =>
  `SELECT 1 FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.${column} = j.value->>${nth} AND f.state = 'open'
    WHERE ${canBeForbiddenSql}`;

const entriesForCalls = `${entryForCall("contact_point_id", 0)} UNION ALL ${entryForCall("customer_id", 1)}`;
const callsOfEntries = `${callOfEntry("contact_point_id", 0)} UNION ALL ${callOfEntry("customer_id", 1)}`;

const callsBesideEntries = `SELECT 1 FROM json_each(?2) j CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.customer_id = j.value->>1
  CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.customer_id = j.value->>1 AND f.state = 'open'
    WHERE d.ended_at IS NULL AND d.reach <> 'marketing' AND ${canBeForbiddenSql}`;

/**
 * No call stands open that a do-not-call in force forbids: whichever of the two is written second meets the
 * other, though neither was there when it was loaded.
 */
export function doNotCallIsHeeded(changes: Changes): Breach[] {
  return [
    ...search(entriesForCalls, callsGivenOut(changes)),
    ...search(callsOfEntries, entriesMade(changes)),
    ...search(callsBesideEntries, peopleJoined(changes)),
  ];
}

function search(sql: string, pairs: readonly Pair[]): Breach[] {
  return pairs.length === 0 ? [] : [{ sql, params: [JSON.stringify(pairs)] }];
}

/** The calls that open, or come to another person or phone. */
function callsGivenOut({ insert, insertOnce, update }: Changes): Pair[] {
  const opened = [...(insert?.followUps ?? []), ...(insertOnce?.followUps ?? [])].map(read);
  const changed = (update ?? [])
    .filter(({ table }) => table === "followUps")
    .map(({ before, after }) => ({ before: read(before), after: read(after) }))
    .filter(({ before, after }) => !isOpenCall(before) || `${before.pair}` !== `${after.pair}`)
    .map(({ after }) => after);
  return [...opened, ...changed].filter(isOpenCall).map(({ pair }) => pair);
}

function entriesMade({ insert, insertOnce }: Changes): Pair[] {
  return [...(insert?.doNotCall ?? []), ...(insertOnce?.doNotCall ?? [])]
    .filter(({ reach }) => reach !== "marketing")
    .map(({ contactPointId, customerId }) => [contactPointId ?? null, customerId ?? null]);
}

/** People to whom the calls or entries of another come, as a merge brings them. */
function peopleJoined({ repoint }: Changes): Pair[] {
  const joined = (repoint ?? []).filter(
    ({ table, column }) => table === "doNotCall" && column === "customerId",
  );
  return joined.map(({ to }) => [null, to]);
}

interface Read {
  kind: string;
  visitKind: string | null;
  state: unknown;
  pair: Pair;
}

function read(row: Record<string, unknown>): Read {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    kind: text(row.kind) ?? "",
    visitKind: text(row.visitKind),
    state: row.state,
    pair: [text(row.contactPointId), text(row.customerId)],
  };
}

function isOpenCall(one: Read): boolean {
  return one.state === "open" && canBeForbidden(one);
}
