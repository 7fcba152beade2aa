import { existsSync } from "node:fs";
import { join } from "node:path";
import { importProblems, sourceFiles } from "./lib/import-rules.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { root, tools } from "./lib/paths.mjs";
import { captureOnNode24, seconds } from "./lib/processes.mjs";
import { longFiles, sourceProblems } from "./lib/source-rules.mjs";

ensureInstalled();

const exists = (path) => existsSync(join(root, path));

/** Imports, clocks, database handles and migrations, read as text: `{ ok, output }`. */
function checkSources() {
  const files = sourceFiles();
  const problems = files.flatMap((file) => [...importProblems(file), ...sourceProblems(file)]);
  const errors = problems.map(({ path, line, problem }) => `${path}:${line}: ${problem}`);
  const warnings = longFiles(files).map(({ path, lines }) => `warning: ${path} has ${lines} lines`);
  return { ok: errors.length === 0, output: [...errors, ...warnings].join("\n") };
}

/** A program of Node 24 as a check: what it prints matters only when it fails. */
function program(name, args) {
  const run = async () => {
    const { code, output } = await captureOnNode24(args);
    return { ok: code === 0, output: code === 0 ? "" : output.trim() };
  };
  return { name, run };
}

async function report({ name, run }) {
  const began = performance.now();
  const { ok, output } = await run();
  console.log(`${ok ? "✓" : "✗"} ${name}  ${seconds(performance.now() - began)}`);
  if (output !== "") console.log(`${output}\n`);
  return ok;
}

// By hand it formats and sorts imports first; as a part of the tests, or in CI, it changes nothing.
const onlyCheck = process.argv.includes("--check") || Boolean(process.env.CI);
const format = program("format and lint", [
  tools.biome,
  "check",
  "--max-diagnostics=50",
  ...(onlyCheck ? [] : ["--write"]),
]);

const typed = ["tsconfig.json", "web/tsconfig.json", "test/e2e/tsconfig.json"].filter(exists);
const checks = [
  { name: "imports and house rules", run: checkSources },
  ...typed.map((config) => program(`types of ${config}`, [tools.tsc, "--noEmit", "--project", config])),
  ...(exists("scripts/generate.mjs")
    ? [program("generated files", ["scripts/generate.mjs", "--check"])]
    : []),
  program("quick sweeps", [tools.vitest, "run", "--project", "rules", "test/house/", "scripts/lib/"]),
];

const began = performance.now();
const results = [await report(format), ...(await Promise.all(checks.map(report)))];
const failed = results.filter((ok) => !ok).length;
const verdict = failed === 0 ? "all well" : `${failed} of ${results.length} failed`;
console.log(`verify: ${verdict} in ${seconds(performance.now() - began)}`);
process.exit(failed === 0 ? 0 : 1);
