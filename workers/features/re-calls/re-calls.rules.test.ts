import { describe, expect, it } from "vitest";
import { neverTakenBy, reCallCause, whoIsChecked } from "../follow-ups/follow-ups.re-calls.rules.ts";
import { placeOf, resultOf } from "./re-calls.rules.ts";

describe("what the answers of a re-call come to", () => {
  it.each([
    ["no call was made", { called: false }, 5, 5, "never-called"],
    [
      "whatever else was entered, without a call",
      { called: false, told: "5", asked: true },
      5,
      5,
      "never-called",
    ],
    ["the mark is the same", { called: true, told: "5", asked: true }, 5, 5, "confirmed"],
    ["the mark is one apart", { called: true, told: "4", asked: true }, 5, 5, "confirmed"],
    ["the mark is two apart", { called: true, told: "3", asked: true }, 5, 5, "differs"],
    ["a bad mark was recorded as a good one", { called: true, told: "1" }, 4, 5, "differs"],
    ["the mark is not recalled", { called: true, asked: true }, 5, 5, "confirmed"],
    ["no mark was recorded", { called: true, told: "2", asked: true }, null, 5, "confirmed"],
    ["nobody listened", { called: true, told: "5", asked: false }, 5, 5, "differs"],
    ["of ten, marks of one in five are the same", { called: true, told: "8" }, 10, 10, "confirmed"],
    ["of ten, five apart is two in five", { called: true, told: "5" }, 10, 10, "differs"],
  ] as const)("%s", (_, answers, recordedRating, ratingScale, expected) => {
    expect(resultOf({ answers, recordedRating, ratingScale })).toBe(expected);
  });
});

describe("whose call is checked", () => {
  const one = { kind: "re-call", cause: reCallCause({ callId: "att_1", callerId: "stf_1" }) };

  it("is known from what the re-call answers, and they never take it", () => {
    expect(whoIsChecked(one)).toBe("stf_1");
    expect(neverTakenBy(one, "stf_2")).toEqual(["stf_2", "stf_1"]);
    expect(neverTakenBy(one, null)).toEqual(["stf_1"]);
  });

  it("is nobody's for other kinds", () => {
    expect(whoIsChecked({ kind: "first-contact", cause: "cus_1@17" })).toBeNull();
  });
});

describe("the day that is drawn next", () => {
  const at = (text: string) => Date.parse(text);
  const createdAt = at("2026-11-10T09:00:00+08:00");

  it.each([
    [
      "the group's first, once it is over",
      null,
      "2026-11-11T06:00:00+08:00",
      { date: "2026-11-10", afterStaffId: "" },
    ],
    ["none before its first is over", null, "2026-11-10T23:00:00+08:00", undefined],
    [
      "the day that is not done yet, from where it was left",
      { date: "2026-11-20", after: "stf_5" },
      "2026-11-21T06:00:00+08:00",
      { date: "2026-11-20", afterStaffId: "stf_5" },
    ],
    ["none twice", { date: "2026-11-21", after: "" }, "2026-11-21T23:59:00+08:00", undefined],
    [
      "none older than a week",
      { date: "2026-11-01", after: "stf_5" },
      "2026-11-21T06:00:00+08:00",
      { date: "2026-11-14", afterStaffId: "" },
    ],
  ])("is %s", (_, cursor, asOf, expected) => {
    expect(placeOf({ cursor, createdAt, asOf: at(asOf) })).toEqual(expected);
  });
});
