import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";
import { undoView } from "./import-undos.views.ts";

const tag = "imports";

export const importProblems = defineProblems({
  "imports.too_large": {
    status: 413,
    zh: { title: "文件太大", detail: "文件有 {size} MB，最多 40 MB。请按月份分几次导出，再分别上传。" },
    en: {
      title: "File too large",
      detail: "The file has {size} MB; the limit is 40 MB. Export it by month and load the parts.",
    },
  },
  "imports.no_file": {
    status: 422,
    zh: { title: "没有文件", detail: "请选一个 .xlsx 或 .csv 文件。" },
    en: { title: "No file", detail: "Choose an .xlsx or .csv file." },
  },
  "imports.finished": {
    status: 409,
    zh: { title: "已经结束", detail: "这次导入已经结束，不能再取消。" },
    en: { title: "Already finished", detail: "This import has finished and cannot be cancelled." },
  },
  "imports.no_rows": {
    status: 422,
    zh: { title: "没有数据", detail: "表头下面一行数据都没有。请确认导出时选对了日期，再传一次。" },
    en: {
      title: "No data",
      detail: "There is no row of data under the header. Check the dates of the export and send it again.",
    },
  },
  "imports.store_needed": {
    status: 422,
    zh: {
      title: "要选一家店",
      detail: "文件里没有门店这一列，集团有 {count} 家店。请选好这些数据是哪家店的，再传一次。",
    },
    en: {
      title: "Which store?",
      detail:
        "The file has no store column and the group has {count} stores. Say whose data it is (storeId) and send it again.",
    },
  },
  "imports.broken": {
    status: 500,
    zh: { title: "导入中断", detail: "导入几次都没能继续。已写入的保留着，请再传一次这个文件，不会重复。" },
    en: {
      title: "Import broke off",
      detail: "The import could not go on. What was written stays; send the file again, nothing is doubled.",
    },
  },
  "spreadsheet.empty": {
    status: 422,
    zh: { title: "空文件", detail: "这个文件里没有内容。请重新导出后再传。" },
    en: { title: "Empty file", detail: "There is nothing in this file. Export it again." },
  },
  "spreadsheet.not_a_spreadsheet": {
    status: 422,
    zh: { title: "不是表格", detail: "这不是表格文件（{found}）。请传 .xlsx 或 .csv。" },
    en: { title: "Not a spreadsheet", detail: "This is not a spreadsheet ({found}). Send .xlsx or .csv." },
  },
  "spreadsheet.password": {
    status: 422,
    zh: { title: "文件有密码", detail: "这个文件有密码，请在 Excel 或 WPS 里去掉密码再传。" },
    en: {
      title: "Password",
      detail: "This file has a password. Take it off in Excel or WPS and send it again.",
    },
  },
  "spreadsheet.old_xls": {
    status: 422,
    zh: { title: "旧格式", detail: "这是旧格式（{found}）。请在 Excel 或 WPS 里另存为 .xlsx 再传。" },
    en: {
      title: "Old format",
      detail: "This is an older format ({found}). Save it as .xlsx in Excel or WPS and send it again.",
    },
  },
  "spreadsheet.html": {
    status: 422,
    zh: { title: "其实是网页", detail: "这个文件其实是网页。请用 Excel 或 WPS 打开，另存为 .xlsx 再传。" },
    en: {
      title: "A web page",
      detail:
        "This file is a web page in disguise. Open it in Excel or WPS, save it as .xlsx and send it again.",
    },
  },
  "spreadsheet.too_large": {
    status: 413,
    zh: {
      title: "文件太大",
      detail: "文件有 {megabytes} MB，最多 {maxMegabytes} MB。请按月份或门店分几次导出，再分别上传。",
    },
    en: {
      title: "File too large",
      detail:
        "The file has {megabytes} MB; the limit is {maxMegabytes} MB. Export it by month or store and load the parts.",
    },
  },
  "spreadsheet.too_much_text": {
    status: 413,
    zh: { title: "内容太多", detail: "表格里的文字太多了。请按月份或门店分几次导出，再分别上传。" },
    en: {
      title: "Too much text",
      detail: "The spreadsheet holds too much text. Export it by month or store and load the parts.",
    },
  },
  "spreadsheet.zip_bomb": {
    status: 422,
    zh: { title: "文件异常", detail: "这个文件解压后大得不正常，没有读取。请从 DMS 重新导出。" },
    en: {
      title: "Abnormal file",
      detail: "This file unpacks to an abnormal size and was not read. Export it again from the DMS.",
    },
  },
  "spreadsheet.damaged": {
    status: 422,
    zh: {
      title: "文件损坏",
      detail: "文件不完整或已损坏。请重新导出，或用 Excel、WPS 打开后另存为 .xlsx 再传。",
    },
    en: {
      title: "Damaged file",
      detail:
        "The file is incomplete or damaged. Export it again, or open it in Excel or WPS and save it as .xlsx.",
    },
  },
  "spreadsheet.no_sheet": {
    status: 422,
    zh: { title: "没有工作表", detail: "这个文件里没有可见的工作表。请取消隐藏后再传。" },
    en: { title: "No sheet", detail: "There is no visible sheet in this file. Unhide it and send it again." },
  },
  "spreadsheet.unclosed_quote": {
    status: 422,
    zh: {
      title: "引号没有配对",
      detail: "第 {row} 行的引号没有结束。请在 Excel 或 WPS 里打开，另存为 .xlsx 再传。",
    },
    en: {
      title: "Unclosed quote",
      detail: "The quote in row {row} never ends. Open the file in Excel or WPS and save it as .xlsx.",
    },
  },
  "imports.not_checked": {
    status: 409,
    zh: { title: "还没核对完", detail: "核对完才能写入，请稍等。" },
    en: { title: "Not checked yet", detail: "It can be written once the check is done." },
  },
});

