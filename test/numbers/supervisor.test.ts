import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import type { TestGroup } from "../harness/world.ts";
import { busyMonth, bySql, everyId, exportedRows, goesOn, now } from "./month.ts";
import { withOrdersAndCases } from "./orders-and-cases.ts";

const zones = [
  { zone: "Asia/Shanghai", from: Date.parse("2026-11-01T00:00:00+08:00") },
  { zone: "Asia/Tokyo", from: Date.parse("2026-11-01T00:00:00+09:00") },
];

/** Rows behind each rate by hand-written SQL: the store of each, and whether it is counted. `?2` to `?4` are from, now and zone. */
const byHand = {
  onTime: {
    path: "/numbers/follow-ups?number=on-time",
    sql: `SELECT f.id, f.store_id, f.valid_contact_at IS NOT NULL AND f.valid_contact_at <= f.due_at AS counted FROM follow_ups f
      JOIN stores s ON s.group_id = f.group_id AND s.id = f.store_id
      WHERE f.group_id = ?1 AND f.kind IN ('service-callback', 'first-contact') AND f.state <> 'cancelled' AND f.history = 0
        AND f.due_at >= ?2 AND f.due_at < ?3 AND s.zone = ?4`,
  },
  reached: {
    path: "/numbers/follow-ups?number=reached",
    sql: `SELECT f.id, f.store_id, f.valid_contact_at IS NOT NULL AS counted FROM follow_ups f
      JOIN stores s ON s.group_id = f.group_id AND s.id = f.store_id
      WHERE f.group_id = ?1 AND f.kind IN ('service-callback', 'first-contact') AND f.state IN ('done', 'lapsed') AND f.history = 0
        AND f.due_at >= ?2 AND f.due_at < ?3 AND s.zone = ?4`,
  },
  dissatisfied: {
    path: "/numbers/follow-ups?number=dissatisfied",
    sql: `SELECT f.id, f.store_id, f.dissatisfied AS counted FROM follow_ups f
      JOIN stores s ON s.group_id = f.group_id AND s.id = f.store_id
      WHERE f.group_id = ?1 AND f.kind IN ('service-callback', 'first-contact') AND f.dissatisfied IS NOT NULL AND f.history = 0
        AND f.valid_contact_at >= ?2 AND f.valid_contact_at < ?3 AND s.zone = ?4`,
  },
  closedInTime: {
    path: "/numbers/cases?number=closed-in-time",
    sql: `SELECT c.id, c.store_id, c.state = 'closed' AND c.closing_words IS NOT NULL AND c.closed_at <= c.solve_by AS counted FROM cases c
      JOIN stores s ON s.group_id = c.group_id AND s.id = c.store_id
      WHERE c.group_id = ?1 AND c.solve_by >= ?2 AND c.solve_by < ?3 AND s.zone = ?4`,
  },
  dataInPlace: {
    path: "/numbers/service-visits?number=data-in-place",
    sql: `SELECT v.id, v.store_id, v.received_at <= v.delivered_at + 24 * 3600 * 1000 AND coalesce(p.state, '') = 'valid' AS counted FROM service_visits v
      JOIN stores s ON s.group_id = v.group_id AND s.id = v.store_id
      LEFT JOIN contact_points p ON p.group_id = v.group_id AND p.id = v.contact_point_id
      WHERE v.group_id = ?1 AND v.state = 'delivered' AND v.kind NOT IN ('internal', 'pdi', 'used-car-prep')
        AND v.delivered_at >= ?2 AND v.delivered_at < ?3 AND s.zone = ?4
        AND date(v.delivered_at / 1000, 'unixepoch', '+8 hours') >= s.go_live_on`,
  },
} as const;

interface Counted {
  id: string;
  store_id: string;
  counted: number;
}

const rates = Object.entries(byHand);
const idsOf = (rows: readonly Counted[]) => rows.map(({ id }) => id).toSorted();

