import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areSpans,
  type Dialling,
  defaultWindows,
  dialState,
  dialWindows,
  firstWindowOnOrAfter,
  lastWindowEnd,
  lastWindowEndOn,
  nextStoreDayWindow,
  type Span,
  type StoreDayException,
  type StoreDays,
  storeDay,
} from "./windows.ts";
import { addDays, instantOf, localDateOf, weekdayOf } from "./zone.ts";

const zone = "Asia/Shanghai";
const hours = (from: number, to: number): Span => ({ from: from * 60, to: to * 60 });
const day = [hours(8.5, 18)];
const saturday = [hours(9, 12), hours(13, 17)];

function storeWith(exceptions: StoreDayException[] = []): StoreDays {
  return { spans: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: saturday, 7: [] }, exceptions };
}

function dialling(exceptions: StoreDayException[] = []): Dialling {
  return { zone, store: storeWith(exceptions), windows: defaultWindows };
}

/** An instant by the clock in Shanghai, as `2026-11-20 18:00`. */
const at = (local: string) => Date.parse(`${local.replace(" ", "T")}:00+08:00`);
const shown = (instant: number | undefined) =>
  instant === undefined
    ? undefined
    : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

describe("a store's day", () => {
  const store = storeWith([
    { date: "2026-11-20", open: false },
    { date: "2026-11-22", open: true },
    { date: "2026-11-23", open: true, spans: [hours(10, 14)] },
    { date: "2026-11-24", open: true, spans: [] },
  ]);

  it.each<[string, string, readonly Span[]]>([
    ["the week's hours", "2026-11-19", day],
    ["several spans", "2026-11-21", saturday],
    ["a weekday it is always closed on", "2026-11-29", []],
    ["a day off", "2026-11-20", []],
    ["a closed weekday opened without hours: the day before's", "2026-11-22", saturday],
    ["other hours for a day", "2026-11-23", [hours(10, 14)]],
    ["an open day without an hour is closed", "2026-11-24", []],
  ])("has %s", (_, date, spans) => {
    expect(storeDay({ date, store })).toEqual({ open: spans.length > 0, spans });
  });

  it("stays closed where no weekday has hours to borrow", () => {
    const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const exceptions = [{ date: "2026-11-20", open: true }];
    expect(storeDay({ date: "2026-11-20", store: { spans: closed, exceptions } }).open).toBe(false);
  });
});

describe("spans", () => {
  it.each<[string, Span[], boolean]>([
    ["none", [], true],
    ["in order and apart", [hours(0, 12), hours(12, 24)], true],
    ["out of order", [hours(15, 18), hours(10, 12)], false],
    ["overlapping", [hours(10, 12), hours(11, 13)], false],
    ["empty", [hours(10, 10)], false],
    ["past the day's end", [hours(20, 25)], false],
    ["before its beginning", [hours(-1, 2)], false],
    ["no numbers", [{ from: Number.NaN, to: 60 }], false],
  ])("%s", (_, spans, good) => {
    expect(areSpans(spans)).toBe(good);
  });
});

describe("dial windows", () => {
  const store = storeWith([{ date: "2026-02-17", open: true, spans: day }]);

  it("are the policy's on a day the store is open, none on another", () => {
    expect(dialWindows({ date: "2026-11-21", store, windows: defaultWindows })).toEqual(defaultWindows);
    expect(dialWindows({ date: "2026-11-22", store, windows: defaultWindows })).toEqual([]);
  });

  it("never reach into the night", () => {
    const windows = [hours(7, 9), hours(20, 23), hours(22, 23)];
    expect(dialWindows({ date: "2026-11-20", store, windows })).toEqual([hours(8.5, 9), hours(20, 21)]);
  });

  it("are closed at Spring Festival, but for what is urgent", () => {
    expect(dialWindows({ date: "2026-02-17", store, windows: defaultWindows })).toEqual([]);
    expect(dialWindows({ date: "2026-02-17", store, windows: defaultWindows, urgent: true })).toEqual(
      defaultWindows,
    );
  });
});

describe("the hour of a due time", () => {
  it.each<[string, readonly Span[], number]>([
    ["the end of the last window", defaultWindows, 18 * 60],
    ["18:00 without a window", [], 18 * 60],
    ["an earlier end", [hours(9, 11.5)], 11 * 60 + 30],
    ["21:00 at the latest", [hours(19, 22)], 21 * 60],
  ])("is %s", (_, windows, minutes) => {
    expect(lastWindowEnd(windows)).toBe(minutes);
  });
});

describe("the hour of a due time in a store", () => {
  const store = storeWith([
    { date: "2026-11-23", open: true, spans: [hours(8, 11.5)] },
    { date: "2026-11-24", open: false },
    { date: "2026-11-25", open: true, spans: [hours(12, 15)] },
    { date: "2026-11-26", open: true, spans: [hours(8, 22)] },
  ]);

  it.each<[string, string, readonly Span[], number]>([
    ["the end of the last window", "2026-11-20", defaultWindows, 18],
    ["its closing hour", "2026-11-21", defaultWindows, 17],
    ["its closing hour before noon", "2026-11-23", defaultWindows, 11.5],
    ["18:00 on a day it is closed", "2026-11-24", [hours(9, 20)], 18],
    ["18:00 on a day whose hours meet no window", "2026-11-25", defaultWindows, 18],
    ["the window's end in a store that is open longer", "2026-11-26", [hours(9, 20)], 20],
  ])("is %s", (_, date, windows, hour) => {
    expect(lastWindowEndOn({ date, store, windows })).toBe(hour * 60);
  });
});

