import type { JobHandler } from "../../platform/jobs.ts";
import { byId } from "../../platform/query.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { isClock } from "./cases.clocks.rules.ts";
import { clockNotices, isRunning, type WatchedClock } from "./cases.reminders.rules.ts";

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
