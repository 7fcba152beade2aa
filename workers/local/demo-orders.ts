import { maskPhone } from "../../shared/kernel/phone.ts";
import { hourMs, minuteMs } from "../../shared/kernel/zone.ts";
import type { Chance } from "./chance.ts";
import { carOf, type DemoCar, personName, phoneOf } from "./demo-archive.ts";
import { type DemoDays, firstOrderDay } from "./demo-days.ts";
import { colleagues, type DemoStore, demoStores, type StoreKey } from "./demo-people.ts";
import { type DemoJob, type DemoWork, firstService, maintenance, rework, works } from "./demo-works.ts";

/** A repair order; `deliveredAt` may lie ahead, the car is then still in the workshop. Instants are UTC ms. */
export interface DemoOrder {
  number: string;
  store: DemoStore;
  day: number;
  car: DemoCar;
  work: DemoWork;
  items: readonly string[];
  symptom: string;
  adviser: string;
  km: number;
  arrivedAt: number;
  promisedAt: number;
  deliveredAt: number;
  labour: number;
  parts: number;
}

interface Draws {
  chance: Chance;
  days: DemoDays;
}

/** The number of an owner whom the customer file does not hold. */
export const unfiled = "KH900000";

/** Before the stores went live, and since. */
const ordersADay = { before: 11, since: 8 };
const weekendMore = 3;
const walkIns = 0.04;
/** Of the walk-ins, those whose number the system starred out. */
const maskedPhones = 0.4;
const reworkShare = 0.025;
const fleetDays = [-2, -1];

/** The orders of both stores from the first day to this hour, by arrival. */
export function demoOrders(input: Draws & { cars: readonly DemoCar[] }): readonly DemoOrder[] {
  return demoStores
    .flatMap((store) => ordersOf({ ...input, store }))
    .sort((a, b) => a.arrivedAt - b.arrivedAt);
}

function ordersOf(input: Draws & { cars: readonly DemoCar[]; store: DemoStore }): DemoOrder[] {
  const { chance, days, store } = input;
  const own = chance.shuffled(
    `${store.key} cars`,
    input.cars.filter(({ owner }) => owner.store === store.key),
  );
  const dispatcher = own.find(({ owner }) => owner.isOrganisation)?.owner;
  const fleet = own.filter(({ owner }) => owner === dispatcher).slice(0, 6);
  const last = new Map<DemoCar, DemoOrder>();
  const orders: DemoOrder[] = [];
  let turn = 0;
  for (let day = firstOrderDay; day <= 0; day++) {
    const isWeekend = days.weekday(day) >= 6;
    const count =
      (day < days.goLive ? ordersADay.before : ordersADay.since) +
      (isWeekend ? weekendMore : 0) +
      chance.between(`${store.key} ${day} count`, -2, 2);
    for (let nth = 0; nth < count; nth++) {
      const key = `${store.key} ${day} ${nth}`;
      const car = nextCar({
        chance,
        days,
        store,
        key,
        fleet: fleetDays.includes(day) ? fleet.at(nth * 2 + (day & 1)) : undefined,
        next: own[turn % own.length],
      });
      if (car === own[turn % own.length]) turn += 1;
      const order = orderOf({ chance, days, store, day, nth, car, before: last.get(car) });
      last.set(car, order);
      if (order.arrivedAt < days.now) orders.push(order);
    }
  }
  return orders;
}

/** A fleet's car on the fleet's days, now and then somebody whom no file knows, else the next one in turn. */
function nextCar(
  input: Draws & { store: DemoStore; key: string; fleet: DemoCar | undefined; next: DemoCar | undefined },
): DemoCar {
  const { chance, days, store, key, fleet, next } = input;
  if (fleet) return fleet;
  if (next && !chance.happens(`${key} walk-in`, walkIns)) return next;
  const index = 4000 + chance.between(`${key} phone`, 0, 3999);
  const whole = phoneOf(index);
  const owner = {
    ...personName(chance, key),
    number: unfiled,
    birthday: "",
    phone: chance.happens(`${key} masked`, maskedPhones) ? maskPhone(`+86${whole}`) : whole,
    isOrganisation: false,
    hobby: "",
    store: store.key,
    note: "",
  };
  return carOf({ chance, days, owner, key });
}

