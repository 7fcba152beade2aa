import type * as contract from "../../../shared/contracts/customers.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type FullRow, together } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import type { Breach } from "../../platform/invariants.ts";
import { byId, type Loaded } from "../../platform/query.ts";
import { Facts } from "../../platform/reactions.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import {
  type FollowUpFacts,
  followUpFactQueries,
  followUpFacts,
  followUpFactsKey,
} from "../follow-ups/follow-ups.facts.ts";
import { homeStore, homeStoreCandidates } from "../stores/stores.home.rules.ts";
import {
  type ContactDraft,
  type HeldContact,
  heldContact,
  linkContacts,
  readPhones,
  tellingPhones,
} from "./customers.contacts.rules.ts";
import { duplicate } from "./customers.duplicate.rules.ts";
import { openWorkChanges } from "./customers.open-work.rules.ts";
import * as repository from "./customers.repository.ts";
import {
  type Customer,
  type CustomerBody,
  customerAllocated,
  customerChanges,
  customerProblem,
  differs,
  type NewCustomerBody,
  newCustomer,
  phoneToCall,
  whereEmpty,
} from "./customers.rules.ts";
import { type CustomerAnswer, customerView } from "./customers.views.ts";

/** What every write of a customer loads: what its body names, and by which phones it may be known already. */
function context(input: {
  scope: Scope;
  body: CustomerBody;
  drafts: readonly ContactDraft[];
  of: repository.WhichCustomer;
}) {
  const { scope, body, drafts, of } = input;
  const phones = drafts.map(({ value }) => value);
  const person = { name: body.name ?? "", phones: tellingPhones(drafts) };
  return {
    store: byId("stores", body.storeId ?? ""),
    candidates: homeStoreCandidates(scope, body.storeId),
    keeper: repository.keeper(scope, body.keeperId ?? ""),
    same: repository.samePerson(scope, person),
    open: repository.openWorkOf(of, person),
    points: repository.contactPointsByValue("phone", phones),
    contacts: repository.contactsOf(of),
    home: repository.homeOf(of),
    ownEntries: repository.doNotCallOf(of),
    phoneEntries: repository.doNotCallAround(phones),
  };
}

type Context = Loaded<ReturnType<typeof context>>;

interface Write {
  scope: Scope;
  id: string;
  drafts: readonly ContactDraft[];
  loaded: Context & { facts: FollowUpFacts | undefined };
  /** How phones are added where the customer's contacts are not loaded. */
  use?: "other";
  /** What must not have come to stand meanwhile. */
  unless?: readonly Breach[];
}

function bodyProblem({ scope, body, loaded }: { scope: Scope; body: CustomerBody; loaded: Context }) {
  const missing = unresolved([
    {
      pointer: "/storeId",
      id: body.storeId,
      found: loaded.store !== undefined && seesStore(scope, loaded.store.id),
    },
    { pointer: "/keeperId", id: body.keeperId, found: loaded.keeper !== undefined },
  ]);
  return missing ?? customerProblem({ body, keeper: loaded.keeper, asOf: scope.asOf });
}

/** What a first contact depends on (AR-04); who is on the do-not-call list is loaded with the customer. */
const factsOfAllocation = (scope: Scope) =>
  followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf });

/** Loads by external id and by phones; the facts of follow-ups only where a keeper is named. */
async function loadKnown(input: {
  scope: Scope;
  body: NewCustomerBody;
  drafts: readonly ContactDraft[];
  externalId: string;
}) {
  const { scope, body, externalId } = input;
  const queries = {
    known: repository.customerByExternalId(scope, externalId),
    ...context({ ...input, of: { externalId } }),
  };
  if (!body.keeperId) return { ...(await scope.read(queries)), facts: undefined };
  const loaded = await scope.read({ ...queries, ...factsOfAllocation(scope) });
  return { ...loaded, facts: followUpFacts(loaded) };
}

