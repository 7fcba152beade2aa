import { existsSync } from "node:fs";
import { join } from "node:path";
import { importProblems, sourceFiles } from "./lib/import-rules.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { root, tools } from "./lib/paths.mjs";
import { captureOnNode24, seconds } from "./lib/processes.mjs";
import { longFiles, sourceProblems } from "./lib/source-rules.mjs";

ensureInstalled();

/** Imports, clocks, database handles and migrations, read as text: `{ ok, output }`. */
function checkSources() {
  const files = sourceFiles();
  const problems = files.flatMap((file) => [...importProblems(file), ...sourceProblems(file)]);
  const warnings = longFiles(files).map(({ path, lines }) => `warning: ${path} has ${lines} lines`);
  const errors = problems.map(({ path, line, problem }) => `${path}:${line}: ${problem}`);
  return { ok: errors.length === 0, output: [...errors, ...warnings].join("\n") };
}

/** A program of Node 24 as a check: its output matters only when it fails. */
function program(name, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await captureOnNode24(args);
      return { ok: code === 0, output: code === 0 ? "" : output.trim() };
    },
  };
}

const typed = ["tsconfig.json", "web/tsconfig.json", "test/e2e/tsconfig.json"];
const checks = [
  { name: "imports and house rules", run: checkSources },
  program("format and lint", [tools.biome, "check", "--max-diagnostics=50"]),
  ...typed
    .filter((config) => existsSync(join(root, config)))
    .map((config) => program(`types: ${config}`, [tools.tsc, "--noEmit", "--project", config])),
  ...(existsSync(join(root, "scripts/generate.mjs")) ? [program("generated files", ["scripts/generate.mjs", "--check"])] : []),
  program("quick sweeps", [tools.vitest, "run", "--project", "rules", "--passWithNoTests", "test/house", "scripts"]),
];

const began = performance.now();
const results = await Promise.all(
  checks.map(async ({ name, run }) => {
    const started = performance.now();
    const { ok, output } = await run();
    console.log(`${ok ? "✓" : "✗"} ${name}  ${seconds(performance.now() - started)}`);
    if (output !== "") console.log(`${output}\n`);
    return ok;
  }),
);
const failed = results.filter((ok) => !ok).length;
console.log(failed === 0 ? `verify: all well in ${seconds(performance.now() - began)}` : `verify: ${failed} of ${results.length} failed`);
process.exit(failed === 0 ? 0 : 1);