describe("a supervisor's five numbers", () => {
  it("are those of hand-written SQL over any data, and each opens exactly its rows", async () => {
    const month = await busyMonth(21, 160);
    const { w, group } = month;
    await goesOn(month, 60);
    await withOrdersAndCases(month);
    let told = 0;
    for (const { zone, from } of zones) {
      const { json } = await w.call(group.token, "GET", `/numbers?zone=${zone}`);
      expect(json.otherZones).toEqual(zones.map((one) => one.zone).filter((one) => one !== zone));
      for (const [rate, { path, sql }] of rates) {
        const all = await bySql<Counted>(group, sql, from, now, zone);
        const counted = all.filter((row) => row.counted === 1);
        expect(json.total[rate], rate).toEqual({ counted: counted.length, all: all.length });
        told += counted.length;
        const rows = (part: string, store?: string) =>
          everyId(w, group.token, `${path}&part=${part}&zone=${zone}${store ? `&storeId=${store}` : ""}`);
        expect(await rows("all"), rate).toEqual(idsOf(all));
        expect(await rows("counted"), rate).toEqual(idsOf(counted));
        expect((await rows("rest")).length, rate).toBe(all.length - counted.length);
        for (const store of json.stores) {
          const own = all.filter((row) => row.store_id === store.storeId);
          const ownCounted = own.filter((row) => row.counted === 1);
          expect(store[rate], rate).toEqual({ counted: ownCounted.length, all: own.length });
          expect(await rows("counted", store.storeId), rate).toEqual(idsOf(ownCounted));
        }
      }
    }
    expect(told).toBeGreaterThan(30);
  }, 60_000);

  it("are kept a day at a time in step with every write, as the migration counted what was there", async () => {
    const month = await busyMonth(8, 60);
    await goesOn(month, 40);
    await withOrdersAndCases(month, 60, 80);
    for (const table of ["case_days", "visit_days"]) await inStep(month.group, table);
    const recounted = await bySql(
      month.group,
      `SELECT f.store_id, (f.valid_contact_at + 28800000) / 86400000 AS day, count(*) AS contacts, sum(f.dissatisfied) AS dissatisfied,
          count(f.rating) AS rated, total(f.rating) AS rating_sum, total(f.rating * f.rating) AS rating_squares
        FROM follow_ups f WHERE f.group_id = ?1 AND f.dissatisfied IS NOT NULL AND f.history = 0 AND f.kind IN ('service-callback', 'first-contact')
        GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    const stored = await bySql(
      month.group,
      `SELECT store_id, day, contacts, dissatisfied, rated, rating_sum, rating_squares FROM contact_days
        WHERE group_id = ?1 AND contacts > 0 ORDER BY 1, 2`,
    );
    expect(stored).toEqual(recounted);
  });

  it("are seen by whose stores they are, and by nobody who sees their own work alone", async () => {
    const month = await busyMonth(3, 80);
    const { w, group, callers } = month;
    const [here = "", there = ""] = group.stores;
    await withOrdersAndCases(month, 40, 10);
    const supervisor = await group.addStaff({ role: "cs-supervisor", stores: [here] });
    const token = await group.tokenFor({ staffId: supervisor, role: "cs-supervisor", stores: [here] });
    const seen = await w.call(token, "GET", "/numbers");
    expect([seen.json.stores.length, seen.json.stores[0].storeId, costOf(seen).roundTrips]).toEqual([
      1,
      here,
      1,
    ]);
    const whole = await w.call(group.token, "GET", "/numbers");
    const {
      storeId: _,
      storeName: __,
      ...own
    } = whole.json.stores.find(({ storeId }: { storeId: string }) => storeId === here);
    expect(seen.json.total).toEqual(own);
    for (const path of [
      "follow-ups?number=on-time",
      "cases?number=closed-in-time",
      "service-visits?number=data-in-place",
    ])
      expect((await w.call(token, "GET", `/numbers/${path}&storeId=${there}`)).status).toBe(422);
    const [caller = ""] = callers;
    const agent = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [here] });
    expect((await w.call(agent, "GET", "/numbers")).json.stores).toEqual([]);
    for (const path of ["follow-ups?number=dissatisfied", "cases?number=closed-in-time"]) {
      const { json } = await w.call(agent, "GET", `/numbers/${path}`);
      const others = json.data.filter(({ assigneeId }: { assigneeId: string }) => assigneeId !== caller);
      expect(others).toEqual([]);
    }
    const narrow = await group.apiToken({ permissions: ["follow-ups:see"] });
    const { total } = (await w.call(narrow, "GET", "/numbers")).json;
    expect([total.closedInTime, total.dataInPlace]).toEqual([null, null]);
  });

  it("are exported as they are listed", async () => {
    const month = await busyMonth(6, 60);
    const { w, group } = month;
    await withOrdersAndCases(month, 40, 0);
    for (const [list, number] of [
      ["numbers", "reached"],
      ["number-cases", "closed-in-time"],
      ["number-visits", "data-in-place"],
    ] as const) {
      const path = { numbers: "follow-ups", "number-cases": "cases", "number-visits": "service-visits" }[
        list
      ];
      const shown = await everyId(w, group.token, `/numbers/${path}?number=${number}&part=rest`);
      expect(await exportedRows(w, group.token, { list, filters: { number, part: "rest" } }), list).toBe(
        shown.length,
      );
    }
  });
});

/** A table of days holds what its migration would count anew. */
async function inStep(group: TestGroup, table: string): Promise<void> {
  const texts = env.SHARD_MIGRATIONS.flatMap(({ queries }) => queries);
  const fill = texts.find((text) => text.includes(`INSERT INTO ${table} (`) && !text.includes("TRIGGER"));
  const select = fill?.slice(fill.indexOf("SELECT")).replace(/;\s*$/, "") ?? "";
  const own = select.includes("WHERE t.")
    ? select.replace("WHERE t.", "WHERE t.group_id = ?1 AND t.")
    : select.replace("GROUP BY", "WHERE t.group_id = ?1 GROUP BY");
  const recounted = await bySql(group, `SELECT * FROM (${own}) ORDER BY 2, 3`);
  const stored = await bySql(
    group,
    `SELECT * FROM ${table} WHERE group_id = ?1 AND ${table === "case_days" ? "due" : "delivered"} > 0 ORDER BY store_id, day`,
  );
  expect(stored.length).toBeGreaterThan(10);
  expect(
    stored.map((row) => Object.values(row)),
    table,
  ).toEqual(recounted.map((row) => Object.values(row)));
}
