import type { ExportFormat } from "../../../shared/contracts/exports.contract.ts";
import { writeCsv, writeXlsx } from "../../platform/spreadsheet/write.ts";
import type { SheetValue } from "../../platform/spreadsheet/write-xlsx.ts";
import { exportPrefix } from "../files/files.rules.ts";

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** The objects of one export in the bucket: pieces of rows, each under its number, and the file made of them. */
export function exportFiles(input: { files: R2Bucket; groupId: string; id: string; format: ExportFormat }) {
  const { files } = input;
  const prefix = `${exportPrefix(input.groupId)}${input.id}`;
  const key = `${prefix}.${input.format}`;
  const pieceKey = (piece: number) => `${prefix}/${piece}.json`;

  async function* rows(pieces: number): AsyncGenerator<SheetValue[]> {
    for (let piece = 0; piece < pieces; piece++) {
      const object = await files.get(pieceKey(piece));
      if (!object) throw new Error(`piece ${piece} of an export is gone`);
      yield* await object.json<SheetValue[][]>();
    }
  }

  return {
    key,
    async putPiece(piece: number, values: readonly SheetValue[][]): Promise<void> {
      await files.put(pieceKey(piece), JSON.stringify(values));
    },
    /** Makes the file of its pieces; gives its size in bytes. */
    async assemble(sheet: {
      name: string;
      columns: readonly { header: string; width?: number }[];
      pieces: number;
    }): Promise<number> {
      const header = sheet.columns.map((column) => column.header);
      const stream =
        input.format === "xlsx"
          ? writeXlsx({ sheets: [{ name: sheet.name, columns: sheet.columns, rows: rows(sheet.pieces) }] })
          : writeCsv({ header, rows: rows(sheet.pieces), bom: true });
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      await files.put(key, bytes);
      return bytes.length;
    },
    /** Takes everything of the export out of the bucket. */
    async clear(): Promise<void> {
      for (;;) {
        const { objects, truncated } = await files.list({ prefix });
        if (objects.length > 0) await files.delete(objects.map((object) => object.key));
        if (!truncated) return;
      }
    },
  };
}
