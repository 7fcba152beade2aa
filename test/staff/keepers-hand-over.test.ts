import { describe, expect, it } from "vitest";
import { everyRow } from "../harness/every-row.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

const allocatedAt = "2026-11-20T10:30:00+08:00";

/** Who keeps how many, and who has how many first contacts to make. */
async function kept(group: TestGroup) {
  const { customers, followUps } = await group.read({
    customers: everyRow("customers"),
    followUps: everyRow("followUps"),
  });
  const open = followUps.filter(({ kind, state }) => kind === "first-contact" && state === "open");
  return {
    keepers: customers.map(({ keeperId }) => keeperId).sort(),
    pairs: customers.map(({ id, keeperId }) => [
      keeperId,
      open.find(({ customerId }) => customerId === id)?.assigneeId ?? null,
    ]),
    allocated: new Set(customers.map((one) => one.allocatedAt)),
    firstContacts: followUps.length,
  };
}

async function notices(group: TestGroup) {
  const { found } = await group.read({ found: everyRow("notifications") });
  return found
    .filter(({ kind }) => kind === "customers-handed-over")
    .map(({ staffId, params }) => [staffId, params.name, params.count])
    .sort();
}

/** A keeper of both stores with customers in each, the first contact with some of them made. */
async function keeperOf(w: World, customers: readonly number[]) {
  const group = await w.group({ stores: 2 });
  const leaver = await group.addStaff({ role: "callback-agent", name: "李娜" });
  const token = await group.tokenFor({ staffId: leaver, role: "callback-agent" });
  for (const [index, storeId] of group.stores.entries()) {
    for (let n = 0; n < (customers[index] ?? 0); n++) {
      const said = {
        name: `客户${index}${n}`,
        phones: [`138000${index}${n + 1000}`],
        storeId,
        keeperId: leaver,
      };
      await w.call(group.token, "POST", "/customers", said);
    }
  }
  const { followUps } = await group.read({ followUps: everyRow("followUps") });
  const [made] = followUps;
  await w.call(token, "POST", `/follow-ups/${made?.id}/attempts`, { result: "reached", words: "都好" });
  const leave = async () => {
    const owner = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    return w.call(owner, "PATCH", `/staff/${leaver}`, { state: "left" }, { "If-Match": '"1"' });
  };
  return { group, leaver, leave };
}

describe("the customers of a keeper who leaves", () => {
  it("go to colleagues of their role, each with the first contact that is still to be made, and nobody is allocated anew", async () => {
    const w = world(allocatedAt);
    const { group, leaver, leave } = await keeperOf(w, [6, 0]);
    const stores = group.stores.slice(0, 1);
    const others = [
      await group.addStaff({ role: "callback-agent", stores, name: "王敏" }),
      await group.addStaff({ role: "callback-agent", stores, name: "赵倩" }),
    ];
    await group.addStaff({ role: "cs-supervisor", stores });
    expect((await kept(group)).keepers).toEqual(Array(6).fill(leaver));
    w.at("2026-11-20T11:30:00+08:00");
    expect((await leave()).status).toBe(200);
    await w.tick();
    await w.tick();
    const after = await kept(group);
    expect(new Set(after.keepers)).toEqual(new Set(others));
    expect(after.pairs.filter(([keeper, caller]) => caller !== null && caller !== keeper)).toEqual([]);
    expect(after.pairs.filter(([, caller]) => caller === null)).toHaveLength(1);
    expect([after.allocated, after.firstContacts]).toEqual([new Set([Date.parse(allocatedAt)]), 6]);
    expect((await notices(group)).reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(6);
  });

  it("of a store they lose go, those of the store they stay in stay", async () => {
    const w = world(allocatedAt);
    const { group, leaver } = await keeperOf(w, [2, 3]);
    const [stays = "", lost = ""] = group.stores;
    const there = await group.addStaff({ role: "callback-agent", stores: [lost], name: "王敏" });
    await w.call(group.token, "PATCH", `/staff/${leaver}`, { storeIds: [stays] }, { "If-Match": '"1"' });
    await w.tick();
    expect((await kept(group)).keepers).toEqual([leaver, leaver, there, there, there].sort());
    expect(await notices(group)).toEqual([[there, "李娜", 3]]);
  });

  it("are handed over once, whatever dies on the way", async () => {
    const w = world(allocatedAt);
    const { group, leave } = await keeperOf(w, [3, 0]);
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    await leave();
    for (const when of ["before", "after"] as const) {
      for (let call = 0; call < 9; call++) {
        let seen = 0;
        await interrupted(
          (one) => {
            if (one.when === when && seen++ === call) throw new Error("killed");
          },
          () => w.tick(),
        );
      }
    }
    w.at("2026-11-20T12:30:00+08:00");
    await w.tick();
    const { customers } = await group.read({ customers: everyRow("customers") });
    expect(customers.map(({ keeperId, version }) => [keeperId, version])).toEqual(Array(3).fill([other, 2]));
    expect(await notices(group)).toEqual([[other, "李娜", 3]]);
  });

  it("are counted slice by slice where they are many, evenly", async () => {
    const w = world(allocatedAt);
    const { group, leaver, leave } = await keeperOf(w, [1, 0]);
    const others = [
      await group.addStaff({ role: "callback-agent", name: "王敏" }),
      await group.addStaff({ role: "callback-agent", name: "赵倩" }),
    ];
    const { customers } = await group.read({ customers: everyRow("customers") });
    const [one] = customers;
    if (!one) throw new Error("one customer is kept");
    const more = Array.from({ length: 1_199 }, (_, n) => ({
      ...one,
      id: `cus_zz${String(n).padStart(14, "0")}`,
    }));
    await group.write({ insert: { customers: more } });
    await leave();
    await w.tick();
    const { keepers } = await kept(group);
    expect(keepers).toHaveLength(1_200);
    expect(keepers).not.toContain(leaver);
    const counts = others.map((id) => keepers.filter((keeper) => keeper === id).length);
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThanOrEqual(3);
  });
});
