import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant } from "../kernel/wire.ts";

const tag = "exports";

export const exportProblems = defineProblems({
  "exports.too_many": {
    status: 422,
    zh: { title: "行数太多", detail: "一次最多导出 {limit} 行。请按门店或状态筛选后，分几次导出。" },
    en: {
      title: "Too many rows",
      detail: "An export holds up to {limit} rows. Filter by store or state and export in parts.",
    },
  },
  "exports.access_ended": {
    status: 403,
    zh: { title: "已经不能导出", detail: "发起导出的账号或令牌已停用，导出没有完成。" },
    en: {
      title: "Access has ended",
      detail: "The person or token that asked for this is no longer active, so it was not finished.",
    },
  },
  "exports.finished": {
    status: 409,
    zh: { title: "已经结束", detail: "这次导出已经结束，不能再取消。" },
    en: { title: "Already finished", detail: "This export has finished and cannot be cancelled." },
  },
  "exports.broken": {
    status: 500,
    zh: { title: "导出中断", detail: "导出几次都没能完成。请再导出一次。" },
    en: { title: "Export broke off", detail: "The export could not be finished. Start it again." },
  },
});

export const exportNames = [
  "follow-ups",
  "runs",
  "numbers",
  "number-cases",
  "number-visits",
  "dials",
  "service-visits",
  "customers",
  "vehicles",
  "cases",
  "daily-sheet",
  "rework-register",
  "re-calls",
] as const;
export type ExportName = (typeof exportNames)[number];
export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportView = once(() =>
  z
    .strictObject({
      id: idOf("job"),
      state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
      rows: z.number().int().meta({ description: "Rows read so far." }),
      fileId: idOf("file").nullable().meta({
        description: "The file once it is done, kept for seven days: POST /files/{id}/link opens it.",
      }),
      problem: z.strictObject({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
      createdAt: instant(),
    })
    .meta({ id: "Export" }),
);

const params = () => z.strictObject({ id: idOf("job") });

export const startExport = defineEndpoint({
  name: "startExport",
  tag,
  summary:
    "Writes a list to a spreadsheet: the rows and values that the caller's own list shows, under the same filters. Needs the list's permission too.",
  method: "POST",
  path: "/exports",
  permission: "exports:make",
  status: 202,
  body: () =>
    z.strictObject({
      list: z.enum(exportNames),
      format: z.enum(exportFormats),
      filters: z
        .record(z.string(), z.string())
        .default({})
        .meta({ description: "The list's own query parameters, without limit, cursor and sort." }),
    }),
  response: () => exportView(),
  errors: [],
});
export const getExport = defineEndpoint({
  name: "getExport",
  tag,
  summary: "One of the caller's own exports, how far it has come and its file.",
  method: "GET",
  path: "/exports/{id}",
  permission: "exports:make",
  params,
  response: () => exportView(),
  errors: [],
});
export const cancelExport = defineEndpoint({
  name: "cancelExport",
  tag,
  summary: "Stops an export; nothing of it is kept.",
  method: "POST",
  path: "/exports/{id}/cancel",
  permission: "exports:make",
  params,
  response: () => exportView(),
  errors: ["exports.finished"],
});
