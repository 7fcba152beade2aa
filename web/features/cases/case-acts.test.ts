import { describe, expect, test } from "vitest";
import { caseActs, higherLevels } from "./case-acts.ts";
import type { Case } from "./case-list.ts";
import { someCase } from "./cases.fixture.ts";

const handler = { work: true, close: false };
const supervisor = { work: true, close: true };

describe("what can be done with a case", () => {
  test.each<[string, Partial<Case>, string | null, string[]]>([
    ["open", { state: "open" }, "acknowledged", ["updated", "planned", "solved", "raised", "reassigned"]],
    ["taken on", { state: "acknowledged" }, "planned", ["updated", "solved", "raised", "reassigned"]],
    ["planned", { state: "planned" }, "solved", ["updated", "planned", "raised", "reassigned"]],
    [
      "solved by another",
      { state: "solved", handlerId: "stf_2" },
      "closed",
      ["updated", "raised", "reassigned"],
    ],
    [
      "solved by the reader",
      { state: "solved", handlerId: "stf_1" },
      null,
      ["updated", "raised", "reassigned"],
    ],
    ["closed", { state: "closed" }, null, []],
    [
      "a major complaint, which cannot go higher",
      { state: "planned", level: "complaint", major: true },
      "solved",
      ["updated", "planned", "reassigned"],
    ],
  ])("%s", (_, changes, next, others) => {
    expect(caseActs({ case: someCase(changes), rights: supervisor, staffId: "stf_1" })).toEqual({
      next,
      others,
    });
  });

  test("closing needs its permission, and reading alone allows nothing", () => {
    const solved = someCase({ state: "solved", handlerId: "stf_2" });
    expect(caseActs({ case: solved, rights: handler, staffId: "stf_1" }).next).toBeNull();
    const none = { work: false, close: false };
    expect(caseActs({ case: someCase(), rights: none, staffId: "stf_1" })).toEqual({
      next: null,
      others: [],
    });
  });

  test.each<[Case["level"], string[]]>([
    ["improvement", ["complaint", "grievance"]],
    ["grievance", ["complaint"]],
    ["complaint", []],
  ])("a level only goes up: %s", (level, higher) => {
    expect(higherLevels({ level })).toEqual(higher);
  });
});
