import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesSource } from "./byte-source.ts";
import { readSpreadsheet } from "./read.ts";
import { asBytes, workbookOf } from "./spreadsheet.fixture.ts";

const source = bytesSource(asBytes("甲,乙\n".repeat(1200)));

describe("reading a spreadsheet", () => {
  it("hands rows over in batches of 500 and waits for each", async () => {
    const log: string[] = [];
    const reading = await readSpreadsheet({
      source,
      async onRows(rows) {
        log.push(`take ${rows.length}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        log.push("done");
      },
    });
    expect(reading).toEqual({ ok: true, rows: 1200, complete: true });
    expect(log).toEqual(["take 500", "done", "take 500", "done", "take 200", "done"]);
  });

  it.each([
    { maxRows: 1, batches: [1], complete: false },
    { maxRows: 500, batches: [500], complete: false },
    { maxRows: 700, batches: [500, 200], complete: false },
    { maxRows: 1200, batches: [500, 500, 200], complete: true },
  ])("stops after $maxRows rows", async ({ maxRows, batches, complete }) => {
    const taken: number[] = [];
    const reading = await readSpreadsheet({
      source,
      maxRows,
      onRows: (rows) => void taken.push(rows.length),
    });
    expect(reading).toEqual({ ok: true, rows: Math.min(maxRows, 1200), complete });
    expect(taken).toEqual(batches);
  });

  it("lets through what the taker of rows throws", async () => {
    const onRows = () => Promise.reject(new Error("full"));
    await expect(readSpreadsheet({ source, onRows })).rejects.toThrow("full");
  });
});

describe("a broken workbook", () => {
  const whole = workbookOf({
    sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46314.5</v></c></row>'.repeat(50)],
    sharedStrings: "<si><t>张伟</t></si>",
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>',
  });
  /** As R2 does, refuses to read beyond the end. */
  const strictSource = (bytes: Uint8Array) => ({
    size: bytes.length,
    async read(offset: number, length: number) {
      if (offset < 0 || length <= 0 || offset + length > bytes.length) throw new Error("range");
      return bytes.subarray(offset, offset + length);
    },
  });
  const onRows = () => {};

  it("is a problem or some rows, never an exception, wherever its bytes are changed", async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const bytes = whole.slice();
        for (const [at, value] of changed) bytes[at] = value;
        expect(typeof (await readSpreadsheet({ source: strictSource(bytes), onRows })).ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });

  it("is a problem wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        const reading = await readSpreadsheet({ source: strictSource(whole.subarray(0, length)), onRows });
        expect(reading.ok).toBe(false);
      }),
    );
  });
});
