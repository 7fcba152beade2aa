import { api, call } from "./api.ts";
import { withReadablePhones } from "./formats.ts";

const SHOWN = 12;

/** A customer to choose: id, name, and what tells them from others of that name. */
export type CustomerChoice = { value: string; label: string; aside?: string };

/** Customers by name, pinyin, phone or plate; none for an empty query. */
export async function findCustomers(query: string, signal: AbortSignal): Promise<CustomerChoice[]> {
  if (query === "") return [];
  const asked = { q: query, type: "customer" as const, limit: SHOWN };
  const { data } = await call(api.GET("/search", { params: { query: asked }, signal }));
  return data.map(({ id, title, detail }) =>
    detail ? { value: id, label: title, aside: withReadablePhones(detail) } : { value: id, label: title },
  );
}