function orderOf(
  input: Draws & { store: DemoStore; day: number; nth: number; car: DemoCar; before: DemoOrder | undefined },
): DemoOrder {
  const { chance, days, store, day, nth, car, before } = input;
  const key = `${store.key} order ${day} ${nth}`;
  const isRework =
    before !== undefined && before.day < day - 1 && chance.happens(`${key} rework`, reworkShare);
  const work = isRework ? rework : isNew(car, days, day) ? firstService : chance.weigh(`${key} work`, works);
  const job = chance.pick(`${key} job`, jobsFor(work, car));
  const km = Math.max(100, car.km + day * car.kmADay);
  const arrivedAt = days.at(day, "08:40") + chance.between(`${key} arrival`, 0, 400) * minuteMs;
  const deliveredAt = deliveryOf({ chance, days, day, key, work, arrivedAt });
  const [labour, parts] = [job.labour, job.parts].map(([from, to], part) =>
    chance.between(`${key} yuan ${part}`, from, to),
  );
  return {
    number: `${store.prefix}${days.date(day).replaceAll("-", "").slice(2)}${String(nth + 1).padStart(2, "0")}`,
    store,
    day,
    car,
    work,
    items: itemsOf({ work, job, km, before: isRework ? before : undefined }),
    symptom: job.symptom ?? "",
    adviser: chance.pick(`${key} adviser`, advisersOf(store.key)),
    km,
    arrivedAt,
    promisedAt: deliveredAt - chance.between(`${key} promise`, -50, 40) * minuteMs,
    deliveredAt,
    labour: labour ?? 0,
    parts: parts ?? 0,
  };
}

function isNew(car: DemoCar, days: DemoDays, day: number): boolean {
  return car.boughtOn > days.date(day - 200) && car.boughtOn < days.date(day - 60);
}

function jobsFor(work: DemoWork, car: DemoCar): readonly DemoJob[] {
  const wanted = car.energy === "汽油" ? "fuel" : "electric";
  const fitting = work.jobs.filter(({ only }) => only === undefined || only === wanted);
  return fitting.length > 0 ? fitting : maintenance.jobs.filter(({ only }) => only === wanted);
}

/** The same day before closing, or in the afternoon some nights on; never sooner than an hour before now. */
function deliveryOf(input: Draws & { day: number; key: string; work: DemoWork; arrivedAt: number }): number {
  const { chance, days, day, key, work, arrivedAt } = input;
  const [fewest, most] = work.nights ?? [0, 0];
  const nights = chance.between(`${key} nights`, fewest, most);
  if (nights > 0)
    return days.at(day + nights, "14:30") + chance.between(`${key} delivery`, 0, 210) * minuteMs;
  const [from, to] = work.hours;
  const done = arrivedAt + chance.between(`${key} minutes`, from * 60, to * 60) * minuteMs;
  return Math.min(done, days.at(day, "18:20") - chance.between(`${key} delivery`, 0, 30) * minuteMs);
}

function itemsOf(input: {
  work: DemoWork;
  job: DemoJob;
  km: number;
  before: DemoOrder | undefined;
}): string[] {
  const { work, job, km, before } = input;
  if (before) return [`返修：${before.items[0] ?? "复检"}`];
  const tenThousands = Math.max(1, Math.round(km / 10_000));
  return work === maintenance ? [`${tenThousands} 万公里保养`, ...job.items] : [...job.items];
}

function advisersOf(store: StoreKey): string[] {
  return colleagues
    .filter(({ role, stores }) => role === "service-adviser" && stores.includes(store))
    .map(({ name }) => name);
}

/** Whether an order's car had left by an instant; what is delivered within the last hour no file knows yet. */
export function hasLeft(order: DemoOrder, by: number, now: number): boolean {
  return order.deliveredAt <= Math.min(by, now - hourMs);
}
