import type { zh } from "./lines.zh.ts";

export const en: typeof zh = {
  title: "Outgoing lines",
  back: "Today's runs",
  how: "How often customers pick up, by the number that was called from. From fifty dials a day on, fifteen points under the thirty days before, the supervisor is told: the number may be marked as spam.",
  line: "Store / number",
  unnamed: "No name",
  notOffered: "No longer in use",
  today: "today",
  week: "7 days",
  month: "30 days",
  dialsOf: (period: string) => `Dials, ${period}`,
  shareOf: (period: string) => `Picked up, ${period}`,
  state: "State",
  low: "Picked up seldom: maybe marked as spam",
  usual: "As usual",
  idle: "Not used today",
  empty:
    "There are no outgoing lines yet. Enter the numbers that a store calls from in its settings; counting begins with the next dial.",
  toStores: "Store settings",
  keys: { all: "All shortcuts" },
};
