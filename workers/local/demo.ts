import { searchArchive } from "../../shared/contracts/search.contract.ts";
import type { Agenda } from "./agenda.ts";
import type { Chance } from "./chance.ts";
import type { DemoDays } from "./demo-days.ts";
import { type DemoOrder, unfiled } from "./demo-orders.ts";
import type { DemoPerson, StoreKey } from "./demo-people.ts";
import type { Office, Seat } from "./office.ts";

/** A colleague of the demo group who has joined. */
export interface Member extends Seat {
  person: DemoPerson;
  staffId: string;
}

/** The demo group while its history is made. */
export interface Demo {
  /** Which try to seed this is; each has its own logins. */
  attempt: number;
  chance: Chance;
  days: DemoDays;
  office: Office;
  agenda: Agenda;
  orders: readonly DemoOrder[];
  team: ReadonlyMap<string, Member>;
  stores: ReadonlyMap<StoreKey, string>;
  /** Cases that a story tells to its end; nobody else takes a step in them. */
  held: Set<string>;
}

export function memberOf({ team }: Pick<Demo, "team">, name: string): Member {
  const found = team.get(name);
  if (!found) throw new Error(`${name} has not joined`);
  return found;
}

export function storeIdOf({ stores }: Pick<Demo, "stores">, key: StoreKey): string {
  const found = stores.get(key);
  if (!found) throw new Error(`no store ${key}`);
  return found;
}

/** Who is away, from one day to another, and who stands in. */
export const leave = { name: "王敏", from: -1, to: 3, standIn: "李娜", reason: "孩子发烧" };

export function worksOn({ days }: Pick<Demo, "days">, person: DemoPerson, day: number): boolean {
  if (person.name === leave.name && leave.from <= day && day <= leave.to) return false;
  return !(person.restsIn ?? []).some((ahead) => days.weekday(ahead) === days.weekday(day));
}

/** A customer who came on a day in their own car, and the car: found by its plate, as people find them. */
export async function visitorOf(
  { office, orders }: Pick<Demo, "office" | "orders">,
  seat: Seat,
  input: { store: StoreKey; day: number; nth: number },
): Promise<{ customerId: string; vehicleId: string }> {
  const ordinary = orders.filter(
    ({ store, day, car }) =>
      store.key === input.store &&
      day === input.day &&
      car.sender === null &&
      !car.owner.isOrganisation &&
      car.owner.number !== unfiled,
  );
  for (const { car } of [...ordinary.slice(input.nth), ...ordinary.slice(0, input.nth)]) {
    const { data } = await office.ask(seat, searchArchive, { query: { q: car.plate, limit: 5 } });
    const hit = data.find(({ type, customerId }) => type === "vehicle" && customerId !== null);
    if (hit?.customerId) return { customerId: hit.customerId, vehicleId: hit.id };
  }
  throw new Error(`nobody to be found who came on day ${input.day}`);
}
