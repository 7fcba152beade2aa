/**
 * Why a file cannot be read as a spreadsheet; the parameters are safe to show.
 * `found` is a short name of what the file is ("PDF", "Word", "unknown"), `part` the broken piece of an .xlsx,
 * `row` the record at fault, sizes are whole megabytes.
 */
export type SpreadsheetProblem =
  | { code: "spreadsheet.empty"; params: Record<string, never> }
  | { code: "spreadsheet.too_large"; params: { megabytes: number; maxMegabytes: number } }
  | { code: "spreadsheet.too_much_text"; params: { maxCharacters: number } }
  | { code: "spreadsheet.not_a_spreadsheet"; params: { found: string } }
  | { code: "spreadsheet.html"; params: Record<string, never> }
  | { code: "spreadsheet.password"; params: Record<string, never> }
  | { code: "spreadsheet.old_xls"; params: { found: string } }
  | { code: "spreadsheet.zip_bomb"; params: { part: string } }
  | { code: "spreadsheet.damaged"; params: { part: string } }
  | { code: "spreadsheet.no_sheet"; params: Record<string, never> }
  | { code: "spreadsheet.unclosed_quote"; params: { row: number } };

/** Carries a problem out of the streaming parsers; `sniff` and `read` turn it into a value. */
export class SpreadsheetFault extends Error {
  readonly problem: SpreadsheetProblem;

  constructor(problem: SpreadsheetProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function damaged(part: string): SpreadsheetFault {
  return new SpreadsheetFault({ code: "spreadsheet.damaged", params: { part } });
}

export function notASpreadsheet(found: string): SpreadsheetFault {
  return new SpreadsheetFault({ code: "spreadsheet.not_a_spreadsheet", params: { found } });
}

export function oldFormat(found: string): SpreadsheetFault {
  return new SpreadsheetFault({ code: "spreadsheet.old_xls", params: { found } });
}

export function tooLarge({ bytes, maxBytes }: { bytes: number; maxBytes: number }): SpreadsheetFault {
  const params = { megabytes: Math.ceil(bytes / 2 ** 20), maxMegabytes: Math.floor(maxBytes / 2 ** 20) };
  return new SpreadsheetFault({ code: "spreadsheet.too_large", params });
}
