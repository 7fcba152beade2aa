import { beforeAll, describe, expect, it } from "vitest";
import { filterBudget } from "../../workers/platform/page.ts";
import { addCustomers, addVehicles, followUpRow, visitRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";

const count = 3000;
const storeCount = 3;
const minuteMs = 60_000;
/** One row in so many is of the kind that is looked for. */
const oneIn = 700;

let w: World;
let group: TestGroup;
let callers: { who: string; token: string; keys: number }[];

beforeAll(async () => {
  w = world();
  group = await w.group({ stores: storeCount });
  const storeOf = (n: number) => group.stores[n % storeCount] ?? "";
  const asOf = w.clock.now();
  const [customerId = ""] = await addCustomers(group, [group.stores]);
  const [vehicleId = ""] = await addVehicles(group, [group.stores]);
  const supervisor = await group.addStaff({ role: "cs-supervisor" });
  const agent = await group.addStaff({ role: "callback-agent" });
  const numbers = Array.from({ length: count }, (_, n) => n);
  const isWanted = (n: number) => n % oneIn === oneIn - 1;
  const followUps = numbers.map((n) =>
    followUpRow({
      storeId: storeOf(n),
      assigneeId: agent,
      customerId,
      vehicleId,
      kind: isWanted(n) ? "manual" : "service-callback",
      openedAt: asOf - n * minuteMs,
    }),
  );
  const serviceVisits = numbers.map((n) =>
    visitRow({
      storeId: storeOf(n),
      orderNumber: `RO${n}`,
      kind: isWanted(n) ? "wash" : "repair",
      ownerCustomerId: customerId,
      vehicleId,
      listedAt: asOf - n * minuteMs,
    }),
  );
  await group.write({ insert: { followUps, serviceVisits } });
  callers = [
    { who: "the owner", token: group.token, keys: 0 },
    {
      who: "a supervisor",
      token: await group.tokenFor({ staffId: supervisor, role: "cs-supervisor" }),
      keys: storeCount,
    },
    { who: "a caller", token: await group.tokenFor({ staffId: agent, role: "callback-agent" }), keys: 1 },
  ];
}, 60_000);

/** Every page of a list under a filter, each held to its budget. */
async function allPages(input: { token: string; path: string; limit: number; keys: number }) {
  const { token, path, limit, keys } = input;
  const pages: Called[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = await w.call(token, "GET", `${path}&limit=${limit}${after}`);
    expect(page.status).toBe(200);
    const { rowsRead, roundTrips } = costOf(page);
    expect(rowsRead).toBeLessThanOrEqual(3 * (limit + 1) + keys + filterBudget);
    expect(roundTrips).toBe(1);
    pages.push(page);
    cursor = page.json.nextCursor;
  }
  return pages.flatMap(({ json }) => json.data);
}

const found = Math.floor(count / oneIn);

describe("a filter behind the merge reads what it may, and finds all there is", () => {
  it.each([1, 50, 200])("in follow-ups and service visits, %i a page", async (limit) => {
    for (const { token, keys } of callers) {
      const manual = await allPages({ token, path: "/follow-ups?kind=manual", limit, keys });
      expect(manual.map(({ kind }) => kind)).toEqual(Array(found).fill("manual"));
      const open = await allPages({ token, path: "/follow-ups?state=open&kind=manual", limit, keys });
      expect(open).toHaveLength(found);
      const washed = await allPages({ token, path: "/service-visits?kind=wash", limit, keys: storeCount });
      expect(washed.map(({ kind, plate }) => [kind, plate])).toEqual(Array(found).fill(["wash", null]));
    }
  });

  it("and little more than it shows where most rows are wanted", async () => {
    for (const { token } of callers) {
      for (const path of ["/follow-ups?kind=service-callback", "/service-visits?kind=repair"]) {
        const page = await w.call(token, "GET", `${path}&limit=50`);
        expect(page.json.data).toHaveLength(50);
        expect(page.json.nextCursor).not.toBeNull();
        expect(costOf(page).rowsRead).toBeLessThanOrEqual(5 * 51);
      }
    }
  });
});
