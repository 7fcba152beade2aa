import type * as z from "zod";
import {
  type customerCounts,
  type listCustomerMerges as listContract,
  type mergeCustomers as mergeContract,
  mostCounted,
  type previewCustomerMerge as previewContract,
} from "../../../shared/contracts/merges.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { edited, together } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, type Loaded, type Row } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import type { Scope } from "../../platform/scope.ts";
import { contactsOf, customerInSight } from "../customers/customers.repository.ts";
import { customerView } from "../customers/customers.views.ts";
import {
  type CustomerMergeCase,
  callsTogether,
  columnOf,
  mergedCustomers,
} from "./merges.customers.rules.ts";
import { mostMoved } from "./merges.places.rules.ts";
import * as repository from "./merges.repository.ts";
import { advisedChoices } from "./merges.sides.rules.ts";
import { listedMerge, type MergeAnswer, mergeView } from "./merges.views.ts";

/** Both customers with everything that is weighed row by row, and how much moves of each. */
function bothQueries(scope: Scope, { keptId, goneId }: { keptId: string; goneId: string }, most: number) {
  const ids = [keptId, goneId];
  return {
    kept: customerInSight(scope, keptId),
    gone: customerInSight(scope, goneId),
    keptContacts: contactsOf({ id: keptId }),
    goneContacts: contactsOf({ id: goneId }),
    stores: repository.storesOfBoth(ids),
    parties: repository.partiesOfBoth(ids),
    open: repository.openOfBoth(ids),
    doNotCall: repository.doNotCallOfBoth(ids),
    keptCounts: repository.countsOf("customer", keptId, most + 1),
    goneCounts: repository.countsOf("customer", goneId, most + 1),
  };
}

type Both = Loaded<ReturnType<typeof bothQueries>>;

function caseOf(input: { scope: Scope; both: Both }): CustomerMergeCase | undefined {
  const { kept, gone, stores, parties, open, doNotCall, keptContacts, goneContacts } = input.both;
  if (!kept || !gone) return undefined;
  const of = (customer: typeof kept, contacts: typeof keptContacts) => ({
    customer,
    contacts,
    parties: parties.filter(({ customerId }) => customerId === customer.id),
    stores: stores.filter(({ customerId }) => customerId === customer.id),
  });
  return {
    kept: of(kept, keptContacts),
    gone: of(gone, goneContacts),
    open,
    doNotCall,
    asOf: input.scope.asOf,
  };
}

function unknown(
  pointer: "?" | "/",
  said: { keptId: string; goneId: string },
  both: Pick<Both, "kept" | "gone">,
) {
  return unresolved([
    { pointer: `${pointer}keptId`, id: said.keptId, found: both.kept !== undefined },
    { pointer: `${pointer}goneId`, id: said.goneId, found: both.gone !== undefined },
  ]);
}

type Counts = z.input<ReturnType<typeof customerCounts>>;

function countsOf(
  side: CustomerMergeCase["kept"],
  counts: ReadonlyMap<string, number>,
  one: CustomerMergeCase,
): Counts {
  const id = side.customer.id;
  const most = (...numbers: (number | undefined)[]) =>
    Math.min(mostCounted, Math.max(...numbers.map((number) => number ?? 0)));
  return {
    phones: side.contacts.filter(({ point, link }) => point.kind === "phone" && link.untilOn === null).length,
    cars: new Set(side.parties.filter(({ untilOn }) => untilOn === null).map(({ vehicleId }) => vehicleId))
      .size,
    orders: most(
      counts.get("service_visits.owner_customer_id"),
      counts.get("service_visits.sender_customer_id"),
      counts.get("service_visits.driver_customer_id"),
    ),
    followUps: most(counts.get("follow_ups.customer_id")),
    openCalls: one.open.filter(({ customerId }) => customerId === id).length,
    cases: most(counts.get("cases.customer_id")),
    doNotCall: one.doNotCall.filter(
      ({ customerId, contactPointId }) =>
        customerId === id || side.contacts.some(({ point }) => point.id === contactPointId),
    ).length,
  };
}

export async function previewCustomerMerge({ scope, query }: Call<typeof previewContract>) {
  const both = await scope.read(bothQueries(scope, query, mostCounted));
  const missing = unknown("?", query, both);
  if (missing) return missing;
  const one = caseOf({ scope, both });
  if (!one || query.keptId === query.goneId) return problem("merges.same");
  const { kept, gone } = one;
  const advised = advisedChoices<Row<"customers">>(columnOf, kept.customer, gone.customer);
  const keeperId = (advised.keeper === "gone" ? gone : kept).customer.keeperId;
  const calls = callsTogether({ ...one, keeperId });
  return answer({
    kept: { customer: customerView(kept.customer), counts: countsOf(kept, both.keptCounts, one) },
    gone: { customer: customerView(gone.customer), counts: countsOf(gone, both.goneCounts, one) },
    advised,
    callsCancelled: calls.exempt.length,
    firstContactsJoined: calls.joined.length,
  });
}

export async function mergeCustomers({
  scope,
  body,
}: Call<typeof mergeContract>): Promise<Outcome<MergeAnswer>> {
  const { keptId, goneId, choices } = body;
  const { earlier, me, ...both } = await scope.read({
    ...bothQueries(scope, body, mostMoved),
    earlier: repository.mergesLeadingTo([goneId]),
    me: byId("staff", scope.actor.type === "staff" ? scope.actor.id : ""),
  });
  const missing = unknown("/", body, both);
  if (missing) return missing;
  const one = caseOf({ scope, both });
  if (!one || keptId === goneId) return problem("merges.same");
  if (isStale(one.kept, body.keptVersion) || isStale(one.gone, body.goneVersion))
    return problem("merges.changed_meanwhile");
  const weighed = [one.kept.parties, one.gone.parties, one.open, one.gone.stores].map(({ length }) => length);
  if (Math.max(...both.goneCounts.values(), ...weighed) > mostMoved || Math.max(...weighed) >= mostMoved)
    return problem("merges.too_large", { most: mostMoved });
  const id = newId("merge", scope.asOf);
  const { changes, merge } = mergedCustomers({ ...one, id, choices, actor: scope.actor });
  return commit(scope, {
    changes: together(changes, {
      update: earlier.map((before) => edited("merges", before, { leadsToId: keptId })),
      events: [{ type: "customer.merged", subjectType: "customer", subjectId: goneId, state: "merged" }],
    }),
    audit: { verb: "customers.merge", subject: { type: "customer", id: keptId } },
    answer: answer(mergeView(merge, me?.name ?? null), { status: 201 }),
  });
}

function isStale({ customer }: CustomerMergeCase["kept"], seen: number | undefined): boolean {
  return seen !== undefined && seen !== customer.version;
}

export async function listCustomerMerges({ scope, query, cursors }: Call<typeof listContract>) {
  const { customerId } = query;
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: { customer: customerInSight(scope, customerId) },
    refuse: ({ customer }) =>
      unresolved([{ pointer: "?customerId", id: customerId, found: customer !== undefined }]),
    page: (page) => repository.mergesPage(customerId, page),
    view: listedMerge,
  });
}
