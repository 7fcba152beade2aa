import fc from "fast-check";
import { expect, it } from "vitest";
import { followUpRow, visitRow } from "../customers/archive.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { archive } from "./twins.ts";

const people = 4;
const one = fc.nat(people - 1);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constant("merge" as const),
      kept: one,
      gone: one,
      hobby: fc.constantFrom("kept" as const, "gone" as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant("undo" as const), which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant("edit" as const),
      who: one,
      hobby: fc.constantFrom("茶", "球"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("visit" as const), who: one }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Merge {
  id: string;
  kept: number;
  gone: number;
  hobby: { before: string | null; after: string | null } | undefined;
  undone: boolean;
}

/** What should be true of some people after any history: who leads to whom, whose each order is, what stands in a field. */
class History {
  readonly w: World;
  readonly group: TestGroup;
  readonly ids: string[] = [];
  readonly hobbies: (string | null)[] = [];
  readonly merges: Merge[] = [];
  /** To whom each order was given when it came; it goes wherever they lead. */
  readonly homes = new Map<string, number>();

  constructor(w: World, group: TestGroup) {
    this.w = w;
    this.group = group;
  }

  async begin(): Promise<void> {
    for (let index = 0; index < people; index++) {
      const made = await this.call("POST", "/customers", {
        name: `张${index}`,
        phones: [`1396623567${index}`],
        hobby: `爱好${index}`,
        storeId: this.group.stores[0],
      });
      this.ids.push(made.json.id);
      this.hobbies.push(`爱好${index}`);
      await this.visit(index);
    }
  }

  call(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    return this.w.call(this.group.token, method, path, body, headers);
  }

  /** The one to whom somebody leads now. */
  root(who: number): number {
    const merge = this.merges.find(({ gone, undone }) => gone === who && !undone);
    return merge ? this.root(merge.kept) : who;
  }

  async visit(who: number): Promise<void> {
    const [storeId = ""] = this.group.stores;
    const customerId = this.ids[this.root(who)] ?? "";
    const visit = visitRow({ storeId, orderNumber: `N${this.homes.size}`, ownerCustomerId: customerId });
    const call = followUpRow({ storeId, assigneeId: this.group.owner, customerId, state: "done" });
    await this.group.write({ insert: { serviceVisits: [visit], followUps: [call] } });
    this.homes.set(visit.id, this.root(who));
    this.homes.set(call.id, this.root(who));
  }

  async merge(kept: number, gone: number, hobby: "kept" | "gone"): Promise<void> {
    const [k, g] = [this.root(kept), this.root(gone)];
    // Said by any id that ever led to them.
    const merged = await this.call("POST", "/customer-merges", {
      keptId: this.ids[kept],
      goneId: this.ids[gone],
      choices: { hobby },
    });
    if (k === g) return expect([merged.status, merged.json.code]).toEqual([409, "merges.same"]);
    expect(merged.status, JSON.stringify(merged.json)).toBe(201);
    const [before = null, after = null] = [this.hobbies[k], this.hobbies[g]];
    const taken = hobby === "gone" && before !== after;
    if (taken) this.hobbies[k] = after;
    this.merges.push({
      id: merged.json.id,
      kept: k,
      gone: g,
      hobby: taken ? { before, after } : undefined,
      undone: false,
    });
  }

  async undo(which: number): Promise<void> {
    const merge = this.merges[which % Math.max(1, this.merges.length)];
    if (!merge) return;
    const answer = await this.call("POST", `/merges/${merge.id}/undo`);
    if (merge.undone) return expect(answer.json.code).toBe("merges.undo_over");
    if (this.root(merge.kept) !== merge.kept) return expect(answer.json.code).toBe("merges.undo_later_first");
    expect(answer.status, JSON.stringify(answer.json)).toBe(200);
    merge.undone = true;
    if (!merge.hobby) return;
    const stands = this.hobbies[merge.kept] === merge.hobby.after;
    expect(answer.json.kept.map(({ field }: { field: string }) => field)).toEqual(stands ? [] : ["hobby"]);
    if (stands) this.hobbies[merge.kept] = merge.hobby.before;
  }

  async edit(who: number, hobby: string): Promise<void> {
    const id = this.ids[this.root(who)];
    const { headers } = await this.call("GET", `/customers/${id}`);
    const edited = await this.call(
      "PATCH",
      `/customers/${id}`,
      { hobby },
      { "If-Match": headers.get("ETag") ?? "" },
    );
    expect(edited.status).toBe(200);
    this.hobbies[this.root(who)] = hobby;
  }

  async act(one: Step): Promise<void> {
    if (one.deed === "merge") await this.merge(one.kept, one.gone, one.hobby);
    else if (one.deed === "undo") await this.undo(one.which);
    else if (one.deed === "edit") await this.edit(one.who, one.hobby);
    else await this.visit(one.who);
  }

  async check(): Promise<void> {
    const { customers, visits, calls } = await this.group.read({
      customers: everyRow("customers"),
      visits: everyRow("serviceVisits"),
      calls: everyRow("followUps"),
    });
    const live = this.ids.filter((_, index) => this.root(index) === index);
    expect(customers.map(({ id }) => id).sort()).toEqual([...live].sort());
    for (const { id, hobby } of customers) expect(hobby).toBe(this.hobbies[this.ids.indexOf(id)]);
    const owner = (id: string) => this.ids[this.root(this.homes.get(id) ?? -1)];
    for (const { id, ownerCustomerId } of visits) expect(ownerCustomerId).toBe(owner(id));
    for (const { id, customerId } of calls) expect(customerId).toBe(owner(id));
    for (const [index, id] of this.ids.entries()) {
      const { json } = await this.call("GET", `/customers/${id}`);
      expect(json.id).toBe(this.ids[this.root(index)]);
    }
  }
}

it("whatever is merged, edited and taken back in whatever order: what undo promises holds, and the audit only grows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const w = world();
      const group = await w.group({ stores: 1 });
      const history = new History(w, group);
      await history.begin();
      let audit: string[] = [];
      for (const one of steps) {
        await history.act(one);
        await history.check();
        const { rows } = await group.read({ rows: everyRowOfAudit });
        expect(rows.slice(0, audit.length)).toEqual(audit);
        audit = rows;
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

it("all merges taken back, the last one first, leave everything as it was", async () => {
  const merges = fc.array(
    fc.record({ kept: one, gone: one, hobby: fc.constantFrom("kept" as const, "gone" as const) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  await fc.assert(
    fc.asyncProperty(merges, async (some) => {
      const w = world();
      const group = await w.group({ stores: 1 });
      const history = new History(w, group);
      await history.begin();
      const before = await archive(group);
      for (const { kept, gone, hobby } of some) await history.merge(kept, gone, hobby);
      for (let which = history.merges.length - 1; which >= 0; which--) await history.undo(which);
      expect(await archive(group)).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 120_000);

const everyRowOfAudit = {
  sql: `SELECT a.seq, a.verb, a.subject_id, a.payload_hash, p.payload FROM audit a
    JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = a.seq WHERE a.group_id = ?1 ORDER BY a.seq`,
  params: [],
  read: (raw: Record<string, unknown>[]) => raw.map((row) => JSON.stringify(row)),
};
