import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { groups } from "../../db/directory/tables/people.table.ts";
import { groupsByShard } from "../../workers/features/sign-in/sign-in.directory.ts";
import { leastFilledShard } from "../../workers/features/sign-in/sign-in.rules.ts";
import { isShardKey } from "../../workers/platform/config.ts";
import { openDirectory } from "../../workers/platform/directory.ts";
import { newMeter } from "../../workers/platform/meter.ts";
import { openShard } from "../../workers/platform/shard.ts";
import { testEnv } from "../harness/env.ts";
import { interrupted } from "../harness/recorder.ts";
import { world } from "../harness/world.ts";
import {
  getPage,
  goodPassword,
  mint,
  newLogin,
  postForm,
  sessionOf,
  signUp,
  typedIn,
  withSession,
} from "./visitor.ts";

const directory = openDirectory({ env: testEnv, meter: newMeter() });

async function groupRow(groupId: string) {
  const [group] = await directory.select().from(groups).where(eq(groups.id, groupId));
  return group;
}

/** What stands on the shard for a group. */
async function shardRows(groupId: string) {
  const key = (await groupRow(groupId))?.shard ?? "";
  if (!isShardKey(key)) throw new Error("no such group");
  const tables = ["groups", "staff", "staff_loads", "audit"] as const;
  const rows = await openShard({ env: testEnv, key, meter: newMeter(), fresh: true }).run(
    groupId,
    tables.map((table) => ({ sql: `SELECT * FROM ${table} WHERE group_id = ?1`, params: [groupId] })),
  );
  return { groups: rows[0], staff: rows[1], loads: rows[2], audit: rows[3] };
}

describe("signing up by JSON", () => {
  it("founds a group with its owner and signs them in", async () => {
    const w = world();
    const { status, groupId, staffId, session, email } = await signUp(w);
    expect(status).toBe(201);
    expect((await groupRow(groupId))?.state).toBe("active");
    const rows = await shardRows(groupId);
    expect(rows.groups).toMatchObject([{ name: "江城恒通汽车集团", state: "active", version: 1 }]);
    expect(rows.staff).toMatchObject([
      { id: staffId, name: "何伟", email, role: "group-owner", sight: "group" },
    ]);
    expect(rows.loads).toMatchObject([{ staff_id: staffId, open: 0 }]);
    expect(rows.audit).toMatchObject([{ seq: 1, actor_id: staffId, verb: "groups.found" }]);
    const token = await mint(w, session);
    expect(token.json).toMatchObject({ groupId, staffId });
    expect((await w.call(token.json.accessToken, "GET", "/stores")).status).toBe(200);
  });

  it("sets a cookie that only this host sees, over TLS, and no script", async () => {
    const body = {
      phone: `139${String(Date.now()).slice(-8)}`,
      password: goodPassword,
      name: "何伟",
      groupName: "恒通",
    };
    const { headers } = await world().call(null, "POST", "/auth/sign-up", body);
    const cookie = headers.getSetCookie().find((text) => text.startsWith("__Host-dl_session=")) ?? "";
    expect(sessionOf(headers)).toMatch(/^[\w-]{43}$/);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=2592000"]) {
      expect(cookie).toContain(attribute);
    }
    expect(cookie).not.toContain("Domain");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
  });

  it("puts the group on the shard with the fewest", async () => {
    const w = world();
    for (let n = 1; n <= 2; n++) {
      const shard = leastFilledShard(await groupsByShard(directory));
      expect((await groupRow((await signUp(w)).groupId))?.shard).toBe(shard);
    }
  });

  it("says by pointer what is wrong, in the reader's language", async () => {
    const body = { email: "he.wei", password: "1234567890", groupName: "恒通", role: "group-owner" };
    const unknown = await world().call(null, "POST", "/auth/sign-up", body);
    expect(unknown.json.errors).toMatchObject([{ pointer: "/role", code: "unknown" }]);
    const { role: _, ...known } = body;
    const { status, json } = await world().call(null, "POST", "/auth/sign-up", known, {
      "Accept-Language": "zh-CN",
    });
    expect(status).toBe(422);
    expect(json.errors).toEqual([
      { pointer: "/name", code: "required", detail: "这一项要填" },
      { pointer: "/email", code: "login.invalid", detail: "不是手机号，也不是邮箱，请核对" },
      { pointer: "/password", code: "password.common", detail: "用这个密码的人太多，很容易被猜中，请换一个" },
    ]);
  });

  it("makes one account where two ask at the same moment", async () => {
    const w = world();
    const email = newLogin();
    const statuses = (await Promise.all([signUp(w, { email }), signUp(w, { email })])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([201, 422]);
  });

  it.each([
    ["before", 1],
    ["after", 1],
    ["before", 2],
    ["after", 2],
  ] as const)(
    "that dies %s the shard's call number %i is finished by the first access token",
    async (moment, nth) => {
      const w = world();
      let calls = 0;
      const { status, groupId, staffId, session } = await interrupted(
        ({ when }) => {
          if (when === "before") calls += 1;
          if (when === moment && calls >= nth) throw new Error("died");
        },
        () => signUp(w),
      );
      expect(status).toBe(201);
      expect((await groupRow(groupId))?.state).toBe("creating");
      const tokens = await Promise.all([mint(w, session), mint(w, session)]);
      for (const token of tokens) expect(token.json).toMatchObject({ groupId, staffId });
      const rows = await shardRows(groupId);
      expect([rows.groups?.length, rows.staff?.length, rows.audit?.length]).toEqual([1, 1, 1]);
      expect((await groupRow(groupId))?.state).toBe("active");
    },
  );
});

