import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHeader } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { foldCustomerRows, foldServiceVisitRows, type ReadRow } from "./imports.folding.rules.ts";
import {
  type CustomerRow,
  type RowReading,
  readCustomerRow,
  readServiceVisitRow,
  type ServiceVisitRow,
} from "./imports.rows.rules.ts";

const customerHeadings = "客户编号|客户姓名|手机|车架号|车牌号|车型|当前里程|最近到店日期|爱好|颜色".split(
  "|",
);
const visitHeadings =
  "工单号|门店|车牌号|进厂时间|结算时间|交车时间|维修类型|里程|送修人|送修人电话|项目|付款方式".split("|");
const asOf = Date.parse("2026-11-22T12:00:00+08:00");

function columnsOf(headings: readonly string[], kind: ImportKind) {
  const found = findHeader({ rows: [{ number: 1, cells: [...headings] }], kind });
  if (!found.ok) throw new Error(found.code);
  return found.columns;
}

const customerColumns = columnsOf(customerHeadings, "customers");
const visitColumns = columnsOf(visitHeadings, "service-visits");

function accepted<Value>(reading: RowReading<Value>): Value {
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.value;
}

const zone = "Asia/Shanghai";
const customerOf = (cells: string[]) =>
  accepted(readCustomerRow({ cells, columns: customerColumns, asOf, zone }));
const visitOf = (cells: string[]) =>
  accepted(readServiceVisitRow({ cells, columns: visitColumns, asOf, zone }));

function numbered<Value>(values: Value[]): ReadRow<Value>[] {
  return values.map((value, index) => ({ rows: [index + 2], value }));
}

const customers = (...lines: string[]) =>
  foldCustomerRows(numbered(lines.map((line) => customerOf(line.split("|")))));
const visits = (...lines: string[]) =>
  foldServiceVisitRows(numbered(lines.map((line) => visitOf(line.split("|")))));

const vin = "L6B7GGMK6L9XG8601";
const otherVin = "LTU5KVT53PLN52352";

describe("rows of one customer", () => {
  test("are one, the later cell that says something wins, mileage and last visit are maxima", () => {
    const { rows, folded } = customers(
      `K1|杜嘉|13800008159|${vin}|浙A12345|朗逸|55230|2026-10-01|摄影|白`,
      `K1|杜嘉|13900001234|${vin}|||55000|2026-09-01|钓鱼|`,
    );
    expect(folded).toBe(1);
    expect(rows).toMatchObject([
      {
        rows: [2, 3],
        value: {
          phone: { e164: "+8613900001234" },
          hobby: "钓鱼",
          extra: { 颜色: "白" },
          cars: [
            {
              vin,
              plate: { plate: "浙A12345" },
              model: "朗逸",
              mileageKm: 55_230,
              lastVisitOn: "2026-10-01",
            },
          ],
        },
      },
    ]);
  });

  test.each([
    ["the system's number", "K1|杜嘉||||||||", "K1|杜佳||||||||", 1],
    ["phone and name", "|杜嘉|13800008159|||||||", "|杜嘉|138-0000-8159|||||||", 1],
    ["a masked phone and name", "|杜嘉|138****8159|||||||", "|杜嘉|138****8159|||||||", 1],
    ["VIN and name", `|杜嘉||${vin}||||||`, `|杜嘉||${vin}||||||`, 1],
    ["plate and name", "|杜嘉|||浙A12345|||||", "|杜嘉|||浙A·12345|||||", 1],
    ["one phone, two names", "|杜嘉|13800008159|||||||", "|李娜|13800008159|||||||", 0],
    ["a name alone", "|杜嘉||||||||", "|杜嘉||||||||", 0],
  ])("are known by %s", (_, first, second, folded) => {
    expect(customers(first, second).folded).toBe(folded);
  });

  test("with two VINs keep both cars", () => {
    const { rows } = customers(`K1|杜嘉||${vin}|浙A12345|||||`, `K1|杜嘉||${otherVin}|浙B54321|||||`);
    expect(rows.map(({ value }) => value.cars.map((car) => car.vin))).toEqual([[vin, otherVin]]);
  });

  test("join a VIN and a plate that turn out to be one car", () => {
    const { rows } = customers(
      `K1|杜嘉||${vin}||||||`,
      "K1|杜嘉|||浙A12345|||||",
      `K1|杜嘉||${vin}|浙A12345|||||`,
    );
    expect(rows[0]?.value.cars).toMatchObject([{ vin, plate: { plate: "浙A12345" } }]);
  });

  test("do not give up a number for a masked one or a filler", () => {
    for (const worse of ["138****8159", "13800000000"]) {
      const { rows } = customers("K1|杜嘉|13800008159|||||||", `K1|杜嘉|${worse}|||||||`);
      expect(rows[0]?.value.phone).toMatchObject({ e164: "+8613800008159" });
    }
  });
});

