import type { DayException } from "../../../shared/kernel/calendar.ts";
import type { PolicyBody } from "../policies/policies.rules.ts";
import { lapseTime, readWhy } from "./follow-ups.due.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

type Stepping = Pick<FollowUp, "state" | "kind" | "why" | "promisedAt" | "step" | "dueAt">;

/** Kinds that lapse when memory fades; a case and a task entered by hand stay until someone closes them. */
export const lapsingKinds: readonly string[] = [
  "service-callback",
  "second-callback",
  "first-contact",
  "re-call",
];

/** Steps that have been taken, as bits: a time promised was announced. */
export const announcedPromise = 1;

/**
 * When cron has to look at an open follow-up next: the promised time, until it has been announced, or the
 * lapse. Everything that is due in bulk goes by each person's digest instead. Null where nothing follows.
 */
export function nextStepAt(input: {
  followUp: Stepping;
  policy: PolicyBody;
  zone: string;
  exceptions: readonly DayException[];
  asOf: number;
}): number | null {
  const { followUp } = input;
  if (followUp.state !== "open") return null;
  const promised =
    followUp.promisedAt !== null && (followUp.step & announcedPromise) === 0 ? followUp.promisedAt : null;
  const lapse = lapseOf(input);
  if (promised === null) return lapse;
  return lapse === null ? promised : Math.min(promised, lapse);
}

/** When an open follow-up lapses; a promised time lies before it, since the customer asked for it. */
export function lapseOf(input: {
  followUp: Stepping;
  policy: PolicyBody;
  zone: string;
  exceptions: readonly DayException[];
}): number | null {
  const { followUp, policy, zone, exceptions } = input;
  if (!lapsingKinds.includes(followUp.kind)) return null;
  const lapse = lapseTime({ why: readWhy(followUp.why), policy, zone, exceptions });
  return followUp.promisedAt === null ? lapse : Math.max(lapse, followUp.promisedAt);
}
