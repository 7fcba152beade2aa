import type * as contract from "../../../shared/contracts/calendars.contract.ts";
import { announcedThrough, knownThrough } from "../../../shared/kernel/calendar.ts";
import { type Changes, together, touched } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { newJob } from "../../platform/jobs.ts";
import { byId } from "../../platform/query.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { recomputeJob } from "../follow-ups/follow-ups.recompute.rules.ts";
import {
  exceptionOn,
  exceptionsAfter,
  exceptionsBetween,
  storeDayOn,
  storeDaysBetween,
} from "./calendars.repository.ts";
import {
  calendarDays,
  datesOfMonth,
  groupDayProblem,
  hoursProblem,
  pastProblem,
  storeDayOf,
  storeDayView,
} from "./calendars.rules.ts";

/** A month of the group's calendar, with the days of one store where one is named. */
export async function getCalendar({ scope, query }: Call<typeof contract.getCalendar>) {
  const { month, storeId } = query;
  const dates = datesOfMonth(month);
  const { exceptions, later, store, storeDays } = await scope.read({
    exceptions: exceptionsBetween(dates),
    later: exceptionsAfter(knownThrough),
    store: byId("stores", storeId ?? ""),
    storeDays: storeDaysBetween(storeId ?? "", dates),
  });
  if (storeId !== undefined && !(store && seesStore(scope, store.id))) return problem("request.not_found");
  return answer({
    knownThrough: announcedThrough(later),
    days: calendarDays({ month, exceptions: [...exceptions, ...later] }),
    storeDays: storeDays.map(storeDayView),
  });
}

/** The changes of a calendar, with the job that recomputes the due times that hang on it. */
function withRecompute(
  scope: Scope,
  input: { changes: Changes; storeId: string | null; because: string },
): Changes {
  const { changes, storeId, because } = input;
  return together(changes, { insert: { jobs: [newJob(recomputeJob({ scope, storeId, because }))] } });
}

/** Sets a day for the whole group, which whoever sees some stores only may not. */
export async function putCalendarException({
  scope,
  params,
  body,
}: Call<typeof contract.putCalendarException>) {
  const { date } = params;
  const { before } = await scope.read({ before: exceptionOn(date) });
  const refused = groupDayProblem(scope, date);
  if (refused) return refused;
  const view = { date, ...body };
  if (before?.working === body.working && before.name === body.name) return answer(view);
  const changes: Changes = before
    ? { update: [touched("calendarExceptions", before, body)] }
    : { insert: { calendarExceptions: [view] } };
  return commit(scope, {
    changes: withRecompute(scope, { changes, storeId: null, because: body.name }),
    audit: { verb: "calendars.put-exception", subject: { type: "calendar-day", id: date } },
    answer: answer(view),
  });
}

/** Takes a day of the group back; a day that was not set is as it should be. */
export async function deleteCalendarException({
  scope,
  params,
}: Call<typeof contract.deleteCalendarException>): Promise<Outcome<null>> {
  const { date } = params;
  const { before } = await scope.read({ before: exceptionOn(date) });
  const refused = groupDayProblem(scope, date);
  if (refused) return refused;
  if (!before) return answer(null, { status: 204 });
  return commit(scope, {
    changes: withRecompute(scope, {
      changes: { remove: { calendarExceptions: [[date]] } },
      storeId: null,
      because: before.name,
    }),
    audit: { verb: "calendars.remove-exception", subject: { type: "calendar-day", id: date } },
    answer: answer(null, { status: 204 }),
  });
}

/** Opens or closes a store on one day, which moves that store's due times only. */
export async function putStoreDay({ scope, params, body }: Call<typeof contract.putStoreDay>) {
  const { id, date } = params;
  const { store, before } = await scope.read({ store: byId("stores", id), before: storeDayOn(id, date) });
  if (!store || !seesStore(scope, id)) return problem("request.not_found");
  const wrong = pastProblem({ date, zone: store.zone, asOf: scope.asOf }) ?? hoursProblem(body);
  if (wrong) return wrong;
  const after = { date, ...storeDayOf(body) };
  const view = answer(storeDayView(after));
  if (before && JSON.stringify(storeDayView(before)) === JSON.stringify(view.value)) return view;
  const changes: Changes = before
    ? { update: [touched("storeDays", before, after)] }
    : { insert: { storeDays: [{ storeId: id, ...after }] } };
  return commit(scope, {
    changes: withRecompute(scope, { changes, storeId: id, because: body.name }),
    audit: { verb: "calendars.put-store-day", subject: { type: "store", id } },
    answer: view,
  });
}

/** Takes a store's day back to its week; a day that was not set is as it should be. */
export async function deleteStoreDay({
  scope,
  params,
}: Call<typeof contract.deleteStoreDay>): Promise<Outcome<null>> {
  const { id, date } = params;
  const { store, before } = await scope.read({ store: byId("stores", id), before: storeDayOn(id, date) });
  if (!store || !seesStore(scope, id)) return problem("request.not_found");
  const past = pastProblem({ date, zone: store.zone, asOf: scope.asOf });
  if (past) return past;
  if (!before) return answer(null, { status: 204 });
  return commit(scope, {
    changes: withRecompute(scope, {
      changes: { remove: { storeDays: [[id, date]] } },
      storeId: id,
      because: before.name,
    }),
    audit: { verb: "calendars.remove-store-day", subject: { type: "store", id } },
    answer: answer(null, { status: 204 }),
  });
}
