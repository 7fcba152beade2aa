import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { problemKinds } from "../../../shared/contracts/problems.ts";
import { permissions } from "../../../shared/kernel/permissions.ts";
import { docs } from "./docs.pages.tsx";
import { docsStyle } from "./docs.style.ts";
import { tags } from "./docs.tags.ts";

const paths = ["/docs", ...Object.keys(tags).map((tag) => `/docs/${tag}`)];
const languages = ["zh", "en"] as const;
const pages = await Promise.all(
  languages.flatMap((language) =>
    paths.map(async (path) => {
      const answer = await docs.request(`${path}?lang=${language}`);
      return { path, language, status: answer.status, html: await answer.text() };
    }),
  ),
);

describe("the reference for people", () => {
  it.each(pages)("answers $path in $language under 30 KB gzip", ({ status, html, language }) => {
    expect(status).toBe(200);
    expect(gzipSync(html).length).toBeLessThan(30 * 1024);
    expect(html).toMatch(/^<!doctype html><html lang="(zh-CN|en)">/);
    expect(html).toContain(`lang="${language === "zh" ? "zh-CN" : "en"}"><head>`);
  });

  it.each(pages)("has no script and no inline style at $path in $language", ({ html }) => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/);
  });

  it.each(pages)("has no link at $path in $language that leads nowhere", ({ path, html }) => {
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const [target = "", fragment] = href.split("#");
      const [address] = target.split("?");
      const page = pages.find((each) => each.path === (address || path));
      if (!page) expect(["/auth/sign-in", "/api/openapi.json"]).toContain(address);
      else if (fragment !== undefined) expect(page.html).toContain(`id="${fragment}"`);
    }
  });

  it("explains every problem code under the address that problem documents name, in both languages", () => {
    for (const { html, path } of pages.filter((page) => page.path === "/docs")) {
      for (const [code, { zh, en }] of Object.entries(problemKinds)) {
        expect(html, path).toContain(`id="problem-${code}"`);
        expect(html, code).toContain(zh.title);
        expect(html, code).toContain(en.title);
      }
    }
  });

  it("lists every permission word", () => {
    const first = pages[0]?.html;
    for (const word of Object.keys(permissions)) expect(first).toContain(`<code>${word}</code>`);
  });

  it("speaks the reader's language where none is chosen", async () => {
    const chinese = await docs.request("/docs");
    const english = await docs.request("/docs", { headers: { "Accept-Language": "en-GB,en;q=0.9" } });
    expect(chinese.headers.get("Content-Language")).toBe("zh-CN");
    expect(english.headers.get("Content-Language")).toBe("en");
    expect(english.headers.get("Vary")).toBe("Accept-Language");
    expect(await english.text()).toContain('href="/docs/follow-ups"');
  });

  it("may be kept for five minutes", async () => {
    for (const path of ["/docs", "/docs/style.css", "/api/openapi.json"]) {
      const answer = await docs.request(path);
      expect(answer.headers.get("Cache-Control")).toBe("public, max-age=300");
    }
  });

  it("wears the colours of the staff app, in light and in dark", () => {
    const tokens = readFileSync(new URL("../../../web/ui/tokens.css", import.meta.url).pathname, "utf8");
    const lightAndDark = /:root[^{]*\{[^}]*?color-scheme: (light|dark);([^}]*)\}/g;
    const coloursIn = (css: string, scheme: string) => {
      const block = [...css.matchAll(lightAndDark)].find(([, found]) => found === scheme)?.[2] ?? "";
      return new Map(
        [...block.matchAll(/(--c-[a-z0-9-]+): (#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name, value]),
      );
    };
    for (const scheme of ["light", "dark"]) {
      const app = coloursIn(tokens, scheme);
      const own = coloursIn(docsStyle, scheme);
      expect(own.size).toBeGreaterThan(10);
      for (const [name, value] of own) expect([name, value]).toEqual([name, app.get(name)]);
    }
  });

  it.each(["/docs/nothing", "/docs/constructor"])("has no page at %s", async (path) => {
    expect((await docs.request(path)).status).toBe(404);
  });
});
