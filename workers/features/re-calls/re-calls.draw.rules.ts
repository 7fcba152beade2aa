import { createHmac } from "node:crypto";

/** Calls a caller has checked a month at least, where there are as many (practice.md section 2). */
export const leastAMonth = 5;
/** By this day of the month the least is reached: rest days at its end lose none. */
const paceDays = 20;

/** One call that reached somebody, however many follow-ups it counted for. */
export interface PoolCall {
  callId: string;
  callerId: string;
  storeId: string;
  /** Whether the customer may be called again: a number, and nothing against it. */
  canBeAsked: boolean;
}

/** A caller's valid contacts of a month until now, by store, with the share that the store's policy draws. */
export interface CallerMonth {
  stores: readonly { contacts: number; percent: number }[];
  drawn: number;
}

/** A number in [0, 1) that nobody can tell without the secret, and that is the same each time it is asked. */
export function chance(secret: string, ...about: readonly string[]): number {
  return createHmac("sha256", secret).update(JSON.stringify(about)).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * How many of a caller's calls shall have been drawn by a day of the month: the share of their valid contacts,
 * and five a month at least, spread over its first twenty days. A part of one is rounded by `offset`, in [0, 1).
 */
export function owed(input: { stores: CallerMonth["stores"]; dayOfMonth: number; offset: number }): number {
  const contacts = input.stores.reduce((sum, one) => sum + one.contacts, 0);
  const share = input.stores.reduce((sum, one) => sum + (one.contacts * one.percent) / 100, 0);
  const paced = leastAMonth * Math.min(1, input.dayOfMonth / paceDays);
  return Math.floor(Math.max(share, Math.min(paced, contacts)) + input.offset);
}

/**
 * The calls of a day that are checked: of each caller as many as are owed, chosen by lot. Nobody can tell
 * beforehand which, and the same day drawn twice comes to the same.
 */
export function drawn<C extends PoolCall>(input: {
  pool: readonly C[];
  /** What each caller had before this day, and from it. */
  months: ReadonlyMap<string, CallerMonth>;
  /** The day, `2026-11-22`. */
  date: string;
  secret: string;
}): C[] {
  const { pool, months, date, secret } = input;
  const month = date.slice(0, 7);
  return [...months].flatMap(([callerId, { stores, drawn: before }]) => {
    const offset = chance(secret, "offset", callerId, month);
    const wanted = owed({ stores, dayOfMonth: Number(date.slice(8)), offset }) - before;
    return pool
      .filter((call) => call.callerId === callerId && call.canBeAsked)
      .map((call) => ({ call, lot: chance(secret, "lot", call.callId) }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, Math.max(0, wanted))
      .map(({ call }) => call);
  });
}
