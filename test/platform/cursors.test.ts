import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newStore } from "../../workers/features/stores/stores.rules.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A store id anywhere in the order, by a number below 32,768. */
function storeIdAt(place: number): string {
  const digits = [place >> 10, place >> 5, place].map((value) => alphabet.charAt(value & 31));
  return `sto_${digits.join("")}0000000000000`;
}

async function open(group: TestGroup, places: readonly number[]): Promise<void> {
  if (places.length === 0) return;
  const stores = places.map((place) => newStore({ id: storeIdAt(place), name: `店 ${place}`, asOf: 0 }));
  await group.write({ insert: { stores } });
}

/** Reads a list to its end, with stores opened between one page and the next. */
async function readAll(input: {
  w: World;
  group: TestGroup;
  limit: number;
  between: number[][];
}): Promise<string[]> {
  const { w, group, limit, between } = input;
  const seen: string[] = [];
  let cursor: string | null = "";
  for (let page = 0; cursor !== null; page++) {
    const answer: Awaited<ReturnType<World["call"]>> = await w.call(
      group.token,
      "GET",
      `/stores?limit=${limit}${cursor === "" ? "" : `&cursor=${cursor}`}`,
    );
    expect(answer.json.data.length).toBeLessThanOrEqual(limit);
    seen.push(...answer.json.data.map(({ id }: { id: string }) => id));
    cursor = answer.json.nextCursor;
    await open(group, between[page] ?? []);
  }
  return seen;
}

describe("a list read page by page while others write", () => {
  it("shows what was there all along exactly once, in order, and nothing twice", async () => {
    const w = world();
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 32_767 }), { minLength: 1, maxLength: 24 });
    const reading = fc.record({
      places,
      begins: fc.integer({ min: 1, max: 24 }),
      limit: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(reading, async ({ places, begins, limit }) => {
        const group = await w.group({ stores: 0 });
        const first = places.slice(0, begins);
        const later = places.slice(begins);
        await open(group, first);
        const between = later.map((place) => [place]);
        const seen = await readAll({ w, group, limit, between });
        const unique = new Set(seen);
        expect(unique.size).toBe(seen.length);
        expect(seen).toEqual([...seen].sort());
        expect(first.map(storeIdAt).filter((id) => !unique.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("takes no cursor of another group, another list or another filter, and none that was altered", async () => {
    const w = world();
    const [mine, other] = [await w.group({ stores: 3 }), await w.group({ stores: 3 })];
    const cursorOf = async (group: TestGroup, path: string) =>
      String((await w.call(group.token, "GET", `${path}limit=1`)).json.nextCursor);
    const own = await cursorOf(mine, "/stores?");
    const text: unknown = JSON.parse(atob(own.replaceAll("-", "+").replaceAll("_", "/")));
    const altered = Array.isArray(text) ? btoa(JSON.stringify(['["sto_"]', text[1]])) : "";
    const refused = [await cursorOf(other, "/stores?"), altered, own.slice(0, -4), "WzFd", "%00", "null"];
    for (const cursor of refused) {
      const answer = await w.call(mine.token, "GET", `/stores?limit=1&cursor=${encodeURIComponent(cursor)}`);
      expect([cursor, answer.status, answer.json.code]).toEqual([cursor, 400, "request.bad_cursor"]);
    }
    expect((await w.call(mine.token, "GET", `/stores?limit=1&cursor=${own}`)).status).toBe(200);
    const filtered = await w.call(mine.token, "GET", `/follow-ups?state=open&limit=1&cursor=${own}`);
    expect([filtered.status, filtered.json.code]).toEqual([400, "request.bad_cursor"]);
    // Neither list has filters, and both are ordered by one id.
    const elsewhere = await w.call(mine.token, "GET", `/staff?limit=1&cursor=${own}`);
    expect([elsewhere.status, elsewhere.json.code]).toEqual([400, "request.bad_cursor"]);
  });
});
