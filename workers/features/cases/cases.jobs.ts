import type { JobHandler } from "../../platform/jobs.ts";
import { byId } from "../../platform/query.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { isClock } from "./cases.clocks.rules.ts";
import { casesToManager } from "./cases.joining.rules.ts";
import { clockNotices, isRunning, type WatchedClock } from "./cases.reminders.rules.ts";
import { unclosedCases } from "./cases.repository.ts";

const needs = { causes: [], customerIds: [], contactPointIds: [] };

function watchedClock(args: unknown): WatchedClock {
  const given = typeof args === "object" && args !== null ? args : {};
  if (
    "caseId" in given &&
    "clock" in given &&
    "at" in given &&
    typeof given.caseId === "string" &&
    typeof given.at === "number" &&
    isClock(given.clock)
  )
    return { caseId: given.caseId, clock: given.clock, at: given.at };
  throw new Error("a job about no clock");
}

/** Looks at one clock of a case twice: shortly before it runs out, and when it has. */
export const caseClockJob: JobHandler = {
  kind: "case-clock",
  async slice({ job, scope }) {
    const watched = watchedClock(job.args);
    const { found, ...loaded } = await scope.read({
      found: byId("cases", watched.caseId),
      ...followUpFactQueries({ ...needs, asOf: scope.asOf }),
    });
    if (!found || !isRunning(found, watched)) return { changes: {}, cursor: null, done: true };
    const { asOf } = scope;
    const changes = clockNotices({ case: found, watched, facts: followUpFacts(loaded), asOf });
    return { changes, cursor: null, done: asOf >= watched.at, runAt: watched.at };
  },
};

const casesASlice = 200;

function placeOf(cursor: unknown): { openedAt: number; id: string } {
  const given = typeof cursor === "object" && cursor !== null ? cursor : {};
  return {
    openedAt: "openedAt" in given && typeof given.openedAt === "number" ? given.openedAt : 0,
    id: "id" in given && typeof given.id === "string" ? given.id : "",
  };
}

/** A service manager has joined: cases that others handle only because their store had none go to them. */
export const casesToManagerJob: JobHandler = {
  kind: "cases-to-manager",
  async slice({ job, scope }) {
    const { asOf, actor } = scope;
    const { cases, open, reassigned, ...loaded } = await scope.read({
      ...unclosedCases({ ...placeOf(job.cursor), limit: casesASlice }),
      ...followUpFactQueries({ ...needs, asOf }),
    });
    const facts = followUpFacts(loaded);
    const last = cases.at(-1);
    return {
      changes: casesToManager({ cases, open, reassigned, facts, actor, asOf }),
      cursor: last ? { openedAt: last.openedAt, id: last.id } : null,
      done: cases.length < casesASlice,
    };
  },
};
