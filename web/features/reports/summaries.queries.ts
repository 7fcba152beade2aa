import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components } from "../../platform/api.generated.ts";
import { api, call, callTagged, type Tagged } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { queryClient } from "../../platform/query-client.ts";

export type Summary = components["schemas"]["SummaryReport"];
export type SummaryDetail = components["schemas"]["SummaryReportDetail"];
export type SummaryFigures = components["schemas"]["SummaryFigures"];
export type SummaryTotals = components["schemas"]["SummaryTotals"];
export type SectionTexts = SummaryDetail["sections"];
export type SectionName = keyof SectionTexts;

const ROOT = "summary-reports";

export const summariesQuery = (storeId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [ROOT, "list", storeId ?? null],
    queryFn: ({ pageParam }) =>
      call(
        api.GET("/summary-reports", {
          params: { query: { ...pageAfter(pageParam), ...(storeId ? { storeId } : {}) } },
        }),
      ),
    ...byCursor,
  });

export function readSummary(id: string): Promise<Tagged<SummaryDetail>> {
  return callTagged(api.GET("/summary-reports/{id}", { params: { path: { id } } }));
}

/** One report, with the ETag that an edit has to carry. */
export const summaryQuery = (id: string) =>
  queryOptions({ queryKey: [ROOT, "one", id], queryFn: () => readSummary(id) });

function renewed<T>(made: T): T {
  void queryClient.invalidateQueries({ queryKey: [ROOT] });
  return made;
}

/** Builds a draft; `storeId` is null for the whole group. */
export const writeSummary = async (body: {
  storeId: string | null;
  from: string;
  to: string;
  zone: string;
}) => renewed(await call(api.POST("/summary-reports", { body })));

export const editSummary = async (asked: { id: string; etag: string; body: Partial<SectionTexts> }) =>
  renewed(
    await call(
      api.PATCH("/summary-reports/{id}", {
        params: { path: { id: asked.id }, header: { "If-Match": asked.etag } },
        body: asked.body,
      }),
    ),
  );

const path = (id: string) => ({ params: { path: { id } } });

export const rebuildSummary = async (id: string) =>
  renewed(await call(api.POST("/summary-reports/{id}/rebuild", path(id))));
export const fileSummary = async (id: string) =>
  renewed(await call(api.POST("/summary-reports/{id}/file", path(id))));
export const reopenSummary = async (id: string) =>
  renewed(await call(api.POST("/summary-reports/{id}/reopen", path(id))));
