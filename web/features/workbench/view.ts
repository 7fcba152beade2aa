import { paths } from "../../platform/paths.ts";
import type { FollowUpKind, WorkbenchNumber } from "../follow-ups/follow-ups.queries.ts";

export const KINDS = [
  "service-callback",
  "second-callback",
  "first-contact",
  "manual",
  "case-handling",
  "case-closing",
  "contact-repair",
  "re-call",
] as const satisfies readonly FollowUpKind[];

export const WORK_NUMBERS = ["due", "overdue", "promised"] as const satisfies readonly WorkbenchNumber[];

/** What the workbench shows: whose work, of which kind and colleague, or the rows behind one of one's own numbers. */
export type WorkbenchView = {
  whose: "mine" | "store";
  kind?: FollowUpKind | undefined;
  assigneeId?: string | undefined;
  number?: WorkbenchNumber | undefined;
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
    number: whose === "mine" ? WORK_NUMBERS.find((number) => number === search.number) : undefined,
  };
}

/** The address of a view; what is the default is left out. */
export function viewHref({ whose, kind, assigneeId, number }: WorkbenchView): string {
  const search = new URLSearchParams();
  if (whose === "store") search.set("whose", whose);
  if (kind) search.set("kind", kind);
  if (assigneeId) search.set("assignee", assigneeId);
  if (number) search.set("number", number);
  return search.size > 0 ? `${paths.workbench}?${search}` : paths.workbench;
}
