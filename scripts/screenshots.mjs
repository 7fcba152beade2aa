import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openBrowser } from "../test/harness/browser.ts";
import { startLocalWorker } from "../test/harness/local-worker.ts";
import { root } from "./lib/paths.mjs";

// The workbench of a callback agent of the demo group, on a Wednesday afternoon within the calling hours; run by Node 24
// (`node_modules/.bin/node scripts/screenshots.mjs`) on a machine with a Chinese font.
const begins = "2026-11-25T16:20:00+08:00";
const folder = join(root, "docs", "images");
const pictures = [
  { file: "workbench-zh.png", locale: "zh-CN" },
  { file: "workbench-en.png", locale: "en-US" },
];

async function take({ browser, url, login, password, now }, { file, locale }) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, viewport, locale, timezoneId: "Asia/Shanghai" });
  await context.clock.install({ time: now });
  const page = await context.newPage();
  await page.goto("/auth/sign-in");
  await page.fill("[name=login]", login);
  await page.fill("[name=password]", password);
  await page.click("button[type=submit]");
  await page.waitForURL("**/app/workbench");
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, file) });
  await context.close();
}

const [worker, browser] = await Promise.all([startLocalWorker({ clock: begins }), openBrowser()]);
const ahead = Date.parse(begins) - Date.now();
try {
  const answer = await fetch(`${worker.url}/dev/seed`, { method: "POST" });
  const { password, people } = await answer.json();
  const { login } = people.find(({ role }) => role === "callback-agent");
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) {
    await take({ browser, url: worker.url, login, password, now: Date.now() + ahead }, picture);
    console.log(join("docs", "images", picture.file));
  }
} finally {
  await Promise.all([browser.close(), worker.stop()]);
}
