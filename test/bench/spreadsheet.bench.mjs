// Writes and reads 100,000 repair orders of 19 columns.
// node --max-old-space-size=64 test/bench/spreadsheet.bench.mjs
import { bytesSource } from "../../workers/platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../workers/platform/spreadsheet/read.ts";
import { writeCsv, writeXlsx } from "../../workers/platform/spreadsheet/write.ts";

const ROWS = 100_000;
const columns = Array.from({ length: 19 }, (_, column) => ({ header: `列${column + 1}` }));

function* orders() {
  for (let n = 0; n < ROWS; n++) {
    const spread = (n * 2_654_435_761) % 4_294_967_296;
    const row = [
      `RO${n}`,
      "宁波江北店",
      "常规保养",
      `张${spread % 997}`,
      `浙B${spread % 99_999}`,
      `138${spread}`,
    ];
    row.push(
      `L${spread.toString(36).toUpperCase()}X`,
      "途观L 330TSI",
      spread % 200_000,
      46_000 + spread / 1e8,
    );
    row.push(
      "2026-10-19 10:42",
      "2026-10-19 12:42",
      "刘洋",
      779,
      2206,
      2985,
      "已结算",
      `备注${spread % 31}`,
      null,
    );
    yield row;
  }
}

/** What some work comes to and how long it took, in ms. */
async function timed(what, work) {
  const start = performance.now();
  const result = await work();
  const took = Math.round(performance.now() - start);
  console.error(`${what}: ${took} ms`);
  return { result, took };
}

const files = {
  xlsx: () => writeXlsx({ sheets: [{ name: "明细", columns, rows: orders() }] }),
  csv: () => writeCsv({ header: columns.map(({ header }) => header), rows: orders(), bom: true }),
};
const took = {};
for (const [format, write] of Object.entries(files)) {
  const { result: bytes } = await timed(`write ${format}`, () => new Response(write()).bytes());
  const source = bytesSource(bytes);
  const read = await timed(`read ${format}`, () => readSpreadsheet({ source, onRows: () => {} }));
  if (!read.result.ok) throw new Error(read.result.problem.code);
  took[format] = read.took;
}
console.log(JSON.stringify({ read_xlsx_vs_read_csv: Number((took.xlsx / took.csv).toFixed(2)) }));
