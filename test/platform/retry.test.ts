import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { everyRow } from "../harness/every-row.ts";
import { interrupted } from "../harness/recorder.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";

const body = { name: "杭州滨江店" };
const headers = { "Idempotency-Key": "k-1" };
const create = (w: World, group: TestGroup): Promise<Called> =>
  w.call(group.token, "POST", "/stores", body, headers);

/** Runs work that dies at the n-th moment: before and after each batch are two. */
async function dying<T>(input: { at: number; message: string; work: () => Promise<T> }): Promise<T> {
  let moment = 0;
  return interrupted(() => {
    moment += 1;
    if (moment === input.at) throw new Error(input.message);
  }, input.work);
}

async function momentsOf(work: () => Promise<unknown>): Promise<number> {
  let moments = 0;
  await interrupted(() => {
    moments += 1;
  }, work);
  return moments;
}

/** What stands in the group: stores of the name, and the audit rows that made them. */
async function made(group: TestGroup): Promise<{ stores: number; audits: number; answers: number }> {
  const { stores, audit, answers } = await group.read({
    stores: everyRow("stores"),
    audit: rows("audit", "SELECT * FROM audit WHERE group_id = ?1 ORDER BY seq"),
    answers: rows("idempotentAnswers", "SELECT * FROM idempotent_answers WHERE group_id = ?1"),
  });
  return {
    stores: stores.filter(({ name }) => name === body.name).length,
    audits: audit.filter(({ verb }) => verb === "stores.create").length,
    answers: answers.filter(({ key }) => key === "k-1").length,
  };
}

const once = { stores: 1, audits: 1, answers: 1 };
const everyMoment = [1, 2, 3, 4];

describe("a write that is sent again under its key", () => {
  it("passes four moments at which it can die: around its load and around its commit", async () => {
    const w = world();
    const group = await w.group();
    expect(await momentsOf(() => create(w, group))).toBe(everyMoment.length);
  });

  it.each(everyMoment)("happens once, though the first try died at moment %i", async (at) => {
    const w = world();
    const group = await w.group();
    const first = await dying({ at, message: "the process died", work: () => create(w, group) });
    expect([first.status, first.json.code]).toEqual([500, "server.unexpected"]);
    const again = await create(w, group);
    expect([again.status, again.json.name]).toEqual([201, body.name]);
    expect(await made(group)).toEqual(once);
  });

  it.each([3, 4])(
    "is tried again by itself where the connection was lost at moment %i of its commit",
    async (at) => {
      const w = world();
      const group = await w.group();
      const answer = await dying({
        at,
        message: "D1_ERROR: Network connection lost.",
        work: () => create(w, group),
      });
      expect([answer.status, answer.json.name]).toEqual([201, body.name]);
      expect(await made(group)).toEqual(once);
    },
  );

  it("happens once, though it comes twice at the same moment", async () => {
    const w = world();
    const group = await w.group();
    const answers = await Promise.all([create(w, group), create(w, group)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.json).toEqual(answers[1]?.json);
    expect(await made(group)).toEqual(once);
  });

  it("keeps its key to itself: another caller's same key is another request", async () => {
    const w = world();
    const group = await w.group();
    const token = await group.apiToken({});
    const first = await create(w, group);
    const other = await w.call(token, "POST", "/stores", { name: "杭州城西店" }, headers);
    expect([first.status, other.status]).toEqual([201, 201]);
  });
});

describe("a write without a key", () => {
  it.each([3, 4])("is not made twice where the connection was lost at moment %i", async (at) => {
    const w = world();
    const group = await w.group();
    const answer = await dying({
      at,
      message: "D1_ERROR: Network connection lost.",
      work: () => w.call(group.token, "POST", "/stores", body),
    });
    expect(answer.status).toBe(201);
    expect(await made(group)).toMatchObject({ stores: 1, audits: 1 });
  });
});

describe("two at once", () => {
  it("on one version: one edits, the other hears that it is stale", async () => {
    const w = world();
    const group = await w.group();
    const edit = (city: string) =>
      w.call(group.token, "PATCH", `/stores/${group.stores[0]}`, { city }, { "If-Match": '"1"' });
    const [first, second] = await Promise.all([edit("杭州"), edit("宁波")]);
    const won = first.status === 200 ? first : second;
    const lost = first.status === 200 ? second : first;
    expect([won.status, lost.status]).toEqual([200, expect.toBeOneOf([409, 412])]);
    const now = await w.call(group.token, "GET", `/stores/${group.stores[0]}`);
    expect(now.json).toMatchObject({ city: won.json.city, version: 2 });
  });

  it("with one name: one is made, the other decides again and is refused", async () => {
    const w = world();
    const group = await w.group();
    const answers = await Promise.all([1, 2].map(() => w.call(group.token, "POST", "/stores", body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.code).toBe("stores.name_taken");
    expect((await made(group)).stores).toBe(1);
  });
});
