import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";
import * as z from "zod";

const chromiumPackage = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
const localTmp = join(import.meta.dirname, "..", "..", ".local", "tmp");

// The package's own flags hide faults (no web security) and end the browser with its first context.
const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
];

/** The folder of this version's unpacked Chromium and the libraries that a bare machine lacks. */
async function unpacked(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(chromiumPackage, "package.json"), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const folder = join(localTmp, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const halfDone = `${folder}.${process.pid}`;
  await mkdir(halfDone, { recursive: true });
  const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br"];
  const ownTmp = process.env.TMPDIR;
  // The package unpacks where the system keeps temporary files.
  process.env.TMPDIR = halfDone;
  await Promise.all(archives.map((name) => inflate(join(chromiumPackage, "bin", name))));
  if (ownTmp === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = ownTmp;
  await rename(halfDone, folder).catch(() => rm(halfDone, { recursive: true }));
  return folder;
}

async function launching(): Promise<LaunchOptions> {
  const folder = await unpacked();
  const ownFonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  return {
    executablePath: join(folder, "chromium"),
    args: flags,
    env: { ...process.env, ...ownFonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib"), TMPDIR: localTmp },
  };
}

/** A headless Chromium from the npm package, driven by Playwright; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await launching());
}

/** The same as a process of its own, to which others connect by its `wsEndpoint()`. */
export async function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await launching());
}
