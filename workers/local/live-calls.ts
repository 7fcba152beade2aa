import { addContactPoint } from "../../shared/contracts/customers.contract.ts";
import { recordAttempt } from "../../shared/contracts/follow-ups.attempts.contract.ts";
import { listFollowUps } from "../../shared/contracts/follow-ups.contract.ts";
import { hourMs, minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, type Member, worksOn } from "./demo.ts";
import { phoneOf } from "./demo-archive.ts";
import { demoStores } from "./demo-people.ts";
import { type Attempt, busy, dialled, type FollowUp } from "./live-outcomes.ts";
import { Refused } from "./office.ts";

/** When callers sit down to their lists. */
const sittings = ["10:05", "15:10"];
const byPhone: readonly FollowUp["kind"][] = [
  "service-callback",
  "second-callback",
  "first-contact",
  "case-closing",
  "manual",
  "re-call",
];
const advisersTasks: readonly FollowUp["kind"][] = ["contact-repair", "manual"];

/** At every sitting what is due by tomorrow evening is called, within reason; since then callers cannot keep up. */
const dueWithinMs = 32 * hourMs;
const mostCalls = 10;
const fewestCalls = 3;
const busySince = -4;

/** Everyone's calls, day by day up to now. */
export function planCalls(demo: Demo): void {
  const members = [...demo.team.values()];
  for (const member of members) {
    const { role } = member.person;
    for (const day of demo.days.live) {
      if (!worksOn(demo, member.person, day)) continue;
      const at = (time: string) =>
        demo.days.at(day, time) +
        demo.chance.between(`${member.person.name} ${day} ${time}`, 0, 8) * minuteMs;
      if (role === "cs-supervisor") demo.agenda.add(at("16:25"), () => decideUsedUp(demo, member));
      if (role === "service-adviser") demo.agenda.add(at("17:15"), () => workTasks(demo, member));
    }
    if (role === "callback-agent") planSittings(demo, member);
  }
}

function planSittings(demo: Demo, member: Member): void {
  const { chance, days } = demo;
  const { name } = member.person;
  const planned: { day: number; at: number }[] = [];
  for (const day of days.live) {
    if (!worksOn(demo, member.person, day)) continue;
    for (const time of sittings)
      planned.push({
        day,
        at: days.at(day, time) + chance.between(`${name} ${day} ${time}`, 0, 12) * minuteMs,
      });
  }
  const past = planned.filter(({ at }) => at < days.now - 25 * minuteMs);
  for (const { day, at } of past) {
    const most = day >= busySince ? chance.between(`${name} ${at} few`, 1, 2) : mostCalls;
    const isLast = at === past.at(-1)?.at;
    demo.agenda.add(at, () => sit(demo, member, { most, promises: isLast ? 2 : 0 }));
  }
}

/** One sitting: what was promised for these hours, then the first ones on the list that may be dialled. */
export async function sit(
  demo: Demo,
  member: Member,
  input: { most: number; promises: number },
): Promise<void> {
  const { office, agenda } = demo;
  const { data } = await office.ask(member, listFollowUps, { query: { view: "workbench", limit: 200 } });
  const begin = office.now;
  const mine = onePerPhone(
    data.filter(
      ({ kind, subject, beforeGoLive }) =>
        byPhone.includes(kind) && !beforeGoLive && !demo.held.has(subject.id),
    ),
  );
  const promised = mine.flatMap((followUp) => {
    const at = followUp.promisedAt === null ? Number.POSITIVE_INFINITY : Date.parse(followUp.promisedAt);
    return at < begin + 4 * hourMs ? [{ followUp, at: Math.max(at, begin) + minuteMs }] : [];
  });
  const ready = mine.filter(({ promisedAt, readyAt }) => promisedAt === null && Date.parse(readyAt) <= begin);
  for (const { followUp, at } of promised) agenda.add(at, () => dial(demo, member, followUp));
  const pressing = ready.filter(({ dueAt }) => Date.parse(dueAt) < begin + dueWithinMs).length;
  const calls = Math.min(Math.max(pressing, fewestCalls), input.most);
  await callNext(demo, member, { queue: ready.slice(0, calls + input.promises), promises: input.promises });
}

