import { queryOptions } from "@tanstack/solid-query";
import type { components } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";

export type Lines = components["schemas"]["Lines"];
export type StoreLines = Lines["stores"][number];
export type Line = StoreLines["lines"][number];

const RENEWED_MS = 60_000;

/** The outgoing lines of a store, of all in sight without one. */
export const linesQuery = (storeId: string | undefined) =>
  queryOptions({
    queryKey: ["follow-ups", "lines", storeId],
    queryFn: () => call(api.GET("/lines", { params: { query: storeId ? { storeId } : {} } })),
    refetchInterval: RENEWED_MS,
  });
