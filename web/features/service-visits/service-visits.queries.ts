import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call, callTagged, type Tagged } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { queryClient } from "../../platform/query-client.ts";
import type { VisitFilters } from "./visit-filters.ts";

export type ServiceVisit = components["schemas"]["ServiceVisit"];
export type FollowUp = components["schemas"]["FollowUp"];
export type VisitEdit = operations["editServiceVisit"]["requestBody"]["content"]["application/json"];

const CALLBACKS_READ = 200;

/** Visits of the stores in sight, latest delivery first; with `state: "open"` those in the workshop. */
export const visitsQuery = ({ storeId, state, kind }: VisitFilters) =>
  infiniteQueryOptions({
    queryKey: ["service-visits", "list", { storeId, state, kind }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...pageAfter(pageParam),
        ...(storeId ? { storeId } : {}),
        ...(state ? { state } : {}),
        ...(kind ? { kind } : {}),
      };
      return call(api.GET("/service-visits", { params: { query }, signal }));
    },
    ...byCursor,
  });

export function readVisit(id: string): Promise<Tagged<ServiceVisit>> {
  return callTagged(api.GET("/service-visits/{id}", { params: { path: { id } } }));
}

/** One visit, with the ETag that an edit has to carry. */
export const visitQuery = (id: string) =>
  queryOptions({ queryKey: ["service-visits", "one", id], queryFn: () => readVisit(id) });

/** The name of a customer whom a visit knows by id alone. */
export const customerNameQuery = (id: string) =>
  queryOptions({
    queryKey: ["customers", "name", id],
    queryFn: async ({ signal }) =>
      (await call(api.GET("/customers/{id}", { params: { path: { id } }, signal }))).name,
    staleTime: 5 * 60_000,
  });

/** The callbacks that a visit opened, as far as they are in sight; they are found by the person to call. */
export const callbacksQuery = ({ visitId, customerId }: { visitId: string; customerId: string | null }) =>
  queryOptions({
    queryKey: ["follow-ups", "of-visit", visitId, customerId],
    queryFn: async ({ signal }): Promise<FollowUp[]> => {
      if (customerId === null) return [];
      const query = { customerId, limit: CALLBACKS_READ };
      const { data } = await call(api.GET("/follow-ups", { params: { query }, signal }));
      return data.filter(({ subject }) => subject.type === "service-visit" && subject.id === visitId);
    },
  });

/** After a write: what is on screen about visits and their callbacks is read anew. */
export function renewVisits(): void {
  for (const root of ["service-visits", "vehicles", "customers", "follow-ups"]) {
    void queryClient.invalidateQueries({ queryKey: [root] });
  }
}

export function editVisit({
  id,
  etag,
  body,
}: {
  id: string;
  etag: string;
  body: VisitEdit;
}): Promise<ServiceVisit> {
  return call(
    api.PATCH("/service-visits/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }),
  );
}
