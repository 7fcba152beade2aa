import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { followUpRow } from "./archive.ts";

interface Couple {
  husband: string;
  wife: string;
  phone: string;
  other: string;
}

/** A couple on one phone, the husband with a second one. */
async function couple(w: World, group: TestGroup): Promise<Couple> {
  const post = (name: string, phones: string[]) =>
    w.call(group.token, "POST", "/customers", { name, phones });
  const husband = await post("王刚", ["13966235678", "13766235678"]);
  const wife = await post("陈丽", ["13966235678"]);
  const archive = await w.call(group.token, "GET", `/customers/${husband.json.id}`);
  const [phone, other] = archive.json.contactPoints.map(({ id }: { id: string }) => id);
  return { husband: husband.json.id, wife: wife.json.id, phone, other };
}

describe("a do-not-call entry", () => {
  it("by name cancels the person's open callbacks as 免回访, not those of others on the phone nor cases", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { husband, wife, phone } = await couple(w, group);
    const [storeId = ""] = group.stores;
    const about = { storeId, assigneeId: group.owner, contactPointId: phone };
    const rows = [
      followUpRow({ ...about, customerId: husband }),
      followUpRow({ ...about, customerId: husband, kind: "first-contact" }),
      followUpRow({ ...about, customerId: husband, kind: "case-handling" }),
      followUpRow({ ...about, customerId: wife }),
    ];
    await group.write({ insert: { followUps: rows } });
    const entered = await w.call(group.token, "POST", "/do-not-call", {
      customerId: husband,
      reach: "callback",
      reason: "不愿被打扰",
    });
    expect([
      entered.status,
      entered.json.byStaffId,
      entered.json.customerId,
      entered.json.contactPointId,
      costOf(entered).roundTrips,
    ]).toEqual([201, group.owner, husband, null, 2]);
    const { followUps } = await group.read({ followUps: everyRow("followUps") });
    const stateOf = new Map(
      followUps.map(({ id, state, outcome, nextStepAt, closedAt }) => [
        id,
        [state, outcome, nextStepAt, closedAt],
      ]),
    );
    expect(rows.map(({ id }) => stateOf.get(id))).toEqual([
      ["cancelled", "exempt", null, w.clock.now()],
      ["cancelled", "exempt", null, w.clock.now()],
      ["open", null, null, null],
      ["open", null, null, null],
    ]);
  });

  it("on a phone cancels whoever is called there, in every store; for marketing it cancels nothing", async () => {
    const w = world();
    const group = await w.group({ stores: 2 });
    const [first = "", second = ""] = group.stores;
    const staffId = await group.addStaff({ role: "cs-supervisor", stores: [first] });
    const token = await group.tokenFor({ staffId, role: "cs-supervisor", stores: [first] });
    const { json: husband } = await w.call(token, "POST", "/customers", {
      name: "王刚",
      phones: ["13966235678"],
    });
    const archive = await w.call(token, "GET", `/customers/${husband.id}`);
    const contactPointId = archive.json.contactPoints[0].id;
    const elsewhere = followUpRow({ storeId: second, assigneeId: group.owner, contactPointId });
    await group.write({ insert: { followUps: [elsewhere] } });
    const enter = (reach: string, reason: string) =>
      w.call(token, "POST", "/do-not-call", { customerId: husband.id, contactPointId, reach, reason });
    await enter("marketing", "不要广告");
    const { before } = await group.read({ before: everyRow("followUps") });
    expect(before[0]?.state).toBe("open");
    const entered = await enter("all", "不要再打");
    expect([entered.json.contactPointId, entered.json.customerId]).toEqual([contactPointId, null]);
    const { after } = await group.read({ after: everyRow("followUps") });
    expect([after[0]?.state, after[0]?.outcome]).toEqual(["cancelled", "exempt"]);
  });

  it("ends and stays in the history, and is refused on a phone that is not the customer's", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { husband, wife, phone, other } = await couple(w, group);
    const wrong = await w.call(group.token, "POST", "/do-not-call", {
      customerId: wife,
      contactPointId: other,
      reach: "all",
      reason: "x",
    });
    expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, "/contactPointId"]);
    const entered = await w.call(group.token, "POST", "/do-not-call", {
      customerId: husband,
      contactPointId: phone,
      reach: "all",
      reason: "不要再打",
    });
    const path = `/do-not-call/${entered.json.id}/end`;
    const ended = await w.call(group.token, "POST", path);
    expect([ended.status, ended.json.endedAt, ended.json.version]).toEqual([
      200,
      "2026-11-20T02:30:00.000Z",
      2,
    ]);
    expect((await w.call(group.token, "POST", path)).json).toEqual(ended.json);
    const archive = await w.call(group.token, "GET", `/customers/${husband}`);
    expect(archive.json.doNotCall.map(({ id, endedAt }: Record<string, string>) => [id, endedAt])).toEqual([
      [entered.json.id, ended.json.endedAt],
    ]);
  });

  it("on a phone is ended from any store that knows someone who has it, and from no other", async () => {
    const w = world();
    const group = await w.group({ stores: 3 });
    const [ofHusband = "", ofWife = "", ofStranger = ""] = await Promise.all(
      group.stores.map(async (store) => {
        const staffId = await group.addStaff({ role: "cs-supervisor", stores: [store] });
        return group.tokenFor({ staffId, role: "cs-supervisor", stores: [store] });
      }),
    );
    const phones = ["13966235678"];
    const husband = await w.call(ofHusband, "POST", "/customers", { name: "王刚", phones });
    await w.call(ofWife, "POST", "/customers", { name: "陈丽", phones });
    await w.call(ofStranger, "POST", "/customers", { name: "路人", phones: ["13766235678"] });
    const { json: archive } = await w.call(ofHusband, "GET", `/customers/${husband.json.id}`);
    const said = { customerId: husband.json.id, reach: "all", reason: "不要再打" };
    const contactPointId = archive.contactPoints[0].id;
    const onPhone = await w.call(ofHusband, "POST", "/do-not-call", { ...said, contactPointId });
    const byName = await w.call(ofHusband, "POST", "/do-not-call", said);
    const end = async (token: string, { json }: { json: { id: string } }) =>
      (await w.call(token, "POST", `/do-not-call/${json.id}/end`)).status;
    expect(await end(ofStranger, onPhone)).toBe(404);
    expect(await end(ofWife, byName)).toBe(404);
    expect(await end(ofWife, onPhone)).toBe(200);
    expect(await end(ofHusband, byName)).toBe(200);
  });
});
