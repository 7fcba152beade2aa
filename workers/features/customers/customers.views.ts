import type * as z from "zod";
import type * as contract from "../../../shared/contracts/customers.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { FullRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { type ContactPoint, shownValue } from "./customers.contacts.rules.ts";

export type CustomerAnswer = z.input<ReturnType<typeof contract.customerView>>;
export type ContactAnswer = z.input<ReturnType<typeof contract.contactPointView>>;
export type DoNotCallAnswer = z.input<ReturnType<typeof contract.doNotCallView>>;

/** A customer as the API shows it. */
export function customerView(customer: FullRow<"customers">): CustomerAnswer {
  const {
    id,
    externalId,
    storeId,
    type,
    name,
    gender,
    birthday,
    hobby,
    level,
    address,
    note,
    keeperId,
    version,
  } = customer;
  return {
    id,
    externalId,
    storeId,
    type,
    name,
    gender,
    birthday,
    hobby,
    level,
    address,
    note,
    keeperId,
    allocatedAt: isoOf(customer.allocatedAt),
    createdAt: isoOf(customer.createdAt),
    version,
  };
}

/** A customer's contact; `whole` for callers who may see personal data. */
export function contactView(input: {
  point: Pick<ContactPoint, "id" | "kind" | "value" | "state" | "dailyCap">;
  use: "main" | "other";
  whole: boolean;
}): ContactAnswer {
  const { id, kind, state, dailyCap } = input.point;
  return { id, kind, value: shownValue(input.point, input.whole), state, use: input.use, dailyCap };
}

export function doNotCallView(entry: FullRow<"doNotCall">): DoNotCallAnswer {
  const { id, contactPointId, customerId, reach, reason, byStaffId, version } = entry;
  return {
    id,
    contactPointId,
    customerId,
    reach,
    reason,
    byStaffId,
    at: isoOf(entry.at),
    endedAt: isoOf(entry.endedAt),
    version,
  };
}

const strongest: readonly Row<"vehicleParties">["part"][] = [
  "owner",
  "driver",
  "sender",
  "payer",
  "former-owner",
];

/** The part that counts most of those that somebody has in a car; undefined for none. */
export function strongestPart(
  parts: readonly Row<"vehicleParties">["part"][],
): Row<"vehicleParties">["part"] | undefined {
  return strongest.find((part) => parts.includes(part));
}

/** A customer's cars, each once, with the strongest part the customer has in it; owned ones first. */
export function carsByPart<T extends { part: Row<"vehicleParties">["part"]; vehicle: { id: string } }>(
  cars: readonly T[],
): T[] {
  const ranked = [...cars].sort((a, b) => strongest.indexOf(a.part) - strongest.indexOf(b.part));
  return ranked.filter(
    ({ vehicle }, index) => ranked.findIndex((other) => other.vehicle.id === vehicle.id) === index,
  );
}
