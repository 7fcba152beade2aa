import type * as contract from "../../../shared/contracts/calendars.contract.ts";
import { readHolidayNotice } from "../../../shared/kernel/holiday-notice.ts";
import { addDays, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, together, touched } from "../../platform/changes.ts";
import { answer, commit, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { newJob } from "../../platform/jobs.ts";
import { followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { recomputeJob } from "../follow-ups/follow-ups.recompute.rules.ts";
import { noticeDays } from "./calendars.notice.rules.ts";
import { movesUnder, previewQueries } from "./calendars.preview.actions.ts";
import { exceptionsAmong } from "./calendars.repository.ts";
import { groupDayProblem, groupZone } from "./calendars.rules.ts";

/** The year's notice as people paste it: what it says and does, and, once they agree, the group's days. */
export async function enterHolidayNotice({ scope, body }: Call<typeof contract.enterHolidayNotice>) {
  const notice = readHolidayNotice(body.text);
  const [first] = notice?.days ?? [];
  if (!notice || !first) return problem("calendars.no_notice");
  const today = localDateOf({ at: scope.asOf, zone: groupZone });
  const refused = groupDayProblem(scope, today);
  if (refused) return refused;
  const isApplied = body.mode === "apply";
  const { due, before, ...loaded } = await scope.read({
    before: exceptionsAmong(notice.days.map(({ date }) => date)),
    ...previewQueries({ scope, date: first.date, storeId: null }),
  });
  const facts = followUpFacts(loaded);
  const days = noticeDays({ days: notice.days, exceptions: facts.exceptions, since: addDays(today, -1) });
  const fresh = days.filter(({ state }) => state === "new");
  const dates = new Set(fresh.map(({ date }) => date));
  const exceptions = [
    ...facts.exceptions.filter(({ date }) => !dates.has(date)),
    ...fresh.map(({ date, working, name }) => ({ date, working, name })),
  ];
  const said = { year: notice.year, days };
  if (!isApplied) {
    const moves = await movesUnder({ scope, due, facts: { ...facts, exceptions } });
    return answer({ ...said, moves });
  }
  const written: Changes = together(
    ...fresh.map(({ date, working, name }): Changes => {
      const row = before.find((one) => one.date === date);
      return row
        ? { update: [touched("calendarExceptions", row, { working, name })] }
        : { insert: { calendarExceptions: [{ date, working, name }] } };
    }),
  );
  const because = `${notice.year}年放假`;
  return commit(scope, {
    changes:
      fresh.length === 0
        ? {}
        : together(written, { insert: { jobs: [newJob(recomputeJob({ scope, storeId: null, because }))] } }),
    audit: { verb: "calendars.enter-notice", subject: { type: "calendar-year", id: String(notice.year) } },
    answer: answer({ ...said, moves: null }),
  });
}
