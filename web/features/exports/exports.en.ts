import type { zh } from "./exports.zh.ts";

export const en: typeof zh = {
  export: "Export",
  title: "Export this list",
  formats: { xlsx: "Excel (.xlsx)", csv: "Text table (.csv)" },
  waiting: "Preparing the export",
  running: (rows) => `${rows} rows so far`,
  cancel: "Cancel export",
  cancelled: "Export cancelled",
  failed: "The export did not work. Try again.",
};
