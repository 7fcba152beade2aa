import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import { emptyVisit } from "../../workers/features/service-visits/service-visits.rules.ts";
import { newMeter } from "../../workers/platform/meter.ts";
import { filterBudget, mergedPage, type PageRequest, type RawPage } from "../../workers/platform/page.ts";
import { decodeRow, type Row } from "../../workers/platform/query.ts";
import { type Scope, scopeOf } from "../../workers/platform/scope.ts";
import { type Bindable, openShard } from "../../workers/platform/shard.ts";
import { testEnv } from "../harness/env.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, world } from "../harness/world.ts";

const storeCount = 140;
const perStore = 15;
const limit = 50;
/** More keys than this are not merged one by one: the group is read, and they filter it. */
const mostMerged = 60;

type Visit = Row<"serviceVisits">;
let group: TestGroup;
let visits: Visit[];

beforeAll(async () => {
  const w = world();
  group = await w.group({ stores: storeCount });
  const asOf = w.clock.now();
  const rows = Array.from({ length: storeCount * perStore }, (_, n) => {
    // A stride that is prime to the number of rows mixes the stores along the order, some at equal times.
    const place = (n * 1009) % (storeCount * perStore);
    const storeId = group.stores[n % storeCount] ?? "";
    return {
      ...emptyVisit({ id: newId("serviceVisit", asOf + n), storeId, orderNumber: `RO${n}`, asOf }),
      listedAt: asOf - Math.floor(place / 3) * 60_000,
      kind: n % 4 === 0 ? "repair" : "maintenance",
    };
  });
  await group.write({ insert: { serviceVisits: rows } });
  visits = (await group.read({ visits: everyRow("serviceVisits") })).visits;
});

/** A scope whose cost is counted. */
function metered(): { scope: Scope; rowsRead: () => number } {
  const meter = newMeter();
  const { groupId, shard, actor, permissions, sight, sightLevel, stores, asOf, language, requestId } =
    group.scope;
  const scope = scopeOf({
    principal: { groupId, shard, actor, permissions, sight, sightLevel, stores },
    shard: openShard({ env: testEnv, key: shard, meter, fresh: true }),
    asOf,
    language,
    requestId,
  });
  return { scope, rowsRead: () => meter.rowsRead };
}

type Reading = Pick<PageRequest, "sight" | "descending" | "filter" | "only">;

/** Reads a list to its end; checks the cost of every page against its budget. */
async function readAll(reading: Reading, budget: number): Promise<string[]> {
  const seen: string[] = [];
  let after: readonly Bindable[] | null = null;
  do {
    const { scope, rowsRead } = metered();
    const { page }: { page: RawPage } = await scope.read({
      page: mergedPage({
        table: "serviceVisits",
        order: ["listed_at", "id"],
        columns: { store: "store_id" },
        limit,
        after,
        ...reading,
      }),
    });
    expect(rowsRead()).toBeLessThanOrEqual(budget);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    seen.push(...page.rows.map((raw) => decodeRow("serviceVisits", raw).id));
    after = page.last;
  } while (after !== null);
  return seen;
}

/** The same rows by a plain filter and a plain sort. */
function plainly(input: { keep: (visit: Visit) => boolean; descending?: boolean }): string[] {
  const sign = input.descending ? -1 : 1;
  return visits
    .filter(input.keep)
    .sort((a, b) => sign * (a.listedAt - b.listedAt || (a.id < b.id ? -1 : 1)))
    .map(({ id }) => id);
}

describe("a merged page gives what a plain filter gives, in order, and reads little more than it shows", () => {
  const keyCounts = [1, 5, 6, 20, 26, 60, 61, 97, 130];

  it.each(keyCounts)("over %i stores", async (count) => {
    const keys = group.stores.slice(0, count);
    const budget = 3 * (limit + 1) + count + (count > mostMerged ? filterBudget : 0);
    const reading = { sight: { by: "store", keys } } as const;
    const keep = ({ storeId }: Visit) => keys.includes(storeId);
    expect(await readAll(reading, budget)).toEqual(plainly({ keep }));
    expect(await readAll({ ...reading, descending: true }, budget)).toEqual(
      plainly({ keep, descending: true }),
    );
  });

  it.each(keyCounts)("over %i stores with a filter behind the merge", async (count) => {
    const keys = group.stores.slice(0, count);
    const filter = { sql: "t.kind = @1", params: ["repair"] };
    const keep = ({ storeId, kind }: Visit) => keys.includes(storeId) && kind === "repair";
    const budget = 3 * (limit + 1) + count + filterBudget;
    expect(await readAll({ sight: { by: "store", keys }, filter }, budget)).toEqual(plainly({ keep }));
  });

  it("over the whole group", async () => {
    expect(await readAll({ sight: { by: "group" } }, 3 * (limit + 1))).toEqual(plainly({ keep: () => true }));
  });

  it("over one value of another column, which sight then narrows", async () => {
    const [first = "", second = ""] = group.stores;
    const reading = {
      sight: { by: "store", keys: [first] },
      only: { column: "store_id", key: second },
    } as const;
    expect(await readAll(reading, 3 * (limit + 1) + 1 + filterBudget)).toEqual([]);
    expect(await readAll({ ...reading, only: { column: "store_id", key: first } }, 700)).toEqual(
      plainly({ keep: ({ storeId }) => storeId === first }),
    );
  });

  it("of nothing, where nothing is in sight", async () => {
    expect(await readAll({ sight: { by: "store", keys: [] } }, 0)).toEqual([]);
  });

  it("once for a row that two of its keys hold", async () => {
    const [first = ""] = group.stores;
    const seen = await readAll({ sight: { by: "store", keys: [first, first] } }, 3 * (limit + 1) + 2);
    expect(seen).toEqual(plainly({ keep: ({ storeId }) => storeId === first }));
  });
});
