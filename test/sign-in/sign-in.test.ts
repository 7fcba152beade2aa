import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { users } from "../../db/directory/tables/people.table.ts";
import { createApp } from "../../workers/app.ts";
import { findUser } from "../../workers/features/sign-in/sign-in.directory.ts";
import { openDirectory } from "../../workers/platform/directory.ts";
import { newMeter } from "../../workers/platform/meter.ts";
import { testEnv } from "../harness/env.ts";
import { type World, world } from "../harness/world.ts";
import {
  getPage,
  goodPassword,
  mint,
  newLogin,
  postForm,
  sessionOf,
  signUp,
  withSession,
} from "./visitor.ts";

const startsAt = Date.parse("2026-11-20T10:30:00+08:00");
const later = (minutes: number) => new Date(startsAt + minutes * 60_000).toISOString();
const days = 24 * 60;
const directory = openDirectory({ env: testEnv, meter: newMeter() });

describe("signing in", () => {
  it("opens a session of its own each time, and ends the one the browser had", async () => {
    const w = world();
    const { email, session } = await signUp(w);
    const body = { login: email.toUpperCase(), password: goodPassword };
    const { status, headers } = await w.call(null, "POST", "/auth/sign-in", body, withSession(session));
    expect(status).toBe(200);
    expect(sessionOf(headers)).not.toBe(session);
    expect((await mint(w, sessionOf(headers))).status).toBe(200);
    expect((await mint(w, session)).status).toBe(401);
  });

  it("answers an unknown login and a wrong password alike", async () => {
    const w = world();
    const { email } = await signUp(w);
    const wrong = await w.call(null, "POST", "/auth/sign-in", { login: email, password: "not this one" });
    const unknown = await w.call(null, "POST", "/auth/sign-in", {
      login: newLogin(),
      password: "not this one",
    });
    expect(wrong.status).toBe(401);
    expect({ ...wrong.json, requestId: "" }).toEqual({ ...unknown.json, requestId: "" });
    expect(sessionOf(wrong.headers)).toBeUndefined();
  });

  it("says what is missing", async () => {
    const { status, json } = await world().call(null, "POST", "/auth/sign-in", {});
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([
      { pointer: "/login", code: "login.needed" },
      { pointer: "/password", code: "required" },
    ]);
  });

  it.each([
    ["/app/follow-ups?kind=manual", "/app/follow-ups?kind=manual"],
    ["//elsewhere.example", "/app"],
    ["https://elsewhere.example", "/app"],
  ])("goes on to %s as %s", async (next, location) => {
    const w = world();
    const { email } = await signUp(w);
    const path = `/auth/sign-in?${new URLSearchParams({ next })}`;
    const { status, headers } = await postForm(w, path, { login: email, password: goodPassword });
    expect([status, headers.get("Location")]).toEqual([303, location]);
  });

  it("keeps where the person was going through an error and a change of language", async () => {
    const path = "/auth/sign-in?next=%2Fapp%2Fcases";
    const { status, html } = await postForm(world(), path, { login: newLogin(), password: "not this one" });
    expect(status).toBe(401);
    expect(html).toContain('action="/auth/sign-in?next=%2Fapp%2Fcases"');
    expect(html).toContain('href="/auth/sign-in?next=%2Fapp%2Fcases&amp;lang=en"');
  });
});

