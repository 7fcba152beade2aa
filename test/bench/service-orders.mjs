import { strToU8, Zip, ZipDeflate } from "fflate";
import { vinCheckDigit } from "../../shared/kernel/vin.ts";
import { chanceOf } from "../../workers/local/chance.ts";
import { femaleNames, maleNames, surnameList } from "../../workers/local/demo-names.ts";
import { writeCsv } from "../../workers/platform/spreadsheet/write.ts";

const seed = 20_261_122;
const dayMs = 86_400_000;
const years = 2;
/** Customers, each with one car, to a hundred orders. */
const customersAHundred = 60;

const stores = ["江北", "鄞州", "镇海", "北仑", "奉化", "余姚", "慈溪", "象山"].map(
  (place) => `宁波${place}店`,
);
const advisersAStore = 5;
const kinds = [
  "常规保养",
  "常规保养",
  "常规保养",
  "一般维修",
  "一般维修",
  "事故车",
  "首保",
  "内返",
  "精品装潢",
];
const models = ["途观L 330TSI", "帕萨特 2.0T", "朗逸 1.5L", "ID.4 CROZZ", "迈腾 380TSI", "探岳 GTE"];
const items = [
  "更换机油机滤",
  "四轮定位",
  "更换前刹车片",
  "空调清洗",
  "左前门钣金喷漆",
  "更换电瓶",
  "更换空气滤芯",
];
const notes = ["客户在店等", "旧件带走", "周六取车", "提醒下次换轮胎"];

export const header =
  "工单号 门店 维修类型 车主姓名 车主电话 送修人 送修人电话 车牌号 车架号 品牌 车型 行驶里程 进厂时间 预计交车 交车时间 服务顾问 工时费 配件费 实收金额 工单状态 维修项目 备注".split(
    " ",
  );

/**
 * The repair orders of a group's first import: `count` orders of two years up to `until` (UTC ms) by arrival, six
 * customers to ten orders, eight stores of five advisers. The same arguments give the same rows; a date is a `Date`
 * that shows the wall time in UTC.
 */
export function* serviceOrders({ count, until }) {
  const chance = chanceOf(seed);
  const customers = Math.max(1, Math.round((count * customersAHundred) / 100));
  const begin = until - years * 365 * dayMs;
  for (let n = 0; n < count; n++) {
    const customer = customerOf({
      chance,
      index: n < customers ? n : chance.between(`${n} again`, 0, customers - 1),
    });
    yield orderOf({ chance, n, customer, arrivedAt: begin + Math.floor((n / count) * (until - begin)) });
  }
}

function customerOf({ chance, index }) {
  const some = (what, list) => chance.pick(`${index} ${what}`, list);
  const name = some("surname", surnameList) + some("name", index % 2 ? maleNames : femaleNames);
  const phone = (number) => `1${38 + (number % 20)}${String((number * 7919) % 100_000_000).padStart(8, "0")}`;
  const hasSender = chance.happens(`${index} sender`, 0.12);
  return {
    name,
    phone: chance.happens(`${index} masked`, 0.01)
      ? phone(index).replace(/^(...)..../, "$1****")
      : phone(index),
    sender: hasSender ? some("sender surname", surnameList) + some("sender name", maleNames) : name,
    senderPhone: hasSender ? phone(index + 1_000_000) : "",
    plate: `浙B${index.toString(30).toUpperCase().replaceAll("I", "W").replaceAll("O", "X").padStart(5, "0")}`,
    vin: vinOf(index),
    model: some("model", models),
    store: index % stores.length,
  };
}

