import { describe, expect, it } from "vitest";
import { codesFor, drawnCodes, onePerPhone } from "./reports.paper.rules.ts";

const record = (id: string, contactPointId: string | null, kind = "service-callback") => ({
  followUp: { id, kind, contactPointId },
});

describe("the lines of a list on paper", () => {
  it("put the work of one phone together, and leave what is no joint call apart", () => {
    const lines = onePerPhone([
      record("a", "cp_1"),
      record("b", "cp_2"),
      record("c", "cp_1"),
      record("d", "cp_1", "manual"),
      record("e", null),
      record("f", null),
    ]);
    expect(
      lines.map(({ first, others }) => [first.followUp.id, ...others.map((one) => one.followUp.id)]),
    ).toEqual([["a", "c"], ["b"], ["d"], ["e"], ["f"]]);
  });
});

describe("the codes of a list", () => {
  it("stay with the follow-up that has one, and pass over those that are taken", () => {
    const { codes, fresh } = codesFor({
      followUpIds: ["fu_1", "fu_2", "fu_3"],
      known: new Map([["fu_2", "KNOWN"]]),
      drawn: ["TAKEN", "FREE1", "FREE2"],
      taken: new Set(["TAKEN"]),
    });
    expect([...codes]).toEqual([
      ["fu_1", "FREE1"],
      ["fu_2", "KNOWN"],
      ["fu_3", "FREE2"],
    ]);
    expect(fresh.map(({ followUpId }) => followUpId)).toEqual(["fu_1", "fu_3"]);
  });

  it("are drawn for more lines than there are", () => {
    expect(drawnCodes(50).length).toBeGreaterThan(100);
    expect(drawnCodes(0)).toEqual([]);
  });
});
