import { decodeRow, type Row } from "../../platform/query.ts";
import { type Scope, seesWork } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import type { Case } from "./cases.rules.ts";

/**
 * A case within sight: that of its assignee and store, and of whoever opened it, handled it, or has a
 * follow-up of it to work, such as the closing call. Undefined where it is not there or out of sight.
 */
export function caseInSight(input: {
  scope: Scope;
  shown: RawRow | undefined;
  followUps: readonly Row<"followUps">[];
}): { case: Case; names: RawRow; open: Row<"followUps">[] } | undefined {
  const { scope, shown, followUps } = input;
  if (!shown) return undefined;
  const one: Case = decodeRow("cases", shown);
  const open = followUps.filter(({ state }) => state === "open");
  const people = [one.openedBy, one.handlerId, ...open.map(({ assigneeId }) => assigneeId)];
  return seesWork(scope, one) || people.includes(scope.actor.id)
    ? { case: one, names: shown, open }
    : undefined;
}
