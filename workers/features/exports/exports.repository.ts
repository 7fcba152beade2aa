import { figures, type Query, rows } from "../../platform/query.ts";

/** A phone as it stands in the archive, by the customer or contact point that was asked for. */
export interface KnownPhone {
  value: string;
  state: "valid" | "invalid" | "masked" | "filler";
}

const phoneStates = ["valid", "invalid", "masked", "filler"] as const;

const byKey = (raw: Record<string, unknown>[]): Map<string, KnownPhone> => {
  const found = new Map<string, KnownPhone>();
  for (const one of raw) {
    const key = String(one.key_);
    const state = phoneStates.find((known) => known === one.state) ?? "invalid";
    if (!found.has(key)) found.set(key, { value: String(one.value), state });
  }
  return found;
};

/** The first phone of each of some customers: the main one, and one that works, first. */
export const phonesOfCustomers = (customerIds: readonly string[]): Query<Map<string, KnownPhone>> =>
  figures(
    `SELECT l.customer_id AS key_, p.value, p.state FROM json_each(?2) j
      CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = j.value AND l.until_on IS NULL
      CROSS JOIN contact_points p ON p.group_id = ?1 AND p.id = l.contact_point_id AND p.kind = 'phone'
      ORDER BY l.customer_id, l.use, p.state <> 'valid', p.id`,
    [JSON.stringify([...new Set(customerIds)])],
    byKey,
  );

/** Phones by their contact points. */
export const phonesOfContacts = (contactPointIds: readonly string[]): Query<Map<string, KnownPhone>> =>
  figures(
    `SELECT p.id AS key_, p.value, p.state FROM json_each(?2) j
      CROSS JOIN contact_points p ON p.group_id = ?1 AND p.id = j.value AND p.kind = 'phone'`,
    [JSON.stringify([...new Set(contactPointIds)])],
    byKey,
  );

export const storesOfGroup = () => rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY id");
