const DAY = 86_400_000;
const NEAR: Record<string, number> = {
  前天: -2,
  昨天: -1,
  今天: 0,
  明天: 1,
  后天: 2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * A date as people type it, as `YYYY-MM-DD`, or null. Takes `2027年1月18日`, `2027-1-18`, `20270118`,
 * `27/1/18`, a day of this year (`1月18日`, `1/18`), a day of this month (`18日`) and `明天`. `today` is the
 * store's date.
 */
export function parseDateEntry(text: string, today: string): string | null {
  const entry = text.trim().toLowerCase();
  const near = NEAR[entry];
  if (near !== undefined) return daysAfter(today, near);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(entry);
  const numbers = packed
    ? packed.slice(1).map(Number)
    : /^\d+(\s*[年月日号./-]\s*\d*)*$/.test(entry)
      ? (entry.match(/\d+/g) ?? []).map(Number)
      : [];
  const [thisYear = 0, thisMonth = 0] = today.split("-").map(Number);
  const [first, second, third] = numbers;
  if (numbers.length === 3 && first !== undefined && second !== undefined && third !== undefined) {
    return validDate(first < 100 ? 2000 + first : first, second, third);
  }
  if (numbers.length === 2 && first !== undefined && second !== undefined) {
    return validDate(thisYear, first, second);
  }
  const dayOnly = /^(\d{1,2})[日号]$/.exec(entry);
  return dayOnly ? validDate(thisYear, thisMonth, Number(dayOnly[1])) : null;
}

/** A clock time as people type it, as `HH:MM`, or null: `15:30`, `1530`, `9点半`, `15点`, `3pm`, `下午3点`. */
export function parseClockEntry(text: string): string | null {
  const entry = text.trim().toLowerCase().replace("：", ":");
  const match =
    /^(上午|下午|晚上|am|pm)?\s*(\d{1,2})(?:[:.点时]\s*(\d{2}|半)?\s*分?)?\s*(am|pm)?$/.exec(entry) ??
    /^()(\d{1,2})(\d{2})()$/.exec(entry);
  if (!match) return null;
  const half = match[1] || match[4];
  const hour = Number(match[2]);
  const minute = match[3] === "半" ? 30 : Number(match[3] ?? 0);
  const afternoon = half === "pm" || half === "下午" || half === "晚上";
  const hours = afternoon && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  if (hours > 23 || minute > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
