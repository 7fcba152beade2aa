import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";

export type SheetLine = components["schemas"]["SheetLine"];
export type ReworkLine = components["schemas"]["ReworkLine"];
export type ReworkCard = components["schemas"]["ReworkCard"];
export type CallbackRecord = components["schemas"]["CallbackRecord"];
export type Script = components["schemas"]["ScriptBody"];

/** A record with the script that was to be asked. */
export type ScriptedRecord = CallbackRecord & { asked: Script };

export type SheetFilters = { storeId: string; date: string; zone: string; valid: boolean };
export type RegisterFilters = { storeId: string; from: string; to: string; zone: string };

/** Ids stand with commas between them. */
const querySerializer = { array: { style: "form", explode: false } } as const;
const RECORDS_AT_ONCE = 50;
const CARDS_AT_ONCE = 100;
/** Pages of 200 rows: nobody prints more lines of a day or a register. */
const PRINTED_PAGES = 5;
const PRINTED_ROWS = 200;

const sheetPage = ({ valid, ...filters }: SheetFilters, page: { limit: number; cursor?: string }) =>
  call(
    api.GET("/reports/daily-sheet", {
      params: { query: { ...filters, ...(valid ? { valid: "true" as const } : {}), ...page } },
    }),
  );

const registerPage = (filters: RegisterFilters, page: { limit: number; cursor?: string }) =>
  call(api.GET("/reports/rework-register", { params: { query: { ...filters, ...page } } }));

export const dailySheetQuery = (filters: SheetFilters) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "daily-sheet", filters],
    queryFn: ({ pageParam }) => sheetPage(filters, pageAfter(pageParam)),
    ...byCursor,
  });

export const reworkRegisterQuery = (filters: RegisterFilters) =>
  infiniteQueryOptions({
    queryKey: ["cases", "rework-register", filters],
    queryFn: ({ pageParam }) => registerPage(filters, pageAfter(pageParam)),
    ...byCursor,
  });

/** All rows of a list as far as anybody prints them; `cut` where there are more. */
async function allPages<Row>(
  read: (page: { limit: number; cursor?: string }) => Promise<{ data: Row[]; nextCursor: string | null }>,
): Promise<{ rows: Row[]; cut: boolean }> {
  const rows: Row[] = [];
  let cursor: string | null = "";
  for (let page = 0; page < PRINTED_PAGES && cursor !== null; page++) {
    const answer: { data: Row[]; nextCursor: string | null } = await read(
      cursor === "" ? { limit: PRINTED_ROWS } : { limit: PRINTED_ROWS, cursor },
    );
    rows.push(...answer.data);
    cursor = answer.nextCursor;
  }
  return { rows, cut: cursor !== null };
}

export const wholeSheet = (filters: SheetFilters) => allPages((page) => sheetPage(filters, page));
export const wholeRegister = (filters: RegisterFilters) => allPages((page) => registerPage(filters, page));

function pieces<T>(all: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < all.length; at += size) found.push(all.slice(at, at + size));
  return found;
}

/** The records of some follow-ups, in the order asked for. */
export async function readRecords(followUpIds: readonly string[]): Promise<ScriptedRecord[]> {
  const answers = await Promise.all(
    pieces(followUpIds, RECORDS_AT_ONCE).map((ids) =>
      call(api.GET("/callback-records", { params: { query: { followUpIds: ids } }, querySerializer })),
    ),
  );
  return answers.flatMap(({ data, scripts }) =>
    data.flatMap((record) => {
      const asked = scripts[record.script];
      return asked ? [{ ...record, asked }] : [];
    }),
  );
}

export const recordsQuery = (followUpIds: readonly string[]) =>
  queryOptions({
    queryKey: ["follow-ups", "records", followUpIds],
    queryFn: () => readRecords(followUpIds),
    enabled: followUpIds.length > 0,
  });

/** What stands beside the lines of the register. */
export async function readReworkCards(lines: readonly ReworkLine[]): Promise<ReworkCard[]> {
  const idsFrom = (source: ReworkLine["source"]) =>
    lines.filter((line) => line.source === source).map(({ id }) => id);
  const asked = [
    ...pieces(idsFrom("order"), CARDS_AT_ONCE).map((ids) => ({ visitIds: ids })),
    ...pieces(idsFrom("customer"), CARDS_AT_ONCE).map((ids) => ({ caseIds: ids })),
  ];
  const answers = await Promise.all(
    asked.map((query) => call(api.GET("/reports/rework-cards", { params: { query }, querySerializer }))),
  );
  return answers.flatMap(({ data }) => data);
}

export const reworkCardsQuery = (lines: readonly ReworkLine[]) =>
  queryOptions({
    queryKey: ["cases", "rework-cards", lines.map(({ id }) => id)],
    queryFn: () => readReworkCards(lines),
    enabled: lines.length > 0,
  });

export type PaperList = components["schemas"]["PaperList"];
export type PaperLine = PaperList["lines"][number];

/** Today's list of a person for paper; their own without one. On record as use of the numbers. */
export const printPaperList = (asked: { assigneeId?: string | undefined; zone: string }) =>
  call(
    api.POST("/paper-lists", {
      body: { zone: asked.zone, ...(asked.assigneeId ? { assigneeId: asked.assigneeId } : {}) },
    }),
  );
