import type { Row } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";

/** Where a group's exports lie among its files. */
export function exportPrefix(groupId: string): string {
  return `${groupId}/exports/`;
}

/** Whether the caller may fetch a file: an export is its maker's alone, other files are for whoever imports. */
export function mayFetch(caller: Principal, file: Pick<Row<"files">, "key" | "createdBy">): boolean {
  if (!file.key.startsWith(exportPrefix(caller.groupId))) return caller.permissions.has("imports:run");
  return file.createdBy === caller.actor.id && caller.permissions.has("exports:make");
}
