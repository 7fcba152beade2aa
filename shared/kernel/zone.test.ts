import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, instantOf, isDate, localDateOf, localTimeOf, weekdayOf, zoneOf } from "./zone.ts";

const shanghai = "Asia/Shanghai";
const berlin = "Europe/Berlin";
const newYork = "America/New_York";
const at = (iso: string) => Date.parse(iso);

const anyZone = fc.constantFrom(
  shanghai,
  berlin,
  newYork,
  "UTC",
  "Asia/Kolkata",
  "Asia/Urumqi",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Pacific/Kiritimati",
);
const anyInstant = fc.integer({ min: at("1950-01-01T00:00:00Z"), max: at("2060-01-01T00:00:00Z") });
const anyDate = fc
  .integer({ min: -7000, max: 33_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("a zone", () => {
  it("is known by its canonical name", () => {
    expect(zoneOf("asia/shanghai")).toEqual({ ok: true, zone: shanghai });
  });

  it.each(["Asia/Peking", "北京", ""])("that does not exist (%s) is a problem naming it", (zone) => {
    expect(zoneOf(zone)).toEqual({ ok: false, code: "zone.unknown", params: { zone } });
  });

  it("that was never parsed throws rather than pass for UTC", () => {
    expect(() => localDateOf({ at: 0, zone: "Asia/Peking" })).toThrow(RangeError);
  });
});

describe("the wall clock", () => {
  it.each([
    ["a night delivery is of its local day", "2026-11-20T15:07:00Z", shanghai, "2026-11-20", 23 * 60 + 7],
    ["local midnight begins the day", "2026-11-20T16:00:00Z", shanghai, "2026-11-21", 0],
    ["the last second is of the last minute", "2026-11-20T15:59:59.999Z", shanghai, "2026-11-20", 1439],
    ["China had summer time until 1991", "1990-07-01T15:30:00Z", shanghai, "1990-07-02", 30],
    ["a year ends east first", "2026-12-31T16:30:00Z", shanghai, "2027-01-01", 30],
    ["and west last", "2027-01-01T04:30:00Z", newYork, "2026-12-31", 23 * 60 + 30],
    ["before the clocks go forward", "2026-03-29T00:59:00Z", berlin, "2026-03-29", 119],
    ["after the clocks went forward", "2026-03-29T01:00:00Z", berlin, "2026-03-29", 180],
    ["before 1970", "1969-12-31T15:59:00Z", shanghai, "1969-12-31", 1439],
  ])("%s", (_, iso, zone, date, minutes) => {
    expect(localDateOf({ at: at(iso), zone })).toBe(date);
    expect(localTimeOf({ at: at(iso), zone })).toBe(minutes);
  });

  it.each([
    ["a plain time", "2026-11-20", 18 * 60, shanghai, "2026-11-20T10:00:00Z"],
    ["midnight at the day's end", "2026-12-31", 24 * 60, shanghai, "2026-12-31T16:00:00Z"],
    ["a leap day", "2028-02-29", 0, shanghai, "2028-02-28T16:00:00Z"],
    ["a skipped time moves on by the gap", "2026-03-29", 150, berlin, "2026-03-29T01:30:00Z"],
    ["a repeated time is the earlier one", "2026-10-25", 150, berlin, "2026-10-25T00:30:00Z"],
    ["a skipped time west", "2026-03-08", 150, newYork, "2026-03-08T07:30:00Z"],
    ["a repeated time west", "2026-11-01", 90, newYork, "2026-11-01T05:30:00Z"],
    ["a skipped day", "2011-12-30", 12 * 60, "Pacific/Apia", "2011-12-30T22:00:00Z"],
  ])("is set back to an instant: %s", (_, date, minutes, zone, iso) => {
    expect(new Date(instantOf({ date, minutes, zone })).toISOString()).toBe(new Date(iso).toISOString());
  });

  it("agrees with Temporal in every zone", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        expect(localDateOf({ at: instant, zone })).toBe(wall.toPlainDate().toString());
        expect(localTimeOf({ at: instant, zone })).toBe(wall.hour * 60 + wall.minute);
      }),
    );
  });

  it("agrees with Temporal on gaps and repeats", () => {
    const changes = fc.constantFrom(
      "2026-03-29",
      "2026-10-25",
      "2026-03-08",
      "2026-11-01",
      "2026-04-05",
      "2026-10-04",
    );
    fc.assert(
      fc.property(
        fc.oneof(anyDate, changes),
        fc.integer({ min: 0, max: 1439 }),
        anyZone,
        (date, minutes, zone) => {
          const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
          const wall = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time });
          expect(instantOf({ date, minutes, zone })).toBe(wall.epochMilliseconds);
        },
      ),
    );
  });

  it("comes back to the same minute from any instant, but for an hour shown twice", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const date = localDateOf({ at: instant, zone });
        const minutes = localTimeOf({ at: instant, zone });
        const back = instantOf({ date, minutes, zone });
        expect(localDateOf({ at: back, zone })).toBe(date);
        expect(localTimeOf({ at: back, zone })).toBe(minutes);
        expect(back).toBeLessThanOrEqual(instant);
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2026-11-20", 0, "2026-11-20"],
  ])("%s and %i days are %s", (date, n, sum) => {
    expect(addDays(date, n)).toBe(sum);
  });

  it.each([
    ["2026-11-16", 1],
    ["2026-11-22", 7],
    ["1969-12-28", 7],
    ["2024-02-29", 4],
  ])("%s is weekday %i", (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it("go there and back, a week on the same weekday", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
  });

  it.each(["2026-11-20", "2024-02-29", "1952-01-01"])("%s is one", (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(["2026-02-29", "2026-02-30", "2026-13-01", "2026-1-5", "20261120", "2026-11-20T00:00", "昨天", ""])(
    "%s is none",
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});
