import type * as z from "zod";
import {
  type PolicyKind,
  type policyBody,
  policyKinds,
} from "../../../shared/contracts/policies.contract.ts";
import type { FieldProblem, Problem } from "../../../shared/kernel/problem.ts";
import { areSpans, defaultWindows, type Span } from "../../../shared/kernel/windows.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { FullRow } from "../../platform/changes.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import { type Principal, seesStore } from "../../platform/scope.ts";

export type PolicyBody = z.output<ReturnType<typeof policyBody>>;

/** Kinds of order whose customers are called: a customer waited (practice.md section 2). */
export const calledKinds: PolicyBody["visitKinds"] = [
  "first-service",
  "maintenance",
  "repair",
  "accident",
  "warranty",
  "rework",
  "recall",
  "package",
  "rescue",
  "inspection",
  "pick-up",
  "unknown",
];

const shared: Omit<PolicyBody, "due"> = {
  windows: defaultWindows.map(({ from, to }) => ({ from, to })),
  attempts: { most: 3, perDay: 2, hoursApart: 2 },
  lapseWorkingDays: 10,
  remindBeforeEndMinutes: 120,
  escalateWorkingDays: 1,
  visitKinds: calledKinds,
  ratingScale: 5,
  highValueCents: 1_000_000,
  secondWave: { rounds: "first", days: 7 },
  validContact: "either",
  makerSurveys: [],
  reCallPercent: 3,
};

/** The shipped defaults, in force until a group or a store sets its own. */
export const shippedPolicies: Readonly<Record<PolicyKind, PolicyBody>> = {
  "service-callback": { ...shared, due: { n: 3, unit: "working-days" } },
  "first-contact": { ...shared, due: { n: 7, unit: "days" }, lapseWorkingDays: 20 },
  manual: { ...shared, due: { n: 0, unit: "days" }, lapseWorkingDays: 20 },
  case: { ...shared, due: { n: 5, unit: "working-days" }, lapseWorkingDays: 60 },
};

export interface PolicyInForce {
  id: string | null;
  body: PolicyBody;
}

/** The policy of a kind for a store: the store's own, else the group's, else the shipped default. */
export function effectivePolicy(input: {
  kind: PolicyKind;
  storeId: string;
  policies: readonly Row<"policies">[];
}): PolicyInForce {
  const own = input.policies.filter(({ kind, inForce }) => kind === input.kind && inForce);
  const chosen =
    own.find(({ storeId }) => storeId === input.storeId) ?? own.find(({ storeId }) => storeId === null);
  return chosen
    ? { id: chosen.id, body: bodyOf(input.kind, chosen) }
    : { id: null, body: shippedPolicies[input.kind] };
}

/** A stored body over the shipped one, so that a setting added later has its default. */
export function bodyOf(kind: PolicyKind, row: Pick<Row<"policies">, "body">): PolicyBody {
  return { ...shippedPolicies[kind], ...row.body };
}

/** The policy that a follow-up was opened under, whatever is in force now. */
export function policyOf(input: {
  kind: PolicyKind;
  policyId: string | null;
  versions: readonly Row<"policies">[];
}): PolicyBody {
  const version = input.versions.find(({ id }) => id === input.policyId);
  return version ? bodyOf(input.kind, version) : shippedPolicies[input.kind];
}

/** Which policy governs a kind of follow-up. */
export function policyKindOf(kind: string): PolicyKind {
  if (kind === "service-callback" || kind === "first-contact") return kind;
  // A re-call keeps the windows and tries of the callback that it checks.
  if (kind === "second-callback" || kind === "re-call") return "service-callback";
  return kind.startsWith("case-") ? "case" : "manual";
}

const earliest = 8 * 60 + 30;
const latest = 21 * 60;

/** Windows are in order, apart, and lie between 08:30 and 21:00: at night nobody is called. */
export function windowsProblem(windows: readonly Span[]): Problem | undefined {
  const byDay = windows.every(({ from, to }) => from >= earliest && to <= latest);
  return byDay && areSpans(windows) ? undefined : problem("policies.spans_overlap");
}

interface Range {
  least: number;
  most: number;
}

const everyKind = { attempts: { least: 2, most: 6 }, escalate: { least: 0, most: 3 } };
const lapse: Range = { least: 5, most: 20 };

/** What a setting may be, kind by kind (practice.md section 2); a manual one is due when it was said to be, a case does not lapse. */
const ranges: Readonly<
  Record<
    PolicyKind,
    { due?: Range; lapse?: Range; highValueCents?: Range; secondWaveDays?: Range; reCallPercent?: Range }
  >
