import type { Called } from "./world.ts";

/** What an answer cost its databases, by its Server-Timing. */
export function costOf(called: Pick<Called, "headers">): {
  rowsRead: number;
  roundTrips: number;
  statements: number;
} {
  const timing = called.headers.get("Server-Timing") ?? "";
  const figure = (name: string) => Number(new RegExp(`${name};desc="(\\d+)"`).exec(timing)?.[1]);
  return {
    rowsRead: figure("rows_read"),
    roundTrips: figure("round_trips"),
    statements: figure("statements"),
  };
}
