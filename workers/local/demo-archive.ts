import { vinCheckDigit } from "../../shared/kernel/vin.ts";
import type { Chance } from "./chance.ts";
import type { DemoDays } from "./demo-days.ts";
import { femaleNames, hobbies, maleNames, organisations, surnameList } from "./demo-names.ts";
import { demoStores, type StoreKey } from "./demo-people.ts";

export interface DemoCustomer {
  number: string;
  name: string;
  gender: "男" | "女" | "";
  birthday: string;
  phone: string;
  isOrganisation: boolean;
  hobby: string;
  store: StoreKey;
  /** What the system of the store says besides. */
  note: string;
}

export interface DemoCar {
  owner: DemoCustomer;
  /** Who brings it, where that is someone else; without a phone on the owner's. */
  sender: { name: string; phone: string | null } | null;
  vin: string;
  plate: string;
  brand: string;
  model: string;
  energy: "汽油" | "纯电动";
  boughtOn: string;
  insuranceExpiresOn: string;
  /** Today. */
  km: number;
  kmADay: number;
}

const models: Readonly<Record<StoreKey, readonly { model: string; electric: boolean; weight: number }[]>> = {
  guanggu: [
    { model: "朗逸 1.5L", electric: false, weight: 6 },
    { model: "帕萨特 330TSI", electric: false, weight: 4 },
    { model: "途观L 330TSI", electric: false, weight: 4 },
    { model: "途岳 280TSI", electric: false, weight: 3 },
    { model: "ID.4 X", electric: true, weight: 2 },
    { model: "ID.3", electric: true, weight: 2 },
  ],
  hanyang: [
    { model: "卡罗拉 1.2T", electric: false, weight: 6 },
    { model: "凯美瑞 2.0G", electric: false, weight: 4 },
    { model: "RAV4荣放 2.0L", electric: false, weight: 4 },
    { model: "汉兰达 2.5L", electric: false, weight: 3 },
    { model: "bZ3", electric: true, weight: 3 },
  ],
};

const people = 620;
const prefixes = ["138", "139", "150", "186", "177", "159", "133", "188"];

/** The n-th made-up mobile: a prefix, 0000 and four figures, each number once. */
export function phoneOf(index: number): string {
  const prefix = prefixes[index % prefixes.length] ?? "138";
  return `${prefix}0000${String(1000 + ((index * 7919) % 8999)).padStart(4, "0")}`;
}

export function personName(chance: Chance, key: string): { name: string; gender: "男" | "女" } {
  const gender = chance.happens(`${key} gender`, 0.62) ? "男" : "女";
  const given = chance.pick(`${key} given`, gender === "男" ? maleNames : femaleNames);
  return { name: `${chance.pick(`${key} surname`, surnameList)}${given}`, gender };
}

/** The customers of both stores and their cars; the same for the same day and chance. */
export function demoArchive({ chance, days }: { chance: Chance; days: DemoDays }): readonly DemoCar[] {
  const private_ = Array.from({ length: people }, (_, index) => personsCars({ chance, days, index })).flat();
  let number = people;
  const fleets = organisations.flatMap(({ name, cars, store }) => {
    number += 1;
    const owner = organisation({ chance, name, store, number });
    return Array.from({ length: cars }, (_, nth) => carOf({ chance, days, owner, key: `${name} ${nth}` }));
  });
  return [...private_, ...fleets];
}

function personsCars(input: { chance: Chance; days: DemoDays; index: number }): DemoCar[] {
  const { chance, index } = input;
  const key = `customer ${index}`;
  const store = demoStores[index % 2]?.key ?? "guanggu";
  const owner: DemoCustomer = {
    ...personName(chance, key),
    number: customerNumber(index),
    birthday: birthday(chance, key),
    // Every fortieth shares the phone of the one before at the same store: a couple.
    phone: phoneOf(index % 40 === 39 ? index - 2 : index),
    isOrganisation: false,
    hobby: chance.happens(`${key} hobby?`, 0.6) ? chance.pick(`${key} hobby`, hobbies) : "",
    store,
    note: chance.happens(`${key} note`, 0.12) ? chance.pick(`${key} which note`, notes) : "",
  };
  const cars = chance.happens(`${key} second car`, 0.05) ? 2 : 1;
  return Array.from({ length: cars }, (_, nth) => carOf({ ...input, owner, key: `${key} car ${nth}` }));
}

