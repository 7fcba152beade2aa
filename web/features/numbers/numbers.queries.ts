import { infiniteQueryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";

type FollowUpsQuery = operations["listNumberFollowUps"]["parameters"]["query"];
export type FollowUpNumber = FollowUpsQuery["number"];
export type NumberPart = NonNullable<FollowUpsQuery["part"]>;
export type Dial = components["schemas"]["Dial"];

/** Which rows of a number are asked for. */
export type NumberRows<Number> = {
  number: Number;
  part: NumberPart;
  storeId?: string | undefined;
  zone: string;
};

/** The follow-ups behind a rate of the month. */
export const numberFollowUpsQuery = (asked: NumberRows<FollowUpNumber>) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "number", asked],
    queryFn: ({ pageParam }) => {
      const { storeId, ...said } = asked;
      const query = { ...said, ...(storeId ? { storeId } : {}), ...pageAfter(pageParam) };
      return call(api.GET("/numbers/follow-ups", { params: { query } }));
    },
    ...byCursor,
  });

/** One's own dials of today. */
export const dialsQuery = (asked: { part: NumberPart; zone: string }) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "dials", asked],
    queryFn: ({ pageParam }) =>
      call(api.GET("/numbers/dials", { params: { query: { ...asked, ...pageAfter(pageParam) } } })),
    ...byCursor,
  });
