import { paths } from "../../platform/paths.ts";
import type { FollowUpKind } from "../follow-ups/follow-ups.queries.ts";
import { WORK_GROUPS, type WorkGroup } from "../follow-ups/working-order.ts";

export const KINDS = [
  "service-callback",
  "first-contact",
  "manual",
  "case-handling",
  "case-closing",
  "contact-repair",
] as const satisfies readonly FollowUpKind[];

/** What the workbench shows: whose work, of which kind and colleague, and whether one heading alone. */
export type WorkbenchView = {
  whose: "mine" | "store";
  kind?: FollowUpKind | undefined;
  assigneeId?: string | undefined;
  only?: WorkGroup | undefined;
};

type Search = Partial<Record<string, string | string[]>>;

/** The view an address asks for. Others' work is shown to those who see further than their own (`wide`). */
export function readView(search: Search, { wide }: { wide: boolean }): WorkbenchView {
  const whose = wide && search.whose === "store" ? "store" : "mine";
  const assigneeId = whose === "store" && typeof search.assignee === "string" ? search.assignee : undefined;
  return {
    whose,
    kind: KINDS.find((kind) => kind === search.kind),
    assigneeId,
    only: WORK_GROUPS.find((group) => group === search.only),
  };
}

/** The address of a view; what is the default is left out. */
export function viewHref({ whose, kind, assigneeId, only }: WorkbenchView): string {
  const search = new URLSearchParams();
  if (whose === "store") search.set("whose", whose);
  if (kind) search.set("kind", kind);
  if (assigneeId) search.set("assignee", assigneeId);
  if (only) search.set("only", only);
  return search.size > 0 ? `${paths.workbench}?${search}` : paths.workbench;
}
