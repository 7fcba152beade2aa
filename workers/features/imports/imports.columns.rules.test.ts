import { describe, expect, test } from "vitest";
import type { RememberedColumns } from "./imports.assigning.rules.ts";
import { findHeader, guessKind, isAnotherHeader, type TextRow } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";

function sheet(...lines: string[]): TextRow[] {
  return lines.map((line, index) => ({ number: index + 1, cells: line.split("|") }));
}

function header(rows: TextRow[], kind: ImportKind, remembered: RememberedColumns = {}) {
  const found = findHeader({ rows, kind, remembered });
  return found.ok ? { row: found.row, fields: found.columns.map((column) => column.field) } : found;
}

const order = "RO1|杭州滨江店|浙A12345|2026-10-11 19:20";

describe("where the header is", () => {
  test("below title rows, each with its own sheet number", () => {
    const rows = sheet("维修结算明细表||||", "杭州云帆汽车集团||||", "工单号|门店|车牌号|交车时间", order);
    expect(header(rows, "service-visits")).toEqual({
      row: 3,
      fields: ["orderNumber", "store", "plate", "deliveredAt"],
    });
  });

  test("over two rows, groups above headings", () => {
    const rows = sheet(
      "维修明细",
      "工单号|车主信息||送修人信息||车辆信息||交车时间",
      "|姓名|电话|姓名|电话|车牌|VIN|",
      "RO1|张三|13800008159|李四|13900001234|浙A12345|L6B7GGMK6L9XG8601|2026-10-11",
    );
    expect(header(rows, "service-visits")).toEqual({
      row: 3,
      fields: [
        "orderNumber",
        "ownerName",
        "ownerPhone",
        "senderName",
        "senderPhone",
        "plate",
        "vin",
        "deliveredAt",
      ],
    });
  });

  test("over two rows, where only the two together say what a column is", () => {
    const rows = sheet("工单号|车牌|时间|||费用||", "|||进厂|交车|结算|工时|配件|合计".slice(1));
    expect(header(rows, "service-visits")).toMatchObject({
      fields: [
        "orderNumber",
        "plate",
        "arrivedAt",
        "deliveredAt",
        "settledAt",
        "labourCents",
        "partsCents",
        "totalCents",
      ],
    });
  });

  test("over two rows, what is promised apart from what has happened", () => {
    const rows = sheet("工单号|车牌|预计时间||实际时间|", "||交车|完工|交车|完工");
    expect(header(rows, "service-visits")).toMatchObject({
      fields: ["orderNumber", "plate", "promisedAt", null, "deliveredAt", "finishedAt"],
    });
  });

  test("over two rows, though the lower alone would do", () => {
    const groups = "工单信息||车辆|预计时间";
    const rows = sheet(groups, "工单号|进厂时间|车牌|交车");
    expect(header(rows, "service-visits")).toMatchObject({
      fields: ["orderNumber", "arrivedAt", "plate", "promisedAt"],
    });
    const titled = sheet("维修结算明细表|||", "工单号|进厂时间|车牌|交车");
    expect(findHeader({ rows: titled, kind: "service-visits" })).toMatchObject({
      row: 2,
      columns: [{ heading: "工单号" }, { heading: "进厂时间" }, { heading: "车牌" }, { heading: "交车" }],
    });
  });

  test("over two rows, merged cells written out", () => {
    const rows = sheet(
      "工单号|车主信息|车主信息|车牌号|交车时间",
      "工单号|姓名|电话|车牌号|交车时间",
      "RO1|张三|13800008159|浙A12345|2026-10-11",
    );
    expect(header(rows, "service-visits")).toEqual({
      row: 2,
      fields: ["orderNumber", "ownerName", "ownerPhone", "plate", "deliveredAt"],
    });
  });

  test("a group about another time does not lend its columns to this one", () => {
    const rows = sheet("工单号|车牌号|交车时间|上次进厂||里程", "|||日期|里程|");
    expect(header(rows, "service-visits")).toMatchObject({
      fields: ["orderNumber", "plate", "deliveredAt", null, null, "mileageKm"],
    });
  });

  test("below a small table that names some of the same fields", () => {
    const rows = sheet(
      "门店|服务顾问|实收金额|工时费|配件费",
      "滨江店|陈晓|100|50|50",
      "工单号|车牌号|交车时间",
      order,
    );
    expect(header(rows, "service-visits")).toMatchObject({ row: 3 });
  });

  test("once, though it is repeated on every page", () => {
    const head = "工单号|门店|车牌号|交车时间";
    expect(header(sheet(head, order, head, order), "service-visits")).toMatchObject({ row: 1 });
  });

  test("once, though it is said again in English", () => {
    const rows = sheet("工单号|门店|车牌号|交车时间", "RO No.|Store|Plate No.|Delivery time", order);
    expect(header(rows, "service-visits")).toMatchObject({ row: 1 });
  });

  test("not at all among rows without known headings", () => {
    expect(header(sheet("a|b|c", "1|2|3"), "customers")).toEqual({
      ok: false,
      code: "imports.no_header",
      params: { rows: 2 },
    });
  });

  test("two different headers are an error that names both rows", () => {
    const rows = sheet(
      "工单号|门店|车牌号|交车时间",
      order,
      "",
      "门店|车牌号|工单号|客户姓名|出厂时间",
      "杭州|浙A12345|RO2|张三|2026-10-11",
    );
    expect(header(rows, "service-visits")).toEqual({
      ok: false,
      code: "imports.two_headers",
      params: { first: 1, second: 4 },
    });
  });
});

