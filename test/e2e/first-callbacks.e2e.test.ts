import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../harness/browser.ts";
import { type LocalWorker, startLocalWorker } from "../harness/local-worker.ts";

const monday = "2026-11-23T10:05:00+08:00";
const files = new URL("../fixtures/dms-export/", import.meta.url).pathname;

/** A person at a desk or with a phone, whose clock agrees with the Worker's. */
async function person(
  browser: Browser,
  options: { width?: number; language?: string } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    locale: options.language ?? "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  await context.clock.install({ time: new Date(monday) });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  return { context, page, faults };
}

async function signUp(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/auth/sign-up`);
  await page.fill("[name=name]", "何伟");
  await page.fill("[name=groupName]", "江城恒通");
  await page.fill("[name=login]", login);
  await page.fill("[name=password]", "guang-gu-2026-ok");
  await page.click("button[type=submit]");
  await page.waitForURL("**/app**");
}

async function token(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch("/auth/access-token", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    const { accessToken } = await answer.json();
    return String(accessToken);
  });
}

/** One answer of the API to this person, for what the test looks up or sets up. */
async function api(page: Page, url: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${await token(page)}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.json();
}

/** Asks again until the answer fits; an import goes on by itself. */
async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("it never came");
}

describe("a dealer group on its first day", () => {
  let browser: Browser;
  let worker: LocalWorker & { stop: () => Promise<void> };
  beforeAll(async () => {
    [browser, worker] = await Promise.all([openBrowser(), startLocalWorker({ clock: monday })]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
  });

  it("signs up, drops its orders, and works ten callbacks by keyboard; a complaint among them is closed by another person", async () => {
    const { url } = worker;
    const { page, faults } = await person(browser);
    await signUp(page, url, "he@hengtong.example");
    await page.getByText("把 DMS 导出的维修明细拖进来").waitFor();
    await page.locator("input[type=file]").first().setInputFiles(`${files}service-orders.xlsx`);
    await page.getByRole("button", { name: /写入 1,994 行/ }).waitFor({ timeout: 60_000 });
    await page.keyboard.press("Control+Enter");
    await page.getByText("写好了").waitFor({ timeout: 60_000 });

    await page.goto(`${url}/app/workbench`);
    await page.getByText("开始回访").first().waitFor();
    await page.keyboard.press("Enter");
    for (let call = 0; call < 10; call++) {
      await page.getByText("保存并打下一个").waitFor();
      await page.getByText("这次维修保养的效果").waitFor();
      const here = page.url();
      if (call === 3) {
        await page.keyboard.press("2");
        await page.keyboard.press("Alt+KeyT");
        await page.getByPlaceholder("客户说的话").fill("等了三个小时没人管，我要投诉。");
        await page.keyboard.press("Control+Enter");
      } else if (call % 3 === 1) {
        await page.keyboard.press("m");
        await page.keyboard.press("Enter");
      } else {
        await page.keyboard.press("5");
        await page.keyboard.press("Enter");
      }
      await page.waitForURL((next) => next.href !== here);
    }

    const cases = await api(page, url, "GET", "/cases?open=true");
    expect(cases.data.map((one: { level: string; words: string }) => [one.level, one.words])).toEqual([
      ["complaint", "等了三个小时没人管，我要投诉。"],
    ]);
    const [complaint] = cases.data;
    await page.goto(`${url}/app/cases/${complaint.id}`);
    await page.getByText("等了三个小时没人管，我要投诉。").first().waitFor();
    await api(page, url, "POST", `/cases/${complaint.id}/steps`, {
      kind: "solved",
      text: "当面道歉，送一次保养。",
      cause: "前台没有交接",
      department: "前台",
    });

    const stores = await api(page, url, "GET", "/stores");
    const colleague = await api(page, url, "POST", "/staff", {
      name: "李娜",
      role: "cs-supervisor",
      storeIds: stores.data.map((store: { id: string }) => store.id),
    });
    const invitation = await api(page, url, "POST", "/invitations", { staffId: colleague.id });
    const other = await person(browser);
    await other.page.goto(invitation.url);
    await other.page.fill("[name=login]", "lina@hengtong.example");
    await other.page.fill("[name=password]", "han-yang-2026-ok");
    await other.page.click("button[type=submit]");
    await other.page.waitForURL("**/app**");
    const closed = await api(other.page, url, "POST", `/cases/${complaint.id}/close`, {
      words: "行，这事就过去了。",
      satisfied: true,
    });
    expect(closed.state).toBe("closed");
    expect([...faults, ...other.faults]).toEqual([]);
  }, 240_000);

  it("does the same on a phone in English: the list, one number to dial, one result", async () => {
    const { url } = worker;
    const { page, faults } = await person(browser, { width: 390, language: "en-US" });
    await signUp(page, url, "phone@hengtong.example");
    await page.locator("input[type=file]").first().setInputFiles(`${files}service-orders.xlsx`);
    const write = page.getByRole("button", { name: /1,994/ });
    await write.waitFor({ timeout: 60_000 });
    await write.click();
    const list = await eventually(
      () => api(page, url, "GET", "/follow-ups?view=workbench&limit=1"),
      ({ data }) => data.length > 0,
    );
    await page.goto(`${url}/app/calls/${list.data[0].id}`);
    await page.locator('a[href^="tel:"]').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
  }, 180_000);
});
