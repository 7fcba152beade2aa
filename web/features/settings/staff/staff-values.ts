import type { components, operations } from "../../../platform/api.generated.ts";
import type { FormValues } from "../../../platform/edit-rebase.ts";
import type { Permission } from "../../../platform/me.tsx";

export type Colleague = components["schemas"]["Staff"];
export type Role = components["schemas"]["Role"];
export type RoleKey = Role["key"];
export type Sight = Colleague["sight"];
export type NewColleague = operations["createStaff"]["requestBody"]["content"]["application/json"];
export type ColleagueEdit = operations["editStaff"]["requestBody"]["content"]["application/json"];

/** From the narrowest. */
export const SIGHTS = ["own", "store", "group"] as const satisfies Sight[];

/** What can be edited on a colleague; each is a text in the form, "" for nothing. */
export type StaffField =
  | "name"
  | "phone"
  | "email"
  | "role"
  | "sight"
  | "storeIds"
  | "restDays"
  | "abilityWeight"
  | "language"
  | "state";

const LEAST_WEIGHT = 0.5;
const MOST_WEIGHT = 1.5;

/** A list in one text, for a form that holds texts; in one order, so that equal lists are equal texts. */
export function listText(parts: readonly (string | number)[]): string {
  return [...parts].map(String).sort().join(",");
}

/** The list that a text holds. */
export function listOf(text: string): string[] {
  return text === "" ? [] : text.split(",");
}

/** A list's text with one part added or taken away. */
export function toggled(text: string, part: string): string {
  const parts = listOf(text);
  return listText(parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]);
}

/** A colleague as their form shows them. */
export function staffValues(person: Colleague): FormValues<StaffField> {
  return {
    name: person.name,
    phone: person.phone ?? "",
    email: person.email ?? "",
    role: person.role,
    sight: person.sight,
    storeIds: listText(person.storeIds),
    restDays: listText(person.restDays),
    abilityWeight: String(person.abilityWeight),
    language: person.language,
    state: person.state,
  };
}

/** The form of a colleague who is still to be added, in a store and a role. */
export function newStaffValues(input: { storeId: string; role: Role | undefined }): FormValues<StaffField> {
  return {
    name: "",
    phone: "",
    email: "",
    role: input.role?.key ?? "",
    sight: input.role?.sight ?? "own",
    storeIds: input.storeId,
    restDays: "",
    abilityWeight: "1",
    language: "zh",
    state: "active",
  };
}

/** A share of calls as typed, `0.5` to `1.5`; null when it is none. */
export function weightOf(text: string): number | null {
  const weight = Number(text.trim().replace("，", ".").replace(",", "."));
  return text.trim() !== "" && weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT ? weight : null;
}

/** Roles that may be given: those whose every permission the giver holds. */
export function grantableRoles(roles: readonly Role[], held: readonly Permission[]): Role[] {
  return roles.filter(({ permissions }) => permissions.every((permission) => held.includes(permission)));
}

/** Sights that may be given: no wider than the giver's own. */
export function grantableSights(own: Sight): Sight[] {
  return SIGHTS.slice(0, SIGHTS.indexOf(own) + 1);
}

/** Changed fields as the API takes them; an emptied phone or address is null. */
export function staffEdit(
  changes: Partial<Record<StaffField, string>>,
  roles: readonly Role[],
): ColleagueEdit {
  const { name, phone, email, storeIds, restDays, abilityWeight } = changes;
  const role = roles.find(({ key }) => key === changes.role)?.key;
  const sight = SIGHTS.find((known) => known === changes.sight);
  const weight = abilityWeight === undefined ? null : weightOf(abilityWeight);
  const language = (["zh", "en"] as const).find((known) => known === changes.language);
  const state = (["active", "left"] as const).find((known) => known === changes.state);
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(phone === undefined ? {} : { phone: phone.trim() || null }),
    ...(email === undefined ? {} : { email: email.trim() || null }),
    ...(role === undefined ? {} : { role }),
    ...(sight === undefined ? {} : { sight }),
    ...(storeIds === undefined ? {} : { storeIds: listOf(storeIds) }),
    ...(restDays === undefined ? {} : { restDays: listOf(restDays).map(Number) }),
    ...(weight === null ? {} : { abilityWeight: weight }),
    ...(language === undefined ? {} : { language }),
    ...(state === undefined ? {} : { state }),
  };
}

/** A colleague to be added, as the API takes them; null while the role is none of those known. */
export function newStaffBody(values: FormValues<StaffField>, roles: readonly Role[]): NewColleague | null {
  const { state: _, name: __, role, ...fields } = staffEdit(values, roles);
  return role === undefined ? null : { name: values.name.trim(), role, ...fields };
}
