import {
  type DateCase,
  type DateFailure,
  type DateSense,
  readDate,
  readDateTime,
} from "../../../shared/kernel/cell-dates.ts";
import { isBlank, tidy } from "../../../shared/kernel/cell-text.ts";
import { readMileage, readMoney, type Unit } from "../../../shared/kernel/cells.ts";
import { isFillerPhone, readPhone } from "../../../shared/kernel/phone.ts";
import { readPlate } from "../../../shared/kernel/plate.ts";
import type { ProblemParams } from "../../../shared/kernel/problem.ts";
import { readVin, vinCheckDigit } from "../../../shared/kernel/vin.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import type { Column } from "./imports.assigning.rules.ts";
import { dayAndClock } from "./imports.clock.rules.ts";
import { type ColumnPlan, planOf } from "./imports.column-plan.rules.ts";
import type { DateOrders } from "./imports.date-orders.rules.ts";
import {
  type DateField,
  dateSenses,
  fieldsOf,
  type ImportField,
  isDateField,
} from "./imports.fields.rules.ts";
import type { CellCode } from "./imports.messages.ts";

/** What is wrong with a cell, or worth a look; `column` is its index, -1 where the file has no such column. */
export interface CellProblem {
  field: ImportField;
  heading: string;
  column: number;
  code: CellCode;
  params: ProblemParams;
}

/** A number as imported: one to dial, with further ones of the same cell, or one that a DMS has masked. */
export type ImportedPhone =
  | { masked: false; e164: string; extension: string | null; others: string[]; filler: boolean }
  | { masked: true; head: string; tail: string };

/** A plate as imported; `newEnergy` and `temporary` are false for a text that fits no pattern. */
export interface ImportedPlate {
  plate: string;
  newEnergy: boolean;
  temporary: boolean;
}

/**
 * One row being read; `asOf` is now in UTC ms, `zone` that of the store whose wall clock the file shows;
 * `dateOrders` are those of the columns whose dates a cell alone does not tell.
 */
export interface RowCase {
  cells: readonly string[];
  columns: readonly Column[];
  asOf: number;
  zone: string;
  dateOrders?: DateOrders;
}

const roundedByExcel = /^\d(?:\.\d+)?e\+\d{1,3}$/i;
const noPhone =
  /^(?:客户)?(?:不[愿肯]?留|[未没]留|不给|不提供|空号|停机|同上|同车主)(?:电话|号码|手机|手机号)?$|^0{1,10}$/;

/**
 * Reads the cells of one row by field, and gathers what is wrong with them: `errors` refuse the row,
 * `warnings` do not. Text that a column holds but its field cannot goes to `extra`, as do unmapped columns.
 */
export class RowReader {
  readonly errors: CellProblem[] = [];
  readonly warnings: CellProblem[] = [];
  readonly extra: Record<string, string> = {};
  readonly #row: RowCase;
  readonly #plan: ColumnPlan;

  constructor(row: RowCase) {
    this.#row = row;
    this.#plan = planOf(row.columns);
    for (const column of this.#plan.unmapped) this.#keep(column);
  }

  /** The cell on one line, or null where it says nothing. */
  text(field: ImportField): string | null {
    return this.#tidied(this.#plan.byField.get(field));
  }

  /** The cell with its own line breaks, or null where it says nothing. */
  prose(field: ImportField): string | null {
    const text = this.#cell(this.#plan.byField.get(field));
    return isBlank(text) ? null : text.trim();
  }

  /** A word of a fixed list; one that is not in it is kept in `extra` with a warning. */
  word<Word>(field: ImportField, read: (text: string) => Word | null): Word | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = read(text);
    if (word === null) this.doubt(field, "word.unknown");
    return word;
  }

  /** The number of an order or a customer; Excel shows a long one as 2.02611E+13, and its digits are lost. */
  number(field: ImportField): string | null {
    const text = this.text(field);
    if (text === null) return null;
    if (roundedByExcel.test(text)) this.reject(field, "number.rounded");
    return text.replace(/^(\d+)\.0+$/, "$1");
  }

  /** What is no phone refuses the row, but where another number of the row comes `before` it: that is called. */
  phone(field: ImportField, before: ImportedPhone | null = null): ImportedPhone | null {
    const text = this.text(field);
    if (text === null || noPhone.test(text)) return null;
    const reading = readPhone(this.prose(field) ?? text);
    if (!reading.ok) {
      const params = reading.code === "phone.length" ? { digits: reading.digits } : {};
      const isSpare = before !== null && !before.masked;
      if (reading.code === "phone.area_code" || isSpare) this.doubt(field, reading.code, params);
      else this.reject(field, reading.code, params);
      return null;
    }
    if (reading.masked) {
      this.warn(field, "phone.masked");
      return { masked: true, head: reading.head, tail: reading.tail };
    }
    const filler = isFillerPhone(reading.e164);
    if (filler) this.warn(field, "phone.filler");
    return {
      masked: false,
      e164: reading.e164,
      extension: reading.extension ?? null,
      others: reading.others,
      filler,
    };
  }

  plate(): ImportedPlate | null {
    const text = this.text("plate");
    if (text === null) return null;
    const reading = readPlate(text);
    if (!reading.ok) {
      this.warn("plate", reading.code);
      return { plate: reading.text, newEnergy: false, temporary: false };
    }
    if (reading.none) return null;
    return { plate: reading.plate, newEnergy: reading.newEnergy, temporary: reading.temporary ?? false };
  }

