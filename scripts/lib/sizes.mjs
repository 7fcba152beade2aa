import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { appManifest } from "./build-app.mjs";
import { bundleWorker } from "./bundle-worker.mjs";
import { root } from "./paths.mjs";

const firstPage = /\/workbench[^/]*\.page\.tsx$/;

/** Files that a browser fetches for the entry and one page: what they import for certain, with styles. */
function filesOfFirstLoad(manifest) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const page = Object.keys(manifest).find((key) => firstPage.test(key));
  if (page === undefined)
    throw new Error(
      "The workbench has no chunk of its own: no file named like workbench.page.tsx is loaded on demand.",
    );
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

/** What the workbench's first load takes, gzip: `[{ path, bytes }]`, the largest first. The app has been built. */
export function firstLoadParts() {
  const manifest = JSON.parse(readFileSync(appManifest, "utf8"));
  return ["index.html", ...filesOfFirstLoad(manifest)]
    .map((path) => ({ path, bytes: gzipSync(readFileSync(join(root, "web/dist", path))).length }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** The deployed Worker as one module, and its size under gzip: `{ code, bytes }`. */
export async function deployedWorker() {
  const { code, problem } = await bundleWorker("workers/index.ts", { minify: true });
  if (problem !== undefined) throw new Error(`The Worker did not build:\n${problem}`);
  return { code, bytes: gzipSync(code).length };
}

export const sumOf = (parts) => parts.reduce((sum, { bytes }) => sum + bytes, 0);
