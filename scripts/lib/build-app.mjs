import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, hashFiles } from "./files.mjs";
import { localFolder, root, tools } from "./paths.mjs";
import { captureOnNode24 } from "./processes.mjs";

const mark = join(localFolder, "build", "app-sources");

/** Vite's account of the last build: chunks, what each imports, their files. */
export const appManifest = join(localFolder, "build", "app-manifest.json");

/**
 * Builds the staff app into `web/dist` when its sources are not those of the last build. Resolves to
 * `{ built, problem? }`; `problem` is what Vite said.
 */
export async function buildApp() {
  const sources = hashFiles([...filesUnder("web", { skip: ["dist"] }), "package-lock.json"]);
  const page = join(root, "web", "dist", "index.html");
  if (existsSync(page) && existsSync(mark) && readFileSync(mark, "utf8") === sources) return { built: false };
  const { code, output } = await captureOnNode24([
    tools.vite,
    "build",
    "--config",
    "web/vite.config.ts",
    "--logLevel",
    "warn",
  ]);
  if (code !== 0) return { built: false, problem: output.trim() };
  mkdirSync(join(localFolder, "build"), { recursive: true });
  // Everything in web/dist is served to the world; the manifest is for us.
  renameSync(join(root, "web", "dist", ".vite", "manifest.json"), appManifest);
  rmSync(join(root, "web", "dist", ".vite"), { recursive: true });
  writeFileSync(mark, sources);
  return { built: true };
}
