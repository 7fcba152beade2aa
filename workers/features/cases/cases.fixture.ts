import type { RoleKey } from "../../../shared/kernel/permissions.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import type { Colleague, FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { openServiceCallback } from "../follow-ups/follow-ups.opening.rules.ts";
import { emptyVisit, nextVisit, type Visit } from "../service-visits/service-visits.rules.ts";
import { newStore } from "../stores/stores.rules.ts";
import { type Case, type OpenedCase, type OpeningCase, openCase } from "./cases.rules.ts";

const groupId = "grp_test";
const stamp = { groupId, changedSeq: 1 };

/** Friday morning. */
export const friday = Date.parse("2026-11-20T10:30:00+08:00");

export const storeId = "sto_one";

/** One of each who has to do with cases, and two callers. */
export const people = {
  manager: "stf_manager",
  supervisor: "stf_supervisor",
  general: "stf_general",
  owner: "stf_owner",
  caller: "stf_caller",
  otherCaller: "stf_caller2",
  adviser: "stf_adviser",
} as const;

const rolesOf: readonly [string, RoleKey][] = [
  [people.manager, "service-manager"],
  [people.supervisor, "cs-supervisor"],
  [people.general, "general-manager"],
  [people.owner, "group-owner"],
  [people.caller, "callback-agent"],
  [people.otherCaller, "callback-agent"],
  [people.adviser, "service-adviser"],
];

export function actorOf(id: string): Actor {
  return { type: "staff", id };
}

/** Facts of a group with one store, open every day from 9:00 to 18:00; `without` leaves people out. */
export function factsOf(
  input: { without?: readonly string[]; policies?: Row<"policies">[] } = {},
): FollowUpFacts {
  const store = { ...newStore({ id: storeId, name: "测试店", asOf: friday }), ...stamp };
  return {
    stores: new Map([[storeId, store]]),
    storeDays: new Map(),
    exceptions: [],
    policies: input.policies ?? [],
    staff: rolesOf.filter(([id]) => !input.without?.includes(id)).map(([id, role]) => colleague(id, role)),
    loads: new Map(),
    byCause: new Map(),
    lastCallers: new Map(),
    phoneHolders: new Map(),
    doNotCall: [],
  };
}

function colleague(id: string, role: RoleKey): Colleague {
  return {
    row: {
      ...stamp,
      id,
      userId: `usr_${id}`,
      name: id,
      phone: null,
      email: null,
      role,
      sight: role === "group-owner" ? "group" : "store",
      restDays: [],
      abilityWeight: 1,
      language: "zh",
      state: "active",
      digestAt: null,
      createdAt: friday,
      version: 1,
    },
    storeIds: new Set([storeId]),
    leaves: [],
  };
}

/** A case as it opens on Friday morning, a grievance unless said otherwise. */
export function opened(input: Partial<OpeningCase> = {}): OpenedCase {
  return openCase({
    level: "grievance",
    major: false,
    rework: false,
    title: null,
    words: "空调修完还是不凉，等了两个小时没人管",
    summary: null,
    storeId,
    customerId: "cus_one",
    contactPointId: "cp_one",
    vehicleId: "veh_one",
    serviceVisitId: "sv_one",
    followUpId: "fu_callback",
    openedBy: actorOf(people.caller),
    facts: factsOf(),
    asOf: friday,
    ...input,
  });
}

/** The same as rows that are stored and read back. */
export function stored(input: Partial<OpeningCase> = {}): { case: Case; open: FollowUp[] } {
  const { case: one, followUp } = opened(input);
  return { case: { ...one, ...stamp }, open: [{ ...followUp, ...stamp }] };
}

/** A row as it would be stored. */
export function asStored<T extends object>(row: T): T & typeof stamp {
  return { ...row, ...stamp };
}

/** An instant on the store's clock: `2026-11-20T10:30:00`. */
export const at = (text: string) => Date.parse(`${text}+08:00`);

/** An order delivered on Wednesday afternoon. */
export function visitOf(input: Partial<Visit> = {}): Visit {
  const before = {
    ...emptyVisit({ id: "sv_one", storeId, orderNumber: "RO1", asOf: at("2026-11-18T09:00:00") }),
    kind: "maintenance",
    ownerCustomerId: "cus_one",
    contactPointId: "cp_one",
  };
  return nextVisit({
    before,
    said: { deliveredAt: at("2026-11-18T15:00:00"), ...input },
    asOf: at("2026-11-18T16:00:00"),
  });
}

/** The same facts of a store that went live on a date. */
export function liveFacts(goLiveOn = "2026-01-01"): FollowUpFacts {
  const facts = factsOf();
  const store = facts.stores.get(storeId);
  return { ...facts, stores: new Map(store ? [[storeId, { ...store, goLiveOn }]] : []) };
}

/** The callback of such an order as it opens; undefined where it has none. */
export function callback(input: { visit?: Partial<Visit>; facts?: FollowUpFacts; asOf?: string } = {}) {
  return openServiceCallback({
    round: "service-callback",
    visit: visitOf(input.visit),
    facts: input.facts ?? liveFacts(),
    asOf: at(input.asOf ?? "2026-11-18T16:00:00"),
  });
}

/** The same, open and stored. */
export function openOne(): FollowUp {
  const row = callback();
  if (!row) throw new Error("a delivered order has a callback");
  return asStored(row);
}
