import type * as contract from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { addWorkingDays } from "../../../shared/kernel/calendar.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { instantOf, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type RowChange, together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { decodeRow, onlyIf, type Row } from "../../platform/query.ts";
import { type EventWithData, Facts } from "../../platform/reactions.ts";
import type { Scope } from "../../platform/scope.ts";
import { type AnsweredData, caseFactsKey } from "../cases/cases.rules.ts";
import { dialsOf } from "../lines/lines.repository.ts";
import { fewestDials, lineDayOf, watchLine } from "../lines/lines.rules.ts";
import { scriptVersions } from "../policies/policies.repository.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { checkedQueries } from "../re-calls/re-calls.repository.ts";
import { answerChanges } from "../re-calls/re-calls.rules.ts";
import { archiveChanges } from "./follow-ups.archive.rules.ts";
import { assigneeProblem, responsibleFor } from "./follow-ups.assignment.rules.ts";
import { knownQuestions } from "./follow-ups.attempt.answers.rules.ts";
import {
  type AttemptDecision,
  type AttemptInput,
  deadContact,
  decideAttempt,
  forbidsCalls,
} from "./follow-ups.attempt.rules.ts";
import { cancelled } from "./follow-ups.cancelling.rules.ts";
import { canBeForbidden } from "./follow-ups.do-not-call.rules.ts";
import {
  type FollowUp,
  type FollowUpFacts,
  followUpFactQueries,
  followUpFacts,
  followUpFactsKey,
  zoneOfStore,
} from "./follow-ups.facts.ts";
import { openFollowUp } from "./follow-ups.opening.rules.ts";
import { seesFollowUp } from "./follow-ups.re-calls.rules.ts";
import * as repository from "./follow-ups.repository.ts";
import { isMakersTurn } from "./follow-ups.survey.rules.ts";
import { type FollowUpAnswer, viewOf } from "./follow-ups.views.ts";

/** Records one dial and everything that follows from it, in one commit. */
export async function recordAttempt({
  scope,
  params,
  body,
}: Call<typeof contract.recordAttempt>): Promise<Outcome<FollowUpAnswer>> {
  const { id } = params;
  const hasArchive = body.archive !== undefined;
  const isSold = body.result === "car-sold";
  const isTold = typeof body.scriptId === "string";
  const at = body.at === undefined ? scope.asOf : Date.parse(body.at);
  const line = body.line ?? "";
  const loaded = await scope.read({
    shown: repository.followUpShown(id),
    earlier: repository.attemptsOf(id),
    joined: repository.joinedOpen(id),
    forbidden: onlyIf(forbidsCalls(body), repository.otherCalls(id), []),
    contactPoint: repository.contactPointOf(id),
    customer: onlyIf(
      hasArchive || body.doNotCall !== undefined || body.result === "do-not-call",
      repository.customerOf(id),
      undefined,
    ),
    vehicle: onlyIf(hasArchive || body.answers !== undefined, repository.vehicleOf(id), undefined),
    visit: repository.visitOf(id),
    case: repository.caseOf(id),
    wecom: onlyIf(hasArchive, repository.wecomOf(id), undefined),
    carOpen: onlyIf(isSold, repository.openOfSameCar(id), []),
    owners: onlyIf(isSold, repository.ownersOfCar(id), []),
    advisers: repository.advisersOnPhone(id),
    repair: onlyIf(deadContact.includes(body.result), repository.openRepairOf(id), undefined),
    scripts: onlyIf(body.answers !== undefined || body.result === "reached" || isTold, scriptVersions(), []),
    ...checkedQueries("reCall", id),
    lineDials: onlyIf(line !== "", dialsOf(id, line, lineDayOf(at)), 0),
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf }),
  });
  const { shown } = loaded;
  const followUp = shown && decodeRow("followUps", shown);
  if (!followUp || !seesFollowUp(scope, followUp)) return problem("request.not_found");
  const facts = followUpFacts(loaded);
  const promisedTo = body.promise?.assigneeId;
  if (
    promisedTo &&
    assigneeProblem({ facts, assigneeId: promisedTo, storeId: followUp.storeId, adviserId: null })
  ) {
    return invalid([{ pointer: "/promise/assigneeId", code: "not_found" }]);
  }
  if (isTold && !loaded.scripts.some((script) => script.id === body.scriptId))
    return invalid([{ pointer: "/scriptId", code: "not_found" }]);
  const brand = loaded.visit?.brand ?? loaded.vehicle?.brand ?? null;
  const decision = decideAttempt({
    followUp,
    joined: loaded.joined,
    earlier: loaded.earlier,
    attempt: body,
    questions: knownQuestions({
      followUp,
      brand,
      scripts: loaded.scripts,
      scriptId: body.scriptId,
      isMakersTurn: isMakersTurn({
        followUp,
        brand,
        facts,
        at: body.at === undefined ? scope.asOf : Date.parse(body.at),
      }),
    }),
    notStaff: notStaffOf({ ...loaded, followUp }),
    phone: loaded.contactPoint,
    facts,
    actor: scope.actor,
    asOf: scope.asOf,
  });
  if (!decision.ok) return decision;
  const first = decision.after[0]?.changes ?? {};
  const aside = archiveChanges({
    attempt: body,
    contactPoint: loaded.contactPoint,
    customer: loaded.customer,
    vehicle: loaded.vehicle,
    hasWecom: loaded.wecom !== undefined,
    scope,
    dialledAt: at,
    zone: zoneOfStore(facts, followUp.storeId),
  });
  if (!aside.ok) return aside;
  const changes = together(
    {
      insert: { attempts: decision.attempts },
      update: decision.after.map(({ before, changes: change }) => edited("followUps", before, change)),
    },
    aside.value,
    { update: notHeard({ forbidden: loaded.forbidden, decision, asOf: scope.asOf }) },
    decision.valid ? answerOf({ ...loaded, followUp, attempt: body, facts, scope }) : {},
    watched({ line, dials: loaded.lineDials, storeId: followUp.storeId, at, asOf: scope.asOf }),
    soldCar({ ...loaded, followUp, attempt: body, joined: loaded.joined, scope }),
    tasks({ followUp, attempt: body, visit: loaded.visit, repair: loaded.repair, facts, scope }),
    { events: [answered({ followUp, attempt: body, decision, caseRow: loaded.case, changed: first })] },
  );
  return commit(scope, {
    changes,
    facts: new Facts().with(followUpFactsKey, facts).with(caseFactsKey, { case: loaded.case }),
    audit: { verb: "follow-ups.attempt", subject: { type: "follow-up", id }, withOffered: true },
    answer: answer(
      viewOf({
        followUp: { ...followUp, ...first, version: followUp.version + 1 },
        names: shown,
        policies: facts.policies,
      }),
    ),
  });
}

