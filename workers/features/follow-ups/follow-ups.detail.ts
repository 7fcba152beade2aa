import { dialState, dialWindows } from "../../../shared/kernel/windows.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { decodeRow, type Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import { capOf, dialsOn } from "../customers/customers.dials.rules.ts";
import { contactView } from "../customers/customers.views.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { effectiveScript, scriptKeyOf, withoutMakers } from "../policies/scripts.rules.ts";
import { lowestMark } from "./follow-ups.attempt.answers.rules.ts";
import { explainWhy, readWhy } from "./follow-ups.due.rules.ts";
import { diallingOf, type FollowUpFacts } from "./follow-ups.facts.ts";
import { waitsForColleague, whoNeverCalls } from "./follow-ups.joining.rules.ts";
import { whatWasDone } from "./follow-ups.opening.rules.ts";
import { checkScript, reCallKind, seesFollowUp } from "./follow-ups.re-calls.rules.ts";
import { hasBegun } from "./follow-ups.rounds.rules.ts";
import { isMakersTurn, surveyDays } from "./follow-ups.survey.rules.ts";
import { attemptView, type FollowUpDetailAnswer, viewOfRaw } from "./follow-ups.views.ts";

/** What the load of one follow-up brings. */
export interface LoadedDetail {
  shown: RawRow | undefined;
  attempts: Row<"attempts">[];
  contactPoint: Row<"contactPoints"> | undefined;
  customer: Row<"customers"> | undefined;
  vehicle: Row<"vehicles"> | undefined;
  visit: Row<"serviceVisits"> | undefined;
  case: Row<"cases"> | undefined;
  lastVisit: Row<"serviceVisits"> | undefined;
  lastWords: Row<"attempts"> | undefined;
  joined: RawRow[];
  openCases: Row<"cases">[];
  promises: Row<"followUps">[];
  doNotCall: Row<"doNotCall">[];
  wecom: Row<"contactPoints"> | undefined;
  scripts: Row<"scripts">[];
}

