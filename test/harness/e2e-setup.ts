import type { TestProject } from "vitest/node";
import { serveBrowser } from "./browser.ts";
import { startLocalWorker } from "./local-worker.ts";

declare module "vitest" {
  interface ProvidedContext {
    localWorkerUrl: string;
    browserEndpoint: string;
    /** How far the local Worker's clock is ahead of the real one, milliseconds. */
    clockAheadMs: number;
  }
}

/** A Wednesday afternoon within the calling hours, when days have their overdue, promised and coming calls. */
const begins = "2026-11-25T16:20:00+08:00";

/** Makes the demo group, as `npm start` does, beside one that was begun and never finished. */
async function makeDemoGroup(url: string): Promise<void> {
  const begun = {
    email: "demo@dealerloop.example",
    password: "stopped-half-way",
    name: "何伟",
    groupName: "江城恒通汽车集团",
  };
  const headers = { "Content-Type": "application/json" };
  await fetch(`${url}/auth/sign-up`, { method: "POST", headers, body: JSON.stringify(begun) });
  const answer = await fetch(`${url}/dev/seed`, { method: "POST" });
  if (!answer.ok) throw new Error(`The demo group was not made: ${await answer.text()}`);
}

/** Starts the one local Worker and the one browser that the end-to-end tests share, and ends them after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [worker, browser] = await Promise.all([startLocalWorker({ clock: begins }), serveBrowser()]);
  const clockAheadMs = Date.parse(begins) - Date.now();
  const stop = async () => {
    await Promise.all([worker.stop(), browser.close()]);
  };
  try {
    await makeDemoGroup(worker.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("localWorkerUrl", worker.url);
  project.provide("browserEndpoint", browser.wsEndpoint());
  project.provide("clockAheadMs", clockAheadMs);
  return stop;
}
