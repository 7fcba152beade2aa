import type { LocalDate } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import { whomToCall } from "../follow-ups/follow-ups.opening.rules.ts";
import type { Visit } from "./service-visits.rules.ts";

/** A phone of somebody around an order. */
export interface OrderPhone {
  id: string;
  state: Row<"contactPoints">["state"];
  use: "main" | "other";
  /** Null for the phone that stands on the order. */
  customerId: string | null;
  /** Neither dead nor doubtful (疑似无效号码). */
  isGood: boolean;
}

const dialled: readonly OrderPhone["state"][] = ["valid", "filler"];

/**
 * The phone of whom to call: the order's own while it reaches the same person, else their best one, the main
 * before others and a doubtful one only where there is no good one. Null where nothing can be dialled.
 */
export function phoneToDial(input: {
  before: Visit;
  after: Visit;
  phones: readonly OrderPhone[];
}): string | null {
  const { before, after, phones } = input;
  const whom = whomToCall(after);
  const own = whom === whomToCall(before) ? phones.find(({ id }) => id === before.contactPointId) : undefined;
  if (own?.isGood) return own.id;
  const rank = ({ isGood, use }: OrderPhone) => (isGood ? 0 : 2) + (use === "main" ? 0 : 1);
  const theirs = phones
    .filter(({ customerId, state }) => customerId !== null && customerId === whom && dialled.includes(state))
    .sort((a, b) => rank(a) - rank(b));
  const [best] = theirs;
  if (own && dialled.includes(own.state) && !best?.isGood) return own.id;
  return best?.id ?? null;
}

/** An order that names nobody is about its car's owner: on the day it came, else at present. */
export function withOwner(input: {
  visit: Visit;
  parties: readonly Row<"vehicleParties">[];
  on: LocalDate;
}): Visit {
  const { visit, on } = input;
  if (whomToCall(visit) !== null || visit.vehicleId === null) return visit;
  const owners = input.parties
    .filter(({ vehicleId, part }) => vehicleId === visit.vehicleId && part === "owner")
    .sort((a, b) => (a.sinceOn < b.sinceOn ? -1 : 1));
  const then = owners.findLast(({ sinceOn, untilOn }) => sinceOn <= on && (untilOn === null || untilOn > on));
  const owner = then ?? owners.findLast(({ untilOn }) => untilOn === null);
  return { ...visit, ownerCustomerId: owner?.customerId ?? null };
}
