import { describe, expect, it } from "vitest";
import { runNumbers } from "../../shared/contracts/runs.contract.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { filterBudget } from "../../workers/platform/page.ts";
import { exported } from "../exports/exported.ts";
import { costOf } from "../harness/cost.ts";
import type { Called, TestGroup, World } from "../harness/world.ts";
import { busyDay, calls, meanings, now } from "./busy-day.ts";
import { callback, hourMs } from "./run-rows.ts";

async function everyRow(w: World, token: string, query: string) {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Called = await w.call(
      token,
      "GET",
      `/runs/today/follow-ups?${query}&limit=9${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    expect(page.status, JSON.stringify(page.json)).toBe(200);
    expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 10 + filterBudget + 8);
    ids.push(...page.json.data.map(({ id }: { id: string }) => id));
    cursor = page.json.nextCursor;
  } while (cursor);
  return ids;
}

const fieldOf: Record<string, string> = { "late-data": "lateData", "no-number": "noNumber" };

describe("today's runs", () => {
  it("counts by store and caller what the rows say, and each number opens exactly its rows", async () => {
    const day = await busyDay();
    const { w, group, callers, followUps } = day;
    const means = meanings(day);
    const board = await w.call(group.token, "GET", "/runs/today");
    expect([board.status, costOf(board).roundTrips]).toEqual([200, 1]);
    const called = followUps.filter(({ kind }) => calls.includes(kind));
    for (const store of board.json.stores) {
      for (const number of runNumbers) {
        const rows = called.filter((one) => one.storeId === store.storeId && means[number](one));
        if (number !== "unanswered") expect(store.counts[fieldOf[number] ?? number]).toBe(rows.length);
        const opened = await everyRow(w, group.token, `number=${number}&storeId=${store.storeId}`);
        expect(opened.toSorted(), number).toEqual(rows.map(({ id }) => id).toSorted());
      }
      const listed = called.filter(
        (one) => one.storeId === store.storeId && (means.due(one) || means.dialled(one)),
      );
      expect(store.counts.listed).toBe(listed.length);
      for (const caller of store.callers) {
        for (const number of ["due", "overdue", "dialled", "answered"] as const) {
          const rows = called.filter((one) => one.assigneeId === caller.assigneeId && means[number](one));
          expect(caller.counts[number]).toBe(rows.length);
          const query = `number=${number}&storeId=${store.storeId}&assigneeId=${caller.assigneeId}`;
          expect((await everyRow(w, group.token, query)).length).toBe(rows.length);
        }
      }
    }
    const everywhere = await everyRow(w, group.token, "number=dialled");
    expect(everywhere.length).toBe(called.filter(means.dialled).length);
    expect(callers.length).toBe(4);
  });

  it("lists what was dialled from the latest, and what is due in working order", async () => {
    const { w, group } = await busyDay(3, 60);
    const read = async (query: string) =>
      (await w.call(group.token, "GET", `/runs/today/follow-ups?${query}`)).json.data;
    const dialled = (await read("number=dialled")).map((one: { lastAttemptAt: string }) => one.lastAttemptAt);
    expect(dialled).toEqual(dialled.toSorted().reverse());
    const due = (await read("number=due")).map((one: { sortAt: string }) => one.sortAt);
    expect(due).toEqual(due.toSorted());
    const wrong = await w.call(group.token, "GET", "/runs/today/follow-ups?number=due&sort=-lastAttemptAt");
    expect(wrong.status).toBe(422);
  });

  it("exports the rows of a number as the list shows them", async () => {
    const { w, group } = await busyDay(9, 60);
    const [here = ""] = group.stores;
    const shown = await w.call(group.token, "GET", `/runs/today/follow-ups?number=due&storeId=${here}`);
    const table = await exported(w, group.token, {
      list: "runs",
      filters: { number: "due", storeId: here },
    });
    expect(table.length).toBe(shown.json.data.length);
    expect(table.map((row) => row.已拨次数)).toEqual(
      shown.json.data.map(({ attempts }: { attempts: number }) => String(attempts)),
    );
    const lost = await w.call(group.token, "GET", "/runs/today?zone=Nowhere/Land");
    expect([lost.status, lost.json.errors[0].pointer]).toEqual([422, "?zone"]);
  });

  it("shows a supervisor their stores, and a caller their own calls alone", async () => {
    const day = await busyDay();
    const { w, group, callers, followUps } = day;
    const [here = "", there = ""] = group.stores;
    const [caller = ""] = callers;
    const means = meanings(day);
    const supervisor = await group.addStaff({ role: "cs-supervisor", stores: [here] });
    const theirs = await group.tokenFor({ staffId: supervisor, role: "cs-supervisor", stores: [here] });
    const seen = await w.call(theirs, "GET", "/runs/today");
    expect(seen.json.stores.map(({ storeId }: { storeId: string }) => storeId)).toEqual([here]);
    expect((await w.call(theirs, "GET", `/runs/today?storeId=${there}`)).status).toBe(422);
    expect((await w.call(theirs, "GET", `/runs/today/follow-ups?number=due&storeId=${there}`)).status).toBe(
      422,
    );
    const own = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [here] });
    const mine = await w.call(own, "GET", "/runs/today");
    expect(
      mine.json.stores.flatMap((store: { callers: { assigneeId: string }[] }) =>
        store.callers.map(({ assigneeId }) => assigneeId),
      ),
    ).toEqual([caller]);
    for (const number of ["due", "dialled", "reached"] as const) {
      const rows = followUps.filter(
        (one) => calls.includes(one.kind) && one.assigneeId === caller && means[number](one),
      );
      expect((await everyRow(w, own, `number=${number}`)).length).toBe(rows.length);
    }
  });

  it("says who is away today, and how many calls wait in their hands", async () => {
    const { w, group, callers } = await busyDay();
    const [here = ""] = group.stores;
    const [, away = ""] = callers;
    await group.write({
      insert: {
        leaves: [
          {
            id: newId("leave", now),
            staffId: away,
            fromOn: "2026-11-19",
            toOn: "2026-11-21",
            reason: null,
            standInId: null,
            createdAt: now,
            version: 1,
          },
        ],
      },
    });
    const board = await w.call(group.token, "GET", `/runs/today?storeId=${here}`);
    const [store] = board.json.stores;
    const caller = store.callers.find(({ assigneeId }: { assigneeId: string }) => assigneeId === away);
    expect([caller.presence, store.unmanned]).toEqual(["on-leave", caller.counts.due]);
    expect(store.missingYesterday).toBe(false);
  });

  it("tells what was heard: what nobody took on first, then the latest", async () => {
    const day = await busyDay(5);
    const { w, group, followUps, cases } = day;
    const means = meanings(day);
    const results = await w.call(group.token, "GET", "/runs/today/results");
    expect([results.status, costOf(results).roundTrips]).toEqual([200, 1]);
    const heard = followUps
      .filter((one) => calls.includes(one.kind) && means.reached(one))
      .map((one) => ({ one, waits: means.unanswered(one) }))
      .sort(
        (a, b) =>
          Number(b.waits) - Number(a.waits) || (b.one.lastAttemptAt ?? 0) - (a.one.lastAttemptAt ?? 0),
      );
    const said: { followUpId: string; case: { id: string } | null }[] = results.json.data;
    expect(said.length).toBe(Math.min(20, heard.length));
    const waiting = heard.filter(({ waits }) => waits).map(({ one }) => one.id);
    expect(new Set(said.slice(0, waiting.length).map(({ followUpId }) => followUpId))).toEqual(
      new Set(waiting),
    );
    for (const { followUpId, case: opened } of said)
      expect(opened?.id).toBe(cases.find((one) => one.followUpId === followUpId)?.id);
  });

  it("reads what is due and dialled today, however much is stored", async () => {
    const { w, group, callers } = await busyDay(11, 80);
    const before = costOf(await w.call(group.token, "GET", "/runs/today")).rowsRead;
    await store(group, callers);
    const after = await w.call(group.token, "GET", "/runs/today");
    expect(costOf(after).rowsRead).toBe(before);
    const { counts } = after.json.stores.reduce(
      (
        sum: { counts: { due: number; dialled: number } },
        one: { counts: { due: number; dialled: number } },
      ) => ({
        counts: {
          due: sum.counts.due + one.counts.due,
          dialled: sum.counts.dialled + one.counts.dialled,
        },
      }),
    );
    const people = 40;
    expect(before).toBeLessThanOrEqual(3 * (counts.due + counts.dialled) + people + 40);
  });
});

/** Three thousand calls that have nothing to do with today: long done, and due next month. */
async function store(group: TestGroup, callers: readonly string[]) {
  const rows = Array.from({ length: 3_000 }, (_, index) => {
    const at = {
      storeId: group.stores[index % 2] ?? "",
      assigneeId: callers[index % 4] ?? "",
      dueAt: now - 900 * hourMs,
      asOf: now + index,
    };
    const dialledAt = now - 950 * hourMs - index * 60_000;
    return index % 3 === 0
      ? callback({ ...at, dueAt: now + 700 * hourMs + index })
      : callback(at, {
          state: "done",
          outcome: "reached",
          closedAt: dialledAt,
          validContactAt: dialledAt,
          lastAttemptAt: dialledAt,
          attempts: 1,
          nextStepAt: null,
        });
  });
  await group.write({ insert: { followUps: rows } });
}
