import { t } from "./policies.words.ts";
import { type BOUNDS, type PolicyBody, policyValues } from "./policy-values.ts";

/** A number as it was shipped, with the unit of the due time: `3 个工作日`, `120`. */
export function shippedText(setting: keyof typeof BOUNDS, shipped: PolicyBody): string {
  const values = policyValues(shipped);
  return setting === "due" ? `${values.due} ${t().units[values.unit]}` : values[setting];
}
