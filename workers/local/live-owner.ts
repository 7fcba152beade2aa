import {
  createFollowUp,
  listFollowUps,
  reassignFollowUp,
} from "../../shared/contracts/follow-ups.contract.ts";
import { isoOf } from "../../shared/kernel/wire.ts";
import { hourMs, minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, memberOf, storeIdOf, visitorOf } from "./demo.ts";
import { guanggu, hanyang, owner } from "./demo-people.ts";
import { sit } from "./live-calls.ts";

/** Days on which the owner calls customers in person (总经理回访日); of the last day's calls most are still open. */
const callingDays = [
  { day: -15, given: 3, lateDays: 0, sittings: [-15, -14], most: 10, promises: 0 },
  { day: -8, given: 3, lateDays: 0, sittings: [-8, -7], most: 10, promises: 0 },
  { day: -1, given: 7, lateDays: 3, sittings: [-1], most: 2, promises: 1 },
];

/** The owner's own work, so that whoever signs in first finds a list of their own. */
export function planOwner(demo: Demo): void {
  const { agenda, days } = demo;
  const seat = memberOf(demo, owner.name);
  for (const { day, given, lateDays, sittings, most, promises } of callingDays) {
    agenda.add(days.at(day, "15:02"), async () => {
      for (const place of [guanggu, hanyang]) await handOver(demo, place, { given, lateDays });
    });
    for (const on of sittings) agenda.add(days.at(on, "15:20"), () => sit(demo, seat, { most, promises }));
  }
  agenda.add(days.now - 22 * minuteMs, () => takeTasks(demo));
}

/** A supervisor gives the owner callbacks that nobody has begun, none of them later than so many days. */
async function handOver(
  demo: Demo,
  place: typeof guanggu | typeof hanyang,
  input: { given: number; lateDays: number },
): Promise<void> {
  const { office } = demo;
  const since = office.now - input.lateDays * 24 * hourMs;
  const seat = memberOf(demo, place.supervisor);
  const { staffId: assigneeId } = memberOf(demo, owner.name);
  const query = {
    storeId: storeIdOf(demo, place.store),
    state: "open",
    kind: "service-callback",
    limit: 100,
  } as const;
  const { data } = await office.ask(seat, listFollowUps, { query });
  const fresh = data.filter(({ attempts, dueAt }) => attempts === 0 && Date.parse(dueAt) > since);
  const every = Math.max(1, Math.floor(fresh.length / input.given));
  for (const { id } of fresh.filter((_, nth) => nth % every === 0).slice(0, input.given)) {
    await office.ask(seat, reassignFollowUp, { params: { id }, body: { assigneeId } });
  }
}

/** Tasks of this afternoon: one the owner's, one a caller's. */
async function takeTasks(demo: Demo): Promise<void> {
  const { office, days } = demo;
  const tasks = [
    { who: owner.name, minutes: 120, nth: 0, title: "刹车投诉客户的代步车费用，批复后给客户回个电话" },
    { who: guanggu.keeper, minutes: 150, nth: 2, title: "客户要去年的保养记录，查好后发给客户" },
  ];
  for (const { who, minutes, nth, title } of tasks) {
    const seat = memberOf(demo, who);
    const about = await visitorOf(demo, seat, { store: "guanggu", day: -4, nth });
    const body = {
      ...about,
      title,
      storeId: storeIdOf(demo, "guanggu"),
      dueAt: isoOf(days.now + minutes * minuteMs),
    };
    await office.ask(seat, createFollowUp, { body });
  }
}