describe("the first window at or after an instant", () => {
  it.each([
    ["in the morning", "2026-11-20 08:00", "2026-11-20 10:00"],
    ["inside a window", "2026-11-20 11:15", "2026-11-20 11:15"],
    ["at its very start", "2026-11-20 15:00", "2026-11-20 15:00"],
    ["at its end, which is outside", "2026-11-20 12:00", "2026-11-20 15:00"],
    ["in the evening", "2026-11-20 19:00", "2026-11-21 10:00"],
    ["before a closed Sunday", "2026-11-21 18:00", "2026-11-23 10:00"],
    ["before 除夕: not until 初四", "2026-02-14 18:00", "2026-02-20 10:00"],
  ])("%s", (_, from, start) => {
    expect(shown(firstWindowOnOrAfter({ at: at(from), ...dialling() }))).toBe(start);
  });

  it("is missing where the policy has no window, or the store never opens", () => {
    expect(firstWindowOnOrAfter({ at: at("2026-11-20 08:00"), ...dialling(), windows: [] })).toBeUndefined();
    const closed = Array.from({ length: 61 }, (_, n) => ({ date: addDays("2026-11-20", n), open: false }));
    expect(firstWindowOnOrAfter({ at: at("2026-11-20 08:00"), ...dialling(closed) })).toBeUndefined();
  });

  it("never lies before the instant, lies inside a window, and is itself the answer there", () => {
    const anyInstant = fc.integer({ min: at("2025-01-01 00:00"), max: at("2028-01-01 00:00") });
    fc.assert(
      fc.property(
        anyInstant,
        fc.constantFrom(zone, "Europe/Berlin", "America/New_York"),
        (instant, where) => {
          const place = { ...dialling(), zone: where };
          const start = firstWindowOnOrAfter({ at: instant, ...place });
          if (start === undefined) throw new Error("the store opens every week");
          expect(start).toBeGreaterThanOrEqual(instant);
          expect(dialState({ at: start, ...place }).state).toBe("inside");
          expect(firstWindowOnOrAfter({ at: start, ...place })).toBe(start);
          const date = localDateOf({ at: start, zone: where });
          expect(start).toBeLessThan(
            instantOf({ date, minutes: lastWindowEnd(defaultWindows), zone: where }),
          );
          expect(weekdayOf(date)).not.toBe(7);
        },
      ),
    );
  });
});

describe("not before", () => {
  it.each([
    ["the next morning", "2026-11-19", "2026-11-20 10:00"],
    ["Saturday after Friday: store days count, not working days", "2026-11-20", "2026-11-21 10:00"],
    ["Monday after Saturday", "2026-11-21", "2026-11-23 10:00"],
    ["after the festival", "2026-02-15", "2026-02-20 10:00"],
  ])("is the first window of %s", (_, after, start) => {
    expect(shown(nextStoreDayWindow({ after, ...dialling() }))).toBe(start);
  });
});

describe("whether to dial now", () => {
  it.each([
    ["inside a window", "2026-11-20 10:00", undefined, "inside", "2026-11-20 12:00"],
    ["at lunch", "2026-11-20 12:00", undefined, "outside", "2026-11-20 15:00"],
    ["on a closed day", "2026-11-22 10:30", undefined, "outside", "2026-11-23 10:00"],
    ["in the early morning", "2026-11-20 08:29", undefined, "refused", "2026-11-20 10:00"],
    ["from 08:30", "2026-11-20 08:30", undefined, "outside", "2026-11-20 10:00"],
    ["until 21:00", "2026-11-20 20:59", undefined, "outside", "2026-11-21 10:00"],
    ["at 21:00", "2026-11-20 21:00", undefined, "refused", "2026-11-21 10:00"],
    ["at 初一", "2026-02-17 10:30", undefined, "outside", "2026-02-20 10:00"],
    ["when the customer asked for it", "2026-11-20 19:30", "2026-11-20 19:30", "inside", "2026-11-20 20:00"],
    ["half an hour early", "2026-11-20 21:00", "2026-11-20 21:30", "inside", "2026-11-20 22:00"],
    ["half an hour late", "2026-11-20 13:30", "2026-11-20 13:00", "inside", "2026-11-20 13:30"],
    ["earlier than promised", "2026-11-20 18:59", "2026-11-20 19:30", "outside", "2026-11-20 19:30"],
    ["later than promised", "2026-11-20 21:31", "2026-11-20 21:00", "refused", "2026-11-21 10:00"],
    ["promised near a window's end", "2026-11-20 11:50", "2026-11-20 11:55", "inside", "2026-11-20 12:25"],
    ["promised near a window's start", "2026-11-20 10:00", "2026-11-20 09:50", "inside", "2026-11-20 12:00"],
  ])("%s", (_, now, promised, state, then) => {
    const promisedAt = promised === undefined ? undefined : at(promised);
    const answer = dialState({ at: at(now), promisedAt, ...dialling() });
    expect([answer.state, shown(answer.state === "inside" ? answer.endsAt : answer.nextAt)]).toEqual([
      state,
      then,
    ]);
  });

  it("leaves urgent calls free at Spring Festival", () => {
    const open = dialling([{ date: "2026-02-17", open: true, spans: day }]);
    expect(dialState({ at: at("2026-02-17 10:30"), ...open, urgent: true }).state).toBe("inside");
  });
});
