import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byName,
  isOurs,
  leastFilledShard,
  localPath,
  lockedMinutes,
  readLogin,
  readName,
  readTexts,
  sessionMs,
  wantsRenewal,
  wrongPassword,
} from "./sign-in.rules.ts";

const own = "https://dealerloop.example";
const at = Date.UTC(2026, 10, 20);

describe("a login", () => {
  it.each([
    [
      "an e-mail in lower case",
      { login: "  He.Wei@Example.COM " },
      { kind: "email", login: "he.wei@example.com" },
    ],
    [
      "an e-mail typed full-width",
      { login: "ｈｅｗｅｉ＠ｅｘａｍｐｌｅ．ｃｏｍ" },
      { kind: "email", login: "hewei@example.com" },
    ],
    ["a mobile with spaces", { login: "139 0000 6218" }, { kind: "phone", login: "+8613900006218" }],
    [
      "a mobile with country code",
      { phone: "+86 139-0000-6218" },
      { kind: "phone", login: "+8613900006218" },
    ],
    ["the e-mail field", { email: "a@b.cn" }, { kind: "email", login: "a@b.cn" }],
  ])("is read from %s", (_, body, value) => {
    expect(readLogin(body)).toEqual({ ok: true, value });
  });

  it.each([
    [{}, "/login", "login.needed"],
    [{ email: "  " }, "/email", "login.needed"],
    [{ login: "139 0000 62" }, "/login", "login.too_short"],
    [{ login: "1390000621888" }, "/login", "login.too_long"],
    [{ login: "0571-88888888" }, "/login", "login.not_mobile"],
    [{ login: "+852 9123 4567" }, "/login", "login.not_mobile"],
    [{ login: "139****6218" }, "/login", "login.invalid"],
    [{ login: "13900006218/13900006219" }, "/login", "login.invalid"],
    [{ login: "何伟" }, "/login", "login.invalid"],
    [{ login: "hewei@" }, "/login", "login.invalid"],
    [{ email: "13900006218" }, "/email", "login.invalid"],
    [{ phone: "a@b.cn" }, "/phone", "login.invalid"],
    [{ email: "a@b.cn", phone: "13900006218" }, "/phone", "login.only_one"],
  ])("%j is refused at %s as %s", (body, pointer, code) => {
    expect(readLogin(body)).toMatchObject({ ok: false, field: { pointer, code } });
  });

  it("says how many digits a mobile lacks", () => {
    expect(readLogin({ login: "139 0000 62" })).toMatchObject({ field: { params: { digits: 9, off: 2 } } });
  });
});

describe("a name", () => {
  it("is kept with single spaces", () => {
    expect(readName({ name: "  He   Wei " }, "name")).toEqual({ ok: true, value: "He Wei" });
  });

  it.each([
    [{}, "required"],
    [{ name: " \n " }, "required"],
    [{ name: "长".repeat(101) }, "too_big"],
  ])("%j is refused as %s", (body, code) => {
    expect(readName(body, "name")).toEqual({ ok: false, field: { pointer: "/name", code } });
  });
});

describe("the fields of a post", () => {
  it("are texts that the form knows", () => {
    expect(readTexts({ login: "a@b.cn" }, ["login", "password"])).toEqual({
      ok: true,
      value: { login: "a@b.cn" },
    });
  });

  it("are refused by pointer where they are unknown or no text", () => {
    expect(readTexts({ login: 1, role: "group-owner" }, ["login"])).toMatchObject({
      code: "request.invalid",
      fields: [
        { pointer: "/login", code: "wrong_type" },
        { pointer: "/role", code: "unknown" },
      ],
    });
  });

  it.each([[null], [[]], ["text"]])("%j is no object", (body) => {
    expect(readTexts(body, [])).toMatchObject({ fields: [{ pointer: "", code: "wrong_type" }] });
  });
});

