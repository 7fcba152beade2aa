import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import { type DemoSignIn, demoSignIn } from "../../workers/local/demo-sign-in.ts";
import { type LocalWorker, localWorkerAt } from "./local-worker.ts";

/** The local Worker that all end-to-end tests share; a test makes a group of its own in it. */
export function sharedWorker(): LocalWorker {
  return localWorkerAt(inject("localWorkerUrl"));
}

/** The present instant by the shared Worker's clock. */
export function sharedNow(): number {
  return Date.now() + inject("clockAheadMs");
}

let connected: Promise<Browser> | undefined;

/** The browser that all end-to-end tests share; a test opens contexts of its own in it, and closes these. */
export function sharedBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject("browserEndpoint"));
  return connected;
}

/** The sign-ins of the demo group on the shared Worker, which made it before the first test. */
export async function demoGroup(): Promise<DemoSignIn> {
  const answer = await fetch(`${sharedWorker().url}/dev/seed`, { method: "POST" });
  return demoSignIn.parse(await answer.json());
}
