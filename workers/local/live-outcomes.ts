import type * as z from "zod";
import type { attemptInput } from "../../shared/contracts/follow-ups.attempts.contract.ts";
import type { followUpView } from "../../shared/contracts/follow-ups.views.ts";
import { isoOf } from "../../shared/kernel/wire.ts";
import { minuteMs } from "../../shared/kernel/zone.ts";
import type { Chance } from "./chance.ts";
import type { DemoDays } from "./demo-days.ts";
import {
  complaints,
  type DemoSaying,
  type DemoTrouble,
  declines,
  fair,
  grievances,
  lapses,
  praise,
  promises,
  settled,
  unsettled,
} from "./demo-words.ts";

export type FollowUp = z.output<ReturnType<typeof followUpView>>;
export type Attempt = z.input<ReturnType<typeof attemptInput>>;

interface Dial {
  chance: Chance;
  days: DemoDays;
  followUp: FollowUp;
  /** When it is dialled, UTC ms. */
  now: number;
}

const results: readonly { result: Attempt["result"]; weight: number }[] = [
  { result: "reached", weight: 64 },
  { result: "no-answer", weight: 15 },
  { result: "engaged", weight: 3 },
  { result: "switched-off", weight: 3 },
  { result: "hung-up", weight: 2 },
  { result: "assistant", weight: 3 },
  { result: "busy-call-back", weight: 5 },
  { result: "declined", weight: 1.6 },
  { result: "wrong-person", weight: 0.8 },
  { result: "dead-number", weight: 1 },
  { result: "car-sold", weight: 0.8 },
  { result: "do-not-call", weight: 0.6 },
];

const neverReached = 0.05;
const ratings = [
  { rating: 5, weight: 64 },
  { rating: 4, weight: 27 },
  { rating: 3, weight: 5 },
  { rating: 2, weight: 2.8 },
  { rating: 1, weight: 1.2 },
];

/** What comes of a dial; the same for the same customer, event and try. */
export function dialled(dial: Dial): Attempt {
  const { chance, followUp } = dial;
  const who = `${followUp.customerName} ${followUp.startedAt}`;
  if (chance.happens(`${followUp.customerName} never`, neverReached)) return { result: "no-answer" };
  const key = `${who} ${followUp.kind} ${followUp.attempts}`;
  const { result } =
    followUp.promisedAt === null ? chance.weigh(`${key} result`, results) : { result: "reached" as const };
  if (followUp.kind !== "service-callback")
    return result === "reached" ? answerOf({ ...dial, key }) : { result: "no-answer" };
  switch (result) {
    case "reached":
      return answerOf({ ...dial, key });
    case "busy-call-back":
      return busy({ ...dial, key, after: dial.now + 40 * minuteMs });
    case "declined":
      return { result, words: chance.pick(`${key} decline`, declines) };
    case "do-not-call":
      return { result, doNotCall: { reach: "callback", reason: "客户要求不再来电回访" } };
    default:
      return { result };
  }
}

/** 在忙，约时间再打: at one of the next hours that suit, after an instant. */
export function busy({
  chance,
  days,
  key,
  after,
}: Omit<Dial, "now"> & { key: string; after: number }): Attempt {
  const times = [0, 1].flatMap((day) =>
    ["10:30", "11:30", "15:30", "16:40", "17:30"].map((time) => timeOnDayOf({ days, now: after, day, time })),
  );
  const ahead = times.filter((at) => at > after);
  return { result: "busy-call-back", callBackAt: isoOf(chance.pick(`${key} hour`, ahead.slice(0, 3))) };
}

/** A time on the wall so many days after the day of an instant. */
function timeOnDayOf(input: { days: DemoDays; now: number; day: number; time: string }): number {
  const { days, now, day, time } = input;
  const today = Math.floor((now - days.at(0, "00:00")) / (24 * 60 * minuteMs));
  return days.at(today + day, time);
}

