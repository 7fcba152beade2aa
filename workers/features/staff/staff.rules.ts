import {
  holdsAll,
  type RoleKey,
  roles,
  type SightLevel,
  sightLevels,
} from "../../../shared/kernel/permissions.ts";
import { readPhone } from "../../../shared/kernel/phone.ts";
import type { Language, Problem } from "../../../shared/kernel/problem.ts";
import { type Changes, edited, type FullRow, given } from "../../platform/changes.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import { type Principal, seesStore } from "../../platform/scope.ts";

/** What someone may do, how far they see, and where. */
export interface Rights {
  role: RoleKey;
  sight: SightLevel;
  storeIds: readonly string[];
}

/** A colleague with the stores they work in and the work they have open. */
export type Person = Omit<Row<"staff">, "role"> & Rights & { openFollowUps: number };

type Caller = Pick<Principal, "permissions" | "sightLevel" | "stores">;

const beyond = (): Problem => problem("staff.beyond_own_rights");

function covers(caller: Caller, { role, sight }: Pick<Rights, "role" | "sight">): boolean {
  const reach = sightLevels.indexOf(caller.sightLevel);
  return holdsAll(caller.permissions, roles[role].permissions) && sightLevels.indexOf(sight) <= reach;
}

/** Whether all of someone's rights are the caller's own too: nobody grants what they do not hold. */
export function mayGrant(caller: Principal, { role, sight, storeIds }: Rights): boolean {
  return covers(caller, { role, sight }) && storeIds.every((storeId) => seesStore(caller, storeId));
}

/**
 * Why a caller may not change someone's rights so: the person's rights go beyond the caller's before or
 * after, or a store is given or taken that is not the caller's. Without `before` someone is added.
 */
export function rightsProblem(input: {
  caller: Principal;
  before?: Rights & { state: "active" | "left" };
  after: Rights & { state: "active" | "left" };
}): Problem | undefined {
  const { caller, before, after } = input;
  if (!before) return mayGrant(caller, after) ? undefined : beyond();
  if (!covers(caller, before) || !covers(caller, after)) return beyond();
  const moves = before.role !== after.role || before.sight !== after.sight || before.state !== after.state;
  const { given: added, taken } = storeMoves(before.storeIds, after.storeIds);
  const touchedStores = moves ? [...before.storeIds, ...added] : [...added, ...taken];
  return touchedStores.every((storeId) => seesStore(caller, storeId)) ? undefined : beyond();
}

/** Stores that come and go between two lists. */
export function storeMoves(
  before: readonly string[],
  after: readonly string[],
): { given: string[]; taken: string[] } {
  return {
    given: after.filter((id) => !before.includes(id)),
    taken: before.filter((id) => !after.includes(id)),
  };
}

/** Someone who sees their own or a store's work belongs to a store. */
export function storeProblem({ sight, storeIds }: Pick<Rights, "sight" | "storeIds">): Problem | undefined {
  return sight !== "group" && storeIds.length === 0 ? problem("staff.needs_store") : undefined;
}

/** Someone who can run the whole group: there is always one (ORG-01). */
export function isActingOwner(person: Pick<Person, "role" | "sight" | "state" | "userId">): boolean {
  return (
    person.role === "group-owner" &&
    person.sight === "group" &&
    person.state === "active" &&
    person.userId !== null
  );
}

/** Whether a colleague is seen: someone of the caller's stores, someone who sees the group, or oneself. */
export function seesPerson(caller: Principal, person: Pick<Person, "id" | "sight" | "storeIds">): boolean {
  return person.sight === "group" || answersFor(caller, person);
}

/** Whether a colleague's days are the caller's to arrange: someone of the caller's stores, or oneself. */
export function answersFor(caller: Principal, person: Pick<Person, "id" | "storeIds">): boolean {
  if (caller.stores === null || person.id === caller.actor.id) return true;
  return person.storeIds.some((storeId) => seesStore(caller, storeId));
}

export interface StaffInput {
  name?: string | undefined;
  role?: RoleKey | undefined;
  state?: "active" | "left" | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  storeIds?: string[] | undefined;
  sight?: SightLevel | undefined;
  restDays?: number[] | undefined;
  abilityWeight?: number | undefined;
  language?: Language | undefined;
}

type Contacts = Pick<StaffInput, "phone" | "email">;

/** Phone in E.164 and e-mail in lower case, those that were given; a number nobody can dial is a field's fault. */
export function readContacts(input: Contacts): { ok: true; value: Contacts } | Problem {
  const email = input.email?.toLowerCase() ?? input.email;
  if (typeof input.phone !== "string") return { ok: true, value: { phone: input.phone, email } };
  const read = readPhone(input.phone);
  if (!read.ok || read.masked) return invalid([{ pointer: "/phone", code: "invalid" }]);
  return { ok: true, value: { phone: read.e164, email } };
}

/** A new colleague as a row; they join by an invitation. Sight is the role's own unless said otherwise. */
export function newStaff(
  input: StaffInput & { id: string; name: string; role: RoleKey; asOf: number },
): FullRow<"staff"> {
  return {
    id: input.id,
    userId: null,
    name: input.name,
    phone: input.phone ?? null,
    email: input.email ?? null,
    role: input.role,
    sight: input.sight ?? roles[input.role].sight,
    restDays: weekdays(input.restDays ?? []),
    abilityWeight: input.abilityWeight ?? 1,
    language: input.language ?? "zh",
    state: "active",
    digestAt: null,
    createdAt: input.asOf,
    version: 1,
  };
}

function weekdays(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

export interface EditCase {
  caller: Principal;
  person: Person;
  input: StaffInput;
  /** Whether anybody else can run the group. */
  hasOtherOwner: boolean;
  group: Row<"groups">;
}

/**
 * What an edit makes of a colleague. A new role brings its own sight unless one is given. Taking away an
 * owner moves the group's version, so that of two owners who remove each other at once one is refused.
 */
export function decideEdit(edit: EditCase): { ok: true; after: Person; changes: Changes } | Problem {
  const { caller, person, group } = edit;
  const contacts = readContacts(edit.input);
  if (!contacts.ok) return contacts;
  const { storeIds: wanted, ...fields } = given({ ...edit.input, ...contacts.value });
  const storeIds = wanted ? [...new Set(wanted)] : person.storeIds;
  const role = fields.role ?? person.role;
  const sight = fields.sight ?? (role === person.role ? person.sight : roles[role].sight);
  const restDays = fields.restDays ? weekdays(fields.restDays) : person.restDays;
  const after: Person = {
    ...person,
    ...fields,
    role,
    sight,
    storeIds,
    restDays,
    version: person.version + 1,
  };
  const wrong = rightsProblem({ caller, before: person, after }) ?? storeProblem(after);
  if (wrong) return wrong;
  const ownerGoes = isActingOwner(person) && !isActingOwner(after);
  if (ownerGoes && !edit.hasOtherOwner) return problem("staff.last_owner");
  const { storeIds: _before, openFollowUps: _open, ...row } = person;
  const moves = storeMoves(person.storeIds, storeIds);
  return {
    ok: true,
    after,
    changes: {
      insert: { staffStores: moves.given.map((storeId) => ({ staffId: person.id, storeId })) },
      remove: { staffStores: moves.taken.map((storeId) => [person.id, storeId]) },
      update: [
        edited("staff", row, { ...fields, role, sight, restDays }),
        ...(ownerGoes ? [edited("groups", group, {})] : []),
      ],
    },
  };
}
