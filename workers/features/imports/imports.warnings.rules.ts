import type { ProblemParams } from "../../../shared/kernel/problem.ts";

/** Cells that are worth a look for one reason: how many, the rows of the first of them, and the first itself. */
export interface Warned {
  count: number;
  rows: number[];
  heading: string;
  params: ProblemParams;
}

/** What is worth a look in a file, by code. */
export type Warnings = Record<string, Warned>;

const rowsNamed = 10;

/** Adds what a row warns of; a warning about the whole file has row 0. */
export function noteWarnings(input: {
  warnings: Warnings;
  row: number;
  problems: readonly { code: string; heading: string; params: ProblemParams }[];
}): void {
  for (const { code, heading, params } of input.problems) {
    const warned = input.warnings[code] ?? { count: 0, rows: [], heading, params };
    input.warnings[code] = warned;
    warned.count += 1;
    if (input.row > 0 && warned.rows.length < rowsNamed && warned.rows.at(-1) !== input.row)
      warned.rows.push(input.row);
  }
}

/** Warnings as they were stored; an older import kept no more than how many there were. */
export function readWarnings(stored: unknown): Warnings {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).map(([code, warned]: [string, unknown]) => [
      code,
      {
        count: typeof warned === "number" ? warned : 0,
        rows: [],
        heading: "",
        params: {},
        ...Object(warned),
      },
    ]),
  );
}
