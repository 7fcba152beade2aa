import { beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import { caseLevels, caseStates, caseView } from "../../shared/contracts/cases.contract.ts";
import { customerView } from "../../shared/contracts/customers.contract.ts";
import { followUpView } from "../../shared/contracts/follow-ups.views.ts";
import { importView } from "../../shared/contracts/imports.contract.ts";
import { getNumbers } from "../../shared/contracts/numbers.contract.ts";
import { serviceVisitView } from "../../shared/contracts/service-visits.contract.ts";
import { staffView } from "../../shared/contracts/staff.contract.ts";
import { storeView } from "../../shared/contracts/stores.contract.ts";
import { pageOf } from "../../shared/kernel/wire.ts";
import type { DemoSignIn } from "../../workers/local/demo-sign-in.ts";
import { demoGroup, sharedNow, sharedWorker } from "../harness/shared-worker.ts";

const shanghaiAheadMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;

let now: number;
let demo: DemoSignIn;

/** The numbers on the wire. */
const numbersView = () => {
  const view = getNumbers.response?.();
  if (!view) throw new Error("the numbers answer with nothing");
  return view;
};

/** Everything of a list, page by page. */
async function all<T extends z.ZodType>(path: string, item: T): Promise<z.output<T>[]> {
  const page = pageOf(item);
  const found: z.output<T>[] = [];
  for (let cursor = ""; ; ) {
    const answer = await fetch(`${sharedWorker().url}/api/v1${path}?limit=200${cursor}`, {
      headers: { Authorization: `Bearer ${demo.apiToken}` },
    });
    const { data, nextCursor } = page.parse(await answer.json());
    found.push(...data);
    if (nextCursor === null) return found;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}

beforeAll(async () => {
  demo = await demoGroup();
  now = sharedNow();
});

describe("the demo group that npm start makes", () => {
  it("stands beside one that was begun and never finished, and is made once", async () => {
    expect(demo.email).toBe("demo2@dealerloop.example");
    expect(await demoGroup()).toEqual(demo);
  });

  it("has follow-ups of every kind, ended in every way", async () => {
    const followUps = await all("/follow-ups", followUpView());
    const ends = new Set(followUps.map(({ kind, state, outcome }) => `${kind} ${state} ${outcome}`));
    const callbackEnds = [
      "done reached",
      "done declined",
      "lapsed not-reached",
      "lapsed before-go-live",
      "cancelled exempt",
      "cancelled car-sold",
    ];
    const others = ["first-contact", "manual", "case-closing"];
    expect([...ends]).toEqual(
      expect.arrayContaining([
        ...callbackEnds.map((end) => `service-callback ${end}`),
        ...others.flatMap((kind) => [`${kind} open null`, `${kind} done reached`]),
        ...["contact-repair open null", "contact-repair done number-found"],
        ...["case-handling open null", "case-handling done solved", "case-closing done reopened"],
      ]),
    );
  });

  it("has callbacks overdue, due today, promised today, due later, and late by their data", async () => {
    const callbacks = (await all("/follow-ups", followUpView())).filter(
      ({ kind }) => kind === "service-callback",
    );
    const open = callbacks.filter(({ state }) => state === "open");
    const endOfToday = Math.ceil((now + shanghaiAheadMs) / dayMs) * dayMs - shanghaiAheadMs;
    const isToday = (at: string) => Date.parse(at) > now && Date.parse(at) < endOfToday;
    const some = {
      overdue: open.filter(({ dueAt }) => Date.parse(dueAt) < now),
      dueToday: open.filter(({ dueAt, promisedAt }) => promisedAt === null && isToday(dueAt)),
      promisedToday: open.filter(({ promisedAt }) => promisedAt !== null && isToday(promisedAt)),
      later: open.filter(({ dueAt }) => Date.parse(dueAt) > endOfToday),
      lateData: callbacks.filter(({ lateData, beforeGoLive }) => lateData && !beforeGoLive),
    };
    for (const [name, list] of Object.entries(some)) expect([name, list.length > 1]).toEqual([name, true]);
  });

  it("has cases in every state and of every level, a major one open, and solved ones with their closing call", async () => {
    const cases = await all("/cases", caseView());
    expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(caseStates));
    expect(new Set(cases.map(({ level }) => level))).toEqual(new Set(caseLevels));
    expect(cases.some(({ major, state }) => major && state !== "closed")).toBe(true);
    const calls = (await all("/follow-ups", followUpView())).filter(
      ({ kind, state }) => kind === "case-closing" && state === "open",
    );
    const solved = cases.filter(({ state }) => state === "solved").map(({ id }) => id);
    expect(calls.map(({ subject }) => subject.id).sort()).toEqual(solved.sort());
  });

  it("shows a supervisor's and a general manager's numbers as its own lists count them", async () => {
    const read = async () => {
      const answer = await fetch(`${sharedWorker().url}/api/v1/numbers`, {
        headers: { Authorization: `Bearer ${demo.apiToken}` },
      });
      return numbersView().parse(await answer.json());
    };
    const { total, from, now: at } = await read();
    const month = Date.parse(`${from}T00:00:00+08:00`);
    const isIn = (time: string | null) =>
      time !== null && Date.parse(time) >= month && Date.parse(time) < Date.parse(at);
    const calls = (await all("/follow-ups", followUpView())).filter(
      ({ kind, beforeGoLive }) => ["service-callback", "first-contact"].includes(kind) && !beforeGoLive,
    );
    const due = calls.filter(({ state, dueAt }) => state !== "cancelled" && isIn(dueAt));
    const ended = due.filter(({ state }) => state !== "open");
    const answers = calls.filter(
      ({ dissatisfied, validContactAt }) => dissatisfied !== null && isIn(validContactAt),
    );
    const cases = await all("/cases", caseView());
    const deadlines = cases.filter(({ solveBy }) => isIn(solveBy));
    const share = <Row>(rows: readonly Row[], counts: (row: Row) => boolean) => ({
      counted: rows.filter(counts).length,
      all: rows.length,
    });
    expect({ ...total, dataInPlace: null, satisfaction: null, retention: null }).toEqual({
      onTime: share(due, ({ validContactAt, dueAt }) => validContactAt !== null && validContactAt <= dueAt),
      reached: share(ended, ({ validContactAt }) => validContactAt !== null),
      dissatisfied: share(answers, ({ dissatisfied }) => dissatisfied === true),
      closedInTime: share(deadlines, ({ closedAt, solveBy }) => closedAt !== null && closedAt <= solveBy),
      openMajor: {
        open: cases.filter(({ major, state }) => major && state !== "closed").length,
        oldestOpenedAt: total.openMajor?.oldestOpenedAt,
      },
      dataInPlace: null,
      satisfaction: null,
      retention: null,
    });
    expect(Math.min(due.length, ended.length, answers.length, deadlines.length)).toBeGreaterThan(5);
  });

  it("has two stores, their people, some 800 customers, some 2,000 orders, and files in every state", async () => {
    expect((await all("/stores", storeView())).map(({ name }) => name).sort()).toEqual([
      "恒通光谷店",
      "恒通汉阳店",
    ]);
    expect((await all("/staff", staffView())).filter(({ joined }) => joined).length).toBe(14);
    expect(Math.abs((await all("/customers", customerView())).length - 800)).toBeLessThan(50);
    const visits = await all("/service-visits", serviceVisitView());
    expect(Math.abs(visits.length - 2000)).toBeLessThan(100);
    expect(new Set(visits.map(({ state }) => state))).toEqual(new Set(["open", "delivered"]));
    const files = await all("/imports", importView());
    expect(new Set(files.map(({ state }) => state))).toEqual(new Set(["done", "checked", "failed"]));
    expect(files.some(({ counts }) => counts.rejected > 0)).toBe(true);
  });

  it("lets everybody whom its answer names sign in", async () => {
    for (const login of [demo.email, ...demo.people.map((person) => person.login)]) {
      const { status } = await fetch(`${sharedWorker().url}/auth/sign-in`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ login, password: demo.password }),
      });
      expect([login, status]).toEqual([login, 200]);
    }
  });
});
