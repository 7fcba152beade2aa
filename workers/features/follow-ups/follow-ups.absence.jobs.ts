import { addDays, instantOf } from "../../../shared/kernel/zone.ts";
import { edited, together } from "../../platform/changes.ts";
import { type JobHandler, newJob, type Slice } from "../../platform/jobs.ts";
import { byIds } from "../../platform/query.ts";
import {
  absenceZone,
  covered,
  dayBack,
  handedOverNotices,
  isLongAbsence,
  lentBy,
  type Move,
  returned,
  todayOf,
} from "./follow-ups.absence.rules.ts";
import { worksOn } from "./follow-ups.assignment.rules.ts";
import { followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { advisersOf, advisersOfOpen, openOf } from "./follow-ups.repository.ts";

const needs = { causes: [], customerIds: [], contactPointIds: [] };
const nothing: Slice = { changes: {}, cursor: null, done: true };

function absence(args: unknown): { staffId: string; date: string; tell: boolean } {
  const given = typeof args === "object" && args !== null ? args : {};
  return {
    staffId: "staffId" in given && typeof given.staffId === "string" ? given.staffId : "",
    date: "date" in given && typeof given.date === "string" ? given.date : "",
    tell: "tell" in given && given.tell === true,
  };
}

function moved(moves: readonly Move[]) {
  return moves.map(({ followUp, to }) => edited("followUps", followUp, { assigneeId: to }));
}

const midnight = (date: string) => instantOf({ date, minutes: 0, zone: absenceZone });

/**
 * Someone is away: what is due by the day's end goes to others and comes back on the first day they work
 * again; away for more than ten working days, all of it goes for good.
 */
export const coverAbsenceJob: JobHandler = {
  kind: "cover-absence",
  async slice({ job, scope }) {
    const { staffId, date, tell } = absence(job.args);
    const { open, advisers, ...loaded } = await scope.read({
      open: openOf(staffId, Number.MAX_SAFE_INTEGER),
      advisers: advisersOfOpen(staffId),
      ...followUpFactQueries({ ...needs, asOf: scope.asOf }),
    });
    const facts = followUpFacts(loaded);
    const away = facts.staff.find(({ row }) => row.id === staffId);
    if (!away || worksOn(away, date)) return nothing;
    const back = dayBack(away, date);
    const isLong = isLongAbsence({ away, date, back, facts });
    const due = isLong ? open : open.filter(({ sortAt }) => sortAt < midnight(addDays(date, 1)));
    const moves = covered({ open: due, away, date, notStaff: advisers, facts });
    if (moves.length === 0) return nothing;
    const notices = tell ? handedOverNotices({ moves, from: away.row, key: job.id, asOf: scope.asOf }) : [];
    const lent = { staffId, moves: moves.map(({ followUp, to }) => ({ id: followUp.id, to })) };
    const jobs =
      back === undefined || isLong
        ? []
        : [
            newJob({
              kind: "return-work",
              key: `${staffId}@${job.id}`,
              args: lent,
              asOf: scope.asOf,
              runAt: midnight(back),
            }),
          ];
    return {
      changes: together({ update: moved(moves) }, { insertOnce: { notifications: notices, jobs } }),
      cursor: null,
      done: true,
    };
  },
};

/** Work that was covered comes back before its owner's first day begins; should they stay away, on a later one. */
export const returnWorkJob: JobHandler = {
  kind: "return-work",
  async slice({ job, scope }) {
    const lent = lentBy(job.args);
    const ids = lent.moves.map(({ id }) => id);
    const { found, advisers, ...loaded } = await scope.read({
      found: byIds("followUps", ids),
      advisers: advisersOf(ids),
      ...followUpFactQueries({ ...needs, asOf: scope.asOf }),
    });
    const facts = followUpFacts(loaded);
    const owner = facts.staff.find(({ row }) => row.id === lent.staffId);
    if (!owner) return nothing;
    const today = todayOf(scope.asOf);
    const back = worksOn(owner, today) ? today : dayBack(owner, today);
    if (back === undefined) return nothing;
    if (back !== today) return { ...nothing, done: false, runAt: midnight(back) };
    return { ...nothing, changes: { update: moved(returned({ lent, found, notStaff: advisers, facts })) } };
  },
};