const notes = [
  "老客户介绍",
  "习惯周六上午来",
  "电话下午打",
  "对等待时间比较在意",
  "车上常带小孩，洗车要仔细",
];

function organisation(input: {
  chance: Chance;
  name: string;
  store: StoreKey;
  number: number;
}): DemoCustomer {
  return {
    number: customerNumber(input.number),
    name: input.name,
    gender: "",
    birthday: "",
    phone: phoneOf(input.number),
    isOrganisation: true,
    hobby: "",
    store: input.store,
    note: "车队统一由调度接电话",
  };
}

function customerNumber(index: number): string {
  return `KH${100_000 + index}`;
}

function birthday(chance: Chance, key: string): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = chance.between(`${key} year`, 1962, 2003);
  return `${year}-${two(chance.between(`${key} month`, 1, 12))}-${two(chance.between(`${key} day`, 1, 28))}`;
}

/** A car of an owner; everything about it follows from the key. */
export function carOf(input: { chance: Chance; days: DemoDays; owner: DemoCustomer; key: string }): DemoCar {
  const { chance, days, owner, key } = input;
  const { model, electric } = chance.weigh(`${key} model`, models[owner.store]);
  const ageDays = chance.between(`${key} age`, 120, 2600);
  const kmADay = owner.isOrganisation
    ? chance.between(`${key} pace`, 80, 160)
    : chance.between(`${key} pace`, 15, 60);
  const hasSender = !owner.isOrganisation && chance.happens(`${key} sender`, 0.12);
  const ownPhone = chance.happens(`${key} sender's phone`, 0.5);
  return {
    owner,
    sender: hasSender
      ? {
          name: personName(chance, `${key} sender`).name,
          phone: ownPhone ? phoneOf(2000 + (Number(owner.number.slice(2)) % 1000)) : null,
        }
      : null,
    vin: vinOf(chance, key),
    plate: plateOf(chance, key, electric),
    brand: demoStores.find((store) => store.key === owner.store)?.brand ?? "",
    model,
    energy: electric ? "纯电动" : "汽油",
    boughtOn: days.date(-ageDays),
    insuranceExpiresOn: chance.happens(`${key} insured`, 0.7)
      ? days.date(chance.between(`${key} insurance`, 3, 360))
      : "",
    km: ageDays * kmADay + chance.between(`${key} km`, 0, 900),
    kmADay,
  };
}

const vinCharacters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

/** A made-up VIN of a made-up Chinese maker (LHT), its check digit right. */
function vinOf(chance: Chance, key: string): string {
  const some = Array.from({ length: 8 }, (_, place) =>
    chance.pick(`${key} vin ${place}`, [...vinCharacters]),
  ).join("");
  const serial = String(chance.between(`${key} serial`, 0, 999_999)).padStart(6, "0");
  const blank = `LHT${some.slice(0, 5)}0${some.slice(5, 7)}${serial}`;
  return `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
}

const plateCharacters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

function plateOf(chance: Chance, key: string, electric: boolean): string {
  if (electric)
    return `鄂A${chance.pick(`${key} energy letter`, ["D", "F"])}${chance.between(`${key} plate`, 10_000, 99_999)}`;
  const head = [0, 1].map((place) => chance.pick(`${key} plate ${place}`, [...plateCharacters])).join("");
  return `鄂A${head}${chance.between(`${key} plate`, 100, 999)}`;
}
