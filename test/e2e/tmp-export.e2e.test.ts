import { expect, it } from "vitest";
import { readFile } from "node:fs/promises";
import { openBrowser } from "../harness/browser.ts";
import { startLocalWorker } from "../harness/local-worker.ts";
const files = new URL("../fixtures/dms-export/", import.meta.url).pathname;
it("exports", async () => {
  const [browser, worker] = await Promise.all([openBrowser(), startLocalWorker({})]);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${worker.url}/auth/sign-up`);
    await page.fill("[name=name]", "何伟");
    await page.fill("[name=groupName]", "江城恒通");
    await page.fill("[name=login]", "x@hengtong.example");
    await page.fill("[name=password]", "guang-gu-2026-ok");
    await page.click("button[type=submit]");
    await page.waitForURL("**/app**");
    await page.locator("input[type=file]").first().setInputFiles(`${files}service-orders.xlsx`);
    await page.getByRole("button", { name: /写入 1,994 行/ }).waitFor({ timeout: 60_000 });
    await page.keyboard.press("Control+Enter");
    await page.getByText("写好了").waitFor({ timeout: 60_000 });
    for (const where of ["visits", "workbench", "customers", "vehicles", "cases"]) {
      const paths: Record<string, string> = { visits: "service-visits" };
      await page.goto(`${worker.url}/app/${paths[where] ?? where}`);
      const button = page.getByRole("button", { name: "导出" });
      await button.waitFor();
      await button.click();
      await page.getByText("Excel 表格").waitFor();
      await page.screenshot({ path: `/tmp/ex-${where}.png` });
      const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), page.getByText(where === "visits" ? "文本表格" : "Excel 表格").click()]);
      const path = await download.path();
      const bytes = await readFile(path);
      console.log("DOWNLOADED", where, download.suggestedFilename(), bytes.length, where === "visits" ? bytes.toString("utf8").slice(0, 400) : "");
      await button.waitFor();
    }
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await worker.stop();
  }
}, 240_000);
