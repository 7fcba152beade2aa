import { queryOptions } from "@tanstack/solid-query";
import { api, call } from "../../../platform/api.ts";
import { queryClient } from "../../../platform/query-client.ts";
import type { Policy, PolicyBody, PolicyKind } from "./policy-values.ts";

/** Every policy in force: the shipped ones, the group's, and those of the stores in sight. */
export const policiesQuery = () =>
  queryOptions({ queryKey: ["policies"], queryFn: async () => (await call(api.GET("/policies"))).data });

/** Puts a new version in force, for the group or one store. */
export async function putPolicy(input: {
  kind: PolicyKind;
  storeId: string | null;
  body: PolicyBody;
}): Promise<Policy> {
  const made = await call(api.POST("/policies", { body: input }));
  await queryClient.invalidateQueries();
  return made;
}
