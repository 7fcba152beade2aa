import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figures, rows } from "../../workers/platform/query.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { customersFile, type Line, ordersFile } from "./orders-file.ts";
import { loaded, ownerOf, standing, undone } from "./standing.ts";

/** A group as its history goes: each step is a deed through the API, minutes after the one before. */
interface History {
  w: World;
  group: TestGroup;
  /** Imports in the order in which they were loaded. */
  imports: string[];
  /** How many deeds have been done. */
  done: number;
  /** What people said of customers, by id: a taking back must not lose it. */
  said: Map<string, string>;
}

type Step = (history: History) => Promise<void>;

const line: fc.Arbitrary<Line> = fc.record({
  order: fc.nat(3),
  household: fc.nat(2),
  day: fc.nat(18),
  kind: fc.nat(3),
  km: fc.nat(40),
  sent: fc.boolean(),
  moved: fc.boolean(),
});
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ order }) => order });

const loads: fc.Arbitrary<Step> = fc
  .tuple(lines, fc.boolean())
  .map(([of, isVisits]) => async ({ w, group, imports }) => {
    const file = isVisits ? ordersFile(of) : customersFile(of);
    const { id, state } = await loaded(w, group, { kind: isVisits ? "service-visits" : "customers", file });
    expect(state).toBe("done");
    imports.push(id);
  });

/** One of a list, by a number drawn before the list is known. */
const drawn = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)];

const customers = rows("customers", "SELECT * FROM customers WHERE group_id = ?1 ORDER BY name, id");
const openCalls = rows(
  "followUps",
  "SELECT * FROM follow_ups WHERE group_id = ?1 AND state = 'open' AND contact_point_id IS NOT NULL ORDER BY due_at, id",
);

const edits: fc.Arbitrary<Step> = fc.nat(50).map((nth) => async ({ w, group, said }) => {
  const one = drawn((await group.read({ customers })).customers, nth);
  if (!one) return;
  const note = `记下 ${nth}`;
  const token = await ownerOf(group);
  const { status } = await w.call(
    token,
    "PATCH",
    `/customers/${one.id}`,
    { note },
    { "If-Match": `"${one.version}"` },
  );
  expect(status).toBe(200);
  said.set(one.id, note);
});

const calls: fc.Arbitrary<Step> = fc.nat(50).map((nth) => async ({ w, group }) => {
  const one = drawn((await group.read({ openCalls })).openCalls, nth);
  if (!one) return;
  const token = await group.tokenFor({ staffId: one.assigneeId, role: "group-owner" });
  const call = { channel: "phone", result: "no-answer" };
  const { status, json } = await w.call(token, "POST", `/follow-ups/${one.id}/attempts`, call);
  // A phone is dialled so often a day, and then no more.
  if (status !== 200) expect(json.code).toBe("follow_ups.daily_cap");
});

const forbids: fc.Arbitrary<Step> = fc.nat(50).map((nth) => async ({ w, group }) => {
  const one = drawn((await group.read({ customers })).customers, nth);
  if (!one) return;
  const entry = { customerId: one.id, reach: "callback", reason: "客户要求" };
  expect((await w.call(await ownerOf(group), "POST", "/do-not-call", entry)).status).toBeLessThan(300);
});

/** Two customers turn out to be one; what was said of either may be said of the other now. */
const joins: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(50), fc.nat(50))
  .map(([one, other]) => async ({ w, group, said }) => {
    const found = (await group.read({ customers })).customers;
    const [kept, gone] = [drawn(found, one), drawn(found, other)];
    if (!kept || !gone || kept.id === gone.id) return;
    const body = { keptId: kept.id, goneId: gone.id };
    const { status } = await w.call(await ownerOf(group), "POST", "/customer-merges", body);
    expect(status).toBe(201);
    said.delete(kept.id);
    said.delete(gone.id);
  });

const takesBack: fc.Arbitrary<Step> = fc.nat(50).map((nth) => async (history) => {
  const id = drawn(history.imports, nth);
  if (id !== undefined) await takeBack(history, id);
});

/** Every kind of deed that a history is made of; what else changes records joins here. */
const deeds = fc.oneof(
  { weight: 3, arbitrary: loads },
  { weight: 2, arbitrary: takesBack },
  edits,
  calls,
  forbids,
  { weight: 2, arbitrary: joins },
);

/** Takes an import back as a person does, after a look; what is listed as staying is what stays. */
async function takeBack({ w, group, imports }: History, id: string): Promise<void> {
  const seen = await undone(w, group, { id, mode: "check" });
  expect(seen.undo.state).toBe("checked");
  const back = await undone(w, group, { id });
  expect(back.state).toBe("undone");
  expect(back.undo.counts).toMatchObject(withoutPlaces(seen.undo.counts));
  imports.splice(imports.indexOf(id), 1);
  const left = (await madeBy(group, id)).filter((one) => /^(cus|veh|sv)_/.test(one));
  const listed = new Set(back.undo.kept.map((one: { id: string }) => one.id));
  expect(left.filter((one) => !listed.has(one))).toEqual([]);
}

