import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vinCheckDigit } from "../../shared/kernel/vin.ts";
import { newJob } from "../../workers/platform/jobs.ts";
import { loadPinyin } from "../../workers/platform/pinyin.ts";
import { byId, figures } from "../../workers/platform/query.ts";
import { customerRow } from "../customers/archive.ts";
import { testEnv } from "../harness/env.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";
import { deskOf, hitsOf, street } from "./street.ts";

const pinyin = await loadPinyin();
const w = world();
const group = await w.group({ stores: 1 });
const desk = deskOf(w, group);
const other = await w.group({ stores: 1 });

const surname = fc.constantFrom("张", "王", "单", "欧阳", "吕", "曾", "买买提·", "AB ");
const given = fc.array(fc.constantFrom(..."三丰伟明娜重乐鑫一"), { minLength: 1, maxLength: 3 });
const name = fc.tuple(surname, given).map(([first, rest]) => first + rest.join(""));
const plate = fc
  .tuple(
    fc.constantFrom("浙A", "沪C"),
    fc.array(fc.constantFrom(..."0123456789ABCDK"), { minLength: 5, maxLength: 5 }),
  )
  .map(([head, rest]) => head + rest.join(""));

/** Every way in which a name may be typed: parts of its characters, sounds and initials, a letter and a character. */
function waysOf(text: string): string[] {
  const characters = [...text.replace(/[·\s]/g, "")];
  const parts = (of: readonly string[]) =>
    of.flatMap((_, from) => of.slice(from).map((__, length) => of.slice(from, from + length + 1).join("")));
  const sounds = pinyin(characters.join("").toLowerCase()).map((row) => row.map(({ spoken }) => spoken));
  const mixed = sounds.flatMap((row) =>
    row.length === characters.length && characters.length <= 4
      ? row.slice(1).flatMap((_, index) => {
          const [sound = "", character = ""] = [row[index], characters[index + 1]];
          return /\p{Script=Han}/u.test(character) ? [sound + character, sound.charAt(0) + character] : [];
        })
      : [],
  );
  const initials = sounds.map((row) => row.map((sound) => sound.charAt(0)));
  return [...new Set([...parts(characters), ...sounds.flatMap(parts), ...initials.flatMap(parts), ...mixed])];
}

/** All that search keeps of a group, and of earlier releases. */
const kept = (table: "search_index" | "search_tokens") =>
  figures(`SELECT kind, token, id FROM ${table} WHERE group_id = ?1`, [], (raw) =>
    raw.map(({ kind, token, id }) => [String(kind), String(token), String(id)]),
  );

const idsOf = async (token: string, typed: string) =>
  new Set((await hitsOf(w, token, typed, "&limit=20")).map(({ id }) => id));

/** How many tokens find a row. */
async function tokensOf(kind: string, id: string): Promise<number> {
  const { list } = await group.read({
    list: figures(
      "SELECT token FROM search_index WHERE group_id = ?1 AND kind = ?2 AND id = ?3",
      [kind, id],
      (raw) => raw,
    ),
  });
  return list.length;
}

