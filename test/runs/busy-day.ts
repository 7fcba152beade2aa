import { world } from "../harness/world.ts";
import { callback, caseOf, type FollowUpRow, hourMs, phones } from "./run-rows.ts";

export const now = Date.parse("2026-11-20T15:30:00+08:00");
const dayStart = Date.parse("2026-11-20T00:00:00+08:00");
const dayEnd = dayStart + 24 * hourMs;
export const calls = ["service-callback", "first-contact", "manual", "case-closing"];

/** A repeatable throw of dice. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Two stores with two callers each, and calls of every sort around today. */
export async function busyDay(seed = 7, count = 160) {
  const w = world("2026-11-20T15:30:00+08:00");
  const group = await w.group({ stores: 2 });
  const callers = await Promise.all(
    group.stores.flatMap((storeId) =>
      ["李娜", "王芳"].map((name) => group.addStaff({ role: "callback-agent", name, stores: [storeId] })),
    ),
  );
  const points = await phones(group, now);
  const roll = dice(seed);
  const kinds = [...calls, "contact-repair"];
  const followUps = Array.from({ length: count }, (_, index) => {
    const who = roll(4);
    const dueAt = now + (roll(120) - 72) * hourMs;
    const dialledAt = roll(3) === 0 ? now - roll(30) * hourMs : null;
    const isDone = dialledAt !== null && roll(2) === 0;
    const promisedAt = !isDone && roll(5) === 0 ? now + (roll(60) - 20) * hourMs : null;
    return callback(
      {
        storeId: group.stores[who < 2 ? 0 : 1] ?? "",
        assigneeId: callers[who] ?? "",
        dueAt,
        asOf: now + index,
      },
      {
        kind: kinds[roll(kinds.length)] ?? "manual",
        contactPointId: points[roll(5)]?.id ?? null,
        promisedAt,
        lastAttemptAt: dialledAt,
        attempts: dialledAt === null ? 0 : 1,
        lateData: roll(4) === 0,
        ...(isDone
          ? {
              state: "done",
              outcome: "reached",
              closedAt: dialledAt,
              validContactAt: dialledAt,
              nextStepAt: null,
            }
          : {}),
      },
    );
  });
  const heard = followUps.filter(({ state }) => state === "done").filter((_, index) => index % 2 === 0);
  const cases = heard.map((one, index) =>
    caseOf(one, { assigneeId: group.owner, isTaken: index % 3 === 0, asOf: now }),
  );
  await group.write({ insert: { followUps } });
  await group.write({ insert: { cases } });
  const dialable = new Set(points.slice(0, 2).map(({ id }) => id));
  return { w, group, callers, followUps, cases, dialable };
}

type Day = Awaited<ReturnType<typeof busyDay>>;

/** What each number means, row by row. */
export function meanings({ cases, dialable }: Pick<Day, "cases" | "dialable">) {
  const casesOf = (one: FollowUpRow) => cases.filter(({ followUpId }) => followUpId === one.id);
  const due = (one: FollowUpRow) => one.state === "open" && one.sortAt < dayEnd;
  const late = (one: FollowUpRow) => due(one) && one.dueAt < now;
  const dialled = (one: FollowUpRow) => one.lastAttemptAt !== null && one.lastAttemptAt >= dayStart;
  const raised = (one: FollowUpRow) => dialled(one) && casesOf(one).length > 0;
  const open = (one: FollowUpRow) => casesOf(one).some(({ state }) => state === "open");
  return {
    due,
    overdue: (one: FollowUpRow) => late(one) && !one.lateData,
    "late-data": (one: FollowUpRow) => late(one) && one.lateData,
    promised: (one: FollowUpRow) => due(one) && one.promisedAt !== null,
    "no-number": (one: FollowUpRow) => due(one) && !dialable.has(one.contactPointId ?? ""),
    dialled,
    reached: (one: FollowUpRow) => dialled(one) && (one.validContactAt ?? 0) >= dayStart,
    raised,
    answered: (one: FollowUpRow) => raised(one) && !open(one),
    unanswered: (one: FollowUpRow) => raised(one) && open(one),
  };
}
