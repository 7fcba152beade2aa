import { describe, expect, it } from "vitest";
import { localDateOf, localTimeOf } from "../../shared/kernel/zone.ts";
import { rows } from "../../workers/platform/query.ts";
import truth from "../fixtures/dms-export/truth.json" with { type: "json" };
import { fixture } from "../harness/fixtures.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";

/** Loads a file as an integrator does, and waits for its end. */
async function load(
  w: World,
  group: TestGroup,
  kind: string,
  name: string,
  mode = "apply",
): Promise<Called["json"]> {
  const form = new FormData();
  form.set("kind", kind);
  form.set("mode", mode);
  form.set("file", new File([fixture(name)], name));
  const started = await w.call(group.token, "POST", "/imports", form);
  expect(started.status).toBe(202);
  await w.tick();
  const { json } = await w.call(group.token, "GET", `/imports/${started.json.id}`);
  return json;
}

describe("a dealer group's DMS export, loaded into a new group with nothing set up", () => {
  it("comes to exactly the counts of a careful person, with a callback for every delivered order, and to nothing the second time", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });

    const customers = await load(w, group, "customers", "customers.csv");
    expect([customers.state, customers.counts]).toEqual(["done", truth.counts.first.customers]);
    const orders = await load(w, group, "service-visits", "service-orders.xlsx");
    expect([orders.state, orders.counts]).toEqual(["done", truth.counts.first.orders]);

    const { followUps, visits, stores } = await group.read({
      followUps: rows(
        "followUps",
        "SELECT * FROM follow_ups WHERE group_id = ?1 AND kind = 'service-callback'",
      ),
      visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1"),
      stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    });
    expect(stores.map(({ name }) => name).sort()).toEqual(["宁波江北店", "杭州滨江店"]);
    const orderOf = new Map(visits.map(({ id, orderNumber }) => [id, orderNumber]));
    const due = new Map(followUps.map((one) => [orderOf.get(one.subjectId), one]));
    const zone = "Asia/Shanghai";
    expect(
      [...due]
        .map(
          ([order, one]) =>
            `${order} ${localDateOf({ at: one.dueAt, zone })} ${localTimeOf({ at: one.dueAt, zone })}`,
        )
        .sort(),
    ).toEqual(truth.orders.callbacks.map(([order, , date]) => `${order} ${date} ${18 * 60}`).sort());
    expect(followUps.length).toBe(truth.orders.callbacks.length);
    const states = new Set(followUps.map(({ state, outcome, history }) => `${state} ${outcome} ${history}`));
    expect(states).toEqual(new Set(["lapsed before-go-live true", "open null true", "open null false"]));

    const customersAgain = await load(w, group, "customers", "customers.csv");
    expect(customersAgain.counts).toEqual(truth.counts.again.customers);
    const ordersAgain = await load(w, group, "service-visits", "service-orders.xlsx");
    expect(ordersAgain.counts).toEqual(truth.counts.again.orders);
    const { after } = await group.read({
      after: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND kind = 'service-callback'"),
    });
    expect(after).toEqual(followUps);
  });
});
