import { infiniteQueryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../../platform/api.generated.ts";
import { api, call } from "../../../platform/api.ts";
import { byCursor, pageAfter } from "../../../platform/pages.ts";
import { queryClient } from "../../../platform/query-client.ts";

export type ApiToken = components["schemas"]["ApiToken"];
/** A token with its secret, which is in this answer and nowhere else. */
export type NewApiToken = components["schemas"]["NewApiToken"];
export type TokenInput = operations["createApiToken"]["requestBody"]["content"]["application/json"];

export const tokensQuery = () =>
  infiniteQueryOptions({
    queryKey: ["api-tokens"],
    queryFn: ({ pageParam }) => call(api.GET("/api-tokens", { params: { query: pageAfter(pageParam) } })),
    ...byCursor,
  });

async function renewed<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const made = await answer;
  await queryClient.invalidateQueries({ queryKey: ["api-tokens"] });
  return made;
}

export const createToken = (body: TokenInput) => renewed(call(api.POST("/api-tokens", { body })));

/** Gives a token a new secret; the old one works on for `overlapHours`. */
export const rotateToken = ({ id, overlapHours }: { id: string; overlapHours: number }) =>
  renewed(call(api.POST("/api-tokens/{id}/rotate", { params: { path: { id } }, body: { overlapHours } })));

export const revokeToken = (id: string) =>
  renewed(call(api.POST("/api-tokens/{id}/revoke", { params: { path: { id } } })));
