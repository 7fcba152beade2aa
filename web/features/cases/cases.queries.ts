import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor } from "../../platform/pages.ts";
import { queryClient } from "../../platform/query-client.ts";
import type { StepBody } from "./act-values.ts";
import type { Case, caseQuery } from "./case-list.ts";

/** A case with its steps and its closing call. */
export type CaseFile = components["schemas"]["CaseFile"];
export type CaseStep = components["schemas"]["CaseStep"];
export type NewCase = operations["createCase"]["requestBody"]["content"]["application/json"];

/** Rows asked for at once. */
export const PAGE_SIZE = 100;

const RENEWED_MS = 120_000;

/** Cases under some filters, newest first, page by page. */
export const casesQuery = (query: ReturnType<typeof caseQuery>) =>
  infiniteQueryOptions({
    queryKey: ["cases", "list", query],
    queryFn: ({ pageParam }) => {
      const page = pageParam === "" ? { limit: PAGE_SIZE } : { limit: PAGE_SIZE, cursor: pageParam };
      return call(api.GET("/cases", { params: { query: { ...query, ...page } } }));
    },
    ...byCursor,
    refetchInterval: RENEWED_MS,
  });

export const caseFileQuery = (id: string) =>
  queryOptions({
    queryKey: ["cases", "one", id],
    queryFn: () => call(api.GET("/cases/{id}", { params: { path: { id } } })),
  });

/** When the closing call is due and who makes it; null where the reader does not see it. */
export const closingCallQuery = (id: string | null) =>
  queryOptions({
    queryKey: ["follow-ups", "closing", id],
    queryFn: async () => {
      if (id === null) return null;
      const { response, data } = await api.GET("/follow-ups/{id}", { params: { path: { id } } });
      return response.ok && data
        ? { dueAt: data.dueAt, assigneeName: data.assigneeName, state: data.state }
        : null;
    },
  });

/** A case reaches the workbench, the archive and the inbox: whatever is on screen is read anew. */
async function written(answer: Promise<Case>): Promise<Case> {
  const one = await answer;
  await queryClient.invalidateQueries();
  return one;
}

/** Takes a step with a case. */
export function takeStep(id: string, body: StepBody): Promise<Case> {
  return written(call(api.POST("/cases/{id}/steps", { params: { path: { id } }, body })));
}

/** Closes a case with the customer's word, or opens it again where they are not satisfied. */
export function closeCase(id: string, body: { words: string; satisfied: boolean }): Promise<Case> {
  return written(call(api.POST("/cases/{id}/close", { params: { path: { id } }, body })));
}

/** Opens a case by hand. */
export function openCase(body: NewCase): Promise<Case> {
  return written(call(api.POST("/cases", { body })));
}
