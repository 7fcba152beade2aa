import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";
import { addCustomers } from "./archive.ts";

const ids = (called: Called): string[] => called.json.data.map(({ id }: { id: string }) => id);

async function allPages(w: World, token: string, path: string): Promise<{ ids: string[]; pages: Called[] }> {
  const pages: Called[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Called = await w.call(token, "GET", cursor === "" ? path : `${path}&cursor=${cursor}`);
    pages.push(page);
    cursor = page.json.nextCursor;
  }
  return { ids: pages.flatMap(ids), pages };
}

async function supervisorOf(group: TestGroup, stores: string[]): Promise<string> {
  const staffId = await group.addStaff({ role: "cs-supervisor", stores });
  return group.tokenFor({ staffId, role: "cs-supervisor", stores });
}

/** 400 customers over four stores, every tenth known in a second one. */
async function many(group: TestGroup): Promise<string[]> {
  const known = Array.from({ length: 400 }, (_, index) => {
    const first = group.stores[index % 4] ?? "";
    return index % 10 === 0 ? [first, group.stores[(index + 1) % 4] ?? ""] : [first];
  });
  return addCustomers(group, known, (index) => (index % 50 === 7 ? "organisation" : "person"));
}

describe("the list of customers", () => {
  it("shows the caller's stores newest first, each customer once, and reads what it shows", async () => {
    const w = world();
    const group = await w.group({ stores: 4 });
    const all = await many(group);
    const [first = "", second = "", third = ""] = group.stores;
    const token = await supervisorOf(group, [first, second, third]);
    const { ids: seen, pages } = await allPages(w, token, "/customers?limit=50");
    const known = all.filter((_, index) => index % 4 < 3 || (index % 10 === 0 && (index + 1) % 4 < 3));
    expect(seen).toEqual(known.reverse());
    for (const page of pages) {
      expect(costOf(page).roundTrips).toBe(1);
      expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 51 + 3);
    }
  });

  it("shows the whole group to whoever sees it, and one store when asked", async () => {
    const w = world();
    const group = await w.group({ stores: 4 });
    const all = await many(group);
    const page = await w.call(group.token, "GET", "/customers?limit=50");
    expect(ids(page)).toEqual([...all].reverse().slice(0, 50));
    expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 51);
    const third = await allPages(w, group.token, `/customers?limit=50&storeId=${group.stores[2]}`);
    expect(third.ids.length).toBe(
      100 + all.filter((_, index) => index % 10 === 0 && (index + 1) % 4 === 2).length,
    );
    for (const one of third.pages) expect(costOf(one).rowsRead).toBeLessThanOrEqual(3 * 51 + 1);
  });

  it("filters by type within the budget and goes on where it ran out", async () => {
    const w = world();
    const group = await w.group({ stores: 4 });
    const all = await many(group);
    const organisations = all.filter((_, index) => index % 50 === 7).reverse();
    const [first = "", second = "", third = "", fourth = ""] = group.stores;
    const ofStores = await allPages(
      w,
      await supervisorOf(group, [first, second, third, fourth]),
      "/customers?limit=5&type=organisation",
    );
    const ofGroup = await allPages(w, group.token, "/customers?limit=5&type=organisation");
    expect([ofStores.ids, ofGroup.ids]).toEqual([organisations, organisations]);
    for (const page of [...ofStores.pages, ...ofGroup.pages]) {
      expect(costOf(page).roundTrips).toBe(1);
      expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 6 + 4 + 500);
    }
  });

  it("is empty for a caller without a store", async () => {
    const w = world();
    const group = await w.group();
    await addCustomers(group, [group.stores]);
    const page = await w.call(await supervisorOf(group, []), "GET", "/customers");
    expect([page.status, page.json]).toEqual([200, { data: [], nextCursor: null }]);
  });

  it("holds nothing of a store out of sight, and refuses its id as a filter", async () => {
    const w = world();
    const group = await w.group({ stores: 2 });
    const [first = "", second = ""] = group.stores;
    const [mine, theirs] = await addCustomers(group, [[first], [second]]);
    const token = await supervisorOf(group, [first]);
    expect(ids(await w.call(token, "GET", "/customers"))).toEqual([mine]);
    expect((await w.call(token, "GET", `/customers/${theirs}`)).status).toBe(404);
    const timeline = await w.call(token, "GET", `/timeline?customerId=${theirs}`);
    expect([timeline.status, timeline.json.errors[0].pointer]).toEqual([422, "?customerId"]);
    const edit = await w.call(token, "PATCH", `/customers/${theirs}`, { level: "金" }, { "If-Match": '"1"' });
    expect(edit.status).toBe(404);
    const filtered = await w.call(token, "GET", `/customers?storeId=${second}`);
    expect([filtered.status, filtered.json.errors[0].pointer]).toEqual([422, "?storeId"]);
    const known = await w.call(
      token,
      "PATCH",
      `/customers/${mine}`,
      { storeId: second },
      { "If-Match": '"1"' },
    );
    expect([known.status, known.json.errors[0].pointer]).toEqual([422, "/storeId"]);
  });
});
