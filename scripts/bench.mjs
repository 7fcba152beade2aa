import { filesUnder } from "./lib/files.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { runOnNode24 } from "./lib/processes.mjs";

ensureInstalled();

// Each is a program that prints a table of ratios within its own run: times of two machines do not compare.
const wanted = process.argv.slice(2);
const benches = filesUnder("test/bench")
  .filter((path) => path.endsWith(".bench.mjs"))
  .filter((path) => wanted.length === 0 || wanted.some((word) => path.includes(word)));

let failed = 0;
for (const path of benches) {
  console.log(`\n── ${path}`);
  if ((await runOnNode24([path])) !== 0) failed += 1;
}
console.log(`\n${benches.length} benches, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
