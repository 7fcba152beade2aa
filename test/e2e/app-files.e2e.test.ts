import { expect, it } from "vitest";
import { sharedWorker } from "../harness/shared-worker.ts";

const fetched = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${sharedWorker().url}${path}`, { headers });

async function firstScript(): Promise<string> {
  const page = await (await fetched("/app/workbench")).text();
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
  if (script === undefined) throw new Error("the page loads no script");
  return script;
}

it("keeps a built file for good, and its page not at all", async () => {
  const script = await fetched(await firstScript());
  expect(script.status).toBe(200);
  expect(script.headers.get("Content-Type")).toContain("javascript");
  expect(script.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("X-Content-Type-Options")).toBe("nosniff");
  const again = await fetched(await firstScript(), { "If-None-Match": script.headers.get("ETag") ?? "" });
  expect(again.status).toBe(304);
  expect((await fetched("/app/workbench")).headers.get("Cache-Control")).toBe("no-cache");
});

it("lets no browser keep the absence of a file that the next deployment may bring", async () => {
  const missing = await fetched("/assets/workbench.page-0000.js");
  expect(missing.status).toBe(404);
  expect(missing.headers.get("Cache-Control")).toBe("no-cache");
});
