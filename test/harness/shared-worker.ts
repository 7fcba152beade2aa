import { inject } from "vitest";
import { type LocalWorker, localWorkerAt } from "./local-worker.ts";

/** The local Worker that all end-to-end tests share; a test makes a group of its own in it. */
export function sharedWorker(): LocalWorker {
  return localWorkerAt(inject("localWorkerUrl"));
}
