import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { queryClient } from "../../platform/query-client.ts";
import { noteServerTime } from "../../platform/server-clock.ts";

export type FollowUp = components["schemas"]["FollowUp"];
export type FollowUpDetail = components["schemas"]["FollowUpDetail"];
export type FollowUpKind = FollowUp["kind"];
export type Attempt = components["schemas"]["Attempt"];
export type AttemptInput = components["schemas"]["AttemptInput"];
export type AttemptResult = Attempt["result"];
export type Workbench = components["schemas"]["Workbench"];
export type CustomerArchive = components["schemas"]["CustomerArchive"];
export type WorkbenchNumber = NonNullable<
  NonNullable<operations["listFollowUps"]["parameters"]["query"]>["number"]
>;
export type Colleague = components["schemas"]["Staff"];

/** Which open follow-ups a list holds: one's own in working order, or those of a store, all or one colleague's. */
export type OpenListFilters = {
  own: boolean;
  kind?: FollowUpKind | undefined;
  storeId?: string | undefined;
  assigneeId?: string | undefined;
  /** The rows behind one of one's own numbers alone, for the day of `zone`. */
  number?: WorkbenchNumber | undefined;
  zone?: string | undefined;
};

/** Rows asked for at once. */
export const PAGE_SIZE = 100;

const RENEWED_MS = 120_000;

/** The signed-in person's five numbers for the day of `zone`. */
export const workbenchQuery = (zone: string) =>
  queryOptions({
    queryKey: ["follow-ups", "workbench", zone],
    queryFn: async () => {
      const workbench = await call(api.GET("/workbench", { params: { query: { zone } } }));
      noteServerTime(workbench.now);
      return workbench;
    },
    refetchInterval: RENEWED_MS,
  });

/** The API's query parameters for a list of open follow-ups. */
export function listParameters({ own, kind, storeId, assigneeId, number, zone }: OpenListFilters) {
  return {
    ...(own ? { view: "workbench" as const } : { state: "open" as const }),
    ...(kind ? { kind } : {}),
    ...(storeId ? { storeId } : {}),
    ...(assigneeId ? { assigneeId } : {}),
    ...(number ? { number, ...(zone ? { zone } : {}) } : {}),
  };
}

/** Open follow-ups in working order, page by page. */
export const openListQuery = (filters: OpenListFilters) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "list", listParameters(filters)],
    queryFn: ({ pageParam }) =>
      call(
        api.GET("/follow-ups", {
          params: {
            query: {
              ...listParameters(filters),
              limit: PAGE_SIZE,
              ...(pageParam === "" ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: RENEWED_MS,
  });

/** One follow-up with everything its call needs. */
export const followUpQuery = (id: string) =>
  queryOptions({
    queryKey: ["follow-ups", "one", id],
    queryFn: () => call(api.GET("/follow-ups/{id}", { params: { path: { id } } })),
  });

/** The archive of a customer: how to address them, and their cars. */
export const customerQuery = (id: string | null) =>
  queryOptions({
    queryKey: ["customers", "of-call", id],
    queryFn: () => (id === null ? null : call(api.GET("/customers/{id}", { params: { path: { id } } }))),
    staleTime: 60_000,
  });

/** Colleagues of a store who still work there; of every store in sight without one. */
export const colleaguesQuery = (storeId: string | undefined) =>
  queryOptions({
    queryKey: ["staff", "working", storeId ?? null],
    queryFn: async () => {
      const query = { limit: 200, ...(storeId ? { storeId } : {}) };
      const { data } = await call(api.GET("/staff", { params: { query } }));
      return data.filter(({ state }) => state === "active");
    },
    staleTime: 60_000,
  });

/** Gives a follow-up to someone else, and reads the lists anew. */
export async function reassign({ id, assigneeId }: { id: string; assigneeId: string }): Promise<void> {
  await call(api.POST("/follow-ups/{id}/reassign", { params: { path: { id } }, body: { assigneeId } }));
  renewFollowUps();
}

/** After a write: lists, numbers and open records are read anew, in the background where they are on screen. */
export function renewFollowUps(): void {
  void queryClient.invalidateQueries({ queryKey: ["follow-ups"] });
}
