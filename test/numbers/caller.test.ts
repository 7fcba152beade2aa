import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import type { FullRow } from "../../workers/platform/changes.ts";
import { costOf } from "../harness/cost.ts";
import type { TestGroup } from "../harness/world.ts";
import { callback, hourMs } from "../runs/run-rows.ts";
import { busyMonth, bySql, dice, everyId, exportedRows, goesOn, now } from "./month.ts";

const counted = `f.kind IN ('service-callback', 'first-contact') AND f.state <> 'cancelled' AND f.history = 0`;
/** Midnight of the first of November, and of today and tomorrow, where the day begins at UTC+8 and at UTC+9. */
const zones = [
  { zone: "Asia/Shanghai", month: "2026-11-01T00:00:00+08:00", day: "2026-11-20T00:00:00+08:00" },
  { zone: "Asia/Tokyo", month: "2026-11-01T00:00:00+09:00", day: "2026-11-20T00:00:00+09:00" },
].map(({ zone, month, day }) => ({
  zone,
  month: Date.parse(month),
  day: Date.parse(day),
  end: Date.parse(day) + 24 * hourMs,
}));

async function dialled(group: TestGroup, callers: readonly string[], ids: readonly string[]): Promise<void> {
  const roll = dice(3);
  const attempts = Array.from({ length: 40 }, (_, index): FullRow<"attempts"> => {
    const joined = index % 5 < 2;
    return {
      id: newId("attempt", now + index),
      followUpId: ids[roll(ids.length)] ?? "",
      customerId: null,
      at: now - (joined ? Math.floor(index / 5) : 40 + roll(1_000)) * 60_000,
      actorType: "staff",
      actorId: callers[joined ? Math.floor(index / 5) % 2 : roll(callers.length)] ?? "",
      result: "reached",
      channel: "phone",
      callBackAt: null,
      answers: {},
      words: "好",
      summary: null,
      valid: joined ? Math.floor(index / 5) % 2 === 0 : roll(2) === 0,
      joinedId: joined ? `joined-${Math.floor(index / 5)}` : null,
      line: null,
      outsideReason: null,
      storeId: null,
    };
  });
  await group.write({ insert: { attempts } });
}