  /** A VIN of wrong length or letters refuses a row only where no plate tells the car (`hasPlate`). */
  vin(hasPlate: boolean): string | null {
    const text = this.text("vin");
    if (text === null) return null;
    const reading = readVin(text);
    if (reading.ok) {
      if (reading.warning) this.warn("vin", reading.warning, { expected: vinCheckDigit(reading.vin) });
      return reading.vin;
    }
    const { ok: _, code, ...params } = reading;
    if (code === "vin.filler" || (hasPlate && code !== "vin.check_digit")) this.doubt("vin", code, params);
    else this.reject("vin", code, params);
    return null;
  }

  date(field: DateField): LocalDate | null {
    const dated = this.#dateCase(field, dateSenses[field]);
    const reading = dated && readDate(dated);
    if (!reading) return null;
    if (reading.ok) return reading.date;
    this.#refuseDate(field, dated, reading);
    return null;
  }

  /** An instant in UTC ms; without a time of day the date's midnight, and `timed` is false. */
  instant(field: DateField, sense: DateSense = dateSenses[field]): { at: number; timed: boolean } | null {
    const dated = this.#dateCase(field, sense);
    const reading = dated && readDateTime(dated);
    if (!reading) return null;
    if (reading.ok) return reading.at === null ? null : { at: reading.at, timed: reading.timed };
    this.#refuseDate(field, dated, reading);
    return null;
  }

  /** What a date or moment says, its day and its time of day from two columns where the file has two. */
  moment(field: DateField): string | null {
    const beside = this.#plan.beside.get(field) ?? [];
    if (beside.length === 0) return this.text(field);
    const others = beside.map((column) => this.#tidied(column) ?? "");
    return dayAndClock([this.text(field) ?? "", ...others]);
  }

  /** Whether the file has a column for a field. */
  has(field: ImportField): boolean {
    return this.#plan.byField.has(field);
  }

  km(field: ImportField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = readMileage(text, this.#unit(field));
    if (reading.ok) return reading.km;
    this.doubt(field, reading.code);
    return null;
  }

  cents(field: ImportField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = readMoney(text, this.#unit(field));
    if (reading.ok) return reading.cents;
    this.doubt(field, reading.code);
    return null;
  }

  warn(field: ImportField, code: CellCode, params: ProblemParams = {}): void {
    this.warnings.push(this.#problem(field, code, params));
  }

  reject(field: ImportField, code: CellCode, params: ProblemParams = {}): void {
    this.errors.push(this.#problem(field, code, params));
  }

  /** Warns, and keeps what the cell holds. */
  doubt(field: ImportField, code: CellCode, params: ProblemParams = {}): void {
    this.warn(field, code, params);
    this.keep(field);
  }

  /** Keeps the cell of a field that no record has, for features that may want it. */
  keep(field: ImportField): void {
    const column = this.#plan.byField.get(field);
    if (column) this.#keep(column);
  }

  #cell(column: Column | undefined): string {
    return column ? withoutTextMark(this.#row.cells[column.index] ?? "") : "";
  }

  #tidied(column: Column | undefined): string | null {
    const text = this.#cell(column);
    if (text === "") return null;
    const tidied = tidy(text);
    return isBlank(tidied) ? null : tidied;
  }

  #unit(field: ImportField): Unit {
    return /万(?:元|公里|千米|km|里)/i.test(this.#plan.byField.get(field)?.heading ?? "")
      ? "ten-thousand"
      : "one";
  }

  #dateCase(field: DateField, sense: DateSense): DateCase | null {
    const text = this.moment(field);
    if (text === null) return null;
    const { asOf, zone, dateOrders } = this.#row;
    const order = dateOrders?.get(field);
    return { text, sense, asOf, zone, ...(order ? { order } : {}) };
  }

  // A day that does not exist cannot be right anywhere; other doubts refuse a row only where something starts.
  #refuseDate(field: DateField, { sense }: DateCase, { code }: DateFailure): void {
    const cannotBeRight = code === "date.impossible" || code === "date.ambiguous";
    // A delivery that is still to come is somebody's plan: the row stands, and nothing is called for it.
    const isPlan = field === "deliveredAt" && code === "date.future";
    const birthdayAhead = sense === "birthday" && (code === "date.future" || code === "date.too_early");
    if ((sense === "started" && !isPlan) || cannotBeRight || birthdayAhead) this.reject(field, code);
    else this.doubt(field, code);
  }

  #keep(column: Column): void {
    const text = this.#row.cells[column.index];
    if (text !== undefined && !isBlank(text)) this.extra[column.heading] = text.trim();
  }

  #problem(field: ImportField, code: CellCode, params: ProblemParams): CellProblem {
    const column = this.#plan.byField.get(field);
    return {
      field,
      heading: column?.heading ?? nameOf(field),
      column: column?.index ?? -1,
      code,
      params: { value: (isDateField(field) ? this.moment(field) : this.text(field)) ?? "", ...params },
    };
  }
}

function nameOf(field: ImportField): string {
  return fieldsOf["service-visits"][field]?.zh ?? fieldsOf.customers[field]?.zh ?? field;
}

/** `="0571…"` and `'0571…` are how exports keep Excel from reading a text as a number. */
function withoutTextMark(text: string): string {
  if (text.startsWith("'")) return text.slice(1);
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}
