import type { Language } from "../../../shared/kernel/problem.ts";
import { writeXlsx } from "../../platform/spreadsheet/write.ts";
import type { SheetValue } from "../../platform/spreadsheet/write-xlsx.ts";
import { letOthersIn } from "../../platform/turns.ts";
import { returnedHeadings } from "./imports.assigning.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { isReturnReason } from "./imports.headings.rules.ts";
import { describeCell, describeRejectedCell } from "./imports.messages.ts";
import type { ParsedColumn } from "./imports.parse.ts";
import { type PieceStore, type RejectedRow, rejectsName } from "./imports.pieces.ts";

/** The heading of the column that says why a row came back; loading the file again leaves it aside. */
export const reasonHeading = { zh: "退回原因", en: "Reason for return" } as const;

const sheetName = { zh: "退回的行", en: "Returned rows" } as const;

/**
 * The rejected rows as a file: the columns as they came but for an earlier reason, a note beside each bad cell
 * and the reasons in words.
 */
export async function rejectsFile(input: {
  columns: readonly ParsedColumn[];
  kind: ImportKind;
  pieces: PieceStore;
  count: number;
  language: Language;
}): Promise<Uint8Array> {
  const { kind, language } = input;
  const columns = input.columns.filter(({ heading }) => !isReturnReason(heading));
  const stream = writeXlsx({
    sheets: [
      {
        name: sheetName[language],
        columns: [
          ...returnedHeadings(columns, kind).map((header) => ({ header })),
          { header: reasonHeading[language], width: 60 },
        ],
        rows: rejectedRows({ ...input, columns }),
      },
    ],
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function* rejectedRows(input: {
  pieces: PieceStore;
  count: number;
  columns: readonly ParsedColumn[];
  language: Language;
}): AsyncGenerator<SheetValue[]> {
  for (let index = 0; index < input.count; index++) {
    await letOthersIn();
    const stored = await input.pieces.get(rejectsName(index));
    const rows: RejectedRow[] = Array.isArray(stored) ? stored : [];
    for (const row of rows) yield sheetRow({ row, ...input });
  }
}

function sheetRow(input: {
  row: RejectedRow;
  columns: readonly ParsedColumn[];
  language: Language;
}): SheetValue[] {
  const { row, columns, language } = input;
  const cells = columns.map(({ index }): SheetValue => {
    const text = row.cells[index] ?? "";
    const error = row.errors.find(({ column }) => column === index);
    return error
      ? { text, comment: describeCell({ code: error.code, params: error.params, language }) }
      : text;
  });
  return [...cells, reasonsOf(row, language)];
}

/** The reasons of a row as one text. */
export function reasonsOf(row: RejectedRow, language: Language): string {
  return row.errors
    .map(({ heading, code, params }) =>
      describeRejectedCell({ row: row.row, heading, code, params, language }),
    )
    .join(" ");
}