/** Dials the first of a queue, and the next one when that is done; the first ones may ask for another time. */
async function callNext(
  demo: Demo,
  member: Member,
  input: { queue: readonly FollowUp[]; promises: number },
): Promise<void> {
  const { office, agenda, chance } = demo;
  const [followUp, ...queue] = input.queue;
  if (!followUp) return;
  const isBusy = input.promises > 0 && followUp.kind === "service-callback";
  const { words } = await dial(demo, member, followUp, isBusy);
  const minutes = words === undefined ? 1 : chance.between(`${member.person.name} ${office.now}`, 3, 6);
  const promises = isBusy ? input.promises - 1 : input.promises;
  agenda.add(office.now + minutes * minuteMs, () => callNext(demo, member, { queue, promises }));
}

function onePerPhone(followUps: readonly FollowUp[]): FollowUp[] {
  const seen = new Set<string>();
  return followUps.filter(({ id, contactPointId }) => {
    const phone = contactPointId ?? id;
    const isFirst = !seen.has(phone);
    seen.add(phone);
    return isFirst;
  });
}

/** One dial at this very moment; `isBusy` where the customer is to ask for a time that is still ahead of today. */
async function dial(demo: Demo, member: Member, followUp: FollowUp, isBusy = false): Promise<Attempt> {
  const { chance, days, office } = demo;
  const about = { chance, days, followUp, now: office.now };
  const attempt = isBusy
    ? busy({ ...about, key: followUp.startedAt, after: days.now + 15 * minuteMs })
    : dialled(about);
  await record(demo, member, followUp, attempt);
  return attempt;
}

/** Records a dial; one that a colleague's call on the same phone has settled meanwhile is none. */
async function record(demo: Demo, member: Member, followUp: FollowUp, body: Attempt): Promise<void> {
  const { office, agenda } = demo;
  if (body.callBackAt) agenda.add(Date.parse(body.callBackAt), () => office.tick());
  try {
    const line = lineOf(demo, member, followUp);
    await office.ask(member, recordAttempt, { params: { id: followUp.id }, body: { ...body, ...line } });
  } catch (error) {
    const isSettled =
      error instanceof Refused && ["follow_ups.already_closed", "request.not_found"].includes(error.code);
    if (!isSettled) throw error;
  }
}

/** The line that somebody calls from: always the same one of the store's. */
function lineOf(demo: Demo, member: Member, { storeId }: FollowUp): Pick<Attempt, "line"> {
  const store = demoStores.find(({ key }) => demo.stores.get(key) === storeId);
  return store ? { line: demo.chance.pick(`${member.person.name} line`, store.lines).number } : {};
}

/** The supervisor has a last try at some of those whom the callers did not reach; the others lapse. */
async function decideUsedUp(demo: Demo, member: Member): Promise<void> {
  const { office, chance } = demo;
  const { data } = await office.ask(member, listFollowUps, { query: { view: "workbench", limit: 50 } });
  const usedUp = data.filter(
    ({ kind, attempts, maxAttempts }) => kind === "service-callback" && attempts === maxAttempts,
  );
  const tried = usedUp.filter(({ customerName }) => chance.happens(`${customerName} once more`, 0.5));
  for (const followUp of tried.slice(0, 1)) {
    const isReached = chance.happens(`${followUp.customerName} at last`, 0.35);
    await record(
      demo,
      member,
      followUp,
      isReached
        ? { result: "reached", answers: { effect: 4 }, words: "前几天在外地，没接到电话。" }
        : { result: "no-answer" },
    );
  }
}

/** What advisers owe: numbers to be found, promises to be kept. Some of it waits. */
async function workTasks(demo: Demo, member: Member): Promise<void> {
  const { office, chance } = demo;
  const { data } = await office.ask(member, listFollowUps, { query: { view: "workbench", limit: 50 } });
  const tasks = data.filter(
    ({ kind, customerName, startedAt }) =>
      advisersTasks.includes(kind) && chance.happens(`${customerName} ${startedAt} task`, 0.6),
  );
  for (const task of tasks.slice(0, 3)) {
    if (task.kind === "manual") {
      await record(demo, member, task, { result: "reached", words: "已经回复客户，客户说知道了。" });
    } else if (task.customerId !== null) {
      const value = phoneOf(8300 + chance.between(`${task.customerName} number`, 0, 600));
      await office.ask(member, addContactPoint, {
        body: { customerId: task.customerId, kind: "phone", value, use: "main" },
      });
      await record(demo, member, task, {
        result: "reached",
        channel: "wecom",
        words: "微信上问到了新号码，已补进档案。",
      });
    }
  }
}
