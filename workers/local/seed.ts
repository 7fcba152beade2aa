import type { ExecutionContext } from "hono";
import * as z from "zod";
import { createApiToken } from "../../shared/contracts/api-tokens.contract.ts";
import { readNotifications } from "../../shared/contracts/notifications.contract.ts";
import { createStaff } from "../../shared/contracts/staff.contract.ts";
import { createInvitation } from "../../shared/contracts/staff.invitations.contract.ts";
import { createStore } from "../../shared/contracts/stores.contract.ts";
import { allPermissions } from "../../shared/kernel/permissions.ts";
import { minuteMs } from "../../shared/kernel/zone.ts";
import type { Env } from "../platform/config.ts";
import { Agenda } from "./agenda.ts";
import { chanceOf } from "./chance.ts";
import type { Demo, Member } from "./demo.ts";
import { demoArchive } from "./demo-archive.ts";
import { type DemoDays, demoDays } from "./demo-days.ts";
import { demoOrders } from "./demo-orders.ts";
import {
  colleagues,
  contactOf,
  type DemoPerson,
  demoPassword,
  demoStores,
  groupName,
  owner,
  type StoreKey,
} from "./demo-people.ts";
import { type DemoSignIn, demoSignIn } from "./demo-sign-in.ts";
import { planCalls } from "./live-calls.ts";
import { planCaseStories } from "./live-case-stories.ts";
import { planCases } from "./live-cases.ts";
import { planImports } from "./live-imports.ts";
import { planOwner } from "./live-owner.ts";
import { planPeople } from "./live-people.ts";
import { Office, Refused } from "./office.ts";

const seed = 20_261_122;
const kept = "dev-seed/demo.json";
const mostAttempts = 50;

export interface Seeding {
  env: Env;
  context: ExecutionContext;
  /** The instant that the demo leads up to, UTC ms. */
  now: number;
  /** Hears how far it has come, from 0 to 1. */
  progress: (share: number) => void;
}

/**
 * Makes the demo group by living its last weeks: people sign in, load files and call customers at their own
 * times, through the public API. Made once; where an earlier try died halfway a new group is made.
 */
export async function seedDemo(input: Seeding): Promise<DemoSignIn> {
  const known = await input.env.FILES.get(kept);
  if (known) return demoSignIn.parse(await known.json());
  const { now, progress } = input;
  const office = new Office(input);
  const days = demoDays(now);
  const chance = chanceOf(seed);
  const cars = demoArchive({ chance, days });
  office.moveTo(days.at(days.goLive - 1, "14:00"));
  const founded = await found(office);
  const stores = await openStores(office, founded.seat, days);
  const team = await gather({ office, days, stores, ...founded });
  const agenda = new Agenda(now - minuteMs);
  const demo: Demo = {
    attempt: founded.attempt,
    chance,
    days,
    office,
    agenda,
    orders: demoOrders({ chance, days, cars }),
    team,
    stores,
    held: new Set(),
  };
  planImports(demo, cars);
  planCalls(demo);
  planCases(demo);
  planCaseStories(demo);
  planPeople(demo);
  planOwner(demo);
  planTicks(demo);
  const began = office.now;
  await agenda.run((at) => {
    office.moveTo(at);
    progress((at - began) / (now - began));
  });
  office.moveTo(now);
  await office.tick();
  const signIn = await signInOf(demo, founded);
  await input.env.FILES.put(kept, JSON.stringify(signIn));
  return signIn;
}

interface Founded {
  attempt: number;
  groupId: string;
  seat: Member;
}

/** Signs the owner up; logins that an earlier try has taken are left to it. */
async function found(office: Office): Promise<Founded> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const { login } = contactOf(owner, attempt);
    try {
      const { session, answer } = await office.enter("/auth/sign-up", {
        email: login,
        password: demoPassword,
        name: owner.name,
        groupName,
      });
      const { groupId, staffId } = z.object({ groupId: z.string(), staffId: z.string() }).parse(answer);
      return { attempt, groupId, seat: { login, session, person: owner, staffId } };
    } catch (error) {
      if (!(error instanceof Refused && error.fields.some((field) => field.endsWith("login.taken"))))
        throw error;
    }
  }
  throw new Error(`${mostAttempts} demo groups have been begun and none finished`);
}

async function openStores(office: Office, seat: Member, days: DemoDays): Promise<Map<StoreKey, string>> {
  const stores = new Map<StoreKey, string>();
  const spans = [1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [{ from: 510, to: 1080 }]]);
  for (const { key, name, brand, lines } of demoStores) {
    const body = {
      name,
      brands: [brand],
      city: "武汉",
      spans: Object.fromEntries(spans),
      goLiveOn: days.date(days.goLive),
      lines: [...lines],
    };
    stores.set(key, (await office.ask(seat, createStore, { body })).id);
  }
  return stores;
}

interface Gathering extends Founded {
  office: Office;
  days: DemoDays;
  stores: ReadonlyMap<StoreKey, string>;
}

/** Enters the colleagues, and has each follow their invitation. */
async function gather(input: Gathering): Promise<Map<string, Member>> {
  const team = new Map([[owner.name, input.seat]]);
  for (const person of colleagues) team.set(person.name, await joined(input, person));
  return team;
}

async function joined(
  { office, days, stores, attempt, seat }: Gathering,
  person: DemoPerson,
): Promise<Member> {
  const { phone, email, login } = contactOf(person, attempt);
  const { name, role, restsIn = [], abilityWeight = 1 } = person;
  const storeIds = person.stores.flatMap((key) => stores.get(key) ?? []);
  const restDays = restsIn.map((ahead) => days.weekday(ahead));
  const { id: staffId } = await office.ask(seat, createStaff, {
    body: { name, role, phone, email, storeIds, restDays, abilityWeight },
  });
  const { url } = await office.ask(seat, createInvitation, { body: { staffId } });
  const { session } = await office.enter(new URL(url ?? "").pathname, { login, password: demoPassword });
  return { login, session, person, staffId };
}

/** Cron's part at the times of day that have something to say; by last evening everybody has read their messages. */
function planTicks({ office, agenda, days, team }: Demo): void {
  for (const day of days.live) {
    for (const time of ["08:30", "16:00", "18:00"]) agenda.add(days.at(day, time), () => office.tick());
  }
  agenda.add(days.at(-1, "18:10"), async () => {
    for (const member of team.values()) await office.ask(member, readNotifications, { body: {} });
  });
}

const shown = ["何伟", "高远", "刘静", "李娜", "黄蕾", "陈晓", "郑洁"];

async function signInOf({ office, team }: Demo, { groupId, seat }: Founded): Promise<DemoSignIn> {
  const body = { name: "演示", permissions: [...allPermissions], storeIds: null, expiresAt: null };
  const { token } = await office.ask(seat, createApiToken, { body });
  const people = [...team.values()]
    .filter(({ person }) => shown.includes(person.name))
    .map(({ person: { name, role }, login }) => ({ name, role, login }));
  return { email: seat.login, password: demoPassword, groupId, apiToken: token ?? "", people };
}
