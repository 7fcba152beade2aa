import { api, call } from "./api.ts";
import { withReadablePhones } from "./formats.ts";

const SHOWN = 12;

/** A record to choose: id, name, and what tells it from others of that name. */
type Choice = { value: string; label: string; aside?: string };

/** A customer to choose. */
export type CustomerChoice = Choice;

/** Customers by name, pinyin, phone or plate; none for an empty query. */
export const findCustomers = (query: string, signal: AbortSignal): Promise<CustomerChoice[]> =>
  find("customer", query, signal);

/** Cars by any part of a plate, or the tail of a VIN. */
export const findVehicles = (query: string, signal: AbortSignal): Promise<Choice[]> =>
  find("vehicle", query, signal);

async function find(type: "customer" | "vehicle", query: string, signal: AbortSignal): Promise<Choice[]> {
  if (query === "") return [];
  const { data } = await call(
    api.GET("/search", { params: { query: { q: query, type, limit: SHOWN } }, signal }),
  );
  return data.map(({ id, title, detail }) =>
    detail ? { value: id, label: title, aside: withReadablePhones(detail) } : { value: id, label: title },
  );
}
