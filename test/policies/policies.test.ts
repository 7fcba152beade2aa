import { describe, expect, it } from "vitest";
import { policyVersions } from "../../workers/features/policies/policies.repository.ts";
import { effectivePolicy, shippedPolicies } from "../../workers/features/policies/policies.rules.ts";
import { type Called, type TestGroup, world } from "../harness/world.ts";

const shipped = shippedPolicies["service-callback"];
const trips = ({ headers }: Called) =>
  /round_trips;desc="(\d+)"/.exec(headers.get("Server-Timing") ?? "")?.[1];

interface Listed {
  id: string | null;
  kind: string;
  storeId: string | null;
  number: number;
  shipped: boolean;
}

const own = ({ json }: Called): Listed[] => json.data.filter((one: Listed) => !one.shipped);

async function manager(group: TestGroup) {
  const stores = group.stores.slice(0, 1);
  const staffId = await group.addStaff({ role: "service-manager", stores });
  return group.tokenFor({ staffId, role: "service-manager", stores });
}

describe("policies", () => {
  it("are the shipped ones until someone puts their own over them, in one round trip", async () => {
    const w = world();
    const group = await w.group();
    const listed = await w.call(group.token, "GET", "/policies");
    expect(listed.json.data.map(({ kind }: Listed) => kind)).toEqual([
      "service-callback",
      "first-contact",
      "manual",
      "case",
    ]);
    expect(listed.json.data[0]).toEqual({
      id: null,
      kind: "service-callback",
      storeId: null,
      number: 0,
      shipped: true,
      body: shipped,
      createdAt: null,
    });
    expect(trips(listed)).toBe("1");
  });

  it("come in versions that never change: the new one is in force, those before it stay", async () => {
    const w = world();
    const group = await w.group();
    const put = (days: number, storeId: string | null) =>
      w.call(group.token, "POST", "/policies", {
        kind: "service-callback",
        storeId,
        body: { ...shipped, due: { n: days, unit: "working-days" } },
      });
    const first = await put(2, null);
    expect([first.status, first.json.number, first.json.body.due.n, trips(first)]).toEqual([201, 1, 2, "2"]);
    const second = await put(4, null);
    const store = await put(5, group.stores[0] ?? "");
    expect([second.json.number, store.json.number]).toEqual([2, 1]);
    const listed = await w.call(group.token, "GET", "/policies");
    expect(
      own(listed)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([second.json.id, store.json.id].sort());
    const { versions } = await group.read({ versions: policyVersions() });
    expect(versions.map(({ id, inForce }) => [id, inForce]).sort()).toEqual([
      [first.json.id, false],
      [second.json.id, true],
      [store.json.id, true],
    ]);
    const dueIn = (storeId: string) =>
      effectivePolicy({ kind: "service-callback", storeId, policies: versions }).body.due.n;
    expect(group.stores.map(dueIn)).toEqual([5, 4]);
  });

  it("have one version in force where two are put at once", async () => {
    const w = world();
    const group = await w.group();
    const put = () =>
      w.call(group.token, "POST", "/policies", {
        kind: "manual",
        storeId: null,
        body: shippedPolicies.manual,
      });
    const answers = await Promise.all([put(), put(), put()]);
    const made = answers.filter(({ status }) => status === 201).map(({ json }) => json.number);
    expect(made.length).toBeGreaterThan(1);
    expect(new Set(made).size).toBe(made.length);
    expect(own(await w.call(group.token, "GET", "/policies")).map(({ number }) => number)).toEqual([
      Math.max(...made),
    ]);
  });

  it("have windows that lie apart, between half past eight and nine in the evening", async () => {
    const w = world();
    const group = await w.group();
    const refused = [
      [{ from: 500, to: 600 }],
      [{ from: 1200, to: 1261 }],
      [
        { from: 600, to: 720 },
        { from: 700, to: 800 },
      ],
      [
        { from: 900, to: 1000 },
        { from: 600, to: 700 },
      ],
    ];
    for (const windows of refused) {
      const answer = await w.call(group.token, "POST", "/policies", {
        kind: "manual",
        storeId: null,
        body: { ...shipped, windows },
      });
      expect([answer.status, answer.json.code]).toEqual([422, "policies.spans_overlap"]);
    }
    const whole = { ...shipped, windows: [{ from: 510, to: 1260 }] };
    expect(
      (await w.call(group.token, "POST", "/policies", { kind: "manual", storeId: null, body: whole })).status,
    ).toBe(201);
  });

  it("keep to their ranges, so that nothing lapses before it is due", async () => {
    const w = world();
    const group = await w.group();
    const put = (over: object) =>
      w.call(group.token, "POST", "/policies", {
        kind: "service-callback",
        storeId: null,
        body: { ...shipped, ...over },
      });
    const short = await put({ lapseWorkingDays: 1 });
    expect([short.status, short.json.errors]).toEqual([
      422,
      [
        {
          pointer: "/body/lapseWorkingDays",
          code: "policies.out_of_range",
          detail: "Between 5 and 20.",
        },
      ],
    ]);
    const late = await put({ due: { n: 6, unit: "working-days" }, lapseWorkingDays: 6 });
    expect(late.json.errors).toMatchObject([
      { pointer: "/body/lapseWorkingDays", code: "policies.lapses_first" },
    ]);
  });

  it("are put and seen for one's own stores; for the group only by who sees all of it", async () => {
    const w = world();
    const [group, other] = [await w.group(), await w.group()];
    const [mine = "", theirs = ""] = group.stores;
    const token = await manager(group);
    const put = (caller: string, storeId: string | null) =>
      w.call(caller, "POST", "/policies", { kind: "manual", storeId, body: shipped });
    expect((await put(token, null)).json.code).toBe("staff.beyond_own_rights");
    for (const storeId of [theirs, other.stores[0] ?? ""]) {
      const refused = await put(token, storeId);
      expect([refused.status, refused.json.errors]).toEqual([
        422,
        [expect.objectContaining({ pointer: "/storeId", code: "not_found" })],
      ]);
    }
    expect((await put(token, mine)).status).toBe(201);
    await put(group.token, theirs);
    await put(group.token, null);
    expect(
      own(await w.call(token, "GET", "/policies"))
        .map(({ storeId }) => storeId)
        .sort(),
    ).toEqual([mine, null].sort());
    expect(own(await w.call(group.token, "GET", "/policies"))).toHaveLength(3);
  });
});
