import { describe, expect, it } from "vitest";
import { shippedPolicies } from "../policies/policies.rules.ts";
import { caseClocks, closingDue, nextClock, nextUpdateBy } from "./cases.clocks.rules.ts";
import { asStored, factsOf, friday, stored, storeId } from "./cases.fixture.ts";

const facts = factsOf();
const local = (at: number | null) =>
  at === null ? null : new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");
const at = (text: string) => Date.parse(`2026-${text.replace(" ", "T")}:00+08:00`);

describe("the clocks of a case", () => {
  const ordinary = { level: "grievance", major: false } as const;
  const major = { level: "complaint", major: true } as const;

  it.each([
    // opened, weight, acknowledged, planned, news, solved
    ["11-20 10:30", ordinary, "11-20 12:30", "11-23 18:00", "11-24 18:00", "11-27 18:00"],
    ["11-20 17:00", ordinary, "11-21 10:00", "11-23 18:00", "11-24 18:00", "11-27 18:00"],
    ["11-21 22:00", ordinary, "11-22 11:00", "11-23 18:00", "11-24 18:00", "11-27 18:00"],
    ["09-30 15:00", ordinary, "09-30 17:00", "10-08 18:00", "10-09 18:00", "10-13 18:00"],
    ["11-20 10:30", major, "11-20 11:00", "11-20 14:30", "11-21 18:00", "12-04 18:00"],
    ["11-21 22:00", major, "11-21 22:30", "11-22 02:00", "11-22 18:00", "12-04 18:00"],
  ] as const)("opened %s are due as practice says", (opened, weight, acknowledged, planned, news, solved) => {
    const clocks = caseClocks({ weight, storeId, facts, from: at(opened) });
    expect([clocks.acknowledgeBy, clocks.planBy, clocks.updateBy, clocks.solveBy].map(local)).toEqual([
      acknowledged,
      planned,
      news,
      solved,
    ]);
  });

  it("owe the customer of an improvement item no news", () => {
    const weight = { level: "improvement", major: false } as const;
    expect(caseClocks({ weight, storeId, facts, from: friday }).updateBy).toBeNull();
    expect(nextUpdateBy({ weight: { ...weight, major: true }, storeId, facts, from: friday })).not.toBeNull();
  });

  it("solve in as many days as the store's case policy waits, by the end of its last window", () => {
    const body = {
      ...shippedPolicies.case,
      due: { n: 3, unit: "working-days" },
      windows: [{ from: 540, to: 1020 }],
    };
    const own = asStored({
      id: "pol_case",
      kind: "case",
      storeId,
      number: 1,
      body,
      inForce: true,
      createdBy: "x",
      createdAt: 0,
    });
    const clocks = caseClocks({
      weight: ordinary,
      storeId,
      facts: factsOf({ policies: [own] }),
      from: friday,
    });
    expect(local(clocks.solveBy)).toBe("11-25 17:00");
  });

  it("give the closing call two working days after the solution", () => {
    const due = closingDue({ storeId, facts, from: at("11-26 09:00") });
    expect(local(due.dueAt)).toBe("11-30 18:00");
    expect(due.why).toEqual({ event: "solved", on: "2026-11-26", n: 2, unit: "working-days" });
  });
});

describe("the next clock of a case", () => {
  const { case: one } = stored();

  it.each([
    ["open", one.acknowledgeBy],
    ["acknowledged", one.planBy],
    ["planned", one.updateBy],
    ["solved", null],
    ["closed", null],
  ] as const)("of one that is %s is the first still running", (state, due) => {
    expect(nextClock({ ...one, state })?.at ?? null).toBe(due);
  });

  it("of an improvement item is its solution alone", () => {
    const { case: item } = stored({ level: "improvement" });
    expect(nextClock(item)).toEqual({ clock: "solve", at: item.solveBy });
  });
});
