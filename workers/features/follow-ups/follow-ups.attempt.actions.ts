import type * as contract from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type RowChange, together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { decodeRow, onlyIf, type Row } from "../../platform/query.ts";
import { type EventWithData, Facts } from "../../platform/reactions.ts";
import type { Scope } from "../../platform/scope.ts";
import { type AnsweredData, caseFactsKey } from "../cases/cases.rules.ts";
import { dialsOf } from "../lines/lines.repository.ts";
import { lineDayOf, watchChanges } from "../lines/lines.rules.ts";
import { scriptVersions } from "../policies/policies.repository.ts";
import { checkedQueries } from "../re-calls/re-calls.repository.ts";
import { answerChanges } from "../re-calls/re-calls.rules.ts";
import { archiveChanges } from "./follow-ups.archive.rules.ts";
import { assigneeProblem } from "./follow-ups.assignment.rules.ts";
import { knownQuestions } from "./follow-ups.attempt.answers.rules.ts";
import {
  type AttemptDecision,
  type AttemptInput,
  deadContact,
  decideAttempt,
  forbidsCalls,
} from "./follow-ups.attempt.rules.ts";
import { tasks } from "./follow-ups.attempt.tasks.rules.ts";
import { cancelled } from "./follow-ups.cancelling.rules.ts";
import { canBeForbidden } from "./follow-ups.do-not-call.rules.ts";
import {
  type FollowUp,
  followUpFactQueries,
  followUpFacts,
  followUpFactsKey,
  zoneOfStore,
} from "./follow-ups.facts.ts";
import { reCallKind, seesFollowUp } from "./follow-ups.re-calls.rules.ts";
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
    lineDials: onlyIf(line !== "", dialsOf(id, line, lineDayOf(at)), 0),
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf }),
  });
  const { shown } = loaded;
  const followUp = shown && decodeRow("followUps", shown);
  if (!followUp || !seesFollowUp(scope, followUp)) return problem("request.not_found");
  const facts = followUpFacts(loaded);
  // Of what a re-call checks nothing is read on any other call, which nearly all are.
  const checks = followUp.kind === reCallKind && body.result === "reached";
  const checked = checks ? await scope.read(checkedQueries("reCall", id)) : undefined;
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
    decision.valid && checked ? answerChanges({ ...checked, followUp, attempt: body, facts, scope }) : {},
    watchChanges({ line, dials: loaded.lineDials, storeId: followUp.storeId, at, asOf: scope.asOf }),
    soldCar({ ...loaded, followUp, attempt: body, joined: loaded.joined, scope }),
    tasks({ followUp, attempt: body, visit: loaded.visit, repair: loaded.repair, facts, scope }),
    { events: [answered({ followUp, attempt: body, decision, caseRow: loaded.case, changed: first })] },
  );
  return commit(scope, {
    changes,
    facts: new Facts().with(followUpFactsKey, facts).with(caseFactsKey, { case: loaded.case }),
    audit: { verb: "follow-ups.attempt", subject: { type: "follow-up", id }, whole: true },
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
