import type { Span } from "../../../shared/kernel/windows.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import type { FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { recomputed } from "../follow-ups/follow-ups.recompute.rules.ts";

/** A day as somebody thinks of setting it: the group's, or a store's; without a setting it is taken back. */
export type TriedDay =
  | { date: LocalDate; storeId: null; working: boolean | undefined }
  | { date: LocalDate; storeId: string; open: boolean | undefined; spans: readonly Span[] | null };

/** The facts as they would be with that day. */
export function withDay(facts: FollowUpFacts, day: TriedDay): FollowUpFacts {
  const { date } = day;
  if (day.storeId === null) {
    const others = facts.exceptions.filter((one) => one.date !== date);
    const { working } = day;
    return {
      ...facts,
      exceptions: working === undefined ? others : [...others, { date, working, name: "" }],
    };
  }
  const { storeId, open, spans } = day;
  const others = (facts.storeDays.get(storeId) ?? []).filter((one) => one.date !== date);
  const days = open === undefined ? others : [...others, { date, open, spans: spans ?? undefined }];
  return { ...facts, storeDays: new Map([...facts.storeDays, [storeId, days]]) };
}

export interface DueMove {
  followUp: FollowUp;
  /** UTC ms. */
  to: number;
}

/** Which due times would move under other facts, and where to. */
export function dueMoves(input: {
  open: readonly FollowUp[];
  facts: FollowUpFacts;
  asOf: number;
}): DueMove[] {
  const { open, facts, asOf } = input;
  return open.flatMap((followUp) => {
    const change = recomputed({ one: followUp, facts, because: "", asOf });
    const to = change?.after.dueAt;
    return typeof to === "number" && to !== followUp.dueAt ? [{ followUp, to }] : [];
  });
}
