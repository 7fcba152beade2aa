import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { edited } from "../../workers/platform/changes.ts";
import { byIds, type Row } from "../../workers/platform/query.ts";
import { exported } from "../exports/exported.ts";
import { costOf } from "../harness/cost.ts";
import { interrupted } from "../harness/recorder.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";
import { callback, type FollowUpRow, hourMs, phones } from "../runs/run-rows.ts";

export const now = Date.parse("2026-11-20T15:30:00+08:00");

/** A repeatable throw of dice. */
export function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

type Roll = ReturnType<typeof dice>;

const kinds = ["service-callback", "service-callback", "first-contact", "manual", "contact-repair"];

/** A call as chance has it, due within five weeks around now: open, reached in time or late, lapsed, cancelled, history. */
export function anyCall(
  roll: Roll,
  at: { storeId: string; assigneeId: string; points: readonly string[]; asOf: number },
): FollowUpRow {
  const dueAt = now + (roll(840) - 700) * hourMs + (roll(4) === 0 ? roll(3_600) * 1000 : 0);
  const contactPointId = at.points[roll(at.points.length + 1)] ?? null;
  return callback(
    { ...at, dueAt },
    {
      kind: kinds[roll(kinds.length)] ?? "manual",
      contactPointId,
      lateData: roll(5) === 0,
      history: roll(9) === 0,
      ...anyEnd(roll, dueAt),
    },
  );
}

/** What somebody may have said; nothing where the call counted for another order's. */
function anyAnswer(roll: Roll): Pick<FollowUpRow, "rating" | "dissatisfied"> {
  if (roll(5) === 0) return { rating: null, dissatisfied: null };
  const rating = roll(6) === 0 ? null : 1 + roll(5);
  return { rating, dissatisfied: rating === null ? roll(3) === 0 : rating <= 2 };
}

/** How a call may stand. */
export function anyEnd(roll: Roll, dueAt: number): Partial<FollowUpRow> {
  const closedAt = Math.min(now - roll(200) * 60_000, dueAt + (roll(96) - 60) * hourMs);
  const closed = { closedAt, nextStepAt: null, promisedAt: null, attempts: 1, lastAttemptAt: closedAt };
  switch (roll(6)) {
    case 0:
    case 1:
      return { ...closed, state: "done", outcome: "reached", validContactAt: closedAt, ...anyAnswer(roll) };
    case 2:
      return { ...closed, state: "lapsed", outcome: "not-reached" };
    case 3:
      return { ...closed, state: "cancelled", outcome: "exempt" };
    case 4:
      return { promisedAt: now + (roll(90) - 30) * hourMs };
    default:
      return { attempts: 1, lastAttemptAt: now - roll(500) * 60_000 };
  }
}

/** Two stores at UTC+8 and one elsewhere, each with two callers, and calls of every sort in their hands. */
export async function busyMonth(seed = 7, count = 150) {
  const w = world("2026-11-20T15:30:00+08:00");
  const group = await w.group({ stores: 3 });
  const [first = "", second = "", third = ""] = group.stores;
  const { far } = await group.read({ far: byIds("stores", [third]) });
  await group.write({ update: far.map((store) => edited("stores", store, { zone: "Asia/Tokyo" })) });
  const callers = await Promise.all(
    [first, first, second, second, third, third].map((storeId, index) =>
      group.addStaff({ role: "callback-agent", name: `专员${index}`, stores: [storeId] }),
    ),
  );
  const points = (await phones(group, now)).map(({ id }) => id);
  const roll = dice(seed);
  const followUps = Array.from({ length: count }, (_, index) => {
    const who = roll(6);
    const storeId = group.stores[Math.floor(who / 2)] ?? "";
    const call = anyCall(roll, { storeId, assigneeId: callers[who] ?? "", points, asOf: now + index });
    return { ...call, sortAt: call.promisedAt ?? call.dueAt };
  });
  await group.write({ insert: { followUps } });
  return { w, group, callers, roll, ids: followUps.map(({ id }) => id) };
}

/** Calls that end, wait, move to other people or stores, fall due at another time, come or go: each its own commit. */
export async function goesOn(month: Awaited<ReturnType<typeof busyMonth>>, steps: number): Promise<void> {
  const { group, callers, roll, ids } = month;
  for (let step = 0; step < steps; step++) {
    const id = ids[roll(ids.length)] ?? "";
    const { found } = await group.read({ found: byIds("followUps", [id]) });
    const [one] = found;
    if (!one) continue;
    if (roll(8) === 0) await group.write({ remove: { followUps: [[id]] } });
    else {
      const after = { ...one, ...anyChange(roll, one, { group, callers }) };
      const sortAt = after.promisedAt ?? after.dueAt;
      await group.write({ update: [edited("followUps", one, { ...after, sortAt })] });
    }
  }
}

function anyChange(
  roll: Roll,
  one: Row<"followUps">,
  { group, callers }: { group: TestGroup; callers: readonly string[] },
): Partial<Row<"followUps">> {
  switch (roll(6)) {
    case 0:
      return { assigneeId: callers[roll(callers.length)] ?? "" };
    case 1:
      return { dueAt: one.dueAt + (roll(200) - 100) * hourMs };
    case 2:
      return { storeId: group.stores[roll(3)] ?? "" };
    case 3:
      return { lateData: !one.lateData };
    case 4:
      return {
        state: "open",
        outcome: null,
        closedAt: null,
        validContactAt: null,
        rating: null,
        dissatisfied: null,
      };
    default:
      return anyEnd(roll, one.dueAt);
  }
}

/** Rows of hand-written SQL; `?1` is the group. */
export async function bySql<T = Record<string, unknown>>(
  group: TestGroup,
  sql: string,
  ...params: (string | number)[]
): Promise<T[]> {
  const { results } = await env[group.shard]
    .prepare(sql)
    .bind(group.id, ...params)
    .all<T>();
  return results;
}

/** The ids of every row of a list, page by page; each page within its budget. */
export async function everyId(w: World, token: string, path: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Called = await w.call(
      token,
      "GET",
      `${path}${path.includes("?") ? "&" : "?"}limit=30${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    expect(page.status, JSON.stringify(page.json)).toBe(200);
    expect(costOf(page).roundTrips).toBe(1);
    expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 31 + 500 + 20);
    ids.push(...page.json.data.map(({ id }: { id: string }) => id));
    cursor = page.json.nextCursor;
  } while (cursor);
  return ids.toSorted();
}

/** How many rows the export of a list has. */
export async function exportedRows(
  w: World,
  token: string,
  asked: { list: string; filters: Record<string, string> },
): Promise<number> {
  return (await exported(w, token, asked)).length;
}

/** A tick that dies before or after its first batch with a statement that holds a text. */
export async function killedAtOnce(
  w: World,
  at: { text: string; moment: "before" | "after" },
): Promise<void> {
  let isDead = false;
  const dying = interrupted(
    ({ statements, when }) => {
      if (isDead || when !== at.moment || !statements.some((sql) => sql.includes(at.text))) return;
      isDead = true;
      throw new Error("killed");
    },
    () => w.tick(),
  );
  await dying.catch(() => undefined);
  expect(isDead).toBe(true);
}
