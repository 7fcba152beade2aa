import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vinCheckDigit } from "../../shared/kernel/vin.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

const heading = {
  customers: "客户编号,客户姓名,手机号码,车架号,车牌号,门店,爱好",
  "service-visits": "工单号,车主姓名,车主电话,车架号,车牌号,门店,交车时间,维修类型",
};

type Kind = keyof typeof heading;

/** How one row tells who it is about: by which of their keys, and what else it says. */
interface Telling {
  person: number;
  keys: number;
  hobby: number;
  place: number;
}

const tellings = fc.array(
  fc.record({ person: fc.nat(59), keys: fc.nat(4), hobby: fc.nat(2), place: fc.nat(9_999) }),
  { minLength: 120, maxLength: 200 },
);

/** Of some people no row tells more than the name: of each such row there is one. */
const namedOnly = 50;

/** The keys of a person whom several rows name, in several ways: number, phone, VIN, plate, name alone. */
function keysOf(person: number, keys: number) {
  const blank = `LSVAM418000${String(person).padStart(6, "0")}`;
  const vin = `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
  const name = `${"张王李赵"[person % 4]}${"甲乙丙丁戊己庚辛"[person % 8]}${"一二三四五六七八九十"[Math.floor(person / 8)]}`;
  const plate = `浙B${10_000 + person}`;
  // Two people share each phone.
  const phone = `1390000${String(1000 + Math.floor(person / 2))}`;
  const ways = [
    { number: `K${person}`, name, phone, vin: "", plate: "" },
    { number: "", name, phone, vin, plate: "" },
    { number: "", name, phone: "", vin, plate },
    { number: "", name, phone: "", vin: "", plate },
    { number: "", name, phone, vin, plate },
  ];
  const nameAlone = { number: "", name, phone: "", vin: "", plate: "" };
  return person >= namedOnly ? nameAlone : (ways[keys] ?? nameAlone);
}

/** A line that tells of nobody else. */
function filler(kind: Kind, n: number): string {
  const plate = `浙C${10_000 + n}`;
  const phone = `137${String(10_000_000 + n)}`;
  return kind === "customers"
    ? `F${n},钱${n}号,${phone},,${plate},江北店,`
    : `F${n},钱${n}号,${phone},,${plate},江北店,2026-11-19 09:40,保养`;
}

function lineOf(kind: Kind, telling: Telling, n: number): string {
  const { number, name, phone, vin, plate } = keysOf(telling.person, telling.keys);
  if (kind === "customers")
    return `${number},${name},${phone},${vin},${plate},${["江北店", "鄞州店"][telling.person % 2]},${["", "钓鱼", "骑行"][telling.hobby]}`;
  const order = telling.hobby === 0 ? `S${telling.person % 7}` : `R${n}`;
  return `${order},${name},${phone},${vin},${plate},江北店,2026-11-${10 + (telling.person % 9)} 16:${10 + telling.hobby},保养`;
}

function fileOf(kind: Kind, list: readonly Telling[], rows: number): File {
  const lines = Array.from({ length: rows }, (_, n) => filler(kind, n));
  for (const [n, telling] of list.entries())
    lines.splice(Math.floor((telling.place / 10_000) * lines.length), 0, lineOf(kind, telling, n));
  return new File([[heading[kind], ...lines].join("\n")], "文件.csv");
}

async function checked(w: World, group: TestGroup, kind: Kind, file: File) {
  const form = new FormData();
  form.set("kind", kind);
  form.set("mode", "check");
  form.set("file", file);
  const { json } = await w.call(group.token, "POST", "/imports", form);
  await w.tick();
  return (await w.call(group.token, "GET", `/imports/${json.id}`)).json;
}

async function applied(w: World, group: TestGroup, id: string) {
  await w.call(group.token, "POST", `/imports/${id}/apply`, {});
  await w.tick();
  return (await w.call(group.token, "GET", `/imports/${id}`)).json;
}

describe("the counts of a check", () => {
  it.each(["customers", "service-visits"] as const)(
    "are what writing the file comes to, whoever comes again in it under another key: %s",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(tellings, fc.constantFrom(700, 2_200), async (list, rows) => {
          const w = world("2026-11-22T09:00:00+08:00");
          const group = await w.group({ stores: 0 });
          const half = fileOf(kind, list.slice(0, 40), 20);
          for (const file of [half, fileOf(kind, list, rows)]) {
            const before = await checked(w, group, kind, file);
            expect(before.state).toBe("checked");
            const after = await applied(w, group, before.id);
            expect(after.state).toBe("done");
            expect(before.counts).toEqual(after.counts);
            expect(before.report.newStores.sort()).toEqual(after.report.newStores.sort());
          }
        }),
        { seed: 20_261_122, numRuns: 3, endOnFailure: true },
      );
    },
    120_000,
  );

  it("know somebody again who is named by phone first and far below by a car that the archive has", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    const { number: _, name, phone, vin, plate } = keysOf(1, 1);
    const list = (...lines: string[]) => new File([[heading.customers, ...lines].join("\n")], "客户.csv");
    const known = await checked(w, group, "customers", list(`,${name},${phone},${vin},${plate},江北店,`));
    await applied(w, group, known.id);
    const others = Array.from({ length: 2_100 }, (_, n) => filler("customers", n));
    const byPhone = `,${name},${phone},,,江北店,钓鱼`;
    const byCar = `,${name},,${vin},,江北店,钓鱼`;
    const before = await checked(w, group, "customers", list(byPhone, ...others, byCar));
    expect(before.counts).toMatchObject({ created: 2_100, updated: 1, unchanged: 1 });
    expect((await applied(w, group, before.id)).counts).toEqual(before.counts);
  }, 60_000);
});
