import { describe, expect, it } from "vitest";
import { differences } from "./differences.ts";
import { countsOf, movedIn } from "./preview-counts.ts";

const told = (...texts: [string, string][]) => texts.map(([key, text]) => ({ key, name: key, text }));

describe("what differs between two versions", () => {
  it("is told in the order of the later one, and what it no longer has comes last", () => {
    const from = told(["due", "3"], ["windows", "10–12"], ["gone", "x"], ["empty", ""]);
    const to = told(["windows", "9–12"], ["due", "3"], ["added", "y"], ["empty", ""]);
    expect(differences(from, to).map(({ key, from: was, to: is }) => [key, was, is])).toEqual([
      ["windows", "10–12", "9–12"],
      ["added", "", "y"],
      ["gone", "x", ""],
    ]);
    expect(differences(from, from)).toEqual([]);
  });
});

describe("the pages of a preview", () => {
  const page = (governed: number, earlier: number) => ({
    looked: 200,
    governed,
    earlier,
    later: 1,
    overdue: 0,
    lapsing: 2,
  });

  it("add up", () => {
    expect(countsOf([page(3, 2), page(5, 0)])).toEqual({
      looked: 400,
      governed: 8,
      earlier: 2,
      later: 2,
      overdue: 0,
      lapsing: 4,
    });
    expect(countsOf([]).looked).toBe(0);
  });

  it("show those whose due time moves", () => {
    const one = (followUpId: string, to: string) => ({
      followUpId,
      customerName: null,
      plate: null,
      assigneeName: null,
      from: "2026-11-25T10:00:00.000Z",
      to,
      notBefore: "2026-11-23T02:00:00.000Z",
      attempts: 0,
      maxAttempts: 3,
    });
    const moved = one("a", "2026-11-24T10:00:00.000Z");
    expect(movedIn([{ data: [moved] }, { data: [one("b", "2026-11-25T10:00:00.000Z")] }])).toEqual([moved]);
  });
});
