import { newId } from "../../shared/kernel/ids.ts";
import { newCustomer } from "../../workers/features/customers/customers.rules.ts";
import { emptyVisit, type Visit } from "../../workers/features/service-visits/service-visits.rules.ts";
import { newVehicle } from "../../workers/features/vehicles/vehicles.rules.ts";
import type { FullRow } from "../../workers/platform/changes.ts";
import type { TestGroup } from "../harness/world.ts";

const asOf = Date.parse("2026-11-20T10:30:00+08:00");
const actor = { type: "staff" as const, id: "stf_test" };

export function customerRow(input: {
  storeId: string;
  name?: string;
  type?: "person" | "organisation";
}): FullRow<"customers"> {
  const { storeId, name = "张伟", type = "person" } = input;
  return newCustomer({
    id: newId("customer", asOf),
    externalId: null,
    storeId,
    body: { name, type },
    actor,
    asOf,
  });
}

/** Customers of stores, each known in the stores it is given, newest last. */
export async function addCustomers(
  group: TestGroup,
  known: readonly (readonly string[])[],
  type?: (index: number) => "person" | "organisation",
) {
  const customers = known.map(([storeId = ""], index) =>
    customerRow({ storeId, name: `客户${index}`, type: type?.(index) ?? "person" }),
  );
  const customerStores = customers.flatMap(({ id }, index) =>
    (known[index] ?? []).map((storeId) => ({ storeId, customerId: id })),
  );
  await group.write({ insert: { customers, customerStores } });
  return customers.map(({ id }) => id);
}

/** Cars of stores, newest last. */
export async function addVehicles(group: TestGroup, known: readonly (readonly string[])[]) {
  const marks = { vin: undefined, plate: undefined };
  const vehicles = known.map(() =>
    newVehicle({ id: newId("vehicle", asOf), externalId: null, body: { model: "朗逸" }, marks, asOf }),
  );
  const vehicleStores = vehicles.flatMap(({ id }, index) =>
    (known[index] ?? []).map((storeId) => ({ storeId, vehicleId: id })),
  );
  await group.write({ insert: { vehicles, vehicleStores } });
  return vehicles.map(({ id }) => id);
}

export function visitRow(input: Partial<Visit> & { storeId: string; orderNumber: string }): Visit {
  return { ...emptyVisit({ id: newId("serviceVisit", asOf), asOf, ...input }), ...input };
}

/** A phone as a row. */
export function contactRow(value: string): FullRow<"contactPoints"> {
  return {
    id: newId("contactPoint", asOf),
    kind: "phone",
    value,
    state: "valid",
    marketingOptOutAt: null,
    dailyCap: null,
    dials: 0,
    lastDialledAt: null,
    createdAt: asOf,
    version: 1,
  };
}

export interface FollowUpSaid {
  storeId: string;
  assigneeId: string;
  customerId?: string;
  contactPointId?: string;
  vehicleId?: string;
  kind?: string;
  state?: FullRow<"followUps">["state"];
  openedAt?: number;
}

/** A follow-up as a row; an open service callback unless said otherwise. */
export function followUpRow(input: FollowUpSaid): FullRow<"followUps"> {
  const id = newId("followUp", asOf);
  const openedAt = input.openedAt ?? asOf;
  const state = input.state ?? "open";
  return {
    id,
    kind: input.kind ?? "service-callback",
    cause: id,
    subjectType: "none",
    subjectId: "none",
    customerId: input.customerId ?? null,
    contactPointId: input.contactPointId ?? null,
    vehicleId: input.vehicleId ?? null,
    storeId: input.storeId,
    assigneeId: input.assigneeId,
    notBefore: openedAt,
    dueAt: openedAt,
    readyAt: openedAt,
    sortAt: openedAt,
    state,
    outcome: null,
    closedAt: state === "open" ? null : openedAt,
    promisedAt: null,
    why: "{}",
    provisional: false,
    history: false,
    lateData: false,
    title: "回访",
    policyId: null,
    scriptId: null,
    attempts: 0,
    validContactAt: null,
    rating: null,
    dissatisfied: null,
    lastAttemptAt: null,
    step: 0,
    nextStepAt: null,
    startedAt: openedAt,
    visitKind: null,
    openedAt,
    version: 1,
  };
}

export function attemptRow(input: {
  followUp: FullRow<"followUps">;
  at: number;
  actorId: string;
  words?: string;
}): FullRow<"attempts"> {
  return {
    id: newId("attempt", asOf),
    followUpId: input.followUp.id,
    customerId: input.followUp.customerId,
    at: input.at,
    actorType: "staff",
    actorId: input.actorId,
    result: "no-answer",
    channel: "phone",
    callBackAt: null,
    answers: {},
    words: input.words ?? null,
    summary: null,
    valid: false,
    joinedId: null,
    line: null,
    outsideReason: null,
    storeId: input.followUp.storeId,
  };
}
