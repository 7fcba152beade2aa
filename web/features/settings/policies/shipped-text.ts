import { clockOf } from "../../../platform/call-windows.ts";
import { t } from "./policies.words.ts";
import { type NumberSetting, type PolicyBody, policyValues } from "./policy-values.ts";

/** A number as it was shipped, with the unit of the due time: `3 个工作日`, `120`. */
export function shippedText(setting: NumberSetting, shipped: PolicyBody): string {
  const values = policyValues(shipped);
  return setting === "due" ? `${values.due} ${t().units[values.unit]}` : values[setting];
}

/** Why a setting is there, and what was shipped: `…客户方便接电话的时候。默认 10:00–12:00 15:00–18:00`. */
export function reason(setting: "windows" | "ratingScale" | "visitKinds", shipped: PolicyBody): string {
  const values = {
    windows: shipped.windows.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join(" "),
    ratingScale: String(shipped.ratingScale),
    visitKinds: t().kindsCount(shipped.visitKinds.length),
  };
  return `${t().settings[setting].why} ${t().shippedValue(values[setting])}`;
}
