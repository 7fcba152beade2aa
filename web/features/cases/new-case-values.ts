import { CASE_LEVELS, type CaseLevel } from "./case-list.ts";
import type { NewCase } from "./cases.queries.ts";

/** What the form of a new case holds. */
export type NewCaseValues = {
  level: CaseLevel;
  major: boolean;
  title: string;
  words: string;
  storeId: string;
  customer: { value: string; label: string } | null;
};

/** The body that opens the case: what was left empty is left out. */
export function newCaseBody({ level, major, title, words, storeId, customer }: NewCaseValues): NewCase {
  const said = words.trim();
  return {
    level,
    major,
    title: title.trim(),
    storeId,
    ...(said === "" ? {} : { words: said }),
    ...(customer === null ? {} : { customerId: customer.value }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The values that a draft kept, or null when it is none of ours. */
export function readNewCase(kept: unknown): NewCaseValues | null {
  if (!isRecord(kept)) return null;
  const { level, major, title, words, storeId, customer } = kept;
  const knownLevel = CASE_LEVELS.find((known) => known === level);
  if (knownLevel === undefined || typeof major !== "boolean") return null;
  if (typeof title !== "string" || typeof words !== "string" || typeof storeId !== "string") return null;
  const chosen =
    isRecord(customer) && typeof customer.value === "string" && typeof customer.label === "string"
      ? { value: customer.value, label: customer.label }
      : null;
  return { level: knownLevel, major, title, words, storeId, customer: chosen };
}
