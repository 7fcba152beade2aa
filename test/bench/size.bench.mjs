// What is sent to a browser and to the platform, and how long the Worker's module takes to begin.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildApp } from "../../scripts/lib/build-app.mjs";
import { localFolder } from "../../scripts/lib/paths.mjs";
import { figuresOnNode24 } from "../../scripts/lib/processes.mjs";
import { deployedWorker, firstLoadParts, sumOf } from "../../scripts/lib/sizes.mjs";
import { median } from "./load.mjs";

const rounds = 9;
const { problem } = await buildApp();
if (problem !== undefined) throw new Error(problem);
const { code, bytes } = await deployedWorker();

/** Milliseconds that a fresh V8 takes to evaluate the module: what the platform does once for each isolate. */
async function startUps() {
  mkdirSync(join(localFolder, "tmp"), { recursive: true });
  const folder = mkdtempSync(join(localFolder, "tmp", "startup-"));
  try {
    writeFileSync(join(folder, "worker.mjs"), code);
    const timer = join(folder, "timer.mjs");
    writeFileSync(
      timer,
      `const began = performance.now(); await import("./worker.mjs"); console.log(performance.now() - began);`,
    );
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(await figuresOnNode24([timer]));
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kilobytes = (size) => Number((size / 1000).toFixed(1));
console.log(
  JSON.stringify({
    worker_gzip_kb: kilobytes(bytes),
    startup_ms: Math.round(median(await startUps())),
    spa_first_load_gzip_kb: kilobytes(sumOf(firstLoadParts())),
  }),
);
