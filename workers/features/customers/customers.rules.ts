import type { editCustomer, putCustomerByExternalId } from "../../../shared/contracts/customers.contract.ts";
import { outOfSense } from "../../../shared/kernel/cell-dates.ts";
import type { BodyOf } from "../../../shared/kernel/endpoint.ts";
import { isRoleKey, roles } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import type { FullRow } from "../../platform/changes.ts";
import { given } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { EventWithData } from "../../platform/reactions.ts";
import type { Actor } from "../../platform/scope.ts";
import type { CustomerAllocated } from "../follow-ups/follow-ups.reactions.ts";

export type Customer = Row<"customers">;
export type NewCustomerBody = BodyOf<typeof putCustomerByExternalId>;
export type CustomerBody = BodyOf<typeof editCustomer>;

/** Where a row comes from that somebody enters: an integrator's token or a colleague. */
export function enteredBy(actor: Actor): "api" | "staff" {
  return actor.type === "token" ? "api" : "staff";
}

/** A new archive (AR-01); with a keeper it is allocated at once (AR-04). */
export function newCustomer(input: {
  id: string;
  externalId: string | null;
  storeId: string;
  body: NewCustomerBody;
  actor: Actor;
  asOf: number;
}): FullRow<"customers"> {
  const { body, asOf } = input;
  const keeperId = body.keeperId ?? null;
  return {
    id: input.id,
    externalId: input.externalId,
    storeId: input.storeId,
    type: body.type ?? "person",
    name: body.name,
    gender: body.gender ?? null,
    birthday: body.birthday ?? null,
    hobby: body.hobby ?? null,
    level: body.level ?? null,
    address: body.address ?? null,
    note: body.note ?? null,
    extra: {},
    keeperId,
    allocatedAt: keeperId === null ? null : asOf,
    source: enteredBy(input.actor),
    createdAt: asOf,
    version: 1,
  };
}

/** What cannot be right about a keeper or a birthday; undefined where all is well. */
export function customerProblem(input: {
  body: CustomerBody;
  keeper: Row<"staff"> | undefined;
  asOf: number;
}): Problem | undefined {
  const { body, keeper, asOf } = input;
  if (keeper && !canKeep(keeper))
    return invalid([
      { pointer: "/keeperId", code: "follow_ups.not_eligible", params: { name: keeper.name } },
    ]);
  const { birthday } = body;
  const code = birthday && outOfSense({ date: birthday, sense: "birthday", asOf, zone: "Asia/Shanghai" });
  return code ? invalid([{ pointer: "/birthday", code, params: { value: birthday } }]) : undefined;
}

/** Whether someone can make the first contact with whom they keep (AR-04). */
function canKeep({ userId, role }: Row<"staff">): boolean {
  return (
    userId !== null &&
    isRoleKey(role) &&
    roles[role].permissions.some((permission) => permission === "follow-ups:work")
  );
}

/** The columns that an edit says; another keeper makes the customer newly allocated (AR-04). */
export function customerChanges(input: {
  customer: Customer;
  body: CustomerBody;
  asOf: number;
}): Partial<Customer> {
  const { customer, body, asOf } = input;
  const { keeperId, ...fields } = given(body);
  if (keeperId === undefined || keeperId === customer.keeperId) return fields;
  return { ...fields, keeperId, allocatedAt: keeperId === null ? null : asOf };
}

/** Whether anything of a row would differ after these changes. */
export function differs<T extends object>(row: T, changes: Partial<T>): boolean {
  return Object.entries(changes).some(([name, value]) => row[name as keyof T] !== value);
}

/** Of some changes, those that fill what was empty. */
export function whereEmpty<T extends object>(row: T, changes: Partial<T>): Partial<T> {
  const filling = Object.entries(changes).filter(([name]) => row[name as keyof T] === null);
  // What is left out of a part of a row leaves a part of it.
  return Object.fromEntries(filling) as Partial<T>;
}

/** The event that opens a first contact (AR-04), with the phone to call. */
export function customerAllocated(
  data: CustomerAllocated & { customer: { version: number } },
): EventWithData {
  const { id, version } = data.customer;
  return { type: "customer.allocated", subjectType: "customer", subjectId: id, version, data };
}

/** The phone to call: the main one before others, a valid one before a filler; never one with stars. */
export function phoneToCall(
  contacts: readonly { id: string; kind: string; state: string; use: string }[],
): string | null {
  const phones = contacts.filter(
    ({ kind, state }) => kind === "phone" && (state === "valid" || state === "filler"),
  );
  const rank = ({ state, use }: { state: string; use: string }) =>
    (state === "valid" ? 0 : 2) + (use === "main" ? 0 : 1);
  return phones.sort((a, b) => rank(a) - rank(b))[0]?.id ?? null;
}
