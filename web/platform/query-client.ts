import { QueryClient } from "@tanstack/solid-query";
import { ApiProblem } from "./problem.ts";

const FRESH_MS = 15_000;
const KEPT_MS = 10 * 60_000;
const TRIES = 2;

/**
 * What the app has read, for the life of the tab. Rows keep their identity by `id` when a list is read anew, so
 * that only what changed is drawn. Only failures that may pass are tried again; without a network a request
 * fails at once and says so, instead of waiting unseen.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      gcTime: KEPT_MS,
      networkMode: "always",
      reconcile: "id",
      retry: (failed, error) =>
        failed < TRIES && error instanceof ApiProblem && (error.kind === "failed" || error.status === 429),
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
