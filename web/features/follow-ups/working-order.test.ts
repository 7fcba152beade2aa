import { describe, expect, it } from "vitest";
import type { TimeFrame } from "../../platform/time-text.ts";
import {
  dialTime,
  inGroups,
  nextCall,
  notCalled,
  type OpenWork,
  sameCallCount,
  workGroup,
  workStatus,
} from "./working-order.ts";

const at = (clock: string, day = "2026-11-25") => `${day}T${clock}:00+08:00`;
const frameAt = (clock: string): TimeFrame => ({
  zone: "Asia/Shanghai",
  now: Date.parse(at(clock)),
  language: "zh",
});
const frame = frameAt("10:24");
const windows = [
  { from: 600, to: 720 },
  { from: 900, to: 1080 },
];

function work(changes: Partial<OpenWork> = {}): OpenWork {
  return {
    id: "fu_1",
    kind: "service-callback",
    dueAt: at("18:00"),
    promisedAt: null,
    readyAt: at("10:00", "2026-11-23"),
    notBefore: at("10:00", "2026-11-23"),
    contactPointId: null,
    ...changes,
  };
}

describe("the heading a row stands under", () => {
  it.each([
    ["due before now", work({ dueAt: at("18:00", "2026-11-23") }), "overdue"],
    ["due today", work(), "today"],
    ["due tomorrow", work({ dueAt: at("18:00", "2026-11-26") }), "later"],
    ["promised later today", work({ promisedAt: at("15:30") }), "promised"],
    [
      "overdue, but promised for tomorrow",
      work({ dueAt: at("18:00", "2026-11-23"), promisedAt: at("10:00", "2026-11-26") }),
      "later",
    ],
    ["promised for a time that passed", work({ promisedAt: at("10:00") }), "overdue"],
  ])("%s", (_what, row, group) => {
    expect(workGroup(row, frame)).toBe(group);
  });

  it("keeps the order within a heading and leaves empty headings out", () => {
    const rows = [
      work({ id: "a", dueAt: at("09:00") }),
      work({ id: "b" }),
      work({ id: "c", dueAt: at("09:30") }),
    ];
    expect(inGroups(rows, frame).map(({ group, rows: some }) => [group, some.map(({ id }) => id)])).toEqual([
      ["overdue", ["a", "c"]],
      ["today", ["b"]],
    ]);
  });
});

describe("the status of open work", () => {
  const missed = (when: string) => `约好 ${when}，已过`;

  it("says that a promise was missed, not that the callback is due", () => {
    expect(workStatus(work({ promisedAt: at("10:00") }), { ...frame, missed })).toEqual({
      state: "overdue",
      text: "约好 今天 10:00，已过",
    });
  });

  it("says the promised time while it lies ahead", () => {
    expect(workStatus(work({ promisedAt: at("15:30") }), { ...frame, missed })).toEqual({
      state: "promised",
      text: "约好 15:30 再打",
    });
  });
});

describe("when a row may be worked", () => {
  it.each([
    ["inside a window", work(), "10:24", "now"],
    ["between the windows", work(), "13:00", "outside"],
    ["tried two hours ago", work({ readyAt: at("15:00") }), "10:24", "later"],
    ["delivered today", work({ notBefore: at("10:00", "2026-11-26") }), "10:24", "later"],
    [
      "promised for now, between the windows",
      work({ promisedAt: at("13:00"), readyAt: at("13:00") }),
      "12:45",
      "now",
    ],
    ["promised for later", work({ promisedAt: at("15:30"), readyAt: at("15:30") }), "10:24", "later"],
    ["a case, between the windows", work({ kind: "case-handling" }), "13:00", "now"],
  ])("%s", (_what, row, clock, expected) => {
    expect(dialTime({ row, windows, frame: frameAt(clock) })).toBe(expected);
  });
});

describe("the next call", () => {
  const rows = [
    work({ id: "tried", readyAt: at("15:00") }),
    work({ id: "case", kind: "case-handling" }),
    work({ id: "same-phone", contactPointId: "cp_1" }),
    work({ id: "next", contactPointId: "cp_2" }),
  ];

  it("passes over what cannot be dialled, what is no call, and what the last call settled", () => {
    const done = work({ id: "done", contactPointId: "cp_1" });
    expect(nextCall({ rows, done, windows, frame })?.id).toBe("next");
  });

  it("is the first that only the windows hold back, where no window is open", () => {
    expect(nextCall({ rows, windows, frame: frameAt("13:00") })?.id).toBe("same-phone");
  });

  it("leaves out what calls settled that have not reached the server yet", () => {
    const calls = [work({ id: "elsewhere", contactPointId: "cp_1" }), work({ id: "tried" })];
    expect(notCalled(rows, calls).map(({ id }) => id)).toEqual(["case", "next"]);
  });

  it("is nothing where all must wait", () => {
    expect(nextCall({ rows: rows.slice(0, 2), windows, frame })).toBeUndefined();
  });
});

it("counts the follow-ups of one call, leaving out what the call does not settle", () => {
  const rows = [
    work({ id: "a", contactPointId: "cp_1" }),
    work({ id: "b", contactPointId: "cp_1", kind: "first-contact" }),
    work({ id: "c", contactPointId: "cp_1", kind: "case-closing" }),
    work({ id: "d" }),
  ];
  expect(rows.map((row) => sameCallCount(row, rows))).toEqual([2, 2, 1, 1]);
});
