import { describe, expect, it } from "vitest";
import { openCase } from "../../workers/features/cases/cases.rules.ts";
import { followUpFactQueries, followUpFacts } from "../../workers/features/follow-ups/follow-ups.facts.ts";
import { filterBudget } from "../../workers/platform/page.ts";
import { type Called, world } from "../harness/world.ts";
import { caseCrew, customerWithCar, timing } from "./case-file.ts";

const noCauses = { causes: [], customerIds: [], contactPointIds: [] };
const levels = ["improvement", "grievance", "complaint"] as const;

/** Ninety cases over two stores, one every minute; of each three, one is not closed. */
async function ninetyCases() {
  const w = world();
  const group = await w.group({ stores: 2 });
  const crew = await caseCrew(w, group);
  const now = w.clock.now();
  const facts = followUpFacts(await group.read(followUpFactQueries({ ...noCauses, asOf: now })));
  const cars = await Promise.all(group.stores.map((storeId) => customerWithCar(group, { storeId, now })));
  const cases = Array.from({ length: 90 }, (_, index) => {
    const { case: one } = openCase({
      level: levels[Math.floor(index / 2) % 3] ?? "grievance",
      major: false,
      rework: false,
      title: `第 ${index} 件`,
      words: null,
      summary: null,
      storeId: group.stores[index % 2] ?? "",
      customerId: cars[index % 2]?.customerId ?? null,
      contactPointId: null,
      vehicleId: cars[index % 2]?.vehicleId ?? null,
      serviceVisitId: null,
      followUpId: null,
      openedBy: { type: "staff", id: group.owner },
      facts,
      asOf: now + index * 60_000,
    });
    return index % 3 === 0 ? one : { ...one, state: "closed" as const, closedAt: now };
  });
  await group.write({ insert: { cases } });
  return { w, group, crew, cases, customers: cars.map(({ customerId }) => customerId) };
}

async function everyPage(list: (query: string) => Promise<Called>, query: string) {
  const titles: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Called = await list(
      `${query}&limit=7${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    titles.push(...page.json.data.map(({ title }: { title: string }) => title));
    cursor = page.json.nextCursor;
  } while (cursor);
  return titles;
}

describe("the list of cases", () => {
  it("is whole, newest first, and holds what was asked for, page by page", async () => {
    const { w, group, crew, cases, customers } = await ninetyCases();
    const byOwner = (query: string) => w.call(group.token, "GET", `/cases?${query}`);
    const byManager = (query: string) => crew.manager.call("GET", `/cases?${query}`);
    const titlesOf = (keep: (one: (typeof cases)[number]) => boolean) =>
      cases
        .filter(keep)
        .map(({ title }) => title)
        .reverse();
    const [first = "", second = ""] = group.stores;
    expect(await everyPage(byOwner, "")).toEqual(titlesOf(() => true));
    expect(await everyPage(byOwner, "open=true")).toEqual(titlesOf(({ state }) => state === "open"));
    expect(await everyPage(byOwner, `storeId=${second}&level=complaint`)).toEqual(
      titlesOf(({ storeId, level }) => storeId === second && level === "complaint"),
    );
    expect(await everyPage(byOwner, `customerId=${customers[0]}&state=closed`)).toEqual(
      titlesOf(({ customerId, state }) => customerId === customers[0] && state === "closed"),
    );
    expect(await everyPage(byManager, "open=true")).toEqual(
      titlesOf(({ storeId, state }) => storeId === first && state === "open"),
    );
    expect(await everyPage(byManager, `storeId=${first}`)).toEqual(
      titlesOf(({ storeId }) => storeId === first),
    );
    for (const outOfSight of [`storeId=${second}`, `customerId=${customers[1]}`]) {
      expect((await byManager(outOfSight)).status).toBe(422);
    }
  });

  it("reads in one round trip no more than it shows, at every level of sight", async () => {
    const { w, group, crew } = await ninetyCases();
    const own = await group.tokenFor({ staffId: crew.manager.id, role: "service-manager", sight: "own" });
    const both = await group.tokenFor({ staffId: crew.manager.id, role: "service-manager" });
    const limit = 10;
    const callers: [string, number][] = [
      [group.token, 0],
      [both, 2],
      [own, 1],
    ];
    for (const [token, keys] of callers) {
      for (const query of ["", "&open=true", `&storeId=${group.stores[0]}`]) {
        const page = await w.call(token, "GET", `/cases?limit=${limit}${query}`);
        const isOfStore = query.includes("storeId");
        const isFiltered = token === own && isOfStore;
        expect(page.json.data).toHaveLength(limit);
        expect(timing(page, "round_trips")).toBe(1);
        expect(timing(page, "rows_read"), `${query} with ${keys} keys`).toBeLessThanOrEqual(
          3 * (limit + 1) + keys + (isOfStore ? 1 : 0) + (isFiltered ? filterBudget : 0),
        );
      }
    }
  });
});
