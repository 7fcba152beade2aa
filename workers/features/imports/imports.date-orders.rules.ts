import { type DateOrder, dateOrders, possibleDateOrders } from "../../../shared/kernel/cell-dates.ts";
import { tidy } from "../../../shared/kernel/cell-text.ts";
import type { Column } from "./imports.assigning.rules.ts";
import { planOf } from "./imports.column-plan.rules.ts";
import { type DateField, dateSenses } from "./imports.fields.rules.ts";

/** How the columns of a file write their dates, where a cell alone does not tell. */
export type DateOrders = ReadonlyMap<DateField, DateOrder>;

/** The orders in which every date so far can be read, and those that make all of them recent. */
interface Evidence {
  possible: readonly DateOrder[];
  recent: readonly DateOrder[];
  doubtful: boolean;
}

const recentMs = 5 * 366 * 86_400_000;

/**
 * Gathers from all the dates of a column in which order it writes them: 11/25/2026 tells it for 10/11/2026.
 * What all rows leave open is decided by age: 26/11/18 is of this year rather than of 2018, unless it is a
 * birthday. A column whose rows contradict each other, or leave it open, is left to each cell.
 */
export class DateOrderEvidence {
  readonly #evidence = new Map<DateField, Evidence>();
  readonly #asOf: number;
  readonly #zone: string;

  constructor(input: { asOf: number; zone: string }) {
    this.#asOf = input.asOf;
    this.#zone = input.zone;
  }

  note(columns: readonly Column[], cells: readonly string[]): void {
    for (const { index, field } of planOf(columns).dated) {
      const text = cells[index];
      if (text) this.#weigh(field, text);
    }
  }

  #weigh(field: DateField, text: string): void {
    const readings = possibleDateOrders({
      text: tidy(text),
      sense: dateSenses[field],
      asOf: this.#asOf,
      zone: this.#zone,
    });
    if (readings === null || readings.length === 0) return;
    const before = this.#evidence.get(field) ?? { possible: dateOrders, recent: dateOrders, doubtful: false };
    const recent = readings.filter(({ date }) => Math.abs(Date.parse(date) - this.#asOf) <= recentMs);
    this.#evidence.set(field, {
      possible: before.possible.filter((order) => readings.some((reading) => reading.order === order)),
      recent: before.recent.filter((order) => recent.some((reading) => reading.order === order)),
      doubtful: before.doubtful || readings.length > 1,
    });
  }

  /** The orders of the columns that had dates in doubt and leave only one; empty where nothing was in doubt. */
  decided(): DateOrders {
    const orders = new Map<DateField, DateOrder>();
    for (const [field, { possible, recent, doubtful }] of this.#evidence) {
      const [order, ...others] = possible.length > 1 && field !== "birthday" ? recent : possible;
      if (doubtful && order && others.length === 0) orders.set(field, order);
    }
    return orders;
  }
}