describe("wrong passwords", () => {
  it.each([
    [0, "sign_in.wrong"],
    [8, "sign_in.wrong"],
    [9, "sign_in.locked"],
  ])("after %i failures the next answers %s", (failures, code) => {
    expect(wrongPassword(failures)).toMatchObject({ code });
  });

  it.each([
    [null, undefined],
    [at, undefined],
    [at + 1, 1],
    [at + 60_000, 1],
    [at + 15 * 60_000, 15],
  ])("an account locked until %s is locked for %s more minutes", (until, minutes) => {
    expect(lockedMinutes(until, at)).toBe(minutes);
  });
});

describe("a session", () => {
  it.each([
    ["just opened", sessionMs, false],
    ["used the same day", sessionMs - 3_600_000, false],
    ["used the day after", sessionMs - 25 * 3_600_000, true],
  ])("%s is renewed: %s ms left → %s", (_, left, renewed) => {
    expect(wantsRenewal(at + left, at)).toBe(renewed);
  });
});

describe("a post of ours", () => {
  it.each([
    ["same-origin", null, true, true, true],
    ["none", null, true, true, true],
    ["cross-site", own, true, true, false],
    ["cross-site", own, true, false, false],
    ["same-site", own, false, true, false],
    [null, own, true, true, true],
    [null, "https://elsewhere.example", false, true, false],
    [null, "https://elsewhere.example", true, false, false],
    [null, "null", true, true, false],
    [null, "null", true, false, false],
    [null, null, true, true, false],
    [null, null, true, false, true],
    [null, null, false, true, true],
  ])("Sec-Fetch-Site %s, Origin %s, form %s, session %s → %s", (fetchSite, origin, form, session, ours) => {
    expect(isOurs({ fetchSite, origin, own, form, session })).toBe(ours);
  });
});

describe("where a sign-in leads", () => {
  it.each([
    ["/app/follow-ups?kind=manual", "/app/follow-ups?kind=manual"],
    ["/auth/join/abc", "/auth/join/abc"],
    ["/app#top", "/app"],
  ])("%s is ours", (next, path) => {
    expect(localPath(next, own)).toBe(path);
  });

  it.each([
    [null],
    [""],
    ["app"],
    ["https://elsewhere.example/"],
    ["//elsewhere.example"],
    ["/\\elsewhere.example"],
    ["/\t/elsewhere.example"],
    ["/.//elsewhere.example"],
    ["/a/..//elsewhere.example"],
    ["javascript:alert(1)"],
  ])("%j is not", (next) => {
    expect(localPath(next, own)).toBeUndefined();
  });

  it("never leaves our origin", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "@",
      ":",
      "\t",
      "\n",
      "%2f",
      "?",
      "#",
      "x.example",
      "https:",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => `/${pieces.join("")}`),
          fc.string(),
        ),
        (next) => {
          const path = localPath(next, own);
          return path === undefined || new URL(path, own).origin === own;
        },
      ),
    );
  });
});

describe("a new group's shard", () => {
  it.each([
    [[], "SHARD_0"],
    [[{ shard: "SHARD_0", groups: 1 }], "SHARD_1"],
    [
      [
        { shard: "SHARD_0", groups: 3 },
        { shard: "SHARD_1", groups: 3 },
      ],
      "SHARD_0",
    ],
    [
      [
        { shard: "SHARD_0", groups: 3 },
        { shard: "SHARD_1", groups: 2 },
      ],
      "SHARD_1",
    ],
  ])("%j → %s", (counts, shard) => {
    expect(leastFilledShard(counts)).toBe(shard);
  });
});

it("groups are listed by name, Chinese by pinyin", () => {
  const groups = [
    { id: "grp_2", name: "长江汽车" },
    { id: "grp_1", name: "长江汽车" },
    { id: "grp_3", name: "安达汽车" },
  ];
  expect(byName(groups).map(({ id }) => id)).toEqual(["grp_3", "grp_1", "grp_2"]);
});