describe("whatever is written", () => {
  it("is found by every way of typing a name, and by none of the former once it is changed", async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (before, after) => {
        const made = await desk.customer(before);
        for (const typed of waysOf(before)) expect(await idsOf(group.token, typed), typed).toContain(made.id);
        const changed = await w.call(
          group.token,
          "PATCH",
          `/customers/${made.id}`,
          { name: after },
          { "If-Match": `"${made.version}"` },
        );
        expect(changed.status).toBe(200);
        for (const typed of waysOf(after)) expect(await idsOf(group.token, typed), typed).toContain(made.id);
        const still = new Set(waysOf(after));
        for (const typed of waysOf(before).filter((way) => !still.has(way) && isApart(way, after)))
          expect(await idsOf(group.token, typed), typed).not.toContain(made.id);
        for (const typed of waysOf(after)) expect(await idsOf(other.token, typed)).toEqual(new Set());
        await group.write({ remove: { customerStores: [[desk.storeId, made.id]] } });
        await group.write({ remove: { customers: [[made.id]] } });
        expect(await tokensOf("customer", made.id)).toBe(0);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it("is found by any part of a plate, by the end of a VIN and of an order number", async () => {
    const marks = fc.tuple(plate, fc.integer({ min: 100_000, max: 999_999 }));
    // No two cars have one VIN.
    const apart = fc.uniqueArray(marks, { minLength: 8, maxLength: 8, selector: ([, number]) => number });
    await fc.assert(
      fc.asyncProperty(apart, async (cars) => {
        for (const [text, number] of cars) {
          const blank = `LSVAM4180N2${number}`;
          const vin = `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
          const car = await desk.car({ plate: text, vin });
          const order = await desk.order(`RO-2026-${number}`, { vehicleId: car.id });
          const characters = [...text];
          const parts = characters.flatMap((_, from) =>
            characters.slice(from + 1).map((__, length) => text.slice(from, from + length + 2)),
          );
          for (const typed of parts) expect(await idsOf(group.token, typed), typed).toContain(car.id);
          for (const length of [4, 5, 6]) {
            const found = await idsOf(group.token, String(number).slice(-length));
            expect([found.has(car.id), found.has(order.id)]).toEqual([true, true]);
          }
          await group.write({ remove: { serviceVisits: [[order.id]] } });
          expect(await tokensOf("service-visit", order.id)).toBe(0);
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 60_000);
});

/** Whether a name is not found by what was typed: by no reading of it. */
function isApart(typed: string, text: string): boolean {
  const plain = text.replace(/[·\s]/g, "").toLowerCase();
  const rows = pinyin(plain);
  const [, letters = "", character = ""] = /^([a-z]+)(\p{Script=Han})$/u.exec(typed.toLowerCase()) ?? [];
  const isMixed = rows.some((row) =>
    row.some(({ written }, at) => written === character && row[at - 1]?.spoken.startsWith(letters)),
  );
  if (character !== "" && isMixed) return false;
  const readings = rows.flatMap((row) => [
    row.map(({ spoken }) => spoken).join(""),
    row.map(({ spoken }) => spoken.charAt(0)).join(""),
  ]);
  return ![plain, ...readings].some((reading) => reading.includes(typed.toLowerCase()));
}

describe("what is changed or taken away", () => {
  it("a car keeps the ends of its other plates when one goes", async () => {
    const car = await desk.car({ plate: "浙A12345" });
    const { plates } = await group.read({ plates: everyRow("vehiclePlates") });
    const [first] = plates.filter(({ vehicleId }) => vehicleId === car.id);
    if (!first) throw new Error("the car has a plate");
    const second = { ...first, plate: "沪B92345" };
    await group.write({ insert: { vehiclePlates: [second] } });
    await group.write({ remove: { vehiclePlates: [[first.vehicleId, first.plate, first.fromOn]] } });
    const found = await Promise.all(
      ["浙A12345", "A1234", "沪B92345", "9234", "2345"].map((typed) => idsOf(group.token, typed)),
    );
    expect(found.map((ids) => ids.has(car.id))).toEqual([false, false, true, true, true]);
  });

  it("a case is found by its new title and not by the old one", async () => {
    const one = await desk.opened("空调不凉");
    const [before] = (await group.read({ cases: everyRow("cases") })).cases.filter(({ id }) => id === one.id);
    if (!before) throw new Error("the case is there");
    const after = { ...before, title: "天窗漏水", version: before.version + 1 };
    await group.write({ update: [{ table: "cases", before, after }] });
    expect([await idsOf(group.token, "空调"), await idsOf(group.token, "漏水")]).toEqual([
      new Set(),
      new Set([one.id]),
    ]);
  });
});

describe("rows that were stored before the search knew them", () => {
  it("are found once the job has gone through them, and the former tokens are gone", async () => {
    const town = await street();
    const { search } = await town.group.read({ search: kept("search_index") });
    const former = search.map(([, token = "", id = ""]) => ({ token, kind: "customer" as const, id }));
    const many = Array.from({ length: 1_100 }, () =>
      customerRow({ storeId: town.desk.storeId, name: "赵六" }),
    );
    await town.group.write({ insert: { customers: many } });
    await town.group.write({ remove: { searchIndex: search }, insert: { searchTokens: former } });
    expect(await hitsOf(town.w, town.group.token, "张三")).toEqual([]);
    const job = newJob({ kind: "search-index", key: "search-index", args: {}, asOf: town.w.clock.now() });
    await town.group.write({ insert: { jobs: [job] } });
    await town.w.tick();
    const after = await town.group.read({
      job: byId("jobs", job.id),
      search: kept("search_index"),
      former: kept("search_tokens"),
    });
    expect([after.job?.state, after.former.length]).toEqual(["done", 0]);
    const now = new Set(after.search.map((key) => key.join(" ")));
    expect(search.filter((key) => !now.has(key.join(" ")))).toEqual([]);
    for (const typed of ["张三", "5678", "8K2P1", "0042", "异响", "钥匙"])
      expect((await hitsOf(town.w, town.group.token, typed)).length, typed).toBeGreaterThan(0);
  });

  it("get that job by the migration, one for each group that was there", async () => {
    const migration = env.SHARD_MIGRATIONS.find(({ name: file }) => file.includes("search_index"));
    const sql = migration?.queries.find((query) => query.includes("INSERT INTO jobs"))?.replace(/;\s*$/, "");
    const fresh = await w.group();
    await testEnv.SHARD_0.prepare(`${sql} WHERE g.group_id = ?1`).bind(fresh.id).run();
    const { jobs } = await fresh.read({ jobs: everyRow("jobs") });
    expect(jobs.map(({ kind, state }) => [kind, state])).toEqual([["search-index", "open"]]);
    expect(jobs[0]?.id).toMatch(/^job_[0-9a-hjkmnp-tv-z]{16}$/);
    w.at(new Date(Date.now() + 60_000).toISOString());
    await w.tick();
    expect((await fresh.read({ jobs: everyRow("jobs") })).jobs[0]?.state).toBe("done");
  });
});
