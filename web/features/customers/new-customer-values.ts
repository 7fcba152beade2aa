import type { CustomerType, NewCustomer } from "./customers.queries.ts";

export const genders = ["", "male", "female"] as const;

/** The form of a new customer; "" where nothing was said. */
export type NewCustomerValues = {
  name: string;
  phone: string;
  phone2: string;
  type: CustomerType;
  gender: string;
  storeId: string;
  note: string;
};

export const emptyNewCustomer: NewCustomerValues = {
  name: "",
  phone: "",
  phone2: "",
  type: "person",
  gender: "",
  storeId: "",
  note: "",
};

/** A draft that was kept, perhaps by an older version of the form; null when it is none. */
export function readNewCustomer(kept: unknown): NewCustomerValues | null {
  if (typeof kept !== "object" || kept === null) return null;
  const text = (name: keyof NewCustomerValues): string => {
    const value: unknown = Reflect.get(kept, name);
    return typeof value === "string" ? value : "";
  };
  return {
    name: text("name"),
    phone: text("phone"),
    phone2: text("phone2"),
    type: text("type") === "organisation" ? "organisation" : "person",
    gender: text("gender"),
    storeId: text("storeId"),
    note: text("note"),
  };
}

/** The form as the API takes it. The second phone stands at `/phones/1` only beside a first one. */
export function newCustomerBody(values: NewCustomerValues): NewCustomer {
  const { type, storeId } = values;
  const phones = [values.phone, values.phone2].map((phone) => phone.trim()).filter((phone) => phone !== "");
  const note = values.note.trim();
  const gender =
    type === "person" && (values.gender === "male" || values.gender === "female") ? values.gender : null;
  return {
    name: values.name.trim(),
    type,
    ...(phones.length > 0 ? { phones } : {}),
    ...(gender ? { gender } : {}),
    ...(storeId ? { storeId } : {}),
    ...(note ? { note } : {}),
  };
}
