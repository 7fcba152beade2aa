import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleWorker } from "../../scripts/lib/bundle-worker.mjs";
import { startRuntime } from "../../scripts/lib/local-runtime.mjs";
import { localFolder } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { mintAccessToken } from "../../workers/platform/access-token.ts";

/** A Wednesday morning within the calling hours, at which the bench's Worker stands. */
export const asOf = Date.parse("2026-11-25T10:30:00+08:00");
const tokenKey = "t".repeat(48);

/** The bench's Worker over empty shards for as long as `work({ port, database, dataFolder })` takes; resolves to what it gives. */
export async function withShards(work) {
  const worker = await bundleWorker("test/bench/bench-worker.ts");
  if (worker.problem) throw new Error(worker.problem);
  const tmp = join(localFolder, "tmp");
  mkdirSync(tmp, { recursive: true });
  const state = mkdtempSync(join(tmp, "bench-"));
  const runtime = await startRuntime({
    code: worker.code,
    bindings: {
      TOKEN_KEY: tokenKey,
      PASSWORD_PEPPER: "p".repeat(48),
      MAIL_URL: "local:mailbox",
      CLOCK_MS: asOf,
    },
    dataFolder: join(state, "data"),
    logFile: join(state, "worker.log"),
    tell: () => {},
  });
  try {
    await runtime.migrate();
    const port = await freePort(0);
    await runtime.open(port);
    return await work({ port, database: runtime.database, dataFolder: join(state, "data") });
  } finally {
    await runtime.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

/** The Authorization header of whom the claims name. */
export async function authorizationOf(claims) {
  const { token } = await mintAccessToken({ key: tokenKey, now: asOf, claims });
  return `Bearer ${token}`;
}