> = {
  "service-callback": {
    due: { least: 1, most: 7 },
    lapse,
    reCallPercent: { least: 1, most: 10 },
    highValueCents: { least: 300_000, most: 5_000_000 },
    secondWaveDays: { least: 5, most: 14 },
  },
  "first-contact": { due: { least: 3, most: 10 }, lapse },
  manual: {},
  case: { due: { least: 3, most: 10 } },
};

/** Why the numbers of a policy cannot be: out of the range of their kind, or it would lapse before it is due. */
export function rangesProblem(kind: PolicyKind, body: PolicyBody): Problem | undefined {
  const { due, lapse: lapses, highValueCents, secondWaveDays, reCallPercent } = ranges[kind];
  const fields = [
    ...outside("/body/due/n", body.due.n, due),
    ...outside("/body/attempts/most", body.attempts.most, everyKind.attempts),
    ...outside("/body/lapseWorkingDays", body.lapseWorkingDays, lapses),
    ...outside("/body/escalateWorkingDays", body.escalateWorkingDays, everyKind.escalate),
    ...outside("/body/highValueCents", body.highValueCents, highValueCents),
    ...outside("/body/secondWave/days", body.secondWave.days, secondWaveDays),
    ...surveyFaults(body.makerSurveys),
    ...outside("/body/reCallPercent", body.reCallPercent, reCallPercent),
  ];
  const lapsesFirst =
    lapses !== undefined && body.due.unit === "working-days" && body.lapseWorkingDays <= body.due.n;
  if (lapsesFirst && fields.length === 0)
    fields.push({ pointer: "/body/lapseWorkingDays", code: "policies.lapses_first" });
  return fields.length > 0 ? invalid(fields) : undefined;
}

/** A survey ends after it begins, and a brand has one. */
function surveyFaults(surveys: PolicyBody["makerSurveys"]): FieldProblem[] {
  return surveys.flatMap(({ brand, from, to }, index) =>
    to >= from && surveys.findIndex((other) => other.brand === brand) === index
      ? []
      : [{ pointer: `/body/makerSurveys/${index}`, code: "policies.survey_reversed" }],
  );
}

function outside(pointer: string, value: number, range: Range | undefined): FieldProblem[] {
  if (!range || (value >= range.least && value <= range.most)) return [];
  return [{ pointer, code: "policies.out_of_range", params: { least: range.least, most: range.most } }];
}

/** Whether what is set for the group, or for one store, concerns a caller. */
export function setsFor(caller: Principal) {
  return ({ storeId }: { storeId: string | null }): boolean => storeId === null || seesStore(caller, storeId);
}

/**
 * Why a caller may not set something for the group (no store) or for one store: the store is not there or
 * not theirs, or they see some stores only and it is for all.
 */
export function levelProblem(input: {
  caller: Principal;
  storeId: string | null;
  store: Row<"stores"> | undefined;
}): Problem | undefined {
  const { caller, storeId, store } = input;
  if (storeId === null) return caller.stores === null ? undefined : problem("staff.beyond_own_rights");
  return store && seesStore(caller, storeId)
    ? undefined
    : invalid([{ pointer: "/storeId", code: "not_found" }]);
}

/** The next version of a policy for the group or one store, in force from now on. */
export function nextPolicy(input: {
  id: string;
  kind: PolicyKind;
  storeId: string | null;
  body: PolicyBody;
  before: Row<"policies"> | undefined;
  createdBy: string;
  asOf: number;
}): FullRow<"policies"> {
  const { id, kind, storeId, body, before, createdBy, asOf } = input;
  return {
    id,
    kind,
    storeId,
    number: (before?.number ?? 0) + 1,
    body,
    inForce: true,
    createdBy,
    createdAt: asOf,
  };
}

/** A version of a policy as the API shows it. */
export function policyView(kind: PolicyKind, row: FullRow<"policies">) {
  const { id, storeId, number, createdAt } = row;
  return { id, kind, storeId, number, shipped: false, body: bodyOf(kind, row), createdAt: isoOf(createdAt) };
}

/** What is in force, kind by kind: the shipped policy, and what lies over it. */
export function policyViews(own: readonly Row<"policies">[]) {
  return policyKinds.flatMap((kind) => [
    { id: null, kind, storeId: null, number: 0, shipped: true, body: shippedPolicies[kind], createdAt: null },
    ...own.filter((row) => row.kind === kind).map((row) => policyView(kind, row)),
  ]);
}
