import { describe, expect, it } from "vitest";
import { addVehicles, visitRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { type Called, type TestGroup, world } from "../harness/world.ts";

async function supervisorOf(group: TestGroup, stores: string[]): Promise<string> {
  const staffId = await group.addStaff({ role: "cs-supervisor", stores });
  return group.tokenFor({ staffId, role: "cs-supervisor", stores });
}

describe("the list of cars", () => {
  it("shows the caller's stores newest first, each car once, and reads what it shows", async () => {
    const w = world();
    const group = await w.group({ stores: 3 });
    const [first = "", second = "", third = ""] = group.stores;
    const all = await addVehicles(
      group,
      Array.from({ length: 300 }, (_, index) =>
        index % 10 === 0 ? [first, second] : [group.stores[index % 3] ?? ""],
      ),
    );
    const token = await supervisorOf(group, [first, second]);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Called = await w.call(
        token,
        "GET",
        `/vehicles?limit=50${cursor === "" ? "" : `&cursor=${cursor}`}`,
      );
      expect(costOf(page).roundTrips).toBe(1);
      expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 51 + 2);
      seen.push(...page.json.data.map(({ id }: { id: string }) => id));
      cursor = page.json.nextCursor;
    }
    expect(seen).toEqual(all.filter((_, index) => index % 10 === 0 || index % 3 < 2).reverse());
    const ofGroup = await w.call(group.token, "GET", "/vehicles?limit=50");
    expect(ofGroup.json.data.map(({ id }: { id: string }) => id)).toEqual([...all].reverse().slice(0, 50));
    const refused = await w.call(token, "GET", `/vehicles?storeId=${third}`);
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, "?storeId"]);
  });

  it("and a single car hold nothing of stores out of sight", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const [theirs = "", shared = ""] = await addVehicles(group, [[second], [first, second]]);
    const token = await supervisorOf(group, [first]);
    expect((await w.call(token, "GET", `/vehicles/${theirs}`)).status).toBe(404);
    const visits = [first, second].map((storeId, index) =>
      visitRow({
        storeId,
        orderNumber: `RO${index}`,
        vehicleId: shared,
        state: "delivered",
        deliveredAt: index + 1,
      }),
    );
    await group.write({ insert: { serviceVisits: visits } });
    const file = await w.call(token, "GET", `/vehicles/${shared}`);
    expect(file.json.visits.map(({ orderNumber }: { orderNumber: string }) => orderNumber)).toEqual(["RO0"]);
  });
});
