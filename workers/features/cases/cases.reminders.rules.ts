import { minuteMs } from "../../../shared/kernel/zone.ts";
import type { Changes } from "../../platform/changes.ts";
import { newJob } from "../../platform/jobs.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import type { FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";
import { type Clock, runningClocks } from "./cases.clocks.rules.ts";
import type { Case, NewCase } from "./cases.rules.ts";

/** Which clock of which case a job watches, and the instant it runs out, UTC ms. */
export interface WatchedClock {
  caseId: string;
  clock: Clock;
  at: number;
}

const longestFirst = 4;

/**
 * A job for each clock that starts running: it warns before the clock runs out, by the policy's reminder
 * or a quarter of the time where that is shorter, and escalates when it has.
 */
export function watchClocks(input: {
  before: Case | null;
  after: NewCase;
  facts: Pick<FollowUpFacts, "policies">;
  asOf: number;
}): Changes {
  const { before, after, facts, asOf } = input;
  const known = before ? runningClocks(before) : [];
  const started = runningClocks(after).filter(
    ({ clock, at }) => at > asOf && !known.some((other) => other.clock === clock && other.at === at),
  );
  if (started.length === 0) return {};
  const { body } = effectivePolicy({ kind: "case", storeId: after.storeId, policies: facts.policies });
  const jobs = started.map(({ clock, at }) =>
    newJob({
      kind: "case-clock",
      key: `${after.id}:${clock}@${at}`,
      args: { caseId: after.id, clock, at } satisfies WatchedClock,
      asOf,
      runAt: at - Math.min(body.remindBeforeEndMinutes * minuteMs, Math.floor((at - asOf) / longestFirst)),
    }),
  );
  return { insertOnce: { jobs } };
}

/** Whether a watched clock is still the case's: not met since, and not set to another time. */
export function isRunning(one: Case, watched: WatchedClock): boolean {
  return runningClocks(one).some(({ clock, at }) => clock === watched.clock && at === watched.at);
}

/** Before a clock runs out its handler hears of it; once it has, whoever the handler answers to as well. */
export function clockNotices(input: {
  case: Case;
  watched: WatchedClock;
  facts: FollowUpFacts;
  asOf: number;
}): Changes {
  const { case: one, watched, facts, asOf } = input;
  const isOver = asOf >= watched.at;
  const { number, storeId, assigneeId } = one;
  const superior = responsibleFor({ facts, storeId, role: "general-manager", notStaffId: assigneeId });
  const to = new Set(isOver ? [assigneeId, superior] : [assigneeId]);
  const name = facts.staff.find(({ row }) => row.id === assigneeId)?.row.name ?? "";
  const about = { key: `${one.id}:${watched.clock}@${watched.at}`, subject: { type: "case", id: one.id } };
  const notices = [...to].map((staffId) =>
    isOver
      ? notification({
          ...about,
          staffId,
          kind: "case-overdue",
          params: { number, clock: watched.clock, name },
          at: asOf,
        })
      : notification({
          ...about,
          staffId,
          kind: "case-due",
          params: { number, clock: watched.clock },
          at: asOf,
        }),
  );
  return { insertOnce: { notifications: notices } };
}
