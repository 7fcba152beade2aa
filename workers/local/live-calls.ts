import { addContactPoint } from "../../shared/contracts/archives.contract.ts";
import { listFollowUps, recordAttempt } from "../../shared/contracts/follow-ups.contract.ts";
import { hourMs, minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, type Member, worksOn } from "./demo.ts";
import { phoneOf } from "./demo-archive.ts";
import { goLiveDay } from "./demo-days.ts";
import { type Attempt, busy, dialled, type FollowUp } from "./live-outcomes.ts";
import { Refused } from "./office.ts";

/** Windows in which callers sit down to their lists, and how long a call takes with what is written after it. */
const sittings = ["10:05", "15:10"];
const callMinutes = [5, 9] as const;
const byPhone: readonly FollowUp["kind"][] = ["service-callback", "first-contact", "case-closing", "manual"];
const advisersTasks: readonly FollowUp["kind"][] = ["contact-repair", "manual"];

/** Days on which callers cannot keep up, so that today has something overdue. */
const busyDays = -3;

/** Everyone's calls, day by day up to now. */
export function planCalls(demo: Demo): void {
  const members = [...demo.team.values()];
  for (const member of members) {
    const { role } = member.person;
    for (let day = goLiveDay; day <= 0; day++) {
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
  for (let day = goLiveDay; day <= 0; day++) {
    if (!worksOn(demo, member.person, day)) continue;
    for (const time of sittings)
      planned.push({
        day,
        at: days.at(day, time) + chance.between(`${name} ${day} ${time}`, 0, 12) * minuteMs,
      });
  }
  const past = planned.filter(({ at }) => at < days.now - 25 * minuteMs);
  for (const { day, at } of past) {
    const calls =
      day >= busyDays
        ? chance.between(`${name} ${at} few`, 1, 3)
        : chance.between(`${name} ${at} calls`, 4, 5);
    const isLast = at === past.at(-1)?.at;
    demo.agenda.add(at, () => sit(demo, member, { calls, promises: isLast ? 2 : 0 }));
  }
}

/** One sitting: what was promised for these hours, then the first ones on the list that may be dialled. */
async function sit(demo: Demo, member: Member, input: { calls: number; promises: number }): Promise<void> {
  const { office, agenda, chance } = demo;
  const { data } = await office.ask(member, listFollowUps, { query: { view: "workbench", limit: 100 } });
  const begin = office.now;
  const mine = onePerPhone(
    data.filter(({ kind, subject }) => byPhone.includes(kind) && !demo.held.has(subject.id)),
  );
  const promised = mine.flatMap((followUp) => {
    const at = followUp.promisedAt === null ? Number.POSITIVE_INFINITY : Date.parse(followUp.promisedAt);
    return at < begin + 4 * hourMs ? [{ followUp, at: Math.max(at, begin) + minuteMs }] : [];
  });
  const ready = mine.filter(({ promisedAt, readyAt }) => promisedAt === null && Date.parse(readyAt) <= begin);
  for (const { followUp, at } of promised) agenda.add(at, () => dial(demo, member, followUp));
  let at = begin;
  ready.slice(0, input.calls + input.promises).forEach((followUp, nth) => {
    at += chance.between(`${member.person.name} ${begin} ${nth}`, ...callMinutes) * minuteMs;
    const isBusy = nth < input.promises && followUp.kind === "service-callback";
    agenda.add(at, () => dial(demo, member, followUp, isBusy));
  });
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

async function dial(demo: Demo, member: Member, followUp: FollowUp, isBusy = false): Promise<void> {
  const { chance, days, office } = demo;
  const about = { chance, days, followUp, now: office.now };
  await record(demo, member, followUp, isBusy ? busy({ ...about, key: followUp.startedAt }) : dialled(about));
}

/** Records a dial; one that a colleague's call on the same phone has settled meanwhile is none. */
async function record({ office }: Demo, member: Member, followUp: FollowUp, body: Attempt): Promise<void> {
  try {
    await office.ask(member, recordAttempt, { params: { id: followUp.id }, body });
  } catch (error) {
    const isSettled =
      error instanceof Refused && ["follow_ups.already_closed", "request.not_found"].includes(error.code);
    if (!isSettled) throw error;
  }
}

/** The supervisor has a last try at some of those whom the callers did not reach; the others lapse. */
async function decideUsedUp(demo: Demo, member: Member): Promise<void> {
  const { office, chance } = demo;
  const { data } = await office.ask(member, listFollowUps, { query: { view: "workbench", limit: 50 } });
  const usedUp = data.filter(
    ({ kind, attempts, maxAttempts }) => kind === "service-callback" && attempts === maxAttempts,
  );
  for (const followUp of usedUp.slice(0, 1)) {
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
      const value = phoneOf(8100 + chance.between(`${task.customerName} number`, 0, 800));
      await office.ask(member, addContactPoint, {
        params: { id: task.customerId },
        body: { kind: "phone", value, use: "main" },
      });
      await record(demo, member, task, {
        result: "reached",
        channel: "wecom",
        words: "微信上问到了新号码，已补进档案。",
      });
    }
  }
}
