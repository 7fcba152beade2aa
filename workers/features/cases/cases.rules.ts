import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, type DomainEvent, type FullRow, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { factKey } from "../../platform/reactions.ts";
import type { Actor } from "../../platform/scope.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "../follow-ups/follow-ups.facts.ts";
import type { NewFollowUp } from "../follow-ups/follow-ups.opening.rules.ts";
import { caseClocks } from "./cases.clocks.rules.ts";
import { handlingCause, handlingFollowUp } from "./cases.follow-ups.rules.ts";
import { notices, superiorsOf } from "./cases.notices.rules.ts";
import { watchClocks } from "./cases.reminders.rules.ts";

export type Case = Row<"cases">;
export type NewCase = FullRow<"cases">;
export type CaseLevel = Case["level"];

/** What `follow-up.answered` carries: one call and what it came to, however many follow-ups it counts for. */
export interface AnsweredData {
  /** The follow-up that was called for, as it is after the call. */
  followUp: FollowUp;
  level: CaseLevel | null;
  major: boolean;
  rework: boolean;
  words: string | null;
  summary: string | null;
  visitId: string | null;
  /** The lowest rating given, on the scale of the follow-up's policy. */
  rating: number | null;
  /** The case that the follow-up is about. */
  caseId: string | null;
}

/** The case of a follow-up about a case, loaded with the call. */
export const caseFactsKey = factKey<{ case: Case | undefined }>("cases");

export interface OpeningCase {
  level: CaseLevel;
  major: boolean;
  rework: boolean;
  /** Taken from the customer's words where nobody gave one. */
  title: string | null;
  words: string | null;
  summary: string | null;
  storeId: string;
  customerId: string | null;
  contactPointId: string | null;
  vehicleId: string | null;
  serviceVisitId: string | null;
  /** The callback that it was heard in; null where it was opened by hand. */
  followUpId: string | null;
  openedBy: Actor;
  facts: FollowUpFacts;
  asOf: number;
}

export interface OpenedCase {
  case: NewCase;
  step: FullRow<"caseSteps">;
  followUp: NewFollowUp;
}

const levelWords: Readonly<Record<CaseLevel, string>> = {
  improvement: "改进项",
  grievance: "抱怨",
  complaint: "投诉",
};

const numberPrefixes: Readonly<Record<CaseLevel, string>> = {
  improvement: "GJ",
  grievance: "BY",
  complaint: "TS",
};
const titleLength = 30;

/**
 * A case as it opens (CB-08, CP-01): numbered, on its clocks, with the store's service manager, and on their
 * workbench as a follow-up until it is solved.
 */
export function openCase(input: OpeningCase): OpenedCase {
  const { level, major, rework, words, summary, storeId, facts, asOf, openedBy } = input;
  const { customerId, contactPointId, vehicleId, serviceVisitId, followUpId } = input;
  const id = newId("case", asOf);
  const zone = zoneOfStore(facts, storeId);
  const opened: NewCase = {
    id,
    number: caseNumber({ id, level, openedAt: asOf, zone }),
    level,
    major,
    state: "open",
    title: input.title ?? titleOf(words) ?? titleOf(summary) ?? levelWords[level],
    words,
    summary,
    cause: null,
    department: null,
    plan: null,
    solution: null,
    storeId,
    customerId,
    contactPointId,
    vehicleId,
    serviceVisitId,
    followUpId,
    rework,
    assigneeId: responsibleFor({
      facts,
      storeId,
      role: "service-manager",
      on: localDateOf({ at: asOf, zone }),
    }),
    handlerId: null,
    ...caseClocks({ weight: { level, major }, storeId, facts, from: asOf }),
    acknowledgedAt: null,
    plannedAt: null,
    updatedAt: null,
    solvedAt: null,
    closedAt: null,
    closedBy: null,
    closingWords: null,
    openedBy: openedBy.id,
    openedAt: asOf,
    version: 1,
  };
  const cause = handlingCause({ caseId: id, round: 1 });
  return {
    case: opened,
    step: newStep({
      caseId: id,
      kind: "opened",
      text: words ?? summary ?? opened.title,
      actor: openedBy,
      asOf,
    }),
    followUp: handlingFollowUp({ case: opened, cause, startedAt: asOf, facts, asOf }),
  };
}

/** The number that people say: level, date in the store's zone, and the tail of the id. */
export function caseNumber(input: { id: string; level: CaseLevel; openedAt: number; zone: string }): string {
  const date = localDateOf({ at: input.openedAt, zone: input.zone }).replaceAll("-", "");
  return `${numberPrefixes[input.level]}-${date}-${input.id.slice(-4).toUpperCase()}`;
}

function titleOf(text: string | null): string | null {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? null : [...line].slice(0, titleLength).join("");
}

export function newStep(input: {
  caseId: string;
  kind: string;
  text: string;
  actor: Actor;
  asOf: number;
}): FullRow<"caseSteps"> {
  const { caseId, kind, text, actor, asOf } = input;
  return {
    id: newId("caseStep", asOf),
    caseId,
    at: asOf,
    actorType: actor.type,
    actorId: actor.id,
    kind,
    text,
  };
}

/** What opening a case writes; who answers for it hears of it at once, and of rework once more (CB-05, CB-08). */
export function openingChanges(input: {
  opened: OpenedCase;
  facts: FollowUpFacts;
  actor: Actor;
  asOf: number;
}): Changes {
  const { facts, actor, asOf } = input;
  const { case: one, step, followUp } = input.opened;
  const about = { case: one, actor, asOf };
  return together(
    {
      insert: { cases: [one], caseSteps: [step], followUps: [followUp] },
      events: [caseEvent(one, "opened"), followUpOpened(followUp)],
    },
    notices({ ...about, kind: "case-opened", to: [one.assigneeId, ...superiorsOf({ case: one, facts })] }),
    one.rework ? notices({ ...about, kind: "rework", to: [one.assigneeId] }) : {},
    watchClocks({ before: null, after: one, facts, asOf }),
  );
}

export function caseEvent(one: Pick<Case, "id" | "state" | "version">, what: string): DomainEvent {
  return {
    type: `case.${what}`,
    subjectType: "case",
    subjectId: one.id,
    state: one.state,
    version: one.version,
  };
}

export function followUpOpened(followUp: NewFollowUp): DomainEvent {
  return {
    type: "follow-up.opened",
    subjectType: "follow-up",
    subjectId: followUp.id,
    state: "open",
    version: 1,
  };
}