test.each([
  ["门店|车牌号|工单号|客户姓名|出厂时间", true],
  ["工单号|门店|车牌号|交车时间", false],
  ["RO No.|Store|Plate No.|Delivery time", false],
  ["服务顾问|台次|产值", false],
])("%j further down is the header of another table: %s", (line, expected) => {
  const found = findHeader({ rows: sheet("工单号|门店|车牌号|交车时间"), kind: "service-visits" });
  if (!found.ok) throw new Error(found.code);
  const another = { cells: line.split("|"), columns: found.columns, kind: "service-visits" } as const;
  expect(isAnotherHeader(another)).toBe(expected);
});

describe("which column is what", () => {
  test("the likelier name wins, the other column is kept for later", () => {
    expect(header(sheet("委托书号|结算单号|车牌|进厂时间|开单时间"), "service-visits")).toMatchObject({
      fields: ["orderNumber", null, "plate", "arrivedAt", null],
    });
    expect(header(sheet("结算单号|委托书号|车牌|开单时间|进厂时间"), "service-visits")).toMatchObject({
      fields: [null, "orderNumber", "plate", null, "arrivedAt"],
    });
  });

  test("a second phone of a customer is the second phone", () => {
    expect(header(sheet("姓名|联系电话|手机"), "customers")).toMatchObject({
      fields: ["name", "phone2", "phone"],
    });
  });

  test("a bare phone in an order file is that of the person before it", () => {
    expect(header(sheet("工单号|车主|电话|送修人|电话|车牌|交车时间"), "service-visits")).toMatchObject({
      fields: ["orderNumber", "ownerName", "ownerPhone", "senderName", "senderPhone", "plate", "deliveredAt"],
    });
    expect(header(sheet("工单号|送修人|手机|车牌|交车时间"), "service-visits")).toMatchObject({
      fields: ["orderNumber", "senderName", "senderPhone", "plate", "deliveredAt"],
    });
  });

  test("identity papers and running numbers are kept out", () => {
    expect(header(sheet("序号|客户姓名|身份证号|手机"), "customers")).toMatchObject({
      fields: ["ignore", "name", "ignore", "phone"],
    });
  });

  test("what was decided before comes first", () => {
    const remembered = { 服务专员: "adviser", 备注: "ignore", 车牌号: "noSuchField" };
    expect(header(sheet("工单号|车牌号|交车时间|服务专员|备注"), "service-visits", remembered)).toMatchObject(
      {
        fields: ["orderNumber", "plate", "deliveredAt", "adviser", "ignore"],
      },
    );
  });

  test("a decision about a heading under a group is found by the words that were shown", () => {
    const rows = sheet("工单信息||车辆信息|", "编号 A|交车时间|车牌|VIN");
    const remembered = { 工单信息编号a: "orderNumber" };
    expect(header(rows, "service-visits", remembered)).toMatchObject({
      fields: ["orderNumber", "deliveredAt", "plate", "vin"],
    });
  });

  test("the day in one column and the time of day in another belong together", () => {
    const found = findHeader({ rows: sheet("工单号|车牌号|出厂日期|出厂时间"), kind: "service-visits" });
    expect(found.ok && found.columns.slice(2)).toMatchObject([
      { field: null, beside: "deliveredAt" },
      { field: "deliveredAt" },
    ]);
  });

  test("columns are named, and named apart", () => {
    const found = findHeader({ rows: sheet("姓名|手机|车身颜色|车身颜色||车架号(VIN)"), kind: "customers" });
    expect(found.ok && found.columns).toEqual([
      { index: 0, heading: "姓名", key: "姓名", field: "name", confidence: "exact" },
      { index: 1, heading: "手机", key: "手机", field: "phone", confidence: "exact" },
      { index: 2, heading: "车身颜色", key: "车身颜色", field: null, confidence: null },
      { index: 3, heading: "车身颜色 (2)", key: "车身颜色", field: null, confidence: null },
      { index: 4, heading: "第5列", key: "", field: null, confidence: null },
      { index: 5, heading: "车架号(VIN)", key: "车架号", field: "vin", confidence: "exact" },
    ]);
  });
});

describe("what must be there", () => {
  test("an order without its car or time is told what is missing, and keeps what was found", () => {
    const found = findHeader({ rows: sheet("工单号|门店|客户姓名"), kind: "service-visits" });
    expect(found).toMatchObject({
      ok: false,
      code: "imports.missing_column",
      params: {
        row: 1,
        found: "工单号、门店、客户姓名",
        missing: "车架号或车牌号，交车时间或结算时间或完工时间或进厂时间",
        missingEn: "VIN or Plate number; Delivered at or Settled at or Work finished at or Arrived at",
      },
      missing: [
        ["vin", "plate"],
        ["deliveredAt", "settledAt", "finishedAt", "arrivedAt"],
      ],
      columns: [{ field: "orderNumber" }, { field: "store" }, { field: "ownerName" }],
    });
  });

  test.each(["姓名|手机", "姓名|车牌号", "姓名|VIN", "姓名|客户编号"])(
    "%j is enough for customers",
    (line) => {
      expect(findHeader({ rows: sheet(line), kind: "customers" }).ok).toBe(true);
    },
  );
});

test.each([
  ["工单号|车牌号|交车时间|客户姓名|手机", "service-visits"],
  ["客户编号|客户姓名|手机|车牌号|交车日期", "customers"],
  ["商品|数量|单价", null],
])("a file headed %j holds %s", (line, kind) => expect(guessKind(sheet(line))).toBe(kind));
