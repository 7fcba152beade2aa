import { queryOptions } from "@tanstack/solid-query";
import { api, call } from "../../../platform/api.ts";
import { queryClient } from "../../../platform/query-client.ts";
import type { Script, ScriptBody, ScriptKey } from "./script-body.ts";

/** Every script in force: the shipped ones, the group's, and those of the stores in sight. */
export const scriptsQuery = () =>
  queryOptions({ queryKey: ["scripts"], queryFn: async () => (await call(api.GET("/scripts"))).data });

/** Puts a new version in force. One that begs for marks is refused unless it is meant. */
export async function putScript(input: {
  key: ScriptKey;
  storeId: string | null;
  body: ScriptBody;
  evenIfBegging: boolean;
}): Promise<Script> {
  return call(api.POST("/scripts", { body: input }));
}

/** What every screen shows is read anew after a script was changed. */
export function renewScripts(): Promise<void> {
  return queryClient.invalidateQueries();
}
