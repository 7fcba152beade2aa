import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vinCheckDigit } from "../../shared/kernel/vin.ts";
import { world } from "../harness/world.ts";
import { load } from "./loaded.ts";
import { recordsOf } from "./records.ts";

const header =
  "工单号,门店,维修类型,车主姓名,车主电话,送修人,送修人电话,车牌号,车架号,车型,行驶里程,进厂时间,交车时间,服务顾问,实收金额,维修项目";

const kinds = ["常规保养", "一般维修", "事故车", "内返"];
const items = ["更换机油", "四轮定位", "空调清洗"];

/** A car of one household: its owner may send it, or someone else who lives with them may. Some change their plate. */
function carOf(index: number, day: number) {
  const blank = `LSVAM418000${String(index).padStart(6, "0")}`;
  return {
    owner: `${"张王李赵"[index % 4]}一${"甲乙丙丁戊己庚辛"[index]}`,
    // Two households share each number.
    phone: `1390000${String(1000 + Math.floor(index / 2))}`,
    sender: `孙二${"甲乙丙丁戊己庚辛"[index]}`,
    senderPhone: `1380000${String(2000 + index)}`,
    plate: index % 3 === 0 && day >= 30 ? `浙BD${20_000 + index}` : `浙B${10_000 + index}`,
    // Where the plate stays, some orders name the car by it alone.
    vin: index % 3 > 0 && day % 4 === 0 ? "" : `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`,
    store: ["江北店", "鄞州店"][index % 2],
  };
}

interface Draft {
  number: number;
  car: number;
  day: number;
  kind: number;
  sent: boolean;
  left: boolean;
  split: boolean;
}

const drafts = fc.array(
  fc.record({
    number: fc.nat(999),
    car: fc.nat(7),
    day: fc.nat(59),
    kind: fc.nat(3),
    sent: fc.boolean(),
    left: fc.boolean(),
    split: fc.boolean(),
  }),
  { minLength: 12, maxLength: 24 },
);

/** The lines of one order: one, or two that tell the same order item by item. */
function linesOf({ number, car, day, kind, sent, left, split }: Draft): string[] {
  const who = carOf(car, day);
  const date = new Date(Date.UTC(2026, 8, 23 + day)).toISOString().slice(0, 10);
  const line = (item: string | undefined) =>
    [
      `RO${number}`,
      who.store,
      kinds[kind],
      who.owner,
      day % 4 === 0 ? "" : who.phone,
      sent ? who.sender : who.owner,
      sent ? who.senderPhone : "",
      who.plate,
      who.vin,
      "途观L",
      String(10_000 + day * 50),
      `${date} 09:10`,
      left ? `${date} 16:20` : "",
      car % 2 ? "陈晓" : "刘洋",
      left ? "386" : "",
      item,
    ].join(",");
  return split ? [line(items[0]), line(items[kind % 2 ? 1 : 2])] : [line(items[0])];
}

/** What files come to, loaded one after the other into a group of their own. */
async function imported(...files: readonly (readonly string[])[]) {
  const w = world("2026-11-22T09:00:00+08:00");
  const group = await w.group({ stores: 0 });
  const loads = [];
  for (const lines of files) {
    const file = new File([[header, ...lines].join("\n")], "工单.csv");
    const { state, counts, report } = await load(w, group, { kind: "service-visits", file });
    expect(state).toBe("done");
    const { newStores, newAdvisers, ...figures } = report;
    loads.push({ counts, figures, newStores: newStores.sort(), newAdvisers: newAdvisers.sort() });
  }
  return { loads, records: await recordsOf(group) };
}

/** Strangers whom reception gave one number, cars that have changed plates, and orders that name them by plate alone. */
function strangersOf(list: readonly { car: number; day: number }[]): string[] {
  return list.map(({ car, day }, nth) => {
    const date = new Date(Date.UTC(2026, 10, 10 + day)).toISOString().slice(0, 10);
    // Each car's plate goes to the next car on the sixth day.
    const plate = `浙D${10_000 + (day < 6 ? car : (car + 7) % 8)}`;
    const blank = `LSVAM418000${String(900 + car).padStart(6, "0")}`;
    const vin = `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
    const name = `周三${"甲乙丙丁戊己庚辛"[car]}`;
    return `RS${nth},江北店,常规保养,${name},13655550000,,,${plate},${vin},途观L,,${date} 09:10,${date} 16:20,陈晓,386,四轮定位`;
  });
}

const strangers = fc
  .array(fc.record({ car: fc.nat(7), day: fc.nat(11) }), { minLength: 8, maxLength: 16 })
  .chain((list) => {
    const lines = strangersOf(list);
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    return fc.tuple(fc.constant(lines), shuffled, shuffled);
  });

const orders = drafts.map((list) => [...new Map(list.map((draft) => [draft.number, draft])).values()]);
const settings = { seed: 20_261_122, numRuns: 6, endOnFailure: true };

describe("rows that do not contradict each other", () => {
  it("come to the same counts and records in whatever order a file has them", async () => {
    const orderings = orders.chain((list) => {
      const lines = list.flatMap(linesOf);
      const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
      return fc.tuple(fc.constant(lines), shuffled, shuffled);
    });
    await fc.assert(
      fc.asyncProperty(orderings, async ([lines, ...others]) => {
        const expected = await imported(lines);
        for (const other of others) expect(await imported(other)).toEqual(expected);
      }),
      settings,
    );
  }, 60_000);

  it("come to the same tasks and plates where a number is on too many people and plates go to other cars", async () => {
    await fc.assert(
      fc.asyncProperty(strangers, async ([lines, shuffled, other]) => {
        const { records } = await imported(lines);
        expect((await imported(shuffled)).records).toEqual(records);
        const half = Math.ceil(other.length / 2);
        expect((await imported(other.slice(0, half), other.slice(half))).records).toEqual(records);
      }),
      settings,
    );
  }, 60_000);

  it("come to the same records in one file or in two, whichever is loaded first", async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (list) => {
        const [some, rest] = [0, 1].map((part) => list.filter((_, nth) => nth % 2 === part).flatMap(linesOf));
        const { records } = await imported(list.flatMap(linesOf));
        expect((await imported(some ?? [], rest ?? [])).records).toEqual(records);
        expect((await imported(rest ?? [], some ?? [])).records).toEqual(records);
      }),
      settings,
    );
  }, 60_000);
});
