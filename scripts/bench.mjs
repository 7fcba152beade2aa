import { filesUnder } from "./lib/files.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { figuresOnNode24 } from "./lib/processes.mjs";

ensureInstalled();

// Each program of test/bench prints its figures as one JSON object and talks on stderr; they come out as one object.
// Ratios are taken within a run: times of two machines do not compare. Words pick programs, options go to them.
const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith("--"));
const words = firstOption === -1 ? given : given.slice(0, firstOption);
const options = given.slice(words.length);
const benches = filesUnder("test/bench")
  .filter((path) => path.endsWith(".bench.mjs"))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));

const figures = {};
let failed = 0;
for (const path of benches) {
  console.error(`\n── ${path}`);
  const found = await figuresOnNode24([path, ...options]);
  if (found === undefined) failed += 1;
  else Object.assign(figures, found);
}
console.error(`\n${benches.length} benches, ${failed} failed`);
console.log(JSON.stringify(figures, null, 2));
process.exit(failed === 0 ? 0 : 1);
