import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { noteServerTime } from "../../platform/server-clock.ts";
import { renewFollowUps } from "../follow-ups/follow-ups.queries.ts";

export type TodaysRuns = components["schemas"]["TodaysRuns"];
export type StoreRun = TodaysRuns["stores"][number];
export type CallerRun = StoreRun["callers"][number];
export type RunCounts = components["schemas"]["RunCounts"];
export type RunResults = components["schemas"]["RunResults"];
export type RunResult = RunResults["data"][number];
export type Shares = components["schemas"]["Shares"];
export type TakenBack = components["schemas"]["TakenBack"];
export type Spreading = operations["reassignMany"]["requestBody"]["content"]["application/json"];
export type RunNumber = operations["listRunFollowUps"]["parameters"]["query"]["number"];

/** The rows behind one number of today's runs. */
export type RunList = {
  number: RunNumber;
  storeId?: string | undefined;
  assigneeId?: string | undefined;
  zone: string;
};

const RENEWED_MS = 60_000;

/** Today's runs of a store, of all in sight without one. */
export const todaysRunsQuery = (asked: { storeId?: string | undefined; zone: string }) =>
  queryOptions({
    queryKey: ["follow-ups", "runs", asked],
    queryFn: async () => {
      const { storeId, zone } = asked;
      const query = { zone, ...(storeId ? { storeId } : {}) };
      const runs = await call(api.GET("/runs/today", { params: { query } }));
      noteServerTime(runs.now);
      return runs;
    },
    refetchInterval: RENEWED_MS,
  });

/** What today's valid contacts brought. */
export const runResultsQuery = (asked: { storeId?: string | undefined; zone: string }) =>
  queryOptions({
    queryKey: ["follow-ups", "run-results", asked],
    queryFn: () => {
      const { storeId, zone } = asked;
      return call(
        api.GET("/runs/today/results", { params: { query: { zone, ...(storeId ? { storeId } : {}) } } }),
      );
    },
    refetchInterval: RENEWED_MS,
  });

export const runListQuery = (list: RunList) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "run-list", list],
    queryFn: ({ pageParam }) => {
      const { number, storeId, assigneeId, zone } = list;
      const query = {
        number,
        zone,
        ...(storeId ? { storeId } : {}),
        ...(assigneeId ? { assigneeId } : {}),
        ...pageAfter(pageParam),
      };
      return call(api.GET("/runs/today/follow-ups", { params: { query } }));
    },
    ...byCursor,
    refetchInterval: RENEWED_MS,
  });

/** Who would get how many. */
export const sharesQuery = (body: Spreading) =>
  queryOptions({
    queryKey: ["follow-ups", "shares", body],
    queryFn: () => call(api.POST("/follow-ups/reassign/preview", { body })),
    staleTime: 0,
  });

/** Spreads work over others, and reads the lists anew. */
export async function spreadWork(body: Spreading): Promise<Shares & { id: string }> {
  const made = await call(api.POST("/follow-ups/reassign", { body }));
  renewFollowUps();
  return made;
}

/** Takes a move back, and reads the lists anew. */
export async function takeBack(id: string): Promise<TakenBack> {
  const taken = await call(api.POST("/follow-ups/reassign/{id}/undo", { params: { path: { id } } }));
  renewFollowUps();
  return taken;
}
