import type * as contract from "../../../shared/contracts/calendars.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { instantOf, type LocalDate } from "../../../shared/kernel/zone.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore, seesWork } from "../../platform/scope.ts";
import {
  type FollowUp,
  type FollowUpFacts,
  followUpFactQueries,
  followUpFacts,
  zoneOfStore,
} from "../follow-ups/follow-ups.facts.ts";
import { dueMoves, type TriedDay, withDay } from "./calendars.preview.rules.ts";
import { mostPreviewed, movedNames, openDueFrom } from "./calendars.repository.ts";
import { groupDayProblem, hoursProblem, pastProblem } from "./calendars.rules.ts";

const mostShown = 50;
/** Where every day begins first: a store's own beginning of it comes later. */
const earliestZone = "Pacific/Kiritimati";

/** What a preview loads: the open work that a day from `date` on can move, and what its due times hang on. */
export function previewQueries(input: { scope: Scope; date: LocalDate; storeId: string | null }) {
  const from = instantOf({ date: input.date, minutes: 0, zone: earliestZone });
  return {
    due: openDueFrom({ from, storeId: input.storeId }),
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: input.scope.asOf }),
  };
}

/** What would move under other facts, with the names of the first of them: one more round trip. */
export async function movesUnder(input: { scope: Scope; due: readonly FollowUp[]; facts: FollowUpFacts }) {
  const { scope, due, facts } = input;
  const looked = due.slice(0, mostPreviewed);
  const moves = dueMoves({ open: looked, facts, asOf: scope.asOf });
  const shown = moves.filter(({ followUp }) => seesWork(scope, followUp)).slice(0, mostShown);
  const { names } = await scope.read({ names: movedNames(shown.map(({ followUp }) => followUp.id)) });
  return {
    looked: looked.length,
    whole: due.length <= mostPreviewed,
    earlier: moves.filter(({ followUp, to }) => to < followUp.dueAt).length,
    later: moves.filter(({ followUp, to }) => to > followUp.dueAt).length,
    moves: shown.map(({ followUp, to }) => ({
      followUpId: followUp.id,
      customerName: null,
      plate: null,
      assigneeName: null,
      ...names.get(followUp.id),
      from: isoOf(followUp.dueAt),
      to: isoOf(to),
    })),
  };
}

/** What a day would do to open due times, by the same rule that moves them once it is set. */
export async function previewCalendarDay({ scope, body }: Call<typeof contract.previewCalendarDay>) {
  const { date, storeId = null, working, open, spans = null } = body;
  const { store, due, ...loaded } = await scope.read({
    store: byId("stores", storeId ?? ""),
    ...previewQueries({ scope, date, storeId }),
  });
  const missing = unresolved([
    { pointer: "/storeId", id: body.storeId, found: store !== undefined && seesStore(scope, store.id) },
  ]);
  if (missing) return missing;
  const facts = followUpFacts(loaded);
  const refused =
    storeId === null
      ? groupDayProblem(scope, date)
      : (pastProblem({ date, zone: zoneOfStore(facts, storeId), asOf: scope.asOf }) ??
        hoursProblem({ open: open ?? false, spans, name: "" }));
  if (refused) return refused;
  const day: TriedDay =
    storeId === null ? { date, storeId, working } : { date, storeId, open, spans: open ? spans : null };
  return answer(await movesUnder({ scope, due, facts: withDay(facts, day) }));
}
