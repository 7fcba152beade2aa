import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { noteServerTime } from "../../platform/server-clock.ts";

type FollowUpsQuery = operations["listNumberFollowUps"]["parameters"]["query"];
export type FollowUpNumber = FollowUpsQuery["number"];
export type CaseNumber = operations["listNumberCases"]["parameters"]["query"]["number"];
export type VisitNumber = operations["listNumberVisits"]["parameters"]["query"]["number"];
export type NumberPart = NonNullable<FollowUpsQuery["part"]>;
export type Dial = components["schemas"]["Dial"];
export type Numbers = components["schemas"]["Numbers"];
export type StoreNumbers = Numbers["stores"][number];
export type Share = components["schemas"]["Share"];

/** Which rows of a number are asked for. */
export type NumberRows<Number> = {
  number: Number;
  part: NumberPart;
  storeId?: string | undefined;
  zone: string;
};

const RENEWED_MS = 5 * 60_000;

/** The numbers of the stores in sight whose day is that of a zone. */
export const numbersQuery = (zone: string) =>
  queryOptions({
    queryKey: ["numbers", zone],
    queryFn: async () => {
      const numbers = await call(api.GET("/numbers", { params: { query: { zone } } }));
      noteServerTime(numbers.now);
      return numbers;
    },
    refetchInterval: RENEWED_MS,
  });

function asked<Number>(
  { storeId, on, ...said }: NumberRows<Number> & { on?: string | undefined },
  cursor: string,
) {
  return { ...said, ...(storeId ? { storeId } : {}), ...(on ? { on } : {}), ...pageAfter(cursor) };
}

/** The follow-ups behind a rate of the month. */
export const numberFollowUpsQuery = (rows: NumberRows<FollowUpNumber>) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "number", rows],
    queryFn: ({ pageParam }) =>
      call(api.GET("/numbers/follow-ups", { params: { query: asked(rows, pageParam) } })),
    ...byCursor,
  });

/** The cases behind a rate of the month. */
export const numberCasesQuery = (rows: NumberRows<CaseNumber>) =>
  infiniteQueryOptions({
    queryKey: ["cases", "number", rows],
    queryFn: ({ pageParam }) =>
      call(api.GET("/numbers/cases", { params: { query: asked(rows, pageParam) } })),
    ...byCursor,
  });

/** The orders behind a rate of the month. */
export const numberVisitsQuery = (rows: NumberRows<VisitNumber> & { on?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ["service-visits", "number", rows],
    queryFn: ({ pageParam }) =>
      call(api.GET("/numbers/service-visits", { params: { query: asked(rows, pageParam) } })),
    ...byCursor,
  });

/** One's own dials of today. */
export const dialsQuery = (rows: { part: NumberPart; zone: string }) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "dials", rows],
    queryFn: ({ pageParam }) =>
      call(api.GET("/numbers/dials", { params: { query: { ...rows, ...pageAfter(pageParam) } } })),
    ...byCursor,
  });
