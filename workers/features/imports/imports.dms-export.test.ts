import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import truth from "../../../test/fixtures/dms-export/truth.json" with { type: "json" };
import { bytesSource } from "../../platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../platform/spreadsheet/read.ts";
import type { CellProblem, RowCase } from "./imports.cells.rules.ts";
import { findHeader, guessKind, type TextRow } from "./imports.columns.rules.ts";
import { isDataRow } from "./imports.data-rows.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { foldCustomerRows, foldServiceVisitRows, type ReadRow } from "./imports.folding.rules.ts";
import { type RowReading, readCustomerRow, readServiceVisitRow } from "./imports.rows.rules.ts";

const asOf = Date.parse("2026-11-22T12:00:00+08:00");
const zone = "Asia/Shanghai";

async function textRows(name: string): Promise<TextRow[]> {
  const file = new URL(`../../../test/fixtures/dms-export/${name}`, import.meta.url);
  const rows: TextRow[] = [];
  const reading = await readSpreadsheet({
    source: bytesSource(new Uint8Array(readFileSync(fileURLToPath(file.href)))),
    onRows: (batch) => {
      for (const row of batch) rows.push({ number: row.number, cells: row.cells.map((cell) => cell.text) });
    },
  });
  expect(reading.ok).toBe(true);
  return rows;
}

interface FileReading<Value> {
  count: number;
  read: ReadRow<Value>[];
  rejected: Record<string, string>;
  warnings: CellProblem[];
}

function readFile<Value>(
  rows: readonly TextRow[],
  kind: ImportKind,
  read: (row: RowCase) => RowReading<Value>,
): FileReading<Value> {
  const header = findHeader({ rows, kind });
  if (!header.ok) throw new Error(header.code);
  const { columns } = header;
  const data = rows.filter(({ number, cells }) => number > header.row && isDataRow({ cells, columns, kind }));
  const result: FileReading<Value> = { count: data.length, read: [], rejected: {}, warnings: [] };
  for (const { number, cells } of data) {
    const reading = read({ cells, columns, asOf, zone });
    if (reading.ok) {
      result.read.push({ rows: [number], value: reading.value });
      result.warnings.push(...reading.warnings);
    } else {
      result.rejected[number] = reading.errors.map((error) => error.field).join(" ");
    }
  }
  return result;
}

describe("the customer archive of two stores", async () => {
  const rows = await textRows("customers.csv");
  const file = readFile(rows, "customers", readCustomerRow);

  test("is known for what it is, and counted as a careful person would", () => {
    expect(guessKind(rows)).toBe("customers");
    const folding = foldCustomerRows(file.read);
    expect({
      rows: file.count,
      accepted: folding.rows.length,
      rejected: file.rejected,
      duplicates: folding.folded,
    }).toEqual(truth.customers);
  });

  test("keeps the newer mileage of a repeated row", () => {
    const repeated = foldCustomerRows(file.read).rows.find(({ value }) => value.externalId === "KH100106");
    expect(repeated?.rows).toEqual([108, 807]);
    expect(repeated?.value.cars).toMatchObject([{ vin: "L6B7GGMK6L9XG8601", mileageKm: 3500 }]);
  });

  test("names its filler number, and nothing else is in doubt", () => {
    expect(file.warnings.map(({ code, params }) => [code, params.value])).toEqual([
      ["phone.filler", "13800000000"],
    ]);
  });
});

describe("the settled orders of two stores", async () => {
  const rows = await textRows("service-orders.xlsx");
  const file = readFile(rows, "service-visits", readServiceVisitRow);

  test("are known for what they are, and counted as a careful person would", () => {
    expect(guessKind(rows)).toBe("service-visits");
    const folding = foldServiceVisitRows(file.read);
    expect({
      rows: file.count,
      accepted: folding.rows.length,
      rejected: file.rejected,
      skipped_not_delivered: folding.rows.filter(({ value }) => value.deliveredAt === null).length,
      folded: folding.folded,
    }).toEqual({
      rows: truth.orders.rows,
      accepted: truth.orders.accepted,
      rejected: truth.orders.rejected,
      skipped_not_delivered: truth.orders.skipped_not_delivered,
      folded: 0,
    });
  });

  test("were delivered to the minute", () => {
    const expected = truth.orders.callbacks.map(([order, at]) => `${order} ${Date.parse(`${at}:00+08:00`)}`);
    const delivered = file.read.filter(({ value }) => value.deliveredAt !== null);
    expect(delivered.map(({ value }) => `${value.orderNumber} ${value.deliveredAt}`)).toEqual(expected);
  });
});
