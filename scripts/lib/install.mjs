import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node24, root } from "./paths.mjs";

const lockfile = join(root, "package-lock.json");
const mark = join(root, "node_modules", ".dealerloop-lock");

function lockHash() {
  return createHash("sha256").update(readFileSync(lockfile)).digest("hex");
}

/** Whether what npm says it installed is what the lockfile asks for, packages of other platforms left out. */
function matchesInstalled() {
  const installedList = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = installed[place]?.version;
    return place === "" || found === version || (optional && found === undefined);
  });
}

/**
 * Installs the packages when the lockfile is not the one that was installed, and only then. A developer's own
 * `npm install` counts. Ends the program when npm fails.
 */
export function ensureInstalled() {
  const hash = lockHash();
  const recorded = existsSync(mark) ? readFileSync(mark, "utf8") : "";
  if (recorded !== hash || !existsSync(node24)) {
    if (!existsSync(node24) || !matchesInstalled()) {
      console.log("Installing packages (npm ci) …");
      const { status } = spawnSync("npm", ["ci"], {
        cwd: root,
        stdio: "inherit",
        shell: process.platform === "win32",
      });
      if (status !== 0) process.exit(status ?? 1);
    }
    writeFileSync(mark, hash);
  }
  // wrangler.toml names it as the folder of static files, so it must exist before the first build.
  mkdirSync(join(root, "web", "dist"), { recursive: true });
}
