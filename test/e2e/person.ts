import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll } from "vitest";
import { sharedBrowser, sharedNow, sharedWorker } from "../harness/shared-worker.ts";
import { type Words, words } from "./words.ts";

/** Somebody before a screen of their own: at a desk, or with a phone 390 px wide that is tapped. */
export interface Person {
  context: BrowserContext;
  page: Page;
  words: Words;
  onPhone: boolean;
  /** What their browser complained of: faults of the page, errors on its console. */
  faults: string[];
}

/** A new person, whose clock agrees with the Worker's. */
async function person(options: { language: "zh" | "en"; onPhone?: boolean }): Promise<Person> {
  const { language, onPhone = false } = options;
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    baseURL: sharedWorker().url,
    viewport: onPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: onPhone,
    isMobile: onPhone,
    locale: language === "zh" ? "zh-CN" : "en-US",
    timezoneId: "Asia/Shanghai",
  });
  await context.clock.install({ time: sharedNow() });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, words: words[language], onPhone, faults };
}

/** Meets people for the tests of one file; they leave after its last. */
export function gathering(): (...options: Parameters<typeof person>) => Promise<Person> {
  const met: Person[] = [];
  afterAll(async () => {
    await Promise.all(met.map(({ context }) => context.close()));
  });
  return async (...options) => {
    const somebody = await person(...options);
    met.push(somebody);
    return somebody;
  };
}

/** Presses something with the mouse, or with a finger on a phone. */
export async function press({ onPhone }: Pick<Person, "onPhone">, target: Locator): Promise<void> {
  await (onPhone ? target.tap() : target.click());
}

/** Presses the one button of that name that can be seen. */
export async function pressButton(who: Person, name: string | RegExp): Promise<void> {
  await press(who, who.page.getByRole("button", { name }).filter({ visible: true }));
}

/** Presses the one link of that name that can be seen. */
export async function pressLink(who: Person, name: string | RegExp): Promise<void> {
  await press(who, who.page.getByRole("link", { name }).filter({ visible: true }));
}

/** How far the page reaches beyond the right edge of its window, in px. A phone would zoom out to show it all. */
export function sidewaysScroll(page: Page): Promise<number> {
  const { width = 0 } = page.viewportSize() ?? {};
  return page.evaluate((shown) => document.documentElement.scrollWidth - shown, width);
}
