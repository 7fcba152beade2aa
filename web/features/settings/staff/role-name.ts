import { useQuery } from "@tanstack/solid-query";
import { language } from "../../../platform/i18n.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { rolesQuery } from "./staff.queries.ts";
import type { RoleKey } from "./staff-values.ts";

/** What a role is called in the language in force; "" until the roles have come. */
export function createRoleName(): (key: RoleKey) => string {
  const query = useQuery(rolesQuery);
  return (key) => {
    const role = dataOf(query)?.find((known) => known.key === key);
    return role?.[language()] ?? "";
  };
}
