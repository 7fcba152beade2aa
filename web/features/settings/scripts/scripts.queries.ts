import { queryOptions } from "@tanstack/solid-query";
import { api, call } from "../../../platform/api.ts";

/** Every script in force: the shipped ones, the group's, and those of the stores in sight. */
export const scriptsQuery = () =>
  queryOptions({ queryKey: ["scripts"], queryFn: async () => (await call(api.GET("/scripts"))).data });