/** One follow-up with all that its call needs; undefined where it is not there or out of sight. */
export function followUpDetailView(input: {
  scope: Scope;
  loaded: LoadedDetail;
  facts: FollowUpFacts;
}): FollowUpDetailAnswer | undefined {
  const { scope, loaded, facts } = input;
  if (!loaded.shown) return undefined;
  const one = decodeRow("followUps", loaded.shown);
  if (!seesFollowUp(scope, one)) return undefined;
  const policy = policyOf({ kind: policyKindOf(one.kind), policyId: one.policyId, versions: facts.policies });
  const dialling = diallingOf({
    facts,
    storeId: one.storeId,
    windows: policy.windows,
    urgent: one.kind.startsWith("case-"),
  });
  const dial = dialState({ at: scope.asOf, promisedAt: one.promisedAt ?? undefined, ...dialling });
  const names = new Map(facts.staff.map(({ row }) => [row.id, row.name]));
  const isReCall = one.kind === reCallKind;
  const brand = loaded.visit?.brand ?? loaded.vehicle?.brand ?? null;
  const script = isReCall
    ? { id: null, body: checkScript(policy.ratingScale) }
    : effectiveScript({
        key: scriptKeyOf(one.kind),
        storeId: one.storeId,
        brand,
        scripts: loaded.scripts,
      });
  // What was recorded in the call that is checked would lead the customer to the same answer.
  const lastWords = isReCall ? undefined : loaded.lastWords;
  // Whoever works an open follow-up sees its number as part of the work; gone when it closes.
  const worksIt = one.state === "open" && one.assigneeId === scope.actor.id;
  const forbidden = loaded.doNotCall[0];
  const lastVisit = loaded.visit ?? loaded.lastVisit;
  return {
    ...viewOfRaw(loaded.shown, facts.policies),
    assigneeName: names.get(one.assigneeId) ?? null,
    callerName: names.get(scope.actor.id) ?? "",
    storeName: facts.stores.get(one.storeId)?.name ?? "",
    waitsForColleague: waitsForColleague(one, whoNeverCalls({ ...loaded, kind: one.kind })),
    due: explainWhy({
      why: readWhy(one.why),
      dueAt: one.dueAt,
      zone: dialling.zone,
      exceptions: facts.exceptions,
    }),
    contactPoint: loaded.contactPoint
      ? contactView({
          point: loaded.contactPoint,
          use: "main",
          whole: worksIt || scope.permissions.has("personal-data:see"),
        })
      : null,
    dial: {
      state: dial.state,
      endsAt: dial.state === "inside" ? isoOf(dial.endsAt) : null,
      nextAt: dial.state === "inside" || dial.nextAt === undefined ? null : isoOf(dial.nextAt),
      windows: dialWindows({ date: localDateOf({ at: scope.asOf, zone: dialling.zone }), ...dialling }).map(
        ({ from, to }) => ({ from, to }),
      ),
      doNotCall: forbidden ? forbidden.reason : null,
      dialsToday: loaded.contactPoint
        ? dialsOn({ point: loaded.contactPoint, at: scope.asOf, zone: dialling.zone })
        : 0,
      mostToday: capOf(loaded.contactPoint ?? { dailyCap: null }),
    },
    attemptList: loaded.attempts.map((attempt) => attemptView(attempt, names)),
    joined: loaded.joined
      .filter((raw) => hasBegun(decodeRow("followUps", raw), scope.asOf))
      .map((raw) => viewOfRaw(raw, facts.policies)),
    lastVisit: lastVisitText(lastVisit),
    lastVisitByName: names.get(lastVisit?.adviserId ?? "") ?? null,
    lastWords: lastWords?.words
      ? { at: isoOf(lastWords.at), words: lastWords.words, rating: lowestMark(lastWords.answers) }
      : null,
    script: isMakersTurn({ followUp: one, brand, facts, at: scope.asOf })
      ? withoutMakers(script.body)
      : script.body,
    makerSurvey: surveyDays({ followUp: one, brand, facts }) ?? null,
    scriptId: script.id,
    lines: facts.stores.get(one.storeId)?.lines ?? [],
    archiveGaps: isReCall ? [] : gapsOf(loaded),
    ratingScale: policy.ratingScale,
    openCases: loaded.openCases.map(({ id, number, level, title, assigneeId }) => ({
      id,
      number,
      level,
      title,
      assigneeName: names.get(assigneeId) ?? null,
    })),
    promises: loaded.promises.map(({ id, title, dueAt, assigneeId }) => ({
      id,
      title: title ?? "",
      dueAt: isoOf(dueAt),
      assigneeName: names.get(assigneeId) ?? null,
    })),
  };
}

function lastVisitText(visit: Row<"serviceVisits"> | undefined): string | null {
  return visit ? (whatWasDone(visit) ?? visit.kindText) : null;
}

/** Missing archive data that the caller may ask for (CB-04). */
export function gapsOf(
  loaded: Pick<LoadedDetail, "vehicle" | "customer" | "wecom">,
): FollowUpDetailAnswer["archiveGaps"] {
  const { vehicle, customer, wecom } = loaded;
  const gaps: FollowUpDetailAnswer["archiveGaps"] = [];
  if (vehicle && vehicle.insuranceExpiresOn === null) gaps.push("insuranceExpiresOn");
  if (customer && !wecom) gaps.push("wecom");
  if (vehicle && vehicle.nextServiceOn === null) gaps.push("nextServiceOn");
  if (vehicle && vehicle.nextServiceKm === null) gaps.push("nextServiceKm");
  if (customer && customer.type === "person" && customer.birthday === null) gaps.push("birthday");
  if (vehicle && vehicle.mileageKm === null) gaps.push("mileageKm");
  return gaps;
}
