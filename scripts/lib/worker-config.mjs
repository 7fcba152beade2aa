import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./files.mjs";
import { localFolder, root } from "./paths.mjs";

const cache = join(localFolder, "build", "worker-config.json");

/**
 * What wrangler.toml says, as Miniflare takes it: `{ options, databases: [{ binding, migrations }] }`. Reading it
 * loads all of wrangler, more than a second's work, so the answer is kept until the file or a package changes.
 */
export async function readWorkerConfig() {
  const key = `${root} ${hashFiles(["wrangler.toml", "package-lock.json"])}`;
  const known = existsSync(cache) ? JSON.parse(readFileSync(cache, "utf8")) : undefined;
  if (known?.key === key) return known.config;
  const wrangler = await import("wrangler");
  const path = join(root, "wrangler.toml");
  const { modulesRules: _, ...options } = wrangler.unstable_getMiniflareWorkerOptions(path).workerOptions;
  const databases = wrangler
    .unstable_readConfig({ config: path })
    .d1_databases.map(({ binding, migrations_dir: migrations }) => ({ binding, migrations }));
  mkdirSync(join(localFolder, "build"), { recursive: true });
  writeFileSync(cache, JSON.stringify({ key, config: { options, databases } }));
  return { options, databases };
}
