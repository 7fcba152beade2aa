import type { TableName } from "../../../db/shard/schema.ts";
import { decodeRow, type Row } from "../../platform/query.ts";
import type { Shard } from "../../platform/shard.ts";
import type { SweepName } from "../../platform/sweeps.ts";
import { colleagues, type FollowUpFacts, storeDaysByStore } from "./follow-ups.facts.ts";

/** Rows of one table for several groups, searched by their keys. */
async function ofGroups<N extends TableName>(
  shard: Shard,
  sweep: SweepName,
  table: N,
  groups: readonly string[],
): Promise<Row<N>[]> {
  const raw = await shard.sweep(sweep, [JSON.stringify(groups)]);
  return raw.map((row) => decodeRow(table, row));
}

/**
 * What the follow-ups of several groups depend on, a statement a table whatever the number of groups. A group that
 * takes no writes, since it is being moved, is left out: its turn comes where it arrives.
 */
export async function factsOfGroups(
  shard: Shard,
  groups: readonly string[],
): Promise<Map<string, FollowUpFacts>> {
  const [rows, stores, storeDays, exceptions, policies, staff, loads, leaves] = await Promise.all([
    ofGroups(shard, "groupsOf", "groups", groups),
    ofGroups(shard, "storesOf", "stores", groups),
    ofGroups(shard, "storeDaysOf", "storeDays", groups),
    ofGroups(shard, "exceptionsOf", "calendarExceptions", groups),
    ofGroups(shard, "policiesOf", "policies", groups),
    ofGroups(shard, "staffOf", "staff", groups),
    ofGroups(shard, "loadsOf", "staffLoads", groups),
    ofGroups(shard, "leavesOf", "leaves", groups),
  ]);
  const of = <T extends { groupId: string }>(rows: readonly T[], groupId: string) =>
    rows.filter((row) => row.groupId === groupId);
  const active = rows.filter(({ state }) => state === "active").map(({ groupId }) => groupId);
  return new Map(
    active.map((groupId) => [
      groupId,
      {
        stores: new Map(of(stores, groupId).map((store) => [store.id, store])),
        storeDays: storeDaysByStore(of(storeDays, groupId)),
        exceptions: of(exceptions, groupId).map(({ date, working, name }) => ({ date, working, name })),
        policies: of(policies, groupId),
        staff: colleagues({
          staff: of(staff, groupId),
          loads: of(loads, groupId),
          leaves: of(leaves, groupId),
        }),
        loads: new Map(),
        byCause: new Map(),
        lastCallers: new Map(),
        phoneHolders: new Map(),
        doNotCall: [],
      },
    ]),
  );
}
