import { describe, expect, it } from "vitest";
import { bells, type Promised } from "./promised-calls.ts";

const now = Date.parse("2026-11-25T15:30:00+08:00");
const promised = (clock: string, more: Partial<Promised> = {}): Promised => ({
  id: "fu_1",
  assigneeId: "stf_1",
  customerName: "周建国",
  promisedAt: `2026-11-25T${clock}:00+08:00`,
  ...more,
});
const ringing = (rows: Promised[], rung: string[] = []) => {
  const { due, nextAt } = bells({ rows, staffId: "stf_1", rung: new Set(rung), now });
  return [due.length, nextAt === null ? null : new Date(nextAt).toISOString()];
};

describe("a promised call", () => {
  it.each([
    ["rings at its minute", [promised("15:30")], [1, null]],
    ["rings when the list came late", [promised("15:26")], [1, null]],
    ["that was missed longer ago is overdue and silent", [promised("15:25")], [0, null]],
    ["that lies ahead waits", [promised("15:45")], [0, "2026-11-25T07:45:00.000Z"]],
    ["of a colleague is theirs", [promised("15:30", { assigneeId: "stf_2" })], [0, null]],
    ["in two lists rings once", [promised("15:30"), promised("15:30")], [1, null]],
    [
      "leaves the soonest of those to come",
      [promised("16:30", { id: "fu_2" }), promised("15:45")],
      [0, "2026-11-25T07:45:00.000Z"],
    ],
  ])("%s", (_what, rows, expected) => {
    expect(ringing(rows)).toEqual(expected);
  });

  it("rings once, and again only for another time", () => {
    expect(ringing([promised("15:30")], ["fu_1@2026-11-25T15:30:00+08:00"])).toEqual([0, null]);
    expect(ringing([promised("15:29")], ["fu_1@2026-11-25T15:30:00+08:00"])).toEqual([1, null]);
  });
});
