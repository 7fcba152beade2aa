import { drizzle } from "drizzle-orm/d1";
import type { Env } from "./config.ts";
import type { Meter } from "./meter.ts";

/**
 * The directory's database, through drizzle as it is. It holds nothing of a group's own; only the features
 * that sign people in, invite them or keep API tokens use it. Every statement counts as a round trip.
 */
export function openDirectory(input: { env: Env; meter: Meter }) {
  const logger = {
    logQuery() {
      input.meter.statements += 1;
      input.meter.roundTrips += 1;
    },
  };
  return drizzle(input.env.DIRECTORY, { logger });
}

export type Directory = ReturnType<typeof openDirectory>;