describe("wrong passwords in a row", () => {
  const attempt = (w: World, login: string, password: string) =>
    w.call(null, "POST", "/auth/sign-in", { login, password }, { "Accept-Language": "zh-CN" });

  /** An account with so many wrong passwords behind it. */
  async function accountAfter(w: World, failures: number): Promise<string> {
    const { email } = await signUp(w);
    const user = await findUser(directory, email);
    await directory
      .update(users)
      .set({ failedSignIns: failures })
      .where(eq(users.id, user?.id ?? ""));
    return email;
  }

  it("lock the account for 15 minutes at the tenth, even for the right one", async () => {
    const w = world();
    const email = await accountAfter(w, 8);
    expect((await attempt(w, email, "not this one")).status).toBe(401);
    const tenth = await attempt(w, email, "not this one");
    expect([tenth.status, tenth.headers.get("Retry-After")]).toEqual([429, "900"]);
    expect(tenth.json.detail).toBe("密码连续输错 10 次，账号已锁住，15 分钟后再试。");
    w.at(later(14));
    expect((await attempt(w, email, goodPassword)).json.detail).toContain("1 分钟后再试");
    w.at(later(15));
    expect((await attempt(w, email, goodPassword)).status).toBe(200);
  });

  it("are forgotten by the right one", async () => {
    const w = world();
    const email = await accountAfter(w, 9);
    expect((await attempt(w, email, goodPassword)).status).toBe(200);
    expect((await attempt(w, email, "not this one")).status).toBe(401);
  });

  it("are each counted when they come at once", async () => {
    const w = world();
    const email = await accountAfter(w, 7);
    const answers = await Promise.all(Array.from({ length: 4 }, () => attempt(w, email, "not this one")));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 429, 429]);
    expect((await attempt(w, email, goodPassword)).status).toBe(429);
  });
});

describe("a session", () => {
  it("ends 30 days after it was last used", async () => {
    const w = world();
    const { session } = await signUp(w);
    w.at(later(29 * days));
    const renewed = await mint(w, session);
    expect([renewed.status, sessionOf(renewed.headers)]).toEqual([200, session]);
    w.at(later(58 * days));
    expect((await mint(w, session)).status).toBe(200);
    w.at(later(88 * days));
    expect((await mint(w, session)).status).toBe(401);
  });

  it("is ended by signing out, from a form and from the app", async () => {
    const w = world();
    const first = await signUp(w);
    const form = await postForm(w, "/auth/sign-out", {}, withSession(first.session));
    expect([form.status, form.headers.get("Location")]).toEqual([303, "/auth/sign-in"]);
    expect(form.headers.getSetCookie()[0]).toContain("Max-Age=0");
    expect((await mint(w, first.session)).status).toBe(401);
    const second = await signUp(w);
    expect((await w.call(null, "POST", "/auth/sign-out", {}, withSession(second.session))).status).toBe(204);
    expect((await mint(w, second.session)).status).toBe(401);
  });

  it("is not ended by another site", async () => {
    const w = world();
    const { session } = await signUp(w);
    const headers = { ...withSession(session), "Sec-Fetch-Site": "cross-site" };
    expect((await postForm(w, "/auth/sign-out", {}, headers)).status).toBe(403);
    expect((await mint(w, session)).status).toBe(200);
  });
});

it("an address that asks too often is refused before the password is looked at", async () => {
  const w = world();
  const { email } = await signUp(w);
  const keys: string[] = [];
  const limit = async ({ key }: { key: string }) => {
    keys.push(key);
    return { success: false };
  };
  const headers = { "Content-Type": "application/json", "CF-Connecting-IP": "192.0.2.7" };
  const body = JSON.stringify({ login: email, password: goodPassword });
  const request = new Request("http://localhost/auth/sign-in", { method: "POST", headers, body });
  const response = await createApp({ clock: w.clock }).fetch(request, {
    ...testEnv,
    PUBLIC_LIMITER: { limit },
  });
  expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
  expect(keys).toEqual(["auth:192.0.2.7"]);
});

it.each([
  ["zh-CN,zh;q=0.9", "登录 · 车商闭环"],
  ["en-GB", "Sign in · DealerLoop"],
])("the sign-in page in %s is titled %s and helps password managers", async (language, title) => {
  const { html, headers } = await getPage(world(), "/auth/sign-in", { "Accept-Language": language });
  expect(html).toContain(`<title>${title}</title>`);
  expect(html).toContain('autocomplete="username"');
  expect(html).toContain('autocomplete="current-password"');
  expect(headers.get("X-Request-Id")).toMatch(/^req_/);
});
