import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allEndpoints } from "../../shared/contracts/all.ts";
import { notificationKinds } from "../../shared/contracts/notifications.contract.ts";
import { problemKinds } from "../../shared/contracts/problems.ts";
import { permissions, roles } from "../../shared/kernel/permissions.ts";
import { fieldMessages } from "../../shared/kernel/problem.ts";
import { notificationsEn } from "../../workers/features/notifications/notifications.en.ts";
import { notificationsZh } from "../../workers/features/notifications/notifications.zh.ts";

const han = /\p{Script=Han}/u;
const sources = globSync("{workers,shared}/**/*.{ts,tsx}")
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** What a pattern finds in our sources, with the file it stands in. */
function said(pattern: RegExp): { path: string; code: string }[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, code = ""]) => ({ path, code })),
  );
}

describe.each(Object.entries(problemKinds))("the problem %s", (code, { status, zh, en }) => {
  it("has a status, and a title and detail in both languages", () => {
    expect(code).toMatch(/^[a-z_]+\.[a-z_]+$/);
    expect(status >= 400 && status < 600).toBe(true);
    for (const text of [zh.title, zh.detail]) expect(text).toMatch(han);
    for (const text of [en.title, en.detail]) {
      expect(text).toMatch(/[a-z]/);
      expect(text).not.toMatch(han);
    }
  });
});

describe("codes", () => {
  it("are declared once", () => {
    const declared = said(/^\s{2}"([a-z_]+\.[a-z_]+)": \{\s+status:/gm).map(({ code }) => code);
    expect(declared.filter((code, at) => declared.indexOf(code) !== at)).toEqual([]);
    expect([...declared].sort()).toEqual(Object.keys(problemKinds).sort());
  });

  it("are declared before they are answered", () => {
    const answered = said(/\bproblem\(\s*"([^"]+)"/g);
    expect(answered.filter(({ code }) => !(code in problemKinds))).toEqual([]);
  });

  it("of single fields have words too", () => {
    const answered = said(/\bpointer: [^}]*?\bcode: "([^"]+)"/g);
    expect(answered.filter(({ code }) => !(code in fieldMessages) && !(code in problemKinds))).toEqual([]);
    for (const { zh, en } of Object.values(fieldMessages)) {
      expect(zh).toMatch(han);
      expect(en).not.toMatch(han);
    }
  });

  it("that an endpoint says it answers with exist", () => {
    const unknown = allEndpoints.flatMap(({ name, errors }) =>
      errors.filter((code) => !(code in problemKinds)).map((code) => `${name}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("words in both languages", () => {
  it.each([
    ["permissions", permissions],
    ["roles", roles],
  ])("are there for %s", (_, words) => {
    for (const { zh, en } of Object.values(words)) {
      expect(zh).toMatch(han);
      expect(en).not.toMatch(han);
      expect(en.trim()).not.toBe("");
    }
  });

  it.each([...notificationKinds])("are there for the message %s", (kind) => {
    expect(notificationsZh[kind].title).toMatch(han);
    expect(notificationsEn[kind].title).not.toMatch(han);
    for (const { text } of [notificationsZh[kind], notificationsEn[kind]]) {
      expect(typeof text === "string" ? text : text({})).not.toBe("");
    }
  });

  it("and no message is told that is no kind", () => {
    const kinds = [...notificationKinds].sort();
    expect(Object.keys(notificationsZh).sort()).toEqual(kinds);
    expect(Object.keys(notificationsEn).sort()).toEqual(kinds);
  });
});
