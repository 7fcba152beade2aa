import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page, Request } from "playwright-core";
import { vi } from "vitest";
import { type Person, sidewaysScroll } from "./person.ts";

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const grave = new Set(["serious", "critical"]);

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

/** Tells what is wrong with what a person sees. */
export interface Sweep {
  /** Faults of the page at hand: what axe finds, what stands beyond the edge. */
  faultsHere(): Promise<string[]>;
  /** The same after going to an address. */
  faultsAt(address: string): Promise<string[]>;
}

/** Reads pages in light or in dark, as people would who cannot see them well. */
export async function createSweep({ page }: Person, theme: "light" | "dark"): Promise<Sweep> {
  await page.emulateMedia({ colorScheme: theme });
  await page.addInitScript({ content: await axeSource });
  const settled = watchRequests(page);
  const faultsHere = async (): Promise<string[]> => {
    await page.locator("h1").first().waitFor();
    await settled();
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const beyond = await sidewaysScroll(page);
    return [
      ...(await violations(page)),
      ...(await cutOff(page)).map((element) => `cut off at the edge: ${element}`),
      ...(beyond > 0 ? [`scrolls ${beyond} px sideways`] : []),
    ].map((fault) => `${page.url()} ${fault}`);
  };
  return {
    faultsHere,
    async faultsAt(address) {
      await page.goto(address);
      return faultsHere();
    },
  };
}

/** Waits until what the page asked for has come, and nothing further was asked for after it was drawn. */
function watchRequests(page: Page): () => Promise<void> {
  const asked = new Set<Request>();
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  const drawn = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  return async () => {
    do {
      await vi.waitUntil(() => asked.size === 0, { interval: 20, timeout: 20_000 });
      await drawn();
    } while (asked.size > 0);
  };
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  return found
    .filter(({ impact }) => grave.has(impact ?? ""))
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .slice(0, 3)
          .join(" | ")}`,
    );
}

/** What stands beyond the right edge where nothing lets one scroll to it, and no `…` says that there is more. */
function cutOff(page: Page): Promise<string[]> {
  const { width = 0 } = page.viewportSize() ?? {};
  return page.evaluate((edge) => {
    const isFree = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX) || textOverflow === "ellipsis";
    };
    const hasFreeAncestor = ({ parentElement }: Element): boolean =>
      parentElement !== null && (isFree(parentElement) || hasFreeAncestor(parentElement));
    return [...document.querySelectorAll("main *, nav *, [role=dialog] *")]
      .filter((element) => element.getBoundingClientRect().right > edge + 1 && !hasFreeAncestor(element))
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 3);
  }, width);
}
