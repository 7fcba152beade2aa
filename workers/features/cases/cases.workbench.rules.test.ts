import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseActKinds } from "../../../shared/contracts/cases.contract.ts";
import type { Changes } from "../../platform/changes.ts";
import type { FollowUp } from "../follow-ups/follow-ups.facts.ts";
import { closeCase } from "./cases.closing.rules.ts";
import { actorOf, factsOf, people, stored } from "./cases.fixture.ts";
import { answeredChanges } from "./cases.reactions.ts";
import type { AnsweredData, Case } from "./cases.rules.ts";
import { decideStep } from "./cases.steps.rules.ts";

const hourMs = 3_600_000;
const anyone = fc.constantFrom(people.manager, people.caller, people.adviser);

/** What people do with a case: take a step, close it by hand, or call for whatever follow-up is open. */
const deed = fc.oneof(
  fc.record({
    what: fc.constant("step" as const),
    kind: fc.constantFrom(...caseActKinds),
    by: anyone,
    to: anyone,
  }),
  fc.record({ what: fc.constant("close" as const), by: anyone, satisfied: fc.boolean() }),
  fc.record({
    what: fc.constant("call" as const),
    by: anyone,
    rating: fc.constantFrom(null, 1, 3, 5),
    ended: fc.constantFrom<Partial<FollowUp>>(
      { state: "done", outcome: "reached" },
      { state: "done", outcome: "declined" },
      { state: "cancelled", outcome: "exempt" },
      {},
    ),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

interface Desk {
  case: Case;
  followUps: FollowUp[];
  asOf: number;
}

const openOf = ({ followUps }: Desk) => followUps.filter(({ state }) => state === "open");

/** The rows after some changes, as the database would hold them an hour later. */
function written(desk: Desk, changes: Changes): Desk {
  const changed = (table: string, id: string) =>
    (changes.update ?? []).find((change) => change.table === table && change.after.id === id)?.after ?? {};
  const [first] = desk.followUps;
  return {
    case: Object.assign({}, desk.case, changed("cases", desk.case.id)),
    followUps: [
      ...desk.followUps.map((row) => Object.assign({}, row, changed("followUps", row.id))),
      ...(changes.insert?.followUps ?? []).flatMap((row) => (first ? [Object.assign({}, first, row)] : [])),
    ],
    asOf: desk.asOf + hourMs,
  };
}

function done(desk: Desk, deed: Deed): Desk {
  const { case: one, followUps, asOf } = desk;
  const timesSolved = followUps.filter(
    ({ kind, cause }) => kind === "case-closing" && !cause.includes("."),
  ).length;
  const situation = {
    case: one,
    open: openOf(desk),
    timesSolved,
    facts: factsOf(),
    actor: actorOf(deed.by),
    asOf,
  };
  if (deed.what === "step") {
    const assignee = deed.kind === "reassigned" ? { assigneeId: deed.to } : {};
    const decision = decideStep({
      ...situation,
      ...assignee,
      kind: deed.kind,
      text: "已处理",
      level: "complaint",
    });
    return decision.ok ? written(desk, decision.changes) : desk;
  }
  if (deed.what === "close") {
    const decision = closeCase({ ...situation, words: "满意", satisfied: deed.satisfied, solvedBy: null });
    return decision.ok ? written(desk, decision.changes) : desk;
  }
  const [called] = situation.open;
  if (!called) return desk;
  const followUp = { ...called, ...deed.ended };
  const isReached = followUp.outcome === "reached";
  const data: AnsweredData = {
    followUp,
    level: isReached && deed.rating !== null && deed.rating < 4 ? "grievance" : null,
    major: false,
    rework: false,
    words: isReached ? "客户的话" : null,
    summary: null,
    visitId: null,
    rating: isReached ? deed.rating : null,
    caseId: one.id,
  };
  const counted = { ...desk, followUps: followUps.map((row) => (row.id === called.id ? followUp : row)) };
  return written(counted, answeredChanges({ ...situation, data }));
}

describe("whatever people do", () => {
  it("a case that is not closed stands on exactly one workbench, and a closed one on none", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const { case: opened, open } = stored();
        let desk: Desk = { case: opened, followUps: open, asOf: opened.openedAt + hourMs };
        for (const one of deeds) {
          desk = done(desk, one);
          const kinds = openOf(desk).map(({ kind }) => kind);
          const { state, handlerId, closedBy } = desk.case;
          if (state === "closed") expect(kinds).toEqual([]);
          else expect(kinds).toEqual([state === "solved" ? "case-closing" : "case-handling"]);
          if (state === "closed") expect(closedBy).not.toBe(handlerId);
          const causes = desk.followUps.map(({ kind, cause }) => `${kind}:${cause}`);
          expect(new Set(causes).size).toBe(causes.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
