import type { editServiceVisit } from "../../../shared/contracts/service-visits.contract.ts";
import { outOfSense } from "../../../shared/kernel/cell-dates.ts";
import type { BodyOf } from "../../../shared/kernel/endpoint.ts";
import { centsOf } from "../../../shared/kernel/money.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { given } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";
import type { Visit, VisitInput } from "./service-visits.rules.ts";

export type VisitBody = BodyOf<typeof editServiceVisit>;

const instantFields = ["arrivedAt", "promisedAt", "settledAt", "deliveredAt"] as const;

function instantsOf(body: VisitBody): Pick<VisitInput, (typeof instantFields)[number]> {
  return Object.fromEntries(
    instantFields.flatMap((field) => {
      const value = body[field];
      return value === undefined ? [] : [[field, value === null ? null : Date.parse(value)]];
    }),
  );
}

/** What a request says of an order, its delivery by the settlement where that is all it tells. */
export function saidBy({ body, before }: { body: VisitBody; before: Visit }): VisitInput {
  const { arrivedAt: _a, promisedAt: _p, settledAt: _s, deliveredAt: _d, total, amounts, ...plain } = body;
  const { deliveredAt, ...instants } = instantsOf(body);
  return given({
    ...plain,
    ...instants,
    ...delivery({ state: body.state, deliveredAt, settledAt: instants.settledAt, before }),
    totalCents: total === undefined ? undefined : total === null ? null : centsOf(total),
    amounts: amounts?.map(({ payer, amount }) => ({ payer, cents: centsOf(amount) })),
  });
}

/**
 * Without a delivery time a new settlement time stands in for it (按结算时间推定); a late one is no new delivery.
 * Saying that the delivery time is not known takes back no more than one that was told.
 */
function delivery(input: {
  state: VisitBody["state"];
  deliveredAt: number | null | undefined;
  settledAt: number | null | undefined;
  before: Visit;
}): Pick<VisitInput, "deliveredAt" | "deliveredFrom"> {
  const { state, deliveredAt, settledAt, before } = input;
  if (typeof deliveredAt === "number") return { deliveredAt };
  if (deliveredAt === null && before.deliveredFrom === "delivery") return { deliveredAt: null };
  const isSettled = typeof settledAt === "number" && settledAt !== before.settledAt;
  if (before.deliveredAt !== null || !isSettled || (state !== undefined && state !== "delivered")) return {};
  return { deliveredAt: settledAt, deliveredFrom: "settlement" };
}

const past = ["arrivedAt", "settledAt", "deliveredAt"] as const;

/** What cannot be right about an order's times, in its store's zone; undefined where all is well. */
export function timesProblem(input: {
  body: VisitBody;
  before: Visit;
  zone: string;
  asOf: number;
}): Problem | undefined {
  const { body, before, zone, asOf } = input;
  const said = instantsOf(body);
  const wrong = past.flatMap((field) => {
    const at = said[field];
    if (typeof at !== "number") return [];
    const code = outOfSense({ date: localDateOf({ at, zone }), sense: "started", asOf, zone });
    return code ? [{ pointer: `/${field}`, code, params: { value: body[field] ?? "" } }] : [];
  });
  if (wrong.length > 0) return invalid(wrong);
  if (body.state === "open" && typeof said.deliveredAt === "number")
    return invalid([{ pointer: "/deliveredAt", code: "service_visits.open_but_delivered" }]);
  const arrivedAt = said.arrivedAt === undefined ? before.arrivedAt : said.arrivedAt;
  const deliveredAt = said.deliveredAt === undefined ? before.deliveredAt : said.deliveredAt;
  const isSaid = said.arrivedAt !== undefined || said.deliveredAt !== undefined;
  return isSaid && arrivedAt !== null && deliveredAt !== null && deliveredAt < arrivedAt
    ? invalid([{ pointer: "/deliveredAt", code: "service_visits.delivered_before_arrival" }])
    : undefined;
}