/** Who never makes which of the calls on the phone: the serving adviser, or whoever handled the case. */
function notStaffOf(input: {
  followUp: FollowUp;
  visit: Row<"serviceVisits"> | undefined;
  case: Row<"cases"> | undefined;
  advisers: ReadonlyMap<string, string>;
}): ReadonlyMap<string, string> {
  const { followUp, visit, advisers } = input;
  const own = followUp.kind === "case-closing" ? input.case?.handlerId : visit?.adviserId;
  return own ? new Map([...advisers, [followUp.id, own]]) : advisers;
}

/** Calls that the attempt does not count for and that the customer wants no more either. */
function notHeard(input: {
  forbidden: readonly FollowUp[];
  decision: AttemptDecision;
  asOf: number;
}): RowChange[] {
  const heard = new Set(input.decision.after.map(({ before }) => before.id));
  const followUps = input.forbidden.filter((one) => canBeForbidden(one) && !heard.has(one.id));
  return cancelled({ followUps, outcome: "exempt", asOf: input.asOf });
}

/** From its fiftieth dial of today on, a line is watched. */
function watched(input: { line: string; dials: number; storeId: string; at: number; asOf: number }): Changes {
  const { line, dials, storeId, at, asOf } = input;
  const day = lineDayOf(at);
  if (line === "" || day !== lineDayOf(asOf) || dials < fewestDials - 1) return {};
  return { insertOnce: { jobs: [watchLine({ storeId, line, day, asOf })] } };
}

/** What the answer of a re-call means for the call that it checks. */
function answerOf(input: {
  followUp: FollowUp;
  reCall: Row<"reCalls"> | undefined;
  checkedCalls: readonly Row<"attempts">[];
  checkedFollowUps: readonly FollowUp[];
  attempt: AttemptInput;
  facts: FollowUpFacts;
  scope: Scope;
}): Changes {
  const { followUp, reCall, checkedCalls: calls, checkedFollowUps: followUps, attempt, facts, scope } = input;
  const policy = policyOf({
    kind: policyKindOf(followUp.kind),
    policyId: followUp.policyId,
    versions: facts.policies,
  });
  return answerChanges({
    checked: { reCall, calls, followUps },
    answers: attempt.answers ?? {},
    words: attempt.words || null,
    ratingScale: policy.ratingScale,
    facts,
    actor: scope.actor,
    asOf: scope.asOf,
  });
}

