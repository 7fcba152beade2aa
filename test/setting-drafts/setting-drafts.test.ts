import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PolicyBody, shippedPolicies } from "../../workers/features/policies/policies.rules.ts";
import { shippedScripts } from "../../workers/features/policies/scripts.rules.ts";
import { dealership } from "../follow-ups/office.ts";
import { everyRow } from "../harness/every-row.ts";
import { interrupted } from "../harness/recorder.ts";

const shipped = shippedPolicies["service-callback"];
const pastLeaseMs = 130_000;

/** A dealership with five callbacks open, three in its first store. */
async function withCalls() {
  const office = await dealership("2026-11-25T10:00:00+08:00");
  const { customer, order, here, there, w, group } = office;
  const days = ["20", "21", "23", "24", "24"];
  for (const [index, day] of days.entries()) {
    const storeId = index < 3 ? here : there;
    const { id } = await customer({ name: `客户${index}`, phones: [`1380000482${index}`], storeId });
    const deliveredAt = `2026-11-${day}T16:30:00+08:00`;
    await order({ storeId, orderNumber: `RO${index}`, senderCustomerId: id, deliveredAt });
  }
  const rules = async () =>
    new Map(
      (await office.work()).map((one) => [
        one.id,
        {
          dueAt: new Date(one.dueAt).toISOString(),
          notBefore: new Date(one.notBefore).toISOString(),
          policyId: one.policyId,
        },
      ]),
    );
  const start = (body: object, storeId: string | null = null, kind = "service-callback") =>
    w.call(group.token, "POST", "/setting-drafts", { about: "policy", kind, storeId, body });
  const put = (draft: { id: string; version: number }, said: object = {}) =>
    w.call(group.token, "POST", `/setting-drafts/${draft.id}/put-in-force`, {
      version: draft.version,
      ...said,
    });
  const pages = async (id: string, limit = 2) => {
    const all = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await w.call(
        group.token,
        "GET",
        `/setting-drafts/${id}/preview?limit=${limit}${cursor === "" ? "" : `&cursor=${cursor}`}`,
      );
      expect(page.status, JSON.stringify(page.json)).toBe(200);
      all.push(page.json);
      cursor = page.json.nextCursor;
    }
    return all;
  };
  return { ...office, rules, start, put, pages };
}

/** Policies as people set them: a due time, windows, a lapse. */
const policies: fc.Arbitrary<PolicyBody> = fc
  .record({
    n: fc.integer({ min: 1, max: 7 }),
    from: fc.constantFrom(540, 600, 660),
    to: fc.constantFrom(1020, 1080, 1200),
    lapse: fc.integer({ min: 8, max: 20 }),
    most: fc.integer({ min: 2, max: 6 }),
  })
  .map(({ n, from, to, lapse, most }) => ({
    ...shipped,
    due: { n, unit: "working-days" as const },
    windows: [{ from, to }],
    lapseWorkingDays: lapse,
    attempts: { ...shipped.attempts, most },
  }));