/** Whether stores and colleagues stay is known only once all else has gone. */
function withoutPlaces(counts: Record<string, number>) {
  const { customers: people, vehicles, serviceVisits, followUps, returned } = counts;
  return { customers: people, vehicles, serviceVisits, followUps, returned };
}

/** What an import made and is still there. */
async function madeBy(group: TestGroup, importId: string): Promise<string[]> {
  const { made } = await group.read({
    made: figures(
      `SELECT i.value AS id FROM jobs b
        CROSS JOIN audit a ON a.group_id = ?1 AND a.subject_id = b.id
        CROSS JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = a.seq
        CROSS JOIN json_each(p.payload, '$.inserted') t CROSS JOIN json_each(t.value, '$.ids') i
        WHERE b.group_id = ?1 AND b.kind = 'import' AND b.key = ?2
          AND (EXISTS (SELECT 1 FROM customers c WHERE c.group_id = ?1 AND c.id = i.value)
            OR EXISTS (SELECT 1 FROM vehicles v WHERE v.group_id = ?1 AND v.id = i.value)
            OR EXISTS (SELECT 1 FROM service_visits s WHERE s.group_id = ?1 AND s.id = i.value))`,
      [importId],
      (found) => found.map(({ id }) => String(id)),
    ),
  });
  return made;
}

/** What must hold after every deed, whatever it was. */
async function holds({ group, said }: History, auditBefore: readonly string[]): Promise<string[]> {
  const {
    audit,
    loads: counted,
    open,
    unfound,
    people,
  } = await group.read({
    audit: figures(
      "SELECT seq, verb, payload_hash FROM audit WHERE group_id = ?1 ORDER BY seq",
      [],
      (found) => found.map((one) => `${one.seq} ${one.verb} ${one.payload_hash}`),
    ),
    loads: figures("SELECT staff_id, open FROM staff_loads WHERE group_id = ?1 AND open <> 0", [], (found) =>
      found.map((one) => `${one.staff_id} ${one.open}`).sort(),
    ),
    open: figures(
      "SELECT assignee_id, count(*) AS n FROM follow_ups WHERE group_id = ?1 AND state = 'open' GROUP BY assignee_id",
      [],
      (found) => found.map((one) => `${one.assignee_id} ${one.n}`).sort(),
    ),
    unfound: figures(
      `SELECT DISTINCT s.id FROM search_index s WHERE s.group_id = ?1
        AND NOT EXISTS (SELECT 1 FROM customers c WHERE c.group_id = ?1 AND c.id = s.id)
        AND NOT EXISTS (SELECT 1 FROM vehicles v WHERE v.group_id = ?1 AND v.id = s.id)
        AND NOT EXISTS (SELECT 1 FROM contact_points p WHERE p.group_id = ?1 AND p.id = s.id)
        AND NOT EXISTS (SELECT 1 FROM service_visits o WHERE o.group_id = ?1 AND o.id = s.id)
        AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.group_id = ?1 AND f.id = s.id)
        AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.group_id = ?1 AND k.id = s.id)`,
      [],
      (found) => found.map(({ id }) => String(id)),
    ),
    people: customers,
  });
  // No row of the audit disappears or is another than it was.
  expect(audit.slice(0, auditBefore.length)).toEqual(auditBefore);
  expect(counted).toEqual(open);
  expect(unfound).toEqual([]);
  for (const [id, note] of said) expect(people.find((one) => one.id === id)?.note).toBe(note);
  return audit;
}

async function begun(): Promise<History> {
  const w = world("2026-11-22T09:00:00+08:00");
  return { w, group: await w.group({ stores: 0 }), imports: [], done: 0, said: new Map() };
}

async function gone(history: History, steps: readonly Step[]): Promise<void> {
  let audit: string[] = [];
  for (const step of steps) {
    history.done += 1;
    history.w.at(`2026-11-22T09:${String(history.done).padStart(2, "0")}:00+08:00`);
    await step(history);
    audit = await holds(history, audit);
  }
}

describe("histories of imports, edits, calls, merges and taking back", () => {
  it("lose no row of the audit and nothing that people said; what stays of an import is listed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 4, maxLength: 8 }), async (steps) => {
        await gone(await begun(), steps);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 600_000);

  it("come back to where they were by taking back imports that nobody touched, the last first", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(loads, edits, calls), { maxLength: 3 }),
        fc.array(loads, { minLength: 1, maxLength: 3 }),
        async (before, after) => {
          const history = await begun();
          await gone(history, before);
          history.imports.length = 0;
          const was = await standing(history.group);
          await gone(history, after);
          for (const id of history.imports.toReversed()) await takeBack(history, id);
          expect(await standing(history.group)).toEqual(was);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 600_000);
});
