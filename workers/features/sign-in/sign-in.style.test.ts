import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { style } from "./sign-in.style.ts";

const tokens = readFileSync("web/ui/tokens.css", "utf8");

/** Colours of a stylesheet: those of light, and those of dark by the machine's choice. */
function colours(css: string) {
  const dark = css.indexOf("@media (prefers-color-scheme: dark)");
  const read = (part: string) =>
    new Map([...part.matchAll(/(--c-[\w-]+): (#\w+)/g)].map(([, name, value]) => [name, value]));
  return { light: read(css.slice(0, dark)), dark: read(css.slice(dark, css.indexOf("\n}\n", dark))) };
}

it.each(["light", "dark"] as const)("the colours in %s are those of the staff app", (mode) => {
  const known = colours(tokens)[mode];
  const used = colours(style)[mode];
  expect(used.size).toBe(13);
  for (const [name, value] of used) expect([name, value]).toEqual([name, known.get(name)]);
});

it("every colour that is used is defined", () => {
  const used = new Set([...style.matchAll(/var\((--c-[\w-]+)\)/g)].map(([, name]) => name));
  for (const name of used) expect(colours(style).light.has(name)).toBe(true);
});

it("is small", () => {
  expect(style.length).toBeLessThan(10_000);
});
