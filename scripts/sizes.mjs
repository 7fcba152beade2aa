import { deployedWorker, firstLoadParts, sumOf } from "./lib/sizes.mjs";

const kilobyte = 1000;
const bars = { firstLoad: 140 * kilobyte, worker: 600 * kilobyte };

const parts = firstLoadParts();
const firstLoad = sumOf(parts);
const { code, bytes: worker } = await deployedWorker();
if (code.includes("/dev/")) {
  console.error("The deployed Worker answers under /dev/: only workers/local.ts may.");
  process.exit(1);
}

const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(1)} KB`;
for (const { path, bytes } of parts) console.log(`  ${inKilobytes(bytes).padStart(9)}  ${path}`);
console.log(`first load of the workbench  ${inKilobytes(firstLoad)} of ${inKilobytes(bars.firstLoad)} gzip`);
console.log(`the Worker                   ${inKilobytes(worker)} of ${inKilobytes(bars.worker)} gzip`);
process.exit(firstLoad <= bars.firstLoad && worker <= bars.worker ? 0 : 1);