export function vinOf(index) {
  const blank = `LSVAM4180${"CDEFGH"[index % 6]}2${String(index).padStart(6, "0")}`;
  return `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
}

function orderOf({ chance, n, customer, arrivedAt }) {
  const minutes = (what, from, to) => chance.between(`${n} ${what}`, from, to) * 60_000;
  const at = new Date(Math.floor(arrivedAt / dayMs) * dayMs + 8.5 * 3_600_000 + minutes("arrival", 0, 420));
  const done = new Date(at.getTime() + minutes("work", 40, 600));
  const labour = chance.between(`${n} labour`, 80, 1800);
  const parts = chance.between(`${n} parts`, 0, 4200);
  return [
    `RO${String(n).padStart(8, "0")}`,
    stores[customer.store],
    chance.pick(`${n} kind`, kinds),
    customer.name,
    customer.phone,
    customer.sender,
    customer.senderPhone,
    customer.plate,
    customer.vin,
    "大众",
    customer.model,
    1000 + Math.floor(n / 3),
    at,
    new Date(at.getTime() + 3 * 3_600_000),
    done,
    adviserOf(customer.store, chance.between(`${n} adviser`, 0, advisersAStore - 1)),
    labour,
    parts,
    labour + parts,
    "已交车",
    chance.pick(`${n} item`, items),
    chance.happens(`${n} note`, 0.1) ? chance.pick(`${n} which`, notes) : "",
  ];
}

function adviserOf(store, nth) {
  return `${surnameList[store * advisersAStore + nth]}${maleNames[nth]}`;
}

const wallText = (date) => date.toISOString().slice(0, 16).replace("T", " ");

/** The orders as the .csv of a dealer's system, in bytes. */
export async function ordersCsv(input) {
  function* rows() {
    for (const row of serviceOrders(input))
      yield row.map((cell) => (cell instanceof Date ? wallText(cell) : cell));
  }
  return new Response(writeCsv({ header, rows: rows(), bom: true })).bytes();
}

const flushAt = 256 * 1024;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const serialOf = (date) => date.getTime() / dayMs + 25_569;

/** The orders as an .xlsx as Excel saves it: texts in one shared table, dates as numbers with a style. */
export function ordersXlsx(input) {
  const chunks = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const part = (name) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    let waiting = "";
    return {
      add(text) {
        waiting += text;
        if (waiting.length < flushAt) return;
        entry.push(strToU8(waiting));
        waiting = "";
      },
      end: (text) => entry.push(strToU8(waiting + text), true),
    };
  };
  const whole = (name, text) =>
    part(name).end(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const schema = "http://schemas.openxmlformats.org";
  const links = (list) =>
    `<Relationships xmlns="${schema}/package/2006/relationships">${list
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="${schema}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  whole(
    "[Content_Types].xml",
    `<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
  );
  whole("_rels/.rels", links([["rId1", "officeDocument", "xl/workbook.xml"]]));
  whole(
    "xl/workbook.xml",
    `<workbook xmlns="${schema}/spreadsheetml/2006/main" xmlns:r="${schema}/officeDocument/2006/relationships"><sheets><sheet name="维修结算明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  whole(
    "xl/_rels/workbook.xml.rels",
    links([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ]),
  );
  whole(
    "xl/styles.xml",
    `<styleSheet xmlns="${schema}/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  const texts = new Map();
  const sheet = part("xl/worksheets/sheet1.xml");
  sheet.add(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${schema}/spreadsheetml/2006/main"><sheetData>`,
  );
  const columns = header.map((_, index) => String.fromCharCode(65 + index));
  let number = 0;
  const add = (row) => {
    number += 1;
    const cells = row.map((cell, column) => {
      const at = `${columns[column]}${number}`;
      if (cell === "") return "";
      if (cell instanceof Date) return `<c r="${at}" s="1"><v>${serialOf(cell)}</v></c>`;
      if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
      if (!texts.has(cell)) texts.set(cell, texts.size);
      return `<c r="${at}" t="s"><v>${texts.get(cell)}</v></c>`;
    });
    sheet.add(`<row r="${number}" spans="1:${header.length}">${cells.join("")}</row>`);
  };
  add(header);
  for (const row of serviceOrders(input)) add(row);
  sheet.end("</sheetData></worksheet>");
  const table = part("xl/sharedStrings.xml");
  table.add(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${schema}/spreadsheetml/2006/main" uniqueCount="${texts.size}">`,
  );
  for (const text of texts.keys()) table.add(`<si><t>${escaped(text)}</t></si>`);
  table.end("</sst>");
  zip.end();
  return Buffer.concat(chunks);
}
