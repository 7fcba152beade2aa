import { describe, expect, it } from "vitest";
import { monthsUntil, readView, viewHref } from "./re-call-view.ts";

describe("the register's address", () => {
  it.each([
    { month: "2026-11" },
    { month: "2026-10", callerId: "stf_1" },
    { month: "2026-11", callerId: "stf_1", result: "open" },
  ] as const)("%o reads as what was written", (view) => {
    const search = Object.fromEntries(new URL(viewHref(view), "http://x").searchParams);
    expect(readView(search, "2026-11-22")).toEqual({ callerId: undefined, result: undefined, ...view });
  });

  it.each([{ month: "2026-13" }, { month: "x" }, {}])("%o shows the present month", (search) => {
    expect(readView(search, "2026-11-22").month).toBe("2026-11");
  });
});

it("the months to choose from go back over the turn of the year", () => {
  expect(monthsUntil("2027-02-03", 4)).toEqual(["2027-02", "2027-01", "2026-12", "2026-11"]);
});
