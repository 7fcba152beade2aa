import type { operations } from "../../platform/api.generated.ts";
import type { CaseAct } from "./case-acts.ts";
import { CASE_LEVELS, type Case, type CaseLevel } from "./case-list.ts";

/** What the form of an act holds; an act uses the fields it needs. */
export type ActValues = {
  text: string;
  cause: string;
  department: string;
  level: CaseLevel;
  major: boolean;
  assigneeId: string;
  /** Whether the customer is satisfied; "" until somebody has said. */
  satisfied: "" | "yes" | "no";
};

export type ActField = keyof ActValues;

/** A step as the API takes it; closing has an endpoint of its own. */
export type StepBody = NonNullable<operations["caseAct"]["requestBody"]>["content"]["application/json"];

const NEEDS_TEXT = new Set<CaseAct>(["planned", "updated", "solved", "closed"]);

/** The form of an act as it opens: what the case says already, nothing else. */
export function startingValues(one: Case): ActValues {
  return {
    text: "",
    cause: one.cause ?? "",
    department: one.department ?? "",
    level: one.level,
    major: one.major,
    assigneeId: "",
    satisfied: "",
  };
}

/** The fields an act still lacks. */
export function missingFields({
  act,
  values,
  case: one,
}: {
  act: CaseAct;
  values: ActValues;
  case: Case;
}): ActField[] {
  const isRaised = values.level !== one.level || values.major !== one.major;
  return [
    ...(NEEDS_TEXT.has(act) && values.text.trim() === "" ? (["text"] as const) : []),
    ...(act === "raised" && !isRaised ? (["level"] as const) : []),
    ...(act === "reassigned" && values.assigneeId === "" ? (["assigneeId"] as const) : []),
    ...(act === "closed" && values.satisfied === "" ? (["satisfied"] as const) : []),
  ];
}

/** The body of a step: what the act uses, and only what was said. */
export function stepBody(act: Exclude<CaseAct, "closed">, values: ActValues): StepBody {
  const text = values.text.trim();
  switch (act) {
    case "planned":
    case "solved": {
      const [cause, department] = [values.cause.trim(), values.department.trim()];
      return { kind: act, text, ...(cause ? { cause } : {}), ...(department ? { department } : {}) };
    }
    case "raised":
      return { kind: act, text, level: values.level, major: values.major };
    case "reassigned":
      return { kind: act, text, assigneeId: values.assigneeId };
    default:
      return { kind: act, text };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The values that a draft kept, or null when it is none of ours. */
export function readValues(kept: unknown): ActValues | null {
  if (!isRecord(kept)) return null;
  const { text, cause, department, level, major, assigneeId, satisfied } = kept;
  const knownLevel = CASE_LEVELS.find((known) => known === level);
  const knownAnswer = (["", "yes", "no"] as const).find((known) => known === satisfied);
  if (typeof text !== "string" || typeof cause !== "string" || typeof department !== "string") return null;
  if (typeof major !== "boolean" || typeof assigneeId !== "string") return null;
  if (knownLevel === undefined || knownAnswer === undefined) return null;
  return { text, cause, department, level: knownLevel, major, assigneeId, satisfied: knownAnswer };
}
