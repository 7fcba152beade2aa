import { edited, together } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { handedOverNotices, type Move } from "./follow-ups.absence.rules.ts";
import { type FollowUp, type FollowUpFacts, followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { openOfGroupAfter, openSlice } from "./follow-ups.jobs.ts";
import { callerFor, colleagueFor, isHeldInPlace, waitsForColleague } from "./follow-ups.joining.rules.ts";
import { advisersOf } from "./follow-ups.repository.ts";
import { isCallback } from "./follow-ups.rounds.rules.ts";

const needs = { causes: [], customerIds: [], contactPointIds: [] };

function isCaller(args: unknown): boolean {
  return typeof args === "object" && args !== null && "role" in args && args.role === "callback-agent";
}

/**
 * A colleague has joined. To a caller go calls that others hold only because there was no caller, such as
 * all of a first import, evenly with the other callers; what was dialled already or promised stays with who did
 * it. A call that waits for another person than its holder goes to the first who can make it, who hears of it.
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
    const calls = open.filter(({ kind }) => isCallback(kind) || kind === "case-closing");
    const { never } = await scope.read({ never: advisersOf(calls.map(({ id }) => id)) });
    const waiting = calls.filter((one) => waitsForColleague(one, never.get(one.id)));
    const held = isCaller(job.args)
      ? calls.filter((one) => !waiting.includes(one) && isHeldInPlace(one, facts))
      : [];
    const about = (one: FollowUp) => ({ one, notStaffId: never.get(one.id) ?? null, facts, asOf });
    const passed = movesOf(waiting, (one) => colleagueFor(about(one)));
    const moves = [...passed, ...movesOf(held, (one) => callerFor(about(one)))];
    return {
      changes: together(
        { update: moves.map(({ followUp, to }) => edited("followUps", followUp, { assigneeId: to })) },
        ...noticesOf({ passed, facts, key: `${job.id}:${open[0]?.id ?? ""}`, asOf }),
      ),
      ...openSlice(open),
    };
  },
};

function movesOf(followUps: readonly FollowUp[], takerOf: (one: FollowUp) => string | undefined): Move[] {
  return followUps.flatMap((followUp) => {
    const to = takerOf(followUp);
    return to === undefined ? [] : [{ followUp, to }];
  });
}

function noticesOf(input: { passed: readonly Move[]; facts: FollowUpFacts; key: string; asOf: number }) {
  const { passed, facts, key, asOf } = input;
  const holders = facts.staff.filter(({ row }) =>
    passed.some(({ followUp }) => followUp.assigneeId === row.id),
  );
  return holders.map(({ row: from }) => {
    const moves = passed.filter(({ followUp }) => followUp.assigneeId === from.id);
    const notifications = handedOverNotices({ moves, from, key: `${key}:${from.id}`, asOf });
    return { insertOnce: { notifications } };
  });
}
