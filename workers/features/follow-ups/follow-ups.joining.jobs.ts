import { edited } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { openOfGroupAfter, openSlice } from "./follow-ups.jobs.ts";
import { callerFor, isHeldInPlace } from "./follow-ups.joining.rules.ts";
import { advisersOf } from "./follow-ups.repository.ts";

const needs = { causes: [], customerIds: [], contactPointIds: [] };

/**
 * A caller has joined: calls that others hold only because there was no caller, such as all of a first import,
 * go to the callers of their stores, evenly. What was dialled already or promised stays with who did it.
 */
export const shareOutCallsJob: JobHandler = {
  kind: "share-out",
  async slice({ job, scope }) {
    const { asOf } = scope;
    const { open, ...loaded } = await scope.read({
      open: openOfGroupAfter(job.cursor),
      ...followUpFactQueries({ ...needs, asOf }),
    });
    const facts = followUpFacts(loaded);
    const held = open.filter((one) => isHeldInPlace(one, facts));
    const { advisers } = await scope.read({ advisers: advisersOf(held.map(({ id }) => id)) });
    const update = held.flatMap((one) => {
      const assigneeId = callerFor({ one, notStaffId: advisers.get(one.id) ?? null, facts, asOf });
      return assigneeId === undefined ? [] : [edited("followUps", one, { assigneeId })];
    });
    return { changes: { update }, ...openSlice(open) };
  },
};