export const importStates = [
  "queued",
  "parsing",
  "checking",
  "checked",
  "applying",
  "done",
  "failed",
  "cancelled",
  "undoing",
  "undone",
] as const;
export const importKinds = ["customers", "service-visits"] as const;

export const importView = once(() =>
  z
    .strictObject({
      id: idOf("import"),
      kind: z.enum(importKinds),
      mode: z.enum(["check", "apply"]),
      state: z.enum(importStates),
      fileName: z.string(),
      counts: z.strictObject({
        rows: z.number().int(),
        created: z.number().int(),
        updated: z.number().int(),
        unchanged: z.number().int(),
        skipped: z.number().int(),
        rejected: z.number().int(),
      }),
      progress: z.strictObject({ done: z.number().int(), total: z.number().int() }),
      columns: z.array(
        z.strictObject({
          index: z.number().int(),
          heading: z.string(),
          field: z.string().nullable(),
          confidence: z.string(),
          examples: z.array(z.string()),
        }),
      ),
      /** What it comes to: follow-ups opened, history, cars delivered yesterday, calls for today, new stores and advisers. */
      report: z.strictObject({
        followUps: z.number().int(),
        history: z.number().int(),
        notCalled: z.number().int(),
        deliveredYesterday: z.number().int(),
        dueToday: z.number().int(),
        overdue: z.number().int(),
        phonesToday: z.number().int().meta({
          description: "The phones that these calls are made to: several on one phone are one call.",
        }),
        maskedPhones: z.number().int(),
        newStores: z.array(z.string()),
        newAdvisers: z.array(z.string()),
        warnings: z.array(z.strictObject({ code: z.string(), text: z.string(), count: z.number().int() })),
        rejects: z.array(
          z.strictObject({
            row: z.number().int(),
            name: z.string(),
            heading: z.string(),
            value: z.string(),
            reason: z.string(),
          }),
        ),
      }),
      problem: z.strictObject({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
      rejectsFileId: idOf("file").nullable(),
      createdAt: instant(),
      finishedAt: instant().nullable(),
      undoUntil: instant()
        .nullable()
        .meta({ description: "Until when it can be taken back; null where it cannot be." }),
      undo: undoView().nullable(),
    })
    .meta({ id: "Import" }),
);

const params = () => z.strictObject({ id: idOf("import") });

export const startImport = defineEndpoint({
  name: "startImport",
  tag,
  summary:
    "Loads a spreadsheet (.xlsx, .csv; UTF-8 or GB18030; up to 40 MB). `check` counts without writing; `apply` writes.",
  method: "POST",
  path: "/imports",
  permission: "imports:run",
  status: 202,
  multipart: true,
  body: () =>
    z.strictObject({
      kind: z.enum(importKinds),
      mode: z.enum(["check", "apply"]).default("apply"),
      file: z.instanceof(File).meta({ description: "The spreadsheet.", type: "string", format: "binary" }),
      storeId: idOf("store").optional(),
      mapping: z
        .string()
        .max(20_000)
        .optional()
        .meta({ description: "JSON object: heading in the file → field, or `ignore`." }),
    }),
  response: () => importView(),
  errors: ["imports.too_large", "imports.no_file"],
});
export const listImports = defineEndpoint({
  name: "listImports",
  tag,
  summary: "Imports, latest first.",
  method: "GET",
  path: "/imports",
  permission: "imports:run",
  query: () => listQuery({}, ["-createdAt"]),
  response: () => pageOf(importView()),
  errors: [],
});
export const getImport = defineEndpoint({
  name: "getImport",
  tag,
  summary: "One import with its progress, counts and report.",
  method: "GET",
  path: "/imports/{id}",
  permission: "imports:run",
  params,
  response: () => importView(),
  errors: [],
});
export const applyImport = defineEndpoint({
  name: "applyImport",
  tag,
  summary: "Writes an import that was checked.",
  method: "POST",
  path: "/imports/{id}/apply",
  permission: "imports:run",
  status: 202,
  params,
  body: () =>
    z.strictObject({
      mapping: z.record(z.string(), z.string()).optional(),
      stores: z.record(z.string(), idOf("store")).optional(),
      advisers: z.record(z.string(), idOf("staff")).optional(),
    }),
  response: () => importView(),
  errors: ["imports.not_checked"],
});
export const cancelImport = defineEndpoint({
  name: "cancelImport",
  tag,
  summary: "Stops an import; what is written stays, and the report says how much.",
  method: "POST",
  path: "/imports/{id}/cancel",
  permission: "imports:run",
  params,
  response: () => importView(),
  errors: ["imports.finished"],
});
export const linkFile = defineEndpoint({
  name: "linkFile",
  tag: "files",
  summary:
    "A link to a file, good for two minutes: to one's own export with `exports:make`, to any other with `imports:run`.",
  method: "POST",
  path: "/files/{id}/link",
  permission: null,
  params: () => z.strictObject({ id: idOf("file") }),
  response: () => z.strictObject({ url: z.string(), expiresAt: instant() }),
  errors: [],
});
