import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What a checkout keeps for itself: local state, build products, unpacked tools. Never committed. */
export const localFolder = join(root, ".local");

/** Node 24, from the npm package `node`; whoever calls npm may have an older one. */
export const node24 = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** An entry of an installed package, as something Node can run. */
export const tools = {
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  tsc: join(root, "node_modules/typescript-7/bin/tsc"),
  vite: join(root, "node_modules/vite/bin/vite.js"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
  wrangler: join(root, "node_modules/wrangler/bin/wrangler.js"),
};
