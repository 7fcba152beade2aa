import type { Case, CaseLevel } from "./case-list.ts";
import { CASE_LEVELS } from "./case-list.ts";

/** What can be done with a case; `closed` is the customer's word, the others are steps. */
export type CaseAct = "acknowledged" | "planned" | "updated" | "solved" | "raised" | "reassigned" | "closed";

type Rights = { work: boolean; close: boolean };

const NEXT_ACT: Record<Case["state"], CaseAct | null> = {
  open: "acknowledged",
  acknowledged: "planned",
  planned: "solved",
  solved: "closed",
  closed: null,
};

/** Whether the reader solved the case, and so cannot be the one who closes it (CB-08). */
export function isHandler(one: Pick<Case, "handlerId">, staffId: string | null): boolean {
  return staffId !== null && one.handlerId === staffId;
}

/** The levels a case may be raised to. */
export function higherLevels(one: Pick<Case, "level">): CaseLevel[] {
  return CASE_LEVELS.slice(0, CASE_LEVELS.indexOf(one.level));
}

/**
 * What the reader may do with a case as it stands: the step that comes next, and the others. A case that the reader
 * solved has no next step for them.
 */
export function caseActs(input: { case: Case; rights: Rights; staffId: string | null }): {
  next: CaseAct | null;
  others: CaseAct[];
} {
  const { case: one, rights, staffId } = input;
  const following = NEXT_ACT[one.state];
  const mayFollow = following === "closed" ? rights.close && !isHandler(one, staffId) : rights.work;
  const next = following !== null && mayFollow ? following : null;
  if (!rights.work || one.state === "closed") return { next, others: [] };
  const canRaise = !one.major || higherLevels(one).length > 0;
  const earlier: CaseAct[] = one.state === "solved" ? [] : ["planned", "solved"];
  const others: CaseAct[] = ["updated", ...earlier, ...(canRaise ? (["raised"] as const) : []), "reassigned"];
  return { next, others: others.filter((act) => act !== next) };
}