/** The same for a customer that a path names. */
async function loadOne(input: { scope: Scope; body: CustomerBody; id: string }) {
  const { scope, body, id } = input;
  const queries = {
    customer: repository.customerInSight(scope, id),
    twin: repository.twin(scope, { id, name: body.name ?? "" }),
    ...context({ scope, body, drafts: [], of: { id } }),
  };
  if (!body.keeperId) return { ...(await scope.read(queries)), facts: undefined };
  const loaded = await scope.read({ ...queries, ...factsOfAllocation(scope) });
  return { ...loaded, facts: followUpFacts(loaded) };
}

export async function createCustomer({
  scope,
  body,
}: Call<typeof contract.createCustomer>): Promise<Outcome<CustomerAnswer>> {
  const { externalId, phones, anotherPerson, ...fields } = body;
  const id = newId("customer", scope.asOf);
  const drafts = readPhones({ texts: phones ?? [], customerId: id });
  if (!drafts.ok) return drafts;
  const loaded = await loadKnown({ scope, body: fields, drafts: drafts.value, externalId: externalId ?? "" });
  const wrong = bodyProblem({ scope, body, loaded });
  if (wrong) return wrong;
  if (loaded.known) return problem("customers.external_id_taken", { externalId: externalId ?? "" });
  if (anotherPerson) return create({ scope, id, drafts: drafts.value, loaded }, fields, externalId ?? null);
  const told = tellingPhones(drafts.value);
  if (loaded.same) return duplicate(loaded.same, told);
  const unless = [repository.sameOnPhone({ id, name: fields.name, phones: told })];
  return create({ scope, id, drafts: drafts.value, loaded, unless }, fields, externalId ?? null);
}

export async function putCustomerByExternalId({
  scope,
  params,
  body,
}: Call<typeof contract.putCustomerByExternalId>): Promise<Outcome<CustomerAnswer>> {
  const { phones, ...fields } = body;
  const { externalId } = params;
  const id = newId("customer", scope.asOf);
  const drafts = readPhones({ texts: phones ?? [], customerId: id });
  if (!drafts.ok) return drafts;
  const loaded = await loadKnown({ scope, body: fields, drafts: drafts.value, externalId });
  const { known, same } = loaded;
  if (known && !known.inSight) return problem("request.not_found");
  const wrong = bodyProblem({ scope, body, loaded });
  if (wrong) return wrong;
  // Entered before without an external id: the same person. Another external id is another person.
  const adopted = !known && same?.customer.externalId === null ? same : undefined;
  if (adopted && !adopted.inSight) return duplicate(adopted, tellingPhones(drafts.value));
  const existing = (known ?? adopted)?.customer;
  if (!existing) return create({ scope, id, drafts: drafts.value, loaded }, fields, externalId);
  const own = readPhones({ texts: phones ?? [], customerId: existing.id });
  if (!own.ok) return own;
  const said = customerChanges({ customer: existing, body: fields, asOf: scope.asOf });
  // Under the number of somebody who was merged into them, it fills what is empty and changes nothing else.
  const isMerged = known !== undefined && existing.externalId !== externalId;
  const changes = isMerged ? whereEmpty(existing, said) : { ...said, externalId };
  return save(
    { scope, id: existing.id, drafts: own.value, loaded, ...(adopted ? { use: "other" } : {}) },
    existing,
    changes,
  );
}

export async function editCustomer({
  scope,
  params,
  body,
  ifMatch,
}: Call<typeof contract.editCustomer>): Promise<Outcome<CustomerAnswer>> {
  const { id } = params;
  const { anotherPerson, ...said } = body;
  const loaded = await loadOne({ scope, body: said, id });
  const { customer } = loaded;
  if (!customer) return problem("request.not_found");
  if (customer.version !== ifMatch)
    return staleEdit({ scope, id, since: ifMatch, current: customerView(customer) });
  const wrong = bodyProblem({ scope, body: said, loaded });
  if (wrong) return wrong;
  const isRenamed = said.name !== undefined && said.name !== customer.name && !anotherPerson;
  if (isRenamed && loaded.twin) return duplicate(loaded.twin, []);
  const unless = isRenamed ? [repository.twinStands({ id, name: said.name ?? "" })] : [];
  return save(
    { scope, id, drafts: [], loaded, unless },
    customer,
    customerChanges({ customer, body: said, asOf: scope.asOf }),
  );
}

