import { onlineManager, QueryClient } from "@tanstack/solid-query";
import { createRoot, createEffect } from "solid-js";
import { online } from "./online.ts";
import { ApiProblem } from "./problem.ts";

const FRESH_MS = 15_000;
const KEPT_MS = 10 * 60_000;
const TRIES = 2;

/**
 * What the app has read, for the life of the tab. Rows keep their identity by `id` when a list is read anew, so
 * that only what changed is drawn. Only failures that may pass are tried again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      gcTime: KEPT_MS,
      reconcile: "id",
      retry: (failed, error) =>
        failed < TRIES && error instanceof ApiProblem && (error.kind === "failed" || error.status === 429),
    },
    mutations: { retry: false },
  },
});

createRoot(() => createEffect(() => onlineManager.setOnline(online())));
