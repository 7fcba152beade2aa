import { queryOptions } from "@tanstack/solid-query";
import { api, call } from "../../../platform/api.ts";

/** Every policy in force: the shipped ones, the group's, and those of the stores in sight. */
export const policiesQuery = () =>
  queryOptions({ queryKey: ["policies"], queryFn: async () => (await call(api.GET("/policies"))).data });
