import { expect, test } from "vitest";
import { followUpStatus } from "./follow-up-outcome.ts";
import type { TimeFrame } from "./time-text.ts";

const frame: TimeFrame = {
  zone: "Asia/Shanghai",
  now: Date.parse("2026-11-22T10:00:00+08:00"),
  language: "zh",
};
const due = { dueAt: "2026-11-20T10:00:00Z", promisedAt: null };

test.each([
  ["open and past its time", { state: "open", outcome: null, ...due }, "overdue"],
  ["reached", { state: "done", outcome: "reached", ...due }, "done"],
  ["declined", { state: "done", outcome: "declined", ...due }, "done"],
  ["never reached", { state: "lapsed", outcome: "not-reached", ...due }, "unreached"],
  ["older than the store's start", { state: "lapsed", outcome: "before-go-live", ...due }, "lapsed"],
  ["on the do-not-call list", { state: "cancelled", outcome: "exempt", ...due }, "exempt"],
] as const)("a follow-up that is %s", (_, followUp, state) => {
  expect(followUpStatus(followUp, frame).state).toBe(state);
});
