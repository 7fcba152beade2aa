import type * as contract from "../../../shared/contracts/customers.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { edited, type FullRow, together } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { cancelled, openCalls } from "../follow-ups/follow-ups.cancelling.rules.ts";
import { canBeForbidden } from "../follow-ups/follow-ups.do-not-call.rules.ts";
import { awaitingNumber, numberFound } from "../follow-ups/follow-ups.numbers.rules.ts";
import { isDead, linkContacts, readContact, shownValue, tellingPhones } from "./customers.contacts.rules.ts";
import { duplicate } from "./customers.duplicate.rules.ts";
import {
  contactInSight,
  contactPointsByValue,
  contactsOf,
  customerInSight,
  customerOfDoNotCall,
  doNotCallAround,
  homeOf,
  twin,
  twinStands,
} from "./customers.repository.ts";
import { type ContactAnswer, contactView, type DoNotCallAnswer, doNotCallView } from "./customers.views.ts";

export async function addContactPoint({
  scope,
  body,
}: Call<typeof contract.addContactPoint>): Promise<Outcome<ContactAnswer>> {
  const { customerId: id } = body;
  const drafts = readContact({ kind: body.kind, value: body.value, customerId: id });
  if (!drafts.ok) return drafts;
  const values = drafts.value.map(({ value }) => value);
  const telling = tellingPhones(drafts.value);
  const becoming = { id, phones: body.anotherPerson ? [] : telling };
  const { customer, contacts, points, home, open, doNotCall, same } = await scope.read({
    open: awaitingNumber(id),
    same: twin(scope, becoming),
    doNotCall: doNotCallAround(values),
    customer: customerInSight(scope, id),
    contacts: contactsOf({ id }),
    points: contactPointsByValue(body.kind, values),
    home: homeOf({ id }),
  });
  const missing = unresolved([{ pointer: "/customerId", id, found: customer !== undefined }]);
  if (missing) return missing;
  const whole = scope.permissions.has("personal-data:see");
  const [draft] = drafts.value;
  const had = contacts.find(
    ({ point, link }) => link.untilOn === null && point.kind === draft?.kind && point.value === draft.value,
  );
  if (had && (body.use === "other" || had.link.use === "main")) {
    return problem("request.duplicate", { what: shownValue(had.point, whole) });
  }
  if (same) return duplicate(same, telling);
  const today = localDateOf({ at: scope.asOf, zone: home?.zone ?? "Asia/Shanghai" });
  const linked = linkContacts({
    customerId: id,
    drafts: drafts.value,
    points,
    contacts,
    use: body.use,
    today,
    asOf: scope.asOf,
  });
  const point = had?.point ?? linked.added[0];
  if (!point) return problem("request.duplicate", { what: "" });
  const found = linked.added.find(({ state }) => state === "valid");
  return commit(scope, {
    changes: together(
      linked.changes,
      found
        ? {
            update: numberFound({
              open,
              found: found.id,
              isDead: isDead(contacts),
              doNotCall,
              asOf: scope.asOf,
            }),
          }
        : {},
    ),
    unless: [twinStands(becoming)],
    audit: { verb: "customers.add-contact-point", subject: { type: "customer", id } },
    answer: answer(contactView({ point, use: body.use, whole }), { status: 201 }),
  });
}

/** How often a phone may be dialled a day: it holds for everyone who has it, across all kinds of call. */
export async function capContactPoint({ scope, params, body }: Call<typeof contract.capContactPoint>) {
  const { dailyCap } = body;
  const { point } = await scope.read({ point: contactInSight(scope, params.id) });
  if (!point) return problem("request.not_found");
  return commit(scope, {
    changes: point.dailyCap === dailyCap ? {} : { update: [edited("contactPoints", point, { dailyCap })] },
    audit: { verb: "customers.cap-contact-point", subject: { type: "contact-point", id: point.id } },
    answer: answer({ id: point.id, dailyCap }),
  });
}

export async function addDoNotCall({
  scope,
  body,
}: Call<typeof contract.addDoNotCall>): Promise<Outcome<DoNotCallAnswer>> {
  const { customerId: id } = body;
  const contactPointId = body.contactPointId ?? null;
  const { customer, contacts, calls } = await scope.read({
    customer: customerInSight(scope, id),
    contacts: contactsOf({ id }),
    calls: openCalls(contactPointId === null ? { customerId: id } : { contactPointId }),
  });
  const isHeld = contacts.some(({ point, link }) => point.id === contactPointId && link.untilOn === null);
  const missing = unresolved([
    { pointer: "/customerId", id, found: customer !== undefined },
    { pointer: "/contactPointId", id: contactPointId, found: customer !== undefined && isHeld },
  ]);
  if (missing) return missing;
  // On a phone it holds for everyone who has it; by name it holds for this person alone.
  const entry: FullRow<"doNotCall"> = {
    id: newId("doNotCall", scope.asOf),
    contactPointId,
    customerId: contactPointId === null ? id : null,
    reach: body.reach,
    reason: body.reason,
    byStaffId: scope.actor.type === "staff" ? scope.actor.id : null,
    at: scope.asOf,
    endedAt: null,
    version: 1,
  };
  const forbidden = body.reach === "marketing" ? [] : calls.filter(canBeForbidden);
  return commit(scope, {
    changes: together(
      { insert: { doNotCall: [entry] } },
      { update: cancelled({ followUps: forbidden, outcome: "exempt", asOf: scope.asOf }) },
    ),
    audit: { verb: "customers.add-do-not-call", subject: { type: "customer", id } },
    answer: answer(doNotCallView(entry), { status: 201 }),
  });
}

export async function endDoNotCall({
  scope,
  params,
}: Call<typeof contract.endDoNotCall>): Promise<Outcome<DoNotCallAnswer>> {
  const { id } = params;
  const { customer, entry } = await scope.read({
    customer: customerOfDoNotCall(scope, id),
    entry: byId("doNotCall", id),
  });
  if (!customer || !entry) return problem("request.not_found");
  if (entry.endedAt !== null) return answer(doNotCallView(entry));
  const change = { endedAt: scope.asOf };
  return commit(scope, {
    changes: { update: [edited("doNotCall", entry, change)] },
    audit: { verb: "customers.end-do-not-call", subject: { type: "customer", id: customer.id } },
    answer: answer(doNotCallView({ ...entry, ...change, version: entry.version + 1 })),
  });
}
