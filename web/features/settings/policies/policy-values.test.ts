import { describe, expect, test } from "vitest";
import {
  boundsOf,
  numberOf,
  type PolicyBody,
  policyBody,
  policyFaults,
  policyValues,
  settingsOf,
} from "./policy-values.ts";

const shipped: PolicyBody = {
  due: { n: 3, unit: "working-days" },
  windows: [
    { from: 600, to: 720 },
    { from: 900, to: 1080 },
  ],
  attempts: { most: 3, perDay: 2, hoursApart: 2 },
  lapseWorkingDays: 10,
  remindBeforeEndMinutes: 120,
  escalateWorkingDays: 1,
  visitKinds: ["maintenance", "repair"],
  ratingScale: 5,
  highValueCents: 1_000_000,
  reCallPercent: 3,
  secondWave: { rounds: "both", days: 7 },
  validContact: "either",
  makerSurveys: [{ brand: "大众", from: 4, to: 15 }],
};

describe("the form of a policy", () => {
  test("makes the policy it was given", () => {
    expect(policyBody(policyValues(shipped), "service-callback")).toEqual(shipped);
  });

  test("tells what is wrong, setting by setting, and makes nothing of it", () => {
    const values = {
      ...policyValues(shipped),
      due: "61",
      hoursApart: "1.5",
      lapse: "",
      windows: [{ from: "20:00", to: "21:30" }],
    };
    expect(policyFaults(values, "manual")).toEqual({ due: "number", lapse: "number", windows: "outside" });
    expect(policyBody(values, "manual")).toBeNull();
    expect(policyFaults({ ...policyValues(shipped), windows: [] }, "manual")).toEqual({ windows: "none" });
  });

  test.each([
    ["service-callback", { due: "8" }, { due: "number" }],
    ["service-callback", { lapse: "4", highValue: "100" }, { lapse: "number", highValue: "number" }],
    ["service-callback", { due: "6", lapse: "6" }, { lapse: "beforeDue" }],
    ["first-contact", { due: "2", unit: "days" }, { due: "number" }],
    ["case", { lapse: "60", escalate: "4" }, { escalate: "number" }],
    ["service-callback", { makerSurveys: [{ brand: " ", from: "4", to: "15" }] }, { makerSurveys: "survey" }],
    [
      "service-callback",
      { makerSurveys: [{ brand: "大众", from: "4", to: "3" }] },
      { makerSurveys: "survey" },
    ],
    ["service-callback", { secondDays: "4" }, { secondDays: "number" }],
    ["manual", { due: "0", most: "7" }, { most: "number" }],
  ] as const)("of %s with %j has %j", (kind, over, faults) => {
    expect(policyFaults({ ...policyValues(shipped), ...over }, kind)).toEqual(faults);
  });

  test.each([
    ["due", "3", 3],
    ["due", "2.5", null],
    ["hoursApart", "2.5", 2.5],
    ["highValue", "10,000", 10_000],
    ["most", "0", null],
    ["perDay", "two", null],
  ] as const)("reads %s from %j as %j", (setting, text, number) => {
    expect(numberOf(text, boundsOf("service-callback")[setting])).toBe(number);
  });
});

test("a kind has the settings that mean something for it", () => {
  expect(settingsOf("service-callback")).toContain("visitKinds");
  expect(settingsOf("manual")).not.toContain("due");
  expect(settingsOf("case")).not.toContain("ratingScale");
});