describe("lines of one order", () => {
  test("are one a store, with all the work", () => {
    const { rows, folded } = visits(
      "RO1|滨江店|浙A12345|||2026-10-11 19:20|保养|52026|||更换机油|自费",
      "RO1|滨江店|浙A12345||||保养|52026|||更换机滤|保险",
      "RO1|江北店|浙B12345|||2026-10-11 19:20|保养||||更换机油|",
    );
    expect(folded).toBe(1);
    expect(rows[0]).toMatchObject({
      rows: [2, 3],
      value: { items: ["更换机油", "更换机滤"], payers: ["customer", "insurance"] },
    });
  });

  test("prefer a delivery to a settlement, and a kind to none", () => {
    const { rows } = visits(
      "RO1|滨江店|浙A12345|||2026-10-11 19:20|保养|||||",
      "RO1|滨江店|浙A12345||2026-10-12 10:00|||||||",
    );
    expect(rows[0]?.value).toMatchObject({
      kind: "maintenance",
      kindText: "保养",
      deliveredAt: Date.parse("2026-10-11T19:20:00+08:00"),
      deliveredFrom: "delivery",
    });
  });
});

/** Some rows of a few records, each telling a part of its record's truth, in any order. */
function partsOf(records: readonly string[][], always: readonly number[]) {
  const row = fc
    .tuple(fc.nat(records.length - 1), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
    .map(([record, shown]) =>
      (records[record] ?? []).map((cell, index) => (always.includes(index) || shown[index] ? cell : "")),
    );
  return fc
    .array(row, { minLength: 1, maxLength: 8 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
}

const customerRecords = [
  ["K1", "杜嘉", "13800008159", vin, "浙A12345", "朗逸 1.5L", "55230", "2026-10-01", "摄影", "白"],
  ["K1", "杜嘉", "13800008159", otherVin, "浙B54321", "ID.3", "300", "2026-11-01", "摄影", "白"],
  ["K2", "李娜", "13900001234", "WEDW5V1Z8B6ZL9170", "京U3E082", "途岳 280TSI", "9", "2026-01-01", "", ""],
];
const visitRecords = [
  [
    "RO1",
    "滨江店",
    "浙A12345",
    "2026-10-11 09:00",
    "2026-10-11 19:00",
    "2026-10-11 19:20",
    "保养",
    "52026",
    "李四",
    "13800008159",
    "更换机油、更换机滤",
    "自费",
  ],
  [
    "RO2",
    "滨江店",
    "浙B54321",
    "2026-10-12 09:00",
    "2026-10-12 19:00",
    "2026-10-12 19:20",
    "返修",
    "300",
    "王五",
    "13900001234",
    "异响检查",
    "索赔+自费",
  ],
];

const byKey = (row: object) => JSON.stringify(row);

/** What was folded, without the order in which rows, cars, work and words came. */
function contents(values: (CustomerRow | ServiceVisitRow)[]) {
  return values
    .map((value) =>
      "cars" in value
        ? { ...value, cars: value.cars.toSorted((a, b) => byKey(a).localeCompare(byKey(b))) }
        : { ...value, items: value.items.toSorted(), payers: value.payers.toSorted() },
    )
    .toSorted((a, b) => byKey(a).localeCompare(byKey(b)));
}

describe("laws of folding", () => {
  test("folding what is folded changes nothing", () => {
    fc.assert(
      fc.property(
        partsOf(customerRecords, [0, 1]),
        partsOf(visitRecords, [0, 1, 2]),
        ([people], [orders]) => {
          const once = foldCustomerRows(numbered(people.map(customerOf)));
          expect(foldCustomerRows(once.rows)).toEqual({ rows: once.rows, folded: 0 });
          const ordersOnce = foldServiceVisitRows(numbered(orders.map(visitOf)));
          expect(foldServiceVisitRows(ordersOnce.rows)).toEqual({ rows: ordersOnce.rows, folded: 0 });
        },
      ),
    );
  });

  test("the order of rows that do not contradict each other does not matter", () => {
    fc.assert(
      fc.property(partsOf(customerRecords, [0, 1]), partsOf(visitRecords, [0, 1, 2]), ([a, b], [c, d]) => {
        const peopleOf = (rows: string[][]) =>
          contents(foldCustomerRows(numbered(rows.map(customerOf))).rows.map(({ value }) => value));
        const ordersOf = (rows: string[][]) =>
          contents(foldServiceVisitRows(numbered(rows.map(visitOf))).rows.map(({ value }) => value));
        expect(peopleOf(a)).toEqual(peopleOf(b));
        expect(ordersOf(c)).toEqual(ordersOf(d));
      }),
    );
  });

  test("no row is lost: each stands in one folded row", () => {
    fc.assert(
      fc.property(partsOf(customerRecords, [0, 1]), ([rows]) => {
        const read = numbered(rows.map(customerOf));
        const { rows: kept, folded } = foldCustomerRows(read);
        expect(kept.flatMap((row) => row.rows).toSorted()).toEqual(
          read.flatMap((row) => row.rows).toSorted(),
        );
        expect(kept.length + folded).toBe(read.length);
      }),
    );
  });
});
