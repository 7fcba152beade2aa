import type * as contract from "../../../shared/contracts/follow-ups.reassigning.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, invalid, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { peopleByIds } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import { handedOverNotices, type Move, todayOf } from "./follow-ups.absence.rules.ts";
import { type FollowUpFacts, followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { seesFollowUp } from "./follow-ups.re-calls.rules.ts";
import { chosenQueries, chosenWork, movedWork } from "./follow-ups.spreading.repository.ts";
import {
  isUndoable,
  reassignment,
  reassignmentKind,
  type Shares,
  sharesOf,
  spread,
  takenBack,
} from "./follow-ups.spreading.rules.ts";

type Body = Call<typeof contract.reassignMany>["body"];

const noNeeds = { causes: [], customerIds: [], contactPointIds: [] };

interface Decided {
  ok: true;
  moves: Move[];
  shares: Shares;
  facts: FollowUpFacts;
}

/** Who gets what, in one round trip: the same for a preview and for the move itself. */
async function decideSpread(scope: Scope, body: Body): Promise<Decided | Problem> {
  const { fromAssigneeId, followUpIds } = body;
  const toAssigneeIds = body.toAssigneeIds && [...new Set(body.toAssigneeIds)];
  const dueBefore = body.dueBefore === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(body.dueBefore);
  const { work, notStaff, lastCallers, phoneHolders, people, ...loaded } = await scope.read({
    ...chosenQueries(chosenWork({ fromAssigneeId, followUpIds, dueBefore })),
    people: peopleByIds([...(fromAssigneeId ? [fromAssigneeId] : []), ...(toAssigneeIds ?? [])]),
    ...followUpFactQueries({ ...noNeeds, asOf: scope.asOf }),
  });
  const inSight = work.filter((followUp) => seesFollowUp(scope, followUp));
  const seen = new Set(people.filter((person) => seesPerson(scope, person)).map(({ id }) => id));
  const chosen = new Set(inSight.map(({ id }) => id));
  // Whoever has left the caller's stores may still hold work in them.
  const isKnown = fromAssigneeId === undefined || people.some(({ id }) => id === fromAssigneeId);
  const missing = [
    ...(isKnown ? [] : ["/fromAssigneeId"]),
    ...(followUpIds ?? []).flatMap((id, index) => (chosen.has(id) ? [] : [`/followUpIds/${index}`])),
    ...(body.toAssigneeIds ?? []).flatMap((id, index) => (seen.has(id) ? [] : [`/toAssigneeIds/${index}`])),
  ];
  if (missing.length > 0) return invalid(missing.map((pointer) => ({ pointer, code: "not_found" })));
  const followUps = inSight.filter(
    ({ state, assigneeId, sortAt }) =>
      state === "open" && (fromAssigneeId ?? assigneeId) === assigneeId && sortAt <= dueBefore,
  );
  const facts = { ...followUpFacts(loaded), lastCallers, phoneHolders };
  const loads = new Map(facts.loads);
  const moves = spread({ followUps, toAssigneeIds, notStaff, facts, today: todayOf(scope.asOf) });
  const shares = sharesOf({ moves, of: followUps.length, toAssigneeIds, staff: facts.staff, loads });
  return { ok: true, moves, shares, facts };
}

/** Who would get how many; writes nothing. */
export async function previewReassignMany({ scope, body }: Call<typeof contract.previewReassignMany>) {
  const decided = await decideSpread(scope, body);
  return decided.ok ? answer(decided.shares) : decided;
}

/** Spreads open work over others; those who get some are told, and it can be taken back for ten minutes. */
export async function reassignMany({ scope, body }: Call<typeof contract.reassignMany>) {
  const decided = await decideSpread(scope, body);
  if (!decided.ok) return decided;
  const { moves, shares, facts } = decided;
  const record = reassignment({ moves, asOf: scope.asOf });
  const holders = new Set(moves.map(({ followUp }) => followUp.assigneeId));
  const notifications = [...holders].flatMap((holderId) => {
    const from = facts.staff.find(({ row }) => row.id === holderId);
    const theirs = moves.filter(
      ({ followUp, to }) => followUp.assigneeId === holderId && to !== scope.actor.id,
    );
    const key = `${record.id}:${holderId}`;
    return from ? handedOverNotices({ moves: theirs, from: from.row, key, asOf: scope.asOf }) : [];
  });
  return commit(scope, {
    changes: {
      update: moves.map(({ followUp, to }) => edited("followUps", followUp, { assigneeId: to })),
      insert: { jobs: [record] },
      insertOnce: { notifications },
    },
    audit: {
      verb: "follow-ups.reassign-many",
      subject: body.fromAssigneeId
        ? { type: "staff", id: body.fromAssigneeId }
        : { type: "job", id: record.id },
    },
    answer: answer({ id: record.id, ...shares }),
  });
}

/** Takes a move back: what was not worked since returns to whoever had it. */
export async function undoReassignMany({ scope, params }: Call<typeof contract.undoReassignMany>) {
  const { job, found, notStaff, ...loaded } = await scope.read({
    job: byId("jobs", params.id),
    ...movedWork(params.id),
    ...followUpFactQueries({ ...noNeeds, asOf: scope.asOf }),
  });
  const inSight = found.filter(({ followUp }) => seesFollowUp(scope, followUp));
  if (job?.kind !== reassignmentKind || inSight.length < found.length) return problem("request.not_found");
  if (!isUndoable(job, scope.asOf)) return problem("follow_ups.undo_over");
  const { moves, kept } = takenBack({
    job,
    found: found.map(({ followUp }) => followUp),
    notStaff,
    facts: followUpFacts(loaded),
  });
  const names = new Map(found.map(({ followUp, customerName }) => [followUp.id, customerName]));
  return commit(scope, {
    changes: {
      update: [
        ...moves.map(({ followUp, to }) => edited("followUps", followUp, { assigneeId: to })),
        edited("jobs", job, { state: "cancelled" }),
      ],
    },
    audit: { verb: "follow-ups.undo-reassign-many", subject: { type: "job", id: job.id } },
    answer: answer({
      returned: moves.length,
      kept: kept.map(({ followUp, because }) => ({
        id: followUp.id,
        customerName: names.get(followUp.id) ?? null,
        assigneeId: followUp.assigneeId,
        because,
      })),
    }),
  });
}