function answered(input: {
  followUp: FollowUp;
  attempt: AttemptInput;
  decision: AttemptDecision;
  caseRow: Row<"cases"> | undefined;
  changed: Partial<FollowUp>;
}): EventWithData {
  const { followUp, attempt, decision } = input;
  const data: AnsweredData = {
    followUp: { ...followUp, ...input.changed },
    level: decision.level,
    major: attempt.major ?? false,
    rework: attempt.rework ?? false,
    words: attempt.words ?? null,
    summary: attempt.summary ?? null,
    visitId: followUp.subjectType === "service-visit" ? followUp.subjectId : null,
    rating: decision.rating,
    caseId: input.caseRow?.id ?? null,
  };
  return {
    type: "follow-up.answered",
    subjectType: "follow-up",
    subjectId: followUp.id,
    state: input.changed.state ?? followUp.state,
    version: followUp.version + 1,
    data,
  };
}

/** 车已转手: ownership ends, and the car's other open callbacks cancel; complaints and other cars stay. */
function soldCar(input: {
  attempt: AttemptInput;
  followUp: FollowUp;
  joined: readonly FollowUp[];
  carOpen: readonly FollowUp[];
  owners: readonly Row<"vehicleParties">[];
  scope: Scope;
}): Changes {
  if (input.attempt.result !== "car-sold") return {};
  const { asOf } = input.scope;
  const today = localDateOf({ at: asOf, zone: "Asia/Shanghai" });
  const handled = new Set([input.followUp.id, ...input.joined.map(({ id }) => id)]);
  const closed: RowChange[] = input.carOpen
    .filter(({ id }) => !handled.has(id))
    .map((one) =>
      edited("followUps", one, {
        state: "cancelled",
        outcome: "car-sold",
        closedAt: asOf,
        promisedAt: null,
        nextStepAt: null,
      }),
    );
  const ended: RowChange[] = input.owners.map((party) => ({
    table: "vehicleParties",
    before: party,
    after: { ...party, untilOn: today },
  }));
  return {
    update: [...closed, ...ended],
    insertOnce: {
      vehicleParties: input.owners.map(({ vehicleId, customerId }) => ({
        vehicleId,
        customerId,
        part: "former-owner",
        sinceOn: today,
        untilOn: null,
      })),
    },
  };
}

const noon = 12 * 60;

/** Tasks that a call leaves behind: a number to be found by the adviser, and what was promised to the customer. */
function tasks(input: {
  followUp: FollowUp;
  attempt: AttemptInput;
  visit: Row<"serviceVisits"> | undefined;
  /** The search for a number that is open already. */
  repair: FollowUp | undefined;
  facts: FollowUpFacts;
  scope: Scope;
}): Changes {
  const { followUp, attempt, facts, scope } = input;
  const rows = [];
  const zone = zoneOfStore(facts, followUp.storeId);
  if (deadContact.includes(attempt.result) && !input.repair) {
    const { date } = addWorkingDays({
      from: localDateOf({ at: scope.asOf, zone }),
      days: 1,
      exceptions: facts.exceptions,
    });
    rows.push(
      openFollowUp({
        ...aboutSame(followUp, facts, scope),
        kind: "contact-repair",
        cause: `${followUp.id}#${followUp.attempts + 1}`,
        subject: { type: "contact-point", id: followUp.contactPointId ?? "none" },
        contactPointId: null,
        assigneeId: adviserOr(input),
        dueAt: instantOf({ date, minutes: noon, zone }),
        title: attempt.result === "wrong-person" ? "不是本人，请补录号码" : "空号或停机，请补录号码",
      }),
    );
  }
  if (attempt.promise) {
    const { title, dueAt, assigneeId } = attempt.promise;
    rows.push(
      openFollowUp({
        ...aboutSame(followUp, facts, scope),
        kind: "manual",
        cause: newId("followUp", scope.asOf),
        subject: followUp.customerId
          ? { type: "customer", id: followUp.customerId }
          : { type: "none", id: "none" },
        assigneeId: assigneeId ?? adviserOr(input),
        dueAt: Date.parse(dueAt),
        title,
      }),
    );
  }
  return rows.length === 0 ? {} : { insertOnce: { followUps: rows } };
}

function aboutSame(followUp: FollowUp, facts: FollowUpFacts, scope: Scope) {
  const { storeId, customerId, contactPointId, vehicleId } = followUp;
  return {
    event: "asked" as const,
    startedAt: scope.asOf,
    storeId,
    customerId,
    contactPointId,
    vehicleId,
    role: "service-adviser" as const,
    facts,
    asOf: scope.asOf,
  };
}

/** The serving adviser where they have signed in, else who answers for the store. */
function adviserOr(input: {
  followUp: FollowUp;
  visit: Row<"serviceVisits"> | undefined;
  facts: FollowUpFacts;
}): string {
  const adviser = input.facts.staff.find(({ row }) => row.id === input.visit?.adviserId);
  if (adviser && adviser.row.state === "active" && adviser.row.userId !== null) return adviser.row.id;
  return responsibleFor({ facts: input.facts, storeId: input.followUp.storeId, role: "cs-supervisor" });
}
