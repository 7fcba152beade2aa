import { describe, expect, it } from "vitest";
import { dialled, dialsOn } from "./customers.dials.rules.ts";

const zone = "Asia/Shanghai";
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const point = (lastDialledAt: string | null, dials: number) => ({
  lastDialledAt: lastDialledAt === null ? null : at(lastDialledAt),
  dials,
  dailyCap: null,
});

describe("the dials of a phone's day", () => {
  it.each([
    ["never dialled", point(null, 0), "2026-11-23T10:00", 0],
    ["dialled earlier today", point("2026-11-23T09:00", 2), "2026-11-23T23:30", 2],
    ["dialled late last night", point("2026-11-22T23:59", 3), "2026-11-23T00:01", 0],
  ])("%s", (_, before, now, dials) => {
    expect(dialsOn({ point: before, at: at(now), zone })).toBe(dials);
  });

  it.each([
    ["the first", point(null, 0), "2026-11-23T10:00", "2026-11-23T10:00", 1],
    ["another one today", point("2026-11-23T10:00", 1), "2026-11-23T15:00", "2026-11-23T15:00", 2],
    ["the first of another day", point("2026-11-22T10:00", 3), "2026-11-23T10:00", "2026-11-23T10:00", 1],
    ["one of today, told late", point("2026-11-23T15:00", 1), "2026-11-23T10:00", "2026-11-23T15:00", 2],
    ["one of yesterday, told today", point("2026-11-23T15:00", 1), "2026-11-22T10:00", "2026-11-23T15:00", 1],
  ])("after %s", (_, before, made, last, dials) => {
    expect(dialled({ point: before, at: at(made), zone })).toEqual({ lastDialledAt: at(last), dials });
  });
});
