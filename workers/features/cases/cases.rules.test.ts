import { describe, expect, it } from "vitest";
import { actorOf, factsOf, friday, opened, people } from "./cases.fixture.ts";
import { caseNumber, openingChanges } from "./cases.rules.ts";

describe("a case opens", () => {
  it("with its level's number, the service manager, and a follow-up due when it is to be solved", () => {
    const { case: one, step, followUp } = opened();
    expect(one.number).toMatch(/^BY-20261120-[0-9A-Z]{4}$/);
    expect(one).toMatchObject({
      state: "open",
      assigneeId: people.manager,
      openedBy: people.caller,
      handlerId: null,
    });
    expect(step).toMatchObject({ caseId: one.id, kind: "opened", actorId: people.caller, text: one.words });
    expect(followUp).toMatchObject({
      kind: "case-handling",
      cause: one.id,
      subjectType: "case",
      subjectId: one.id,
      assigneeId: people.manager,
      dueAt: one.solveBy,
      customerId: one.customerId,
      title: one.title,
      nextStepAt: null,
    });
  });

  it.each([
    ["a title", { title: "空调不凉" }, "空调不凉"],
    [
      "the customer's words, of which thirty characters",
      { words: "空调 修完\n还是不凉".repeat(5) },
      "空调 修完 还是不凉空调 修完 还是不凉空调 修完 还是不凉",
    ],
    ["the summary", { words: null, summary: "空调不凉" }, "空调不凉"],
    ["its level's name", { words: null }, "抱怨"],
  ])("titled by %s", (_, input, title) => {
    expect(opened(input).case.title).toBe(title);
  });

  it.each([
    ["improvement", "GJ-20261121-C2D3"],
    ["grievance", "BY-20261121-C2D3"],
    ["complaint", "TS-20261121-C2D3"],
  ] as const)("numbered by the store's date: %s is %s", (level, number) => {
    const openedAt = Date.parse("2026-11-20T23:30:00+07:00");
    expect(caseNumber({ id: "case_01j9x2k3a1b2c2d3", level, openedAt, zone: "Asia/Shanghai" })).toBe(number);
  });

  it("with the stand-in of a service manager who is on leave", () => {
    const facts = factsOf();
    const leave = {
      groupId: "grp_test",
      id: "lv_one",
      staffId: people.manager,
      fromOn: "2026-11-18",
      toOn: "2026-11-22",
      reason: null,
      standInId: people.supervisor,
      createdAt: friday,
      version: 1,
      changedSeq: 1,
    };
    const staff = facts.staff.map((one) =>
      one.row.id === people.manager ? { ...one, leaves: [leave] } : one,
    );
    expect(opened({ facts: { ...facts, staff } }).case.assigneeId).toBe(people.supervisor);
    const back = { ...leave, toOn: "2026-11-19" };
    const after = facts.staff.map((one) =>
      one.row.id === people.manager ? { ...one, leaves: [back] } : one,
    );
    expect(opened({ facts: { ...facts, staff: after } }).case.assigneeId).toBe(people.manager);
  });

  it("with whoever answers for the store where it has no service manager", () => {
    const facts = factsOf({ without: [people.manager] });
    expect(opened({ facts }).case.assigneeId).toBe(people.supervisor);
  });
});

describe("those who answer for a case hear of it", () => {
  const told = (input: Parameters<typeof opened>[0], actor: string = people.caller) => {
    const facts = factsOf();
    const changes = openingChanges({
      opened: opened({ facts, ...input }),
      facts,
      actor: actorOf(actor),
      asOf: friday,
    });
    return (changes.insertOnce?.notifications ?? []).map(({ staffId, kind }) => [staffId, kind]);
  };

  it.each([
    ["the service manager", {}, [[people.manager, "case-opened"]]],
    [
      "the general manager too of a major one",
      { major: true },
      [
        [people.manager, "case-opened"],
        [people.general, "case-opened"],
      ],
    ],
    [
      "the service manager twice of rework",
      { rework: true },
      [
        [people.manager, "case-opened"],
        [people.manager, "rework"],
      ],
    ],
  ])("%s", (_, input, expected) => {
    expect(told(input)).toEqual(expected);
  });

  it("unless they opened it themselves", () => {
    expect(told({}, people.manager)).toEqual([]);
  });

  it("under an id that the same commit twice cannot double", () => {
    const facts = factsOf();
    const one = opened({ facts });
    const ids = [1, 2].map(() => {
      const changes = openingChanges({ opened: one, facts, actor: actorOf(people.caller), asOf: friday });
      return changes.insertOnce?.notifications?.map(({ id }) => id);
    });
    expect(ids[0]).toEqual(ids[1]);
  });
});
