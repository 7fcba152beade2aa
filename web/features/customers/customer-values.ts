import type { FormValues } from "../../platform/edit-rebase.ts";
import type { Customer, CustomerEdit } from "./customers.queries.ts";

/** What can be edited on a customer; each is a text in the form, "" for nothing. */
export type CustomerField =
  | "name"
  | "type"
  | "gender"
  | "birthday"
  | "level"
  | "hobby"
  | "address"
  | "note"
  | "storeId"
  | "keeperId";

type Editable = Pick<Customer, CustomerField>;

/** A customer as its form shows it. */
export function customerValues(customer: Editable): FormValues<CustomerField> {
  const { name, type, gender, birthday, level, hobby, address, note, storeId, keeperId } = customer;
  return {
    name,
    type,
    gender: gender ?? "",
    birthday: birthday ?? "",
    level: level ?? "",
    hobby: hobby ?? "",
    address: address ?? "",
    note: note ?? "",
    storeId: storeId ?? "",
    keeperId: keeperId ?? "",
  };
}

const NULLABLE = ["birthday", "level", "hobby", "address", "note", "keeperId"] as const;

/** Changed fields as the API takes them; an emptied field is null. */
export function customerEdit(changes: Partial<Record<CustomerField, string>>): CustomerEdit {
  const { name, type, gender, storeId } = changes;
  const body: CustomerEdit = {};
  if (name !== undefined) body.name = name.trim();
  if (type !== undefined) body.type = type === "organisation" ? "organisation" : "person";
  if (gender !== undefined) body.gender = gender === "male" || gender === "female" ? gender : null;
  if (storeId) body.storeId = storeId;
  for (const field of NULLABLE) {
    const value = changes[field];
    if (value !== undefined) body[field] = value.trim() || null;
  }
  return body;
}

/** What is typed of a customer, as far as it is enough to look for the like; nothing of the rest. */
export function likeTyped(typed: { name?: string | undefined; phone?: string | undefined }): {
  name?: string;
  phone?: string;
} {
  const name = typed.name?.trim() ?? "";
  const digits = (typed.phone ?? "").replace(/\D/g, "");
  return {
    ...(name.length >= 2 ? { name } : {}),
    ...(digits.length >= 7 ? { phone: typed.phone ?? "" } : {}),
  };
}
