import { describe, expect, it } from "vitest";
import { addWorkingDays, type DayException } from "./calendar.ts";
import { explainDue, explainWait } from "./explain-due.ts";

const delivered = { zh: "交车", en: "delivered" };

function explain({
  startedOn,
  days,
  exceptions = [],
  event = delivered,
}: {
  startedOn: string;
  days: number;
  exceptions?: DayException[];
  event?: { zh: string; en: string };
}) {
  const { date, counted } = addWorkingDays({ from: startedOn, days, exceptions });
  return explainDue({ event, startedOn, dueOn: date, steps: counted });
}

describe("why something is due", () => {
  it.each([
    [
      "a weekend",
      explain({ startedOn: "2026-11-20", days: 3 }),
      "11月25日到期：11月20日周五交车，跳过周末，算满 3 个工作日。",
      "Due 25 Nov: delivered on Fri 20 Nov, skipping the weekend, 3 working days counted.",
    ],
    [
      "a plain week",
      explain({ startedOn: "2026-11-16", days: 1 }),
      "11月17日到期：11月16日周一交车，算满 1 个工作日。",
      "Due 17 Nov: delivered on Mon 16 Nov, 1 working day counted.",
    ],
    [
      "a holiday and a make-up day",
      explain({ startedOn: "2026-09-30", days: 3 }),
      "10月10日到期：9月30日周三交车，跳过国庆节，10月10日周六调休上班，算 1 天，算满 3 个工作日。",
      "Due 10 Oct: delivered on Wed 30 Sep, skipping National Day, Sat 10 Oct worked in lieu, 3 working days counted.",
    ],
    [
      "a holiday and a weekend",
      explain({ startedOn: "2026-09-30", days: 4 }),
      "10月12日到期：9月30日周三交车，跳过国庆节和周末，10月10日周六调休上班，算 1 天，算满 4 个工作日。",
      "Due 12 Oct: delivered on Wed 30 Sep, skipping National Day and the weekend, Sat 10 Oct worked in lieu, 4 working days counted.",
    ],
    [
      "two holidays and a make-up day",
      explain({ startedOn: "2026-09-18", days: 10 }),
      "10月9日到期：9月18日周五交车，跳过中秋节、国庆节和周末，9月20日周日调休上班，算 1 天，算满 10 个工作日。",
      "Due 9 Oct: delivered on Fri 18 Sep, skipping Mid-autumn Festival, National Day and the weekend, Sun 20 Sep worked in lieu, 10 working days counted.",
    ],
    [
      "several make-up days",
      explain({ startedOn: "2026-02-13", days: 7 }),
      "3月2日到期：2月13日周五交车，跳过春节和周末，2月14日周六和2月28日周六调休上班，算 2 天，算满 7 个工作日。",
      "Due 2 Mar: delivered on Fri 13 Feb, skipping Spring Festival and the weekend, Sat 14 Feb and Sat 28 Feb worked in lieu, 7 working days counted.",
    ],
    [
      "a group's own days",
      explain({
        startedOn: "2026-11-20",
        days: 2,
        exceptions: [
          { date: "2026-11-21", working: true, name: "年底冲量" },
          { date: "2026-11-23", working: false, name: "盘点停业" },
        ],
      }),
      "11月24日到期：11月20日周五交车，跳过盘点停业和周末，11月21日周六集团安排上班，算 1 天，算满 2 个工作日。",
      "Due 24 Nov: delivered on Fri 20 Nov, skipping 盘点停业 and the weekend, Sat 21 Nov worked by the group's calendar, 2 working days counted.",
    ],
    [
      "a year not announced",
      explain({ startedOn: "2026-12-30", days: 3 }),
      "2027年1月4日到期：2026年12月30日周三交车，跳过周末，算满 3 个工作日。2027 年放假安排还没公布，先按周末算，公布后会重算。",
      "Due 4 Jan 2027: delivered on Wed 30 Dec 2026, skipping the weekend, 3 working days counted. The public holidays of 2027 are not announced yet: weekends count for now, and the date will be worked out again when they are.",
    ],
    [
      "another beginning",
      explain({ startedOn: "2026-11-19", days: 1, event: { zh: "分配", en: "assigned" } }),
      "11月20日到期：11月19日周四分配，算满 1 个工作日。",
      "Due 20 Nov: assigned on Thu 19 Nov, 1 working day counted.",
    ],
    [
      "no wait",
      explain({ startedOn: "2026-11-20", days: 0 }),
      "11月20日到期：11月20日周五交车，当天到期。",
      "Due 20 Nov: delivered on Fri 20 Nov, due the same day.",
    ],
  ])("is said in a sentence over %s", (_, words, zh, en) => {
    expect(words).toEqual({ zh, en });
  });
});

describe("why something is due after calendar days", () => {
  const allocated = { zh: "分配", en: "allocated" };
  it.each([
    [
      "counted",
      { startedOn: "2026-11-20", dueOn: "2026-11-27", days: 7 },
      "11月27日到期：11月20日周五分配，满 7 天。",
      "Due 27 Nov: allocated on Fri 20 Nov, 7 days counted.",
    ],
    [
      "one of them",
      { startedOn: "2026-12-31", dueOn: "2027-01-01", days: 1 },
      "2027年1月1日到期：2026年12月31日周四分配，满 1 天。",
      "Due 1 Jan 2027: allocated on Thu 31 Dec 2026, 1 day counted.",
    ],
    [
      "not counted but set",
      { startedOn: "2026-11-20", dueOn: "2026-11-22", days: null },
      "11月22日到期：11月20日周五分配，时间是指定的。",
      "Due 22 Nov: allocated on Fri 20 Nov, the time was set by hand.",
    ],
  ])("%s", (_, wait, zh, en) => {
    expect(explainWait({ event: allocated, ...wait })).toEqual({ zh, en });
  });
});
