import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { appManifest } from "./lib/build-app.mjs";
import { bundleWorker } from "./lib/bundle-worker.mjs";
import { root } from "./lib/paths.mjs";

const kilobyte = 1000;
const bars = { firstLoad: 160 * kilobyte, worker: 600 * kilobyte };
const firstPage = /\/workbench[^/]*\.page\.tsx$/;

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Files that a browser fetches for the entry and one page: what they import for certain, with styles. */
function filesOfFirstLoad(manifest) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const page = Object.keys(manifest).find((key) => firstPage.test(key));
  if (page === undefined)
    fail("The workbench has no chunk of its own: no file named like workbench.page.tsx is loaded on demand.");
  const seen = new Set();
  const files = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    for (const name of [file, ...css]) files.add(name);
    imports.forEach(visit);
  };
  visit(entry);
  visit(page);
  return [...files];
}

const manifest = JSON.parse(readFileSync(appManifest, "utf8"));
const gzipped = (path) => gzipSync(readFileSync(join(root, "web/dist", path))).length;
const parts = ["index.html", ...filesOfFirstLoad(manifest)].map((path) => ({ path, bytes: gzipped(path) }));
const firstLoad = parts.reduce((sum, { bytes }) => sum + bytes, 0);

const { code, problem } = await bundleWorker("workers/index.ts", { minify: true });
if (problem !== undefined) fail(`The Worker did not build:\n${problem}`);
if (code.includes("/dev/")) fail("The deployed Worker answers under /dev/: only workers/local.ts may.");
const worker = gzipSync(code).length;

const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(1)} KB`;
for (const { path, bytes } of parts.sort((a, b) => b.bytes - a.bytes))
  console.log(`  ${inKilobytes(bytes).padStart(9)}  ${path}`);
console.log(`first load of the workbench  ${inKilobytes(firstLoad)} of ${inKilobytes(bars.firstLoad)} gzip`);
console.log(`the Worker                   ${inKilobytes(worker)} of ${inKilobytes(bars.worker)} gzip`);
process.exit(firstLoad <= bars.firstLoad && worker <= bars.worker ? 0 : 1);
