import type { customerFields } from "../../../shared/contracts/merges.contract.ts";
import type { Changes, NewRow } from "../../platform/changes.ts";
import { together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import type { Contact } from "../customers/customers.contacts.rules.ts";
import { exempted, isForbidden } from "../follow-ups/follow-ups.do-not-call.rules.ts";
import { altered, type Changed, changesOf, difference, plain } from "./merges.changed.rules.ts";
import { partiesTogether } from "./merges.people.rules.ts";
import { type Choices, chosen, moved } from "./merges.sides.rules.ts";

type Customer = Row<"customers">;
type FollowUp = Row<"followUps">;

/** One of two customers, with what is weighed row by row. */
export interface CustomerSide {
  customer: Customer;
  contacts: readonly Contact[];
  parties: readonly Row<"vehicleParties">[];
  stores: readonly Row<"customerStores">[];
}

export interface CustomerMergeCase {
  kept: CustomerSide;
  gone: CustomerSide;
  /** Open follow-ups of both. */
  open: readonly FollowUp[];
  /** Do-not-call entries by the name of either, and on their phones. */
  doNotCall: readonly Row<"doNotCall">[];
  asOf: number;
}

/** The columns of a customer that people choose between, by what they are called on the wire. */
export const columnOf = {
  name: "name",
  type: "type",
  gender: "gender",
  birthday: "birthday",
  hobby: "hobby",
  level: "level",
  address: "address",
  note: "note",
  store: "storeId",
  keeper: "keeperId",
} as const satisfies Record<(typeof customerFields)[number], keyof Customer>;

/** What a merge does to open calls: some come under a do-not-call of the other, of first contacts of both one stays. */
export function callsTogether(input: CustomerMergeCase & { keeperId: string | null }): {
  exempt: FollowUp[];
  joined: FollowUp[];
} {
  const { asOf } = input;
  const customerId = input.kept.customer.id;
  const own = (id: string | null) => (id === input.gone.customer.id ? customerId : id);
  const doNotCall = input.doNotCall.map((entry) => ({ ...entry, customerId: own(entry.customerId) }));
  const exempt = input.open.filter((call) =>
    isForbidden({ call: { ...call, customerId }, facts: { doNotCall }, asOf }),
  );
  const first = input.open
    .filter((one) => one.kind === "first-contact" && !exempt.includes(one))
    .sort(
      (a, b) =>
        Number(b.assigneeId === input.keeperId) - Number(a.assigneeId === input.keeperId) ||
        a.dueAt - b.dueAt,
    );
  const both = new Set(first.map((one) => one.customerId)).size > 1;
  return { exempt, joined: both ? first.slice(1) : [] };
}

/** Two people as one: every row that changes, and what it means for the calls. */
export function mergedCustomers(input: CustomerMergeCase & { id: string; choices: Choices; actor: Actor }): {
  changes: Changes;
  merge: NewRow<"merges">;
} {
  const { id, choices, asOf, actor } = input;
  const kept = input.kept.customer;
  const gone = input.gone.customer;
  const fields = chosen<Customer>(columnOf, gone, choices);
  const keeper = choices.keeper === "gone" ? { allocatedAt: gone.allocatedAt } : {};
  const { exempt, joined } = callsTogether({ ...input, keeperId: fields.keeperId ?? kept.keeperId });
  const changed = [
    altered("customers", kept, { ...fields, ...keeper, extra: { ...gone.extra, ...kept.extra } }),
    ...difference(
      "customerStores",
      [...input.kept.stores, ...input.gone.stores],
      [...input.kept.stores, ...input.gone.stores].map((one) => ({ ...plain(one), customerId: kept.id })),
    ),
    ...linksTogether(input),
    ...partiesTogether({
      kept: input.kept.parties,
      gone: input.gone.parties,
      as: (party) => ({ ...party, customerId: kept.id }),
    }),
    ...exempt.map((one) => altered("followUps", one, exempted(asOf))),
    ...joined.map((one) => altered("followUps", one, { ...exempted(asOf), outcome: "merged" })),
  ];
  const merge: NewRow<"merges"> = {
    id,
    kind: "customer",
    keptId: kept.id,
    goneId: gone.id,
    leadsToId: kept.id,
    externalId: gone.externalId,
    name: gone.name,
    vin: null,
    choices,
    gone: plain(gone),
    changed,
    actorType: actor.type,
    actorId: actor.id,
    at: asOf,
    undoneAt: null,
    version: 1,
  };
  return {
    merge,
    changes: together({ insert: { merges: [merge] } }, changesOf(changed), moved(merge, gone)),
  };
}

/** Numbers of both: each once, those in use before those that were; one main of each kind. */
function linksTogether({ kept, gone }: CustomerMergeCase): Changed[] {
  const customerId = kept.customer.id;
  const wanted = new Map(kept.contacts.map((one) => [one.point.id, one]));
  for (const { point, link } of gone.contacts) {
    const known = wanted.get(point.id)?.link;
    const hasMain = [...wanted.values()].some(
      (one) => one.point.kind === point.kind && one.link.use === "main" && one.link.untilOn === null,
    );
    const use = link.use === "main" && link.untilOn === null && hasMain ? "other" : link.use;
    if (!known) wanted.set(point.id, { point, link: { ...link, customerId, use } });
    else if (known.untilOn !== null && link.untilOn === null)
      wanted.set(point.id, { point, link: { ...known, sinceOn: link.sinceOn, untilOn: null, use } });
  }
  const before = [...kept.contacts, ...gone.contacts].map(({ link }) => link);
  return difference(
    "customerContactPoints",
    before,
    [...wanted.values()].map(({ link }) => link),
  );
}