describe("the sign-up page", () => {
  const typed = { login: "139 0000 62", name: "何伟 <b>", groupName: "", password: "short" };

  it("leads to the app", async () => {
    const fields = { login: newLogin(), password: goodPassword, name: "何伟", groupName: "江城恒通" };
    const { status, headers } = await postForm(world(), "/auth/sign-up", fields);
    expect([status, headers.get("Location")]).toEqual([303, "/app"]);
    expect(sessionOf(headers)).toBeDefined();
  });

  it("keeps what was typed, except the password, and puts the errors at their fields", async () => {
    const { status, html, headers } = await postForm(world(), "/auth/sign-up", typed);
    expect(status).toBe(422);
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect([typedIn(html, "login"), typedIn(html, "name"), typedIn(html, "password")]).toEqual([
      "139 0000 62",
      "何伟 &lt;b&gt;",
      "",
    ]);
    expect(html).toContain("<title>有误：注册 · 车商闭环</title>");
    expect(html).toContain('<a href="#login">手机号少 2 位，一共 11 位</a>');
    expect(html).toMatch(/<input id="login"[^>]*aria-invalid="true" aria-describedby="login-error"/);
    expect(html).toContain('<a href="#groupName">集团或门店名称：这一项要填</a>');
    expect(html).toContain("密码至少 10 位");
  });

  it("speaks the language of its link, and keeps to it", async () => {
    const w = world();
    const english = await getPage(w, "/auth/sign-up?lang=en");
    expect(english.html).toContain('<html lang="en">');
    const cookie = english.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^dl_lang=en; Max-Age=31536000; Path=\//);
    const { html } = await postForm(w, "/auth/sign-up", typed, { Cookie: "dl_lang=en" });
    expect(html).toContain("This mobile number has 9 digits; it needs 11");
  });

  it("is refused from another site", async () => {
    const fields = { login: newLogin(), password: goodPassword, name: "何伟", groupName: "江城恒通" };
    const { status, html } = await postForm(world(), "/auth/sign-up", fields, {
      "Sec-Fetch-Site": "cross-site",
    });
    expect(status).toBe(403);
    expect(html).toContain("不是从本站页面发出的");
  });

  it("takes a form of a client that is no page: it names no site and brings no session", async () => {
    const w = world();
    const sent = (headers: Record<string, string>) =>
      w.fetch(
        new Request("http://localhost/auth/sign-up", {
          method: "POST",
          headers,
          body: new URLSearchParams({
            login: newLogin(),
            password: goodPassword,
            name: "何伟",
            groupName: "江城恒通",
          }),
        }),
      );
    const plain = await sent({});
    expect([plain.status, plain.headers.get("Location")]).toEqual([303, "/app"]);
    expect(sessionOf(plain.headers)).toBeDefined();
    expect((await sent({ Cookie: "dl_lang=en" })).status).toBe(303);
    expect((await sent(withSession(sessionOf(plain.headers)))).status).toBe(403);
    expect((await sent({ Origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await sent({ Origin: "null" })).status).toBe(403);
  });

  it.each(["zh-CN", "en"])("is small, has no script and no inline style (%s)", async (language) => {
    const w = world();
    const { html, headers } = await getPage(w, "/auth/sign-up", { "Accept-Language": language });
    const style = await getPage(w, "/auth/style.css");
    expect(style.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(new TextEncoder().encode(html + style.html).length).toBeLessThan(30_000);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect(headers.get("Content-Security-Policy")).toContain("style-src 'self'");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
  });
});

it("takes no body of more than 16 KB, and neither files nor other types", async () => {
  const w = world();
  const big = await w.call(null, "POST", "/auth/sign-up", { name: "x".repeat(17_000) });
  expect([big.status, big.json.code]).toEqual([413, "request.too_large"]);
  const broken = await w.fetch(
    new Request("http://localhost/auth/sign-up", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{",
    }),
  );
  expect(broken.status).toBe(400);
  const file = await w.fetch(
    new Request("http://localhost/auth/sign-up", {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new FormData(),
    }),
  );
  expect(file.status).toBe(415);
});

it("keeps no text that a database cannot", async () => {
  const body = { email: newLogin(), password: goodPassword, name: "何\0伟", groupName: "恒通\ud800" };
  const { status, json } = await world().call(null, "POST", "/auth/sign-up", body);
  expect(status).toBe(422);
  expect(json.errors).toMatchObject([
    { pointer: "/name", code: "unreadable" },
    { pointer: "/groupName", code: "unreadable" },
  ]);
});

it("says at every address under /auth how much it takes, and which methods", async () => {
  const w = world();
  const page = await getPage(w, "/auth/sign-in");
  expect(page.headers.get("RateLimit-Policy")).toBe('"address";q=60;w=60');
  const style = await getPage(w, "/auth/style.css");
  expect(style.headers.get("X-Request-Id")).toMatch(/^req_/);
  const token = await w.call(null, "POST", "/auth/access-token", {});
  expect([token.status, token.headers.get("RateLimit-Policy")]).toEqual([401, '"address";q=1200;w=60']);
  const wrong = await w.call(null, "GET", "/auth/access-token");
  expect([wrong.status, wrong.headers.get("Allow"), wrong.json.code]).toEqual([
    405,
    "POST",
    "request.method_not_allowed",
  ]);
  const nowhere = await w.call(null, "POST", "/auth/sign-upp", {});
  expect([nowhere.status, nowhere.json.code]).toEqual([404, "request.no_such_endpoint"]);
  expect(nowhere.headers.get("RateLimit-Policy")).toBe('"address";q=60;w=60');
});
