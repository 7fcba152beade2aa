import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call, callTagged, type Tagged } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { queryClient } from "../../platform/query-client.ts";

export type Customer = components["schemas"]["Customer"];
export type CustomerCard = components["schemas"]["CustomerCard"];
export type CustomerArchive = components["schemas"]["CustomerArchive"];
export type ContactPoint = components["schemas"]["ContactPoint"];
export type DoNotCall = components["schemas"]["DoNotCall"];
export type FollowUp = components["schemas"]["FollowUp"];
export type TimelineItem = components["schemas"]["TimelineItem"];
export type Reach = DoNotCall["reach"];
export type CustomerType = Customer["type"];
export type CustomerEdit = operations["editCustomer"]["requestBody"]["content"]["application/json"];
export type NewCustomer = operations["createCustomer"]["requestBody"]["content"]["application/json"];
type NewContact = operations["addContactPoint"]["requestBody"]["content"]["application/json"];
type NewDoNotCall = operations["addDoNotCall"]["requestBody"]["content"]["application/json"];

const OPEN_READ = 50;

export type CustomerFilters = { storeId: string | null; type: CustomerType | null };

/** Customers of the stores in sight, newest first. */
export const customersQuery = ({ storeId, type }: CustomerFilters) =>
  infiniteQueryOptions({
    queryKey: ["customers", "list", { storeId, type }],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...pageAfter(pageParam), ...(storeId ? { storeId } : {}), ...(type ? { type } : {}) };
      return call(api.GET("/customers", { params: { query }, signal }));
    },
    ...byCursor,
  });

/** What a list tells of some customers besides their own rows. */
export const cardsQuery = (ids: string[]) =>
  queryOptions({
    queryKey: ["customers", "cards", ids],
    queryFn: async ({ signal }) => {
      const query = { customerIds: ids };
      // The ids stand with commas between them.
      const querySerializer = { array: { style: "form", explode: false } } as const;
      return (await call(api.GET("/customer-cards", { params: { query }, querySerializer, signal }))).data;
    },
    enabled: ids.length > 0,
  });

export function readCustomer(id: string): Promise<Tagged<CustomerArchive>> {
  return callTagged(api.GET("/customers/{id}", { params: { path: { id } } }));
}

/** One customer's archive, with the ETag that an edit has to carry. */
export const customerQuery = (id: string) =>
  queryOptions({ queryKey: ["customers", "one", id], queryFn: () => readCustomer(id) });

/** What happened with a customer, newest first; what is open stands in every page's `open`. */
export const timelineQuery = (customerId: string) =>
  infiniteQueryOptions({
    queryKey: ["customers", "timeline", customerId],
    queryFn: ({ pageParam, signal }) =>
      call(api.GET("/timeline", { params: { query: { customerId, ...pageAfter(pageParam) } }, signal })),
    ...byCursor,
  });

/** A customer's open follow-ups in sight, in the order in which they are to be called. */
export const openFollowUpsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ["follow-ups", "of-customer", customerId],
    queryFn: async ({ signal }) => {
      const query = { customerId, state: "open" as const, limit: OPEN_READ };
      const { data } = await call(api.GET("/follow-ups", { params: { query }, signal }));
      return [...data].sort((a, b) => a.sortAt.localeCompare(b.sortAt));
    },
  });

/** Who may be on file already, by what is typed; whose form it is, is never among them. */
export const likeCustomersQuery = (typed: { name?: string; phone?: string }, customerId?: string) =>
  queryOptions({
    queryKey: ["customers", "like", typed, customerId],
    queryFn: ({ signal }) => {
      const query = { ...typed, ...(customerId ? { customerId } : {}) };
      return call(api.GET("/customer-duplicates", { params: { query }, signal }));
    },
    enabled: typed.name !== undefined || typed.phone !== undefined,
    staleTime: 30_000,
  });

/** After a write: what is on screen about customers and their work is read anew. */
export function renewCustomers(): void {
  void queryClient.invalidateQueries({ queryKey: ["customers"] });
  void queryClient.invalidateQueries({ queryKey: ["follow-ups"] });
}

export function createCustomer(body: NewCustomer): Promise<Customer> {
  return call(api.POST("/customers", { body }));
}

export function editCustomer({ id, etag, body }: { id: string; etag: string; body: CustomerEdit }) {
  return call(api.PATCH("/customers/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }));
}

/** How often a number may be dialled a day; null for the usual. */
export const capContactPoint = ({ id, dailyCap }: { id: string; dailyCap: number | null }) =>
  call(api.POST("/contact-points/{id}/cap", { params: { path: { id } }, body: { dailyCap } }));

export function addContactPoint(body: NewContact): Promise<ContactPoint> {
  return call(api.POST("/contact-points", { body }));
}

export function revealContactPoint({ id, reason }: { id: string; reason: string }) {
  return call(api.POST("/contact-points/{id}/reveal", { params: { path: { id } }, body: { reason } }));
}

export function addDoNotCall(body: NewDoNotCall): Promise<DoNotCall> {
  return call(api.POST("/do-not-call", { body }));
}

export function endDoNotCall(id: string): Promise<DoNotCall> {
  return call(api.POST("/do-not-call/{id}/end", { params: { path: { id } } }));
}
