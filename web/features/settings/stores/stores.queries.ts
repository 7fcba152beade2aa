import { infiniteQueryOptions } from "@tanstack/solid-query";
import { api, call, callTagged } from "../../../platform/api.ts";
import { byCursor, pageAfter } from "../../../platform/pages.ts";
import { queryClient } from "../../../platform/query-client.ts";
import type { NewStore, StoreEdit } from "./store-values.ts";

export const storesQuery = () =>
  infiniteQueryOptions({
    queryKey: ["stores"],
    queryFn: ({ pageParam }) => call(api.GET("/stores", { params: { query: pageAfter(pageParam) } })),
    ...byCursor,
  });

/** A store as it stands, with the ETag that an edit must carry. */
export const readStore = (id: string) => callTagged(api.GET("/stores/{id}", { params: { path: { id } } }));

export const editStore = ({ id, etag, body }: { id: string; etag: string; body: StoreEdit }) =>
  call(api.PATCH("/stores/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }));

export const createStore = (body: NewStore) => call(api.POST("/stores", { body }));

/** After a write: a store's name, zone and hours stand on many screens. */
export function renewStores(): void {
  void queryClient.invalidateQueries();
}