describe("a caller's five numbers", () => {
  it("are those of hand-written SQL over any data, and each opens exactly its rows", async () => {
    const month = await busyMonth(11);
    const { w, group, callers } = month;
    await goesOn(month, 60);
    const left = await bySql<{ id: string }>(
      group,
      "SELECT id FROM follow_ups WHERE group_id = ?1 ORDER BY id",
    );
    await dialled(
      group,
      callers,
      left.map(({ id }) => id),
    );
    for (const caller of callers.slice(0, 5)) {
      const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
      for (const { zone, month: from, day, end } of zones) {
        const { json } = await w.call(token, "GET", `/workbench?zone=${zone}`);
        const open = (condition: string, ...params: number[]) =>
          bySql<{ id: string; call: string }>(
            group,
            `SELECT f.id, coalesce(f.contact_point_id, f.id) AS call FROM follow_ups f
              WHERE f.group_id = ?1 AND f.assignee_id = ?2 AND f.state = 'open' AND ${condition}`,
            caller,
            ...params,
          );
        const numbers = [
          ["due", json.dueToday, await open("coalesce(f.promised_at, f.due_at) < ?3", end)],
          ["overdue", json.overdue, await open("f.due_at < ?3", now)],
          ["promised", json.promised, await open("f.promised_at < ?3", end)],
        ] as const;
        for (const [number, said, rows] of numbers) {
          expect(said, number).toBe(new Set(rows.map(({ call }) => call)).size);
          expect(
            await everyId(w, token, `/follow-ups?view=workbench&number=${number}&zone=${zone}`),
            number,
          ).toEqual(rows.map(({ id }) => id).toSorted());
        }
        const due = await bySql<{ id: string; kept: number }>(
          group,
          `SELECT f.id, f.valid_contact_at IS NOT NULL AND f.valid_contact_at <= f.due_at AS kept
            FROM follow_ups f JOIN stores s ON s.group_id = f.group_id AND s.id = f.store_id
            WHERE f.group_id = ?1 AND f.assignee_id = ?2 AND ${counted} AND f.late_data = 0
              AND f.due_at >= ?3 AND f.due_at < ?4 AND s.zone = ?5`,
          caller,
          from,
          now,
          zone,
        );
        const kept = due.filter((row) => row.kept === 1);
        expect(json.onTime).toEqual({ kept: kept.length, due: due.length });
        const rows = (part: string) =>
          everyId(w, token, `/numbers/follow-ups?number=own-on-time&part=${part}&zone=${zone}`);
        expect(await rows("all")).toEqual(due.map(({ id }) => id).toSorted());
        expect(await rows("counted")).toEqual(kept.map(({ id }) => id).toSorted());
        expect((await rows("rest")).length).toBe(due.length - kept.length);
        const dials = await bySql<{ id: string; valid: number }>(
          group,
          `SELECT min(a.id) AS id, max(a.valid) AS valid FROM attempts a
            WHERE a.group_id = ?1 AND a.actor_id = ?2 AND a.at >= ?3 GROUP BY coalesce(a.joined_id, a.id)`,
          caller,
          day,
        );
        const valid = dials.filter((row) => row.valid === 1);
        expect([json.dialsToday, json.validToday]).toEqual([dials.length, valid.length]);
        expect(await everyId(w, token, `/numbers/dials?zone=${zone}`)).toEqual(
          dials.map(({ id }) => id).toSorted(),
        );
        expect(await everyId(w, token, `/numbers/dials?part=counted&zone=${zone}`)).toEqual(
          valid.map(({ id }) => id).toSorted(),
        );
      }
    }
  }, 60_000);

  it("are kept a day at a time in step with every write, as the migration counted what was there", async () => {
    const month = await busyMonth(5);
    await goesOn(month, 120);
    const { group } = month;
    const texts = env.SHARD_MIGRATIONS.flatMap(({ queries }) => queries);
    const fill = texts.find(
      (text) => /INSERT INTO due_days[\s\S]*FROM follow_ups/.test(text) && !/TRIGGER/.test(text),
    );
    const select = fill?.slice(fill.indexOf("SELECT")).replace("WHERE ", "WHERE group_id = ?1 AND ");
    const recounted = await bySql(group, `SELECT * FROM (${select?.replace(/;\s*$/, "")}) ORDER BY 2, 3, 4`);
    const stored = await bySql(
      group,
      "SELECT * FROM due_days WHERE group_id = ?1 AND due > 0 ORDER BY store_id, day, assignee_id",
    );
    expect(stored.length).toBeGreaterThan(40);
    expect(stored.map((row) => Object.values(row))).toEqual(recounted.map((row) => Object.values(row)));
  });

  it("read a row a day, however many calls fell due in the month", async () => {
    const { w, group, callers } = await busyMonth(2, 20);
    const [caller = ""] = callers;
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const before = costOf(await w.call(token, "GET", "/workbench")).rowsRead;
    const followUps = Array.from({ length: 2_000 }, (_, index) =>
      callback(
        {
          storeId: group.stores[0] ?? "",
          assigneeId: caller,
          dueAt: Date.parse("2026-11-02T18:00:00+08:00") + (index % 15) * 24 * hourMs,
          asOf: now + index,
        },
        {
          state: "done",
          outcome: "reached",
          closedAt: now - 400 * hourMs,
          validContactAt: now - 400 * hourMs,
          nextStepAt: null,
        },
      ),
    );
    await group.write({ insert: { followUps } });
    const after = await w.call(token, "GET", "/workbench");
    expect(after.json.onTime.due).toBeGreaterThanOrEqual(2_000);
    expect(costOf(after).rowsRead - before).toBeLessThanOrEqual(2 * 15);
  });

  it("are exported as they are listed, and are nobody else's", async () => {
    const { w, group, callers } = await busyMonth(4);
    const [caller = "", other = ""] = callers;
    const supervisor = await group.addStaff({ role: "cs-supervisor" });
    const token = await group.tokenFor({ staffId: supervisor, role: "cs-supervisor" });
    expect(await everyId(w, token, "/numbers/follow-ups?number=own-on-time")).toEqual([]);
    const { mine } = await group.read({
      mine: {
        sql: "SELECT id FROM follow_ups WHERE group_id = ?1 AND assignee_id = ?2",
        params: [other],
        read: (raw) => raw.map(({ id }) => String(id)),
      },
    });
    const seen = await everyId(
      w,
      await group.tokenFor({ staffId: caller, role: "callback-agent" }),
      "/numbers/follow-ups?number=own-on-time",
    );
    expect(seen.filter((id) => mine.includes(id))).toEqual([]);
    const own = await w.call(group.token, "GET", "/numbers/dials");
    expect(await exportedRows(w, group.token, { list: "dials", filters: {} })).toBe(own.json.data.length);
  });
});
