import { type Changes, edited, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { isForbidden } from "../follow-ups/follow-ups.do-not-call.rules.ts";
import { changesOf, type Kept, takenBack } from "./merges.changed.rules.ts";
import { places } from "./merges.places.rules.ts";

type Merge = Row<"merges">;
type FollowUp = Row<"followUps">;

/** What a merge changed, as it is now. */
export interface UndoCase {
  merge: Merge;
  /** Rows of the record that was kept, by table. */
  now: ReadonlyMap<string, readonly Record<string, unknown>[]>;
  followUps: readonly FollowUp[];
  /** Who has those calls. */
  staff: readonly Row<"staff">[];
  /** Do-not-call entries of the customer that was kept, and on the phones of these calls. */
  doNotCall: readonly Row<"doNotCall">[];
  /** Of calls and do-not-call entries, those that the merge moved. */
  followUpsMoved: ReadonlySet<string>;
  entriesMoved: ReadonlySet<string>;
  /** Merges that lead to where this one does, itself among them. */
  leading: readonly Merge[];
  asOf: number;
}

/** A merge taken back: what stands as it left it is as it was before, all else is listed and stays. */
export function undoneMerge(input: UndoCase): { changes: Changes; kept: Kept[] } {
  const { merge, followUps, asOf } = input;
  const { kind, keptId, goneId, id } = merge;
  const doNotCall = input.doNotCall.map((entry) =>
    input.entriesMoved.has(entry.id) && entry.customerId === keptId
      ? { ...entry, customerId: goneId }
      : entry,
  );
  const returning = followUps.map((one) => ({ ...one, ...ownerBack(one, input) }));
  const { back, kept } = takenBack({
    changed: merge.changed,
    now: new Map([...input.now, ["followUps", returning]]),
    mayReturn: (table, row) => {
      const call = returning.find((one) => table === "followUps" && one.id === row.id);
      const holder = input.staff.find((one) => one.id === call?.assigneeId);
      return (
        call === undefined ||
        (holder?.state === "active" && !isForbidden({ call, facts: { doNotCall }, asOf }))
      );
    },
  });
  // A record that comes back begins its versions anew, and takes its VIN once the other has let it go.
  const vin = kind === "vehicle" && typeof merge.gone.vin === "string" ? merge.gone.vin : null;
  const bare = { ...merge.gone, version: 1, ...(vin === null ? {} : { vin: null }) };
  const table = kind === "customer" ? "customers" : "vehicles";
  const returned: Changes = changesOf([
    { table, before: null, after: bare },
    ...back,
    ...(vin === null ? [] : [{ table, before: bare, after: { ...bare, vin, version: 2 } } as const]),
  ]);
  const changes = together(returned, {
    update: [
      ...input.leading
        .filter((one) => cameThrough(one, input))
        .map((one) => edited("merges", one, { leadsToId: goneId })),
      edited("merges", merge, { undoneAt: asOf }),
    ],
    repoint: [
      ...places[kind].moved.map((place) => ({
        ...place,
        from: keptId,
        to: goneId,
        mergeId: id,
        notes: "read" as const,
      })),
      ...followers[kind].map((table) => ({
        table,
        column: "customerId",
        from: keptId,
        to: goneId,
        mergeId: id,
        notes: "read" as const,
        through: { column: "followUpId", table: "followUps" as const },
      })),
    ],
  });
  return { changes, kept };
}

/** What was recorded since on calls that go back goes with them. */
const followers = { customer: ["attempts", "cases"], vehicle: [] } as const;

function ownerBack(one: FollowUp, { merge, followUpsMoved }: UndoCase): Partial<FollowUp> {
  const isBack = merge.kind === "customer" && followUpsMoved.has(one.id) && one.customerId === merge.keptId;
  return isBack ? { customerId: merge.goneId } : {};
}

/** Whether an earlier merge came to where it leads by way of the record that comes back. */
function cameThrough(one: Merge, { merge, leading }: UndoCase): boolean {
  const through = new Set([merge.goneId]);
  for (let size = 0; size !== through.size; ) {
    size = through.size;
    for (const other of leading) if (through.has(other.keptId)) through.add(other.goneId);
  }
  return one.id !== merge.id && through.has(one.keptId);
}
