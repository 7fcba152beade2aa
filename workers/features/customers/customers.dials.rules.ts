import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";

/** How often one phone is dialled a day at most, whatever for (practice.md section 2), where it has no cap of its own. */
export const mostDialsADay = 3;

type Dialled = Pick<Row<"contactPoints">, "lastDialledAt" | "dials" | "dailyCap">;

/** How often a phone was dialled on the local day of an instant, as far as its last dial tells. */
export function dialsOn(input: {
  point: Pick<Dialled, "lastDialledAt" | "dials">;
  at: number;
  zone: string;
}): number {
  const { point, at, zone } = input;
  const { lastDialledAt, dials } = point;
  if (lastDialledAt === null) return 0;
  return localDateOf({ at: lastDialledAt, zone }) === localDateOf({ at, zone }) ? dials : 0;
}

/** What a dial makes of its phone; one that is told on a later day than it was made leaves the count alone. */
export function dialled(input: { point: Dialled; at: number; zone: string }): {
  lastDialledAt: number;
  dials: number;
} {
  const { point, at, zone } = input;
  const last = point.lastDialledAt;
  if (last !== null && localDateOf({ at, zone }) < localDateOf({ at: last, zone }))
    return { lastDialledAt: last, dials: point.dials };
  return { lastDialledAt: Math.max(at, last ?? at), dials: dialsOn(input) + 1 };
}

/** How often a phone may be dialled a day. */
export function capOf({ dailyCap }: Pick<Dialled, "dailyCap">): number {
  return dailyCap ?? mostDialsADay;
}
