import { expect, test } from "vitest";
import { openStatus, statusText } from "./follow-up-status.ts";

const frame = {
  zone: "Asia/Shanghai",
  now: Date.parse("2026-11-25T10:24:00+08:00"),
  language: "zh",
} as const;
const due = (dueAt: string, promisedAt: string | null = null) =>
  statusText(openStatus({ dueAt, promisedAt, frame }), "zh");

test.each([
  ["a later day", due("2026-11-27T18:00:00+08:00"), "待回访"],
  ["today", due("2026-11-25T18:00:00+08:00"), "今天到期"],
  ["earlier today", due("2026-11-25T09:24:00+08:00"), "逾期 1 小时"],
  ["two days ago", due("2026-11-23T18:00:00+08:00"), "逾期 2 天"],
  ["promised for today", due("2026-11-23T18:00:00+08:00", "2026-11-25T15:30:00+08:00"), "约好 15:30 再打"],
  ["promised, and that passed", due("2026-11-24T18:00:00+08:00", "2026-11-24T15:30:00+08:00"), "逾期 1 天"],
])("due %s", (_name, text, expected) => expect(text).toBe(expected));

test("closed states have words of their own in both languages", () => {
  const states = ["done", "unreached", "lapsed", "exempt"] as const;
  expect(states.map((state) => statusText({ state }, "zh"))).toEqual([
    "已回访",
    "未联系上",
    "超期关闭",
    "免回访",
  ]);
  expect(states.map((state) => statusText({ state }, "en"))).toEqual([
    "Called",
    "Not reached",
    "Lapsed",
    "Exempt",
  ]);
});
