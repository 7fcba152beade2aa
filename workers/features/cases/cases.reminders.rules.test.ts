import { describe, expect, it } from "vitest";
import { actorOf, factsOf, friday, opened, people, stored } from "./cases.fixture.ts";
import { clockNotices, isRunning, type WatchedClock, watchClocks } from "./cases.reminders.rules.ts";
import { openingChanges } from "./cases.rules.ts";
import { decideStep } from "./cases.steps.rules.ts";

const facts = factsOf();
const local = (at: unknown) =>
  new Date(Number(at) + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");

function watched(jobs: readonly { args: unknown; runAt: number }[] = []) {
  return jobs.map(({ args, runAt }) => {
    const { clock, at } = args as WatchedClock;
    return [clock, local(runAt), local(at)];
  });
}

describe("the clocks of a case are watched", () => {
  it("from its opening: two hours before each, or a quarter of its time where that is shorter", () => {
    const { insertOnce } = openingChanges({
      opened: opened(),
      facts,
      actor: actorOf(people.caller),
      asOf: friday,
    });
    expect(watched(insertOnce?.jobs)).toEqual([
      ["acknowledge", "11-20 12:00", "11-20 12:30"],
      ["plan", "11-23 16:00", "11-23 18:00"],
      ["update", "11-24 16:00", "11-24 18:00"],
      ["solve", "11-27 16:00", "11-27 18:00"],
    ]);
  });

  it("anew where a step sets another time, and not where it stays", () => {
    const { case: one, open } = stored();
    const decision = decideStep({
      case: one,
      kind: "updated",
      text: "配件周三到",
      open,
      timesSolved: 0,
      facts,
      actor: actorOf(people.manager),
      asOf: Date.parse("2026-11-24T10:00:00+08:00"),
    });
    if (!decision.ok) throw new Error(decision.code);
    expect(watched(decision.changes.insertOnce?.jobs)).toEqual([["update", "11-26 16:00", "11-26 18:00"]]);
  });

  it("until they are met", () => {
    const { case: one } = stored();
    const watching: WatchedClock = { caseId: one.id, clock: "acknowledge", at: one.acknowledgeBy };
    expect(isRunning(one, watching)).toBe(true);
    expect(isRunning({ ...one, state: "acknowledged" }, watching)).toBe(false);
    expect(isRunning({ ...one, acknowledgeBy: one.acknowledgeBy + 1 }, watching)).toBe(false);
    expect(watchClocks({ before: one, after: { ...one, state: "solved" }, facts, asOf: friday })).toEqual({});
  });
});

describe("a clock that runs out", () => {
  const { case: one } = stored();
  const watching: WatchedClock = { caseId: one.id, clock: "plan", at: one.planBy };
  const told = (asOf: number, facts = factsOf()) =>
    clockNotices({ case: one, watched: watching, facts, asOf }).insertOnce?.notifications?.map(
      ({ staffId, kind }) => [staffId, kind],
    );

  it("is told to the handler before, and to the general manager as well once it has", () => {
    expect(told(one.planBy - 1)).toEqual([[people.manager, "case-due"]]);
    expect(told(one.planBy)).toEqual([
      [people.manager, "case-overdue"],
      [people.general, "case-overdue"],
    ]);
  });

  it("reaches the owner where there is no general manager", () => {
    expect(told(one.planBy, factsOf({ without: [people.general] }))).toEqual([
      [people.manager, "case-overdue"],
      [people.owner, "case-overdue"],
    ]);
  });
});
