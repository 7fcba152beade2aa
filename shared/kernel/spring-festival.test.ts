import { describe, expect, it } from "vitest";
import { isSpringFestivalQuiet } from "./spring-festival.ts";
import { addDays } from "./zone.ts";

function quietDaysOf(year: number): string[] {
  const quiet: string[] = [];
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
    if (isSpringFestivalQuiet({ date })) quiet.push(date);
  }
  return quiet;
}

describe("Spring Festival", () => {
  it.each([
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
    "2029-02-13",
    "2030-02-03",
    "2031-01-23",
    "2032-02-11",
    "2033-01-31",
    "2034-02-19",
    "2035-02-08",
  ])("around %s is quiet from 除夕 to 初三 and on no other day", (newYear) => {
    expect(quietDaysOf(Number(newYear.slice(0, 4)))).toEqual([-1, 0, 1, 2].map((n) => addDays(newYear, n)));
  });

  it("agrees to 2099 with the Chinese calendar of Intl, but for the two years Intl has wrong", () => {
    const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
      month: "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    for (let year = 2020; year < 2100; year++) {
      if (year === 2027 || year === 2030) continue;
      const days = quietDaysOf(year).map((date) => lunar.format(Date.parse(`${date}T00:00:00Z`)));
      expect([year, ...days.slice(1)]).toEqual([year, "1/1", "1/2", "1/3"]);
      expect(days[0]).toMatch(/^12\/(29|30)$/);
    }
  });
});
