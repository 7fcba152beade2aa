import { infiniteQueryOptions } from "@tanstack/solid-query";
import type { components } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";

export type RecordChange = components["schemas"]["RecordChange"];

type Page = { data: RecordChange[]; nextCursor: string | null };
type Request = {
  params: { path: { id: string }; query: { limit: number; cursor?: string } };
  signal: AbortSignal;
};

/** Whose history can be read, and where. */
const readers = {
  customer: (request: Request): Promise<Page> => call(api.GET("/history/customers/{id}", request)),
  vehicle: (request: Request): Promise<Page> => call(api.GET("/history/vehicles/{id}", request)),
  "service-visit": (request: Request): Promise<Page> =>
    call(api.GET("/history/service-visits/{id}", request)),
  "follow-up": (request: Request): Promise<Page> => call(api.GET("/history/follow-ups/{id}", request)),
  case: (request: Request): Promise<Page> => call(api.GET("/history/cases/{id}", request)),
  staff: (request: Request): Promise<Page> => call(api.GET("/history/staff/{id}", request)),
  store: (request: Request): Promise<Page> => call(api.GET("/history/stores/{id}", request)),
};

export type RecordKind = keyof typeof readers;

/** The changes of one record, newest first; read anew each time it is opened. */
export const historyQuery = (kind: RecordKind, id: string) =>
  infiniteQueryOptions({
    queryKey: ["history", kind, id],
    queryFn: ({ pageParam, signal }) =>
      readers[kind]({ params: { path: { id }, query: pageAfter(pageParam) }, signal }),
    ...byCursor,
    staleTime: 0,
  });