describe("a draft of a policy", () => {
  it("comes to what its preview said, whatever it says, for the group or a store", async () => {
    await fc.assert(
      fc.asyncProperty(policies, fc.boolean(), async (body, forStore) => {
        const { rules, start, put, pages, w, here, work } = await withCalls();
        const before = await rules();
        const draft = await start(body, forStore ? here : null);
        expect(draft.status, JSON.stringify(draft.json)).toBe(201);
        const seen = await pages(draft.json.id);
        expect(await rules()).toEqual(before);
        const done = await put(draft.json, { openToo: true });
        expect([done.status, done.json.state]).toEqual([200, "in-force"]);
        await w.tick();
        const after = await rules();
        const told = seen.flatMap(({ data }) => data);
        const governed = [...after].filter(([id, { policyId }]) => policyId !== before.get(id)?.policyId);
        expect(governed).toHaveLength(forStore ? 3 : 5);
        expect(new Map(told.map((one) => [one.followUpId, [one.from, one.to, one.notBefore]]))).toEqual(
          new Map(governed.map(([id, now]) => [id, [before.get(id)?.dueAt, now.dueAt, now.notBefore]])),
        );
        const sum = (name: string) => seen.reduce((total, page) => total + page[name], 0);
        const moved = governed.filter(([id, { dueAt }]) => dueAt !== before.get(id)?.dueAt);
        expect([sum("governed"), sum("earlier") + sum("later")]).toEqual([governed.length, moved.length]);
        for (const one of await work()) {
          const isMoved = moved.some(([id]) => id === one.id);
          expect(JSON.parse(one.why).moved?.at(-1)?.because).toBe(isMoved ? "规则第 1 版" : undefined);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("leaves what is open as it is, where only what opens from then on goes by it", async () => {
    const { rules, start, put, w, group } = await withCalls();
    const before = await rules();
    const draft = await start({ ...shipped, due: { n: 1, unit: "working-days" } });
    await put(draft.json);
    await w.tick();
    expect(await rules()).toEqual(before);
    const listed = await w.call(group.token, "GET", "/policies");
    expect(listed.json.data.find((one: { shipped: boolean }) => !one.shipped).body.due.n).toBe(1);
  });

  it("is one at most, is edited upon what was seen, and put in force as it was seen", async () => {
    const { start, put, w, group } = await withCalls();
    const draft = await start(shipped);
    const second = await start(shipped);
    expect([second.status, second.json.code]).toEqual([409, "setting_drafts.exists"]);
    const edit = (version: number, n: number) =>
      w.call(
        group.token,
        "PATCH",
        `/setting-drafts/${draft.json.id}`,
        { body: { ...shipped, due: { n, unit: "working-days" } } },
        { "If-Match": `"${version}"` },
      );
    const edited = await edit(1, 5);
    expect([edited.status, edited.json.version, edited.json.body.due.n]).toEqual([200, 2, 5]);
    expect((await edit(1, 6)).status).toBe(412);
    expect((await edit(2, 9)).status).toBe(422);
    expect((await put(draft.json)).json.code).toBe("setting_drafts.moved_on");
    const both = await Promise.all([put(edited.json), put(edited.json)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await edit(3, 4)).json.code).toBe("setting_drafts.over");
    const { policies: made } = await group.read({ policies: everyRow("policies") });
    expect(made.map(({ number, inForce }) => [number, inForce])).toEqual([[1, true]]);
    expect((await start(shipped)).json).toMatchObject({ basedOn: 1, state: "open" });
  });

  it("comes in force at its time, once, wherever the switch is killed", async () => {
    for (const when of ["before", "after"] as const) {
      for (let call = 0, seen = 1; call < seen; call++) {
        const { start, put, w, group, rules } = await withCalls();
        const before = await rules();
        const draft = await start({ ...shipped, due: { n: 6, unit: "working-days" } });
        const scheduled = await put(draft.json, { at: "2026-11-26T08:00:00+08:00", openToo: true });
        expect([scheduled.status, scheduled.json.state]).toEqual([200, "open"]);
        await w.tick();
        expect(await rules()).toEqual(before);
        w.at("2026-11-26T08:00:00+08:00");
        seen = 0;
        await interrupted(
          (one) => {
            if (one.when === when && seen++ === call) throw new Error("killed");
          },
          () => w.tick(),
        );
        w.at(new Date(w.clock.now() + pastLeaseMs).toISOString());
        await w.tick();
        await w.tick();
        const { policies: made, drafts } = await group.read({
          policies: everyRow("policies"),
          drafts: everyRow("settingDrafts"),
        });
        expect([call, made.map(({ number, inForce }) => [number, inForce])]).toEqual([call, [[1, true]]]);
        expect(drafts.map(({ state }) => state)).toEqual(["in-force"]);
        expect([...(await rules()).values()].map(({ policyId }) => policyId)).toEqual(
          Array(5).fill(made[0]?.id),
        );
      }
    }
  }, 120_000);

  it("is left alone by its job once its time was taken back", async () => {
    const { start, put, w, group } = await withCalls();
    const draft = await start(shipped);
    await put(draft.json, { at: "2026-11-26T08:00:00+08:00" });
    const path = `/setting-drafts/${draft.json.id}`;
    const edit = await w.call(group.token, "PATCH", path, { body: shipped }, { "If-Match": '"2"' });
    expect(edit.json.code).toBe("setting_drafts.scheduled");
    const back = await w.call(group.token, "POST", `${path}/unschedule`);
    expect(back.json).toMatchObject({ inForceFrom: null, version: 3 });
    expect((await put(back.json, { at: "2026-11-25T09:00:00+08:00" })).json.code).toBe("setting_drafts.past");
    w.at("2026-11-26T09:00:00+08:00");
    await w.tick();
    expect((await group.read({ policies: everyRow("policies") })).policies).toEqual([]);
  });
});

describe("the versions of a policy or a script", () => {
  it("are listed latest first, with who put them in force, a page at a time", async () => {
    const { start, put, w, group } = await withCalls();
    for (const n of [1, 2, 4]) {
      const draft = await start({ ...shipped, due: { n, unit: "working-days" } });
      await put(draft.json);
    }
    const page = (cursor: string) =>
      w.call(group.token, "GET", `/setting-versions?about=policy&kind=service-callback&limit=2${cursor}`);
    const first = await page("");
    const rest = await page(`&cursor=${first.json.nextCursor}`);
    const versions = [...first.json.data, ...rest.json.data];
    expect(versions.map(({ number, inForce, body }) => [number, inForce, body.due.n])).toEqual([
      [3, true, 4],
      [2, false, 2],
      [1, false, 1],
    ]);
    expect(versions.every(({ createdBy }) => createdBy !== null)).toBe(true);
    expect(rest.json.nextCursor).toBeNull();
  });

  it("are a brand's own where a script is for one brand, and marks are not begged for unseen", async () => {
    const { w, group } = await withCalls();
    const begging = {
      ...shippedScripts["service-callback"],
      closing: { zh: "麻烦您打满分", en: "Full marks, please" },
    };
    const draft = await w.call(group.token, "POST", "/setting-drafts", {
      about: "script",
      kind: "service-callback",
      storeId: null,
      brand: "大众",
      body: begging,
    });
    expect([draft.status, draft.json.begging]).toEqual([201, "打满分"]);
    const put = (said: object) =>
      w.call(group.token, "POST", `/setting-drafts/${draft.json.id}/put-in-force`, { version: 1, ...said });
    expect((await put({})).json.code).toBe("scripts.begging");
    expect((await put({ evenIfBegging: true })).status).toBe(200);
    const path = "/setting-versions?about=script&kind=service-callback";
    const general = await w.call(group.token, "GET", path);
    const own = await w.call(group.token, "GET", `${path}&brand=${encodeURIComponent("大众")}`);
    expect([general.json.data.length, own.json.data.length]).toEqual([0, 1]);
  });
});
