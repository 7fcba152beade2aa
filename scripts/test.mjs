import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "./lib/build-app.mjs";
import { filesUnder } from "./lib/files.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { localFolder, tools } from "./lib/paths.mjs";
import { runOnNode24, seconds } from "./lib/processes.mjs";

const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs Vitest and adds its figures to `counts`; resolves to its exit code. */
async function vitest(...args) {
  const results = join(localFolder, "tmp", "vitest-results.json");
  rmSync(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const code = await runOnNode24([tools.vitest, "run", ...args, ...reporters, ...positionals]);
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, "utf8"));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests;
  return code;
}

async function app() {
  const { problem } = await buildApp();
  if (problem !== undefined) console.error(problem);
  return problem === undefined ? 0 : 1;
}

const hasEndToEnd = filesUnder("test/e2e").some((path) => path.endsWith(".e2e.test.ts"));
const stages = [
  { name: "verify", run: () => runOnNode24(["scripts/verify.mjs", "--check"]) },
  { name: "rules", run: () => vitest("--project", "rules") },
  { name: "worker", run: () => vitest("--project", "worker") },
  { name: "app", run: app },
  ...(hasEndToEnd ? [{ name: "e2e", run: () => vitest("--config", "test/e2e/vitest.config.ts") }] : []),
  { name: "sizes", run: () => runOnNode24(["scripts/sizes.mjs"]) },
];
const chosen = stages.filter(
  ({ name }) => values.only === undefined || values.only.split(",").includes(name),
);
if (chosen.length === 0 || (positionals.length > 0 && values.only === undefined)) {
  console.error(`npm test -- [--only=${stages.map(({ name }) => name).join("|")} [path …]]`);
  process.exit(2);
}

ensureInstalled();
let failedStage;
for (const { name, run } of chosen) {
  console.log(`\n━━ ${name}`);
  const began = performance.now();
  const code = await run();
  console.log(`━━ ${name} ${code === 0 ? "passed" : "failed"} in ${seconds(performance.now() - began)}`);
  if (code !== 0) {
    failedStage = name;
    break;
  }
}
if (counts.passed + counts.failed > 0) {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
if (failedStage !== undefined) console.error(`npm test stopped at ${failedStage}`);
process.exit(failedStage === undefined ? 0 : 1);
