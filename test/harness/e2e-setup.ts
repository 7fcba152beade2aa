import type { TestProject } from "vitest/node";
import { startLocalWorker } from "./local-worker.ts";

declare module "vitest" {
  interface ProvidedContext {
    localWorkerUrl: string;
  }
}

/** Starts the one local Worker that the end-to-end tests share, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const worker = await startLocalWorker();
  project.provide("localWorkerUrl", worker.url);
  return worker.stop;
}
