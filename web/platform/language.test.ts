import { expect, test } from "vitest";
import { startingLanguage } from "./language.ts";

test.each([
  ["the person's own choice", { chosen: "en", browser: ["zh-CN"] }, "en"],
  ["a choice that is none of ours", { chosen: "fr", browser: ["en-US"] }, "en"],
  ["a Chinese browser", { chosen: null, browser: ["zh-CN", "en"] }, "zh"],
  ["a browser that also asks for Chinese", { chosen: null, browser: ["en-US", "zh-TW"] }, "zh"],
  ["an English browser", { chosen: null, browser: ["en-US"] }, "en"],
  ["a browser that does not say", { chosen: null, browser: [] }, "zh"],
] as const)("the interface starts by %s", (_name, given, language) => {
  expect(startingLanguage(given)).toBe(language);
});
