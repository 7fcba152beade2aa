import {
  type DateCase,
  type DateFailure,
  type DateSense,
  readDate,
  readDateTime,
} from "../../../shared/kernel/cell-dates.ts";
import { isBlank, tidy } from "../../../shared/kernel/cell-text.ts";
import { readMileage, readMoney } from "../../../shared/kernel/cells.ts";
import { isFillerPhone, readPhone } from "../../../shared/kernel/phone.ts";
import { readPlate } from "../../../shared/kernel/plate.ts";
import type { ProblemParams } from "../../../shared/kernel/problem.ts";
import { readVin, vinCheckDigit } from "../../../shared/kernel/vin.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import type { Column } from "./imports.columns.rules.ts";
import { customerFields, type ImportField, serviceVisitFields } from "./imports.fields.rules.ts";
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

/** One row being read; `asOf` is now in UTC ms, `zone` that of the store whose wall clock the file shows. */
export interface RowCase {
  cells: readonly string[];
  columns: readonly Column[];
  asOf: number;
  zone: string;
}

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
    const text = this.#cell(field);
    if (text === "") return null;
    const tidied = tidy(text);
    return isBlank(tidied) ? null : tidied;
  }

  /** The cell with its own line breaks, or null where it says nothing. */
  prose(field: ImportField): string | null {
    const text = this.#cell(field);
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

  phone(field: ImportField): ImportedPhone | null {
    const text = this.text(field);
    if (text === null || /^0{1,10}$/.test(text)) return null;
    const reading = readPhone(this.prose(field) ?? text);
    if (!reading.ok) {
      if (reading.code === "phone.area_code") this.doubt(field, reading.code);
      else
        this.reject(field, reading.code, reading.code === "phone.length" ? { digits: reading.digits } : {});
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

  date(field: ImportField, sense: DateSense): LocalDate | null {
    const dated = this.#dateCase(field, sense);
    const reading = dated && readDate(dated);
    if (!reading) return null;
    if (reading.ok) return reading.date;
    this.#refuseDate(field, sense, reading);
    return null;
  }

  /** An instant in UTC ms; without a time of day the date's midnight, and `timed` is false. */
  instant(field: ImportField, sense: DateSense): { at: number; timed: boolean } | null {
    const dated = this.#dateCase(field, sense);
    const reading = dated && readDateTime(dated);
    if (!reading) return null;
    if (reading.ok) return reading.at === null ? null : { at: reading.at, timed: reading.timed };
    this.#refuseDate(field, sense, reading);
    return null;
  }

  km(field: ImportField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = readMileage(text);
    if (reading.ok) return reading.km;
    this.doubt(field, reading.code);
    return null;
  }

  cents(field: ImportField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = readMoney(text);
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
    const column = this.#plan.byField.get(field);
    if (column) this.#keep(column);
  }

  #cell(field: ImportField): string {
    const column = this.#plan.byField.get(field);
    return column ? withoutTextMark(this.#row.cells[column.index] ?? "") : "";
  }

  #dateCase(field: ImportField, sense: DateSense): DateCase | null {
    const text = this.text(field);
    return text === null ? null : { text, sense, asOf: this.#row.asOf, zone: this.#row.zone };
  }

  // A day that does not exist cannot be right anywhere; other doubts refuse a row only where something starts.
  #refuseDate(field: ImportField, sense: DateSense, { code }: DateFailure): void {
    const cannotBeRight = code === "date.impossible" || code === "date.ambiguous";
    const birthdayAhead = sense === "birthday" && (code === "date.future" || code === "date.too_early");
    if (sense === "started" || cannotBeRight || birthdayAhead) this.reject(field, code);
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
      heading: column?.heading ?? { ...customerFields, ...serviceVisitFields }[field].zh,
      column: column?.index ?? -1,
      code,
      params: { value: this.text(field) ?? "", ...params },
    };
  }
}

/** `="0571…"` and `'0571…` are how exports keep Excel from reading a text as a number. */
function withoutTextMark(text: string): string {
  if (text.startsWith("'")) return text.slice(1);
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}

interface ColumnPlan {
  byField: ReadonlyMap<ImportField, Column>;
  unmapped: readonly Column[];
}

const plans = new WeakMap<readonly Column[], ColumnPlan>();

/** The columns by field, worked out once for a file. */
function planOf(columns: readonly Column[]): ColumnPlan {
  const known = plans.get(columns);
  if (known) return known;
  const byField = new Map<ImportField, Column>();
  for (const column of columns) {
    if (column.field !== null && column.field !== "ignore") byField.set(column.field, column);
  }
  const plan = { byField, unmapped: columns.filter((column) => column.field === null) };
  plans.set(columns, plan);
  return plan;
}
