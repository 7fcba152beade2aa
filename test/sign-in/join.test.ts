import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { beforeEach, describe, expect, it } from "vitest";
import { invitations } from "../../db/directory/tables/people.table.ts";
import { edited } from "../../workers/platform/changes.ts";
import { byId } from "../../workers/platform/query.ts";
import { hashSecret } from "../../workers/platform/secrets.ts";
import { testEnv } from "../harness/env.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { invite } from "./invite.ts";
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

const directory = drizzle(testEnv.DIRECTORY);

let w: World;
let group: TestGroup;
let staffId: string;
let token: string;

beforeEach(async () => {
  w = world();
  group = await w.group();
  staffId = await group.addStaff({ role: "callback-agent", name: "李娜", joined: false });
  ({ token } = await invite({ group, staffId, now: w.clock.now() }));
});

async function usedAt(): Promise<number | null | undefined> {
  const [row] = await directory
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hashSecret(token)));
  return row?.usedAt;
}

const join = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  postForm(w, `/auth/join/${token}`, fields, headers);

describe("following an invitation", () => {
  it("shows who invites whom, as what", async () => {
    const { status, html } = await getPage(w, `/auth/join/${token}`);
    expect(status).toBe(200);
    expect(html).toContain(`「测试集团 ${group.id}」请您加入`);
    expect(html).toContain("李娜，您好。您的岗位是「回访专员」。");
  });

  it("with a login and a password makes an account that may enter", async () => {
    const { status, headers } = await join({ login: newLogin(), password: goodPassword });
    expect([status, headers.get("Location")]).toEqual([303, "/app"]);
    const { json } = await mint(w, sessionOf(headers));
    expect(json).toMatchObject({ groupId: group.id, staffId });
    expect(await usedAt()).toBe(w.clock.now());
    const { person } = await group.read({ person: byId("staff", staffId) });
    expect(person).toMatchObject({ name: "李娜", version: 2 });
  });

  it("while signed in takes one button", async () => {
    const { session } = await signUp(w);
    const page = await getPage(w, `/auth/join/${token}`, withSession(session));
    expect(page.html).toContain("您现在登录的是「何伟」的账号。");
    expect(page.html).not.toContain("<input");
    expect((await join({}, withSession(session))).status).toBe(303);
    expect((await mint(w, session, { groupId: group.id })).json).toMatchObject({
      groupId: group.id,
      staffId,
    });
    const again = await getPage(w, `/auth/join/${token}`, withSession(session));
    expect(again.html).toContain("您已经加入了");
  });

  it("with an account's own login and password links that account", async () => {
    const { email } = await signUp(w);
    const wrong = await join({ login: email, password: "not this one" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("这个账号已经注册过，密码和原来的不一样");
    const right = await join({ login: email, password: goodPassword });
    expect((await mint(w, sessionOf(right.headers))).json.groups.length).toBe(2);
  });

  it("keeps the login that was typed beside a weak password", async () => {
    const { status, html } = await join({ login: "139 0000 6218", password: "short" });
    expect(status).toBe(422);
    expect(html).toContain('value="139 0000 6218"');
    expect(html).toContain("密码至少 10 位");
  });
});

describe("an invitation that leads nowhere says so", () => {
  const said = async (headers: Record<string, string> = {}) => {
    const { status, html } = await getPage(w, `/auth/join/${token}`, headers);
    const posted = await join({ login: newLogin(), password: goodPassword }, headers);
    expect([posted.status, sessionOf(posted.headers)]).toEqual([status, undefined]);
    return [status, html.match(/<h1>([^<]*)<\/h1>/)?.[1]];
  };

  it("unknown", async () => {
    token = "not-a-token";
    expect(await said()).toEqual([404, "没有这个邀请"]);
  });

  it("expired", async () => {
    w.at("2026-11-27T10:30:00+08:00");
    expect(await said()).toEqual([410, "邀请过期了"]);
  });

  it("withdrawn", async () => {
    ({ token } = await invite({ group, staffId, now: w.clock.now(), revokedAt: w.clock.now() }));
    expect(await said({ "Accept-Language": "en" })).toEqual([410, "Invitation withdrawn"]);
  });

  it("used", async () => {
    await join({ login: newLogin(), password: goodPassword });
    expect(await said()).toEqual([410, "邀请用过了"]);
  });

  it("made for someone who has left", async () => {
    const { person } = await group.read({ person: byId("staff", staffId) });
    if (person) await group.write({ update: [edited("staff", person, { state: "left" })] });
    expect(await said()).toEqual([410, "邀请已取消"]);
  });
});

it("nobody takes two places in one group", async () => {
  const { headers } = await join({ login: newLogin(), password: goodPassword });
  const other = await group.addStaff({ role: "service-adviser", joined: false });
  ({ token } = await invite({ group, staffId: other, now: w.clock.now() }));
  const { status, html } = await join({}, withSession(sessionOf(headers)));
  expect(status).toBe(409);
  expect(html).toContain("您已经在这个集团里");
});

it("of two people with one link, one joins and the other is told", async () => {
  const answers = await Promise.all([1, 2].map(() => join({ login: newLogin(), password: goodPassword })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  const session = answers.map(({ headers }) => sessionOf(headers)).find((found) => found !== undefined);
  expect((await mint(w, session)).json.staffId).toBe(staffId);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "that dies at shard call step %i is finished by the same person, once",
  async (nth) => {
    const login = newLogin();
    let steps = 0;
    await interrupted(
      () => {
        steps += 1;
        if (steps >= nth) throw new Error("died");
      },
      () => join({ login, password: goodPassword }),
    );
    const { status, headers } = await join({ login, password: goodPassword });
    expect(status).toBe(303);
    expect((await mint(w, sessionOf(headers))).json.staffId).toBe(staffId);
    const { person } = await group.read({ person: byId("staff", staffId) });
    expect(person?.version).toBe(2);
    expect(await usedAt()).toBe(w.clock.now());
  },
);