async function create(
  write: Write,
  body: NewCustomerBody,
  externalId: string | null,
): Promise<Outcome<CustomerAnswer>> {
  const { scope, id, drafts, loaded } = write;
  const { asOf, actor } = scope;
  const home = homeStore({ scope, storeId: body.storeId, candidates: loaded.candidates });
  if (!home.ok) return home;
  const { id: storeId, zone } = home.value;
  const customer = newCustomer({ id, externalId, storeId, body, actor, asOf });
  const today = localDateOf({ at: asOf, zone });
  const linked = linkContacts({ customerId: id, drafts, points: loaded.points, contacts: [], today, asOf });
  const row: Changes = { insert: { customers: [customer], customerStores: [{ storeId, customerId: id }] } };
  return commitCustomer({
    write,
    verb: "customers.create",
    customer,
    changes: together(row, linked.changes),
    added: linked.added,
    isAllocated: customer.keeperId !== null,
    status: 201,
  });
}

async function save(
  write: Write,
  before: Customer,
  changes: Partial<Customer>,
): Promise<Outcome<CustomerAnswer>> {
  const { scope, id, drafts, loaded, use } = write;
  const { points, contacts } = loaded;
  const today = localDateOf({ at: scope.asOf, zone: loaded.home?.zone ?? "Asia/Shanghai" });
  const linked = linkContacts({
    customerId: id,
    drafts,
    points,
    contacts,
    today,
    asOf: scope.asOf,
    ...(use ? { use } : {}),
  });
  const known: Changes = changes.storeId
    ? { insertOnce: { customerStores: [{ storeId: changes.storeId, customerId: id }] } }
    : {};
  const isEdited = differs(before, changes);
  const row: Changes = isEdited ? { update: [edited("customers", before, changes)] } : {};
  const customer = { ...before, ...changes, version: before.version + (isEdited ? 1 : 0) };
  return commitCustomer({
    write,
    verb: "customers.edit",
    customer,
    changes: together(
      row,
      known,
      linked.changes,
      openWorkChanges({
        customer: before,
        changes,
        added: linked.added,
        open: loaded.open,
        contacts,
        doNotCall: loaded.phoneEntries,
        asOf: scope.asOf,
      }),
    ),
    added: linked.added,
    isAllocated: typeof changes.allocatedAt === "number",
    status: 200,
  });
}

/** Commits a customer's rows; newly allocated to a keeper, with the event that opens a first contact (AR-04). */
function commitCustomer(input: {
  write: Write;
  verb: string;
  customer: FullRow<"customers">;
  changes: Changes;
  added: readonly HeldContact[];
  isAllocated: boolean;
  status: number;
}): Promise<Outcome<CustomerAnswer>> {
  const { customer, added } = input;
  const { scope, loaded } = input.write;
  const held = [...loaded.contacts.filter(({ link }) => link.untilOn === null).map(heldContact), ...added];
  const event = customerAllocated({ customer, contactPointId: phoneToCall(held) });
  const entries = [...loaded.ownEntries, ...loaded.phoneEntries];
  return commit(scope, {
    changes: input.isAllocated ? together(input.changes, { events: [event] }) : input.changes,
    ...(loaded.facts
      ? { facts: new Facts().with(followUpFactsKey, { ...loaded.facts, doNotCall: entries }) }
      : {}),
    audit: { verb: input.verb, subject: { type: "customer", id: customer.id } },
    ...(input.write.unless ? { unless: input.write.unless } : {}),
    answer: answer(customerView(customer), { status: input.status }),
  });
}