function answerOf(dial: Dial & { key: string }): Attempt {
  const { chance, followUp, key } = dial;
  switch (followUp.kind) {
    case "service-callback":
    case "second-callback":
      return ratedAnswer(dial);
    case "case-closing":
      return chance.happens(`${key} unsettled`, 0.12)
        ? { result: "reached", words: unsettled, level: "grievance" }
        : { result: "reached", words: chance.pick(`${key} settled`, settled) };
    case "first-contact":
      return { result: "reached", words: "车开着挺好，保养提前跟我说一声就行。" };
    case "re-call":
      return checkedAnswer(dial);
    default:
      return { result: "reached", words: "跟客户说清楚了，客户没别的要求。" };
  }
}

/** What a customer says of the call before: nearly always that it was made. */
function checkedAnswer({ chance, key }: Dial & { key: string }): Attempt {
  if (chance.happens(`${key} never called`, 0.04))
    return { result: "reached", answers: { called: false }, words: "没有啊，那几天没接到过你们店的电话。" };
  if (chance.happens(`${key} hurried`, 0.05))
    return {
      result: "reached",
      answers: { called: true, asked: false },
      words: "打是打了，问了一句就挂了，没说几分。",
    };
  const told = chance.happens(`${key} four`, 0.25) ? "4" : "5";
  return { result: "reached", answers: { called: true, told, asked: true } };
}

function ratedAnswer(dial: Dial & { key: string }): Attempt {
  const { chance, key } = dial;
  const { rating } = chance.weigh(`${key} rating`, ratings);
  const answers = { effect: rating };
  if (rating >= 4) {
    const says = chance.happens(`${key} says`, rating === 5 ? 0.5 : 0.8);
    const { words } = sayingOf(dial, rating === 5 ? praise : fair);
    return {
      result: "reached",
      answers,
      ...(says ? { words } : {}),
      ...archiveHeard(dial),
      ...promised(dial),
    };
  }
  if (rating === 3) return { result: "reached", answers, ...told(sayingOf(dial, lapses)) };
  if (rating === 2) return { result: "reached", answers, ...told(sayingOf(dial, grievances)) };
  return {
    result: "reached",
    answers,
    ...told(sayingOf(dial, complaints)),
    level: "complaint",
  };
}

/** One of those that fit the work that was done; what fits this very work rather than all. */
function sayingOf<T extends DemoSaying>(
  { chance, followUp, key }: Dial & { key: string },
  sayings: readonly T[],
): T {
  const fitting = sayings.filter(({ about }) => about === undefined || about.test(followUp.title ?? ""));
  const ofThis = fitting.filter(({ about }) => about !== undefined);
  const isOfThis = ofThis.length > 0 && chance.happens(`${key} of this work`, 0.5);
  return chance.pick(`${key} saying`, isOfThis ? ofThis : fitting);
}

function told({ words, summary, rework }: DemoTrouble): Pick<Attempt, "words" | "summary" | "rework"> {
  return { words, ...(summary ? { summary } : {}), ...(rework ? { rework } : {}) };
}

/** Missing data heard on the call (CB-04). */
function archiveHeard({ chance, days, key }: Dial & { key: string }): Pick<Attempt, "archive"> {
  if (!chance.happens(`${key} archive`, 0.15)) return {};
  return { archive: { insuranceExpiresOn: days.date(chance.between(`${key} insurance`, 20, 340)) } };
}

/** Something that the adviser now owes the customer. */
function promised({ chance, days, key, now }: Dial & { key: string }): Pick<Attempt, "promise"> {
  if (!chance.happens(`${key} promise`, 0.04)) return {};
  const dueAt = timeOnDayOf({ days, now, day: chance.between(`${key} promised day`, 1, 3), time: "17:00" });
  return { promise: { title: chance.pick(`${key} promised`, promises), dueAt: isoOf(dueAt) } };
}
