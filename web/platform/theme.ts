import { createSignal } from "solid-js";
import { readStored, writeStored } from "./stored.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["standard", "compact", "roomy"] as const;
export type Density = (typeof DENSITIES)[number];

/** A setting of this device, held in an attribute of the page that the tokens answer to. */
function pageSetting<Value extends string>({
  attribute,
  values,
  unset,
}: {
  attribute: "theme" | "density";
  values: readonly Value[];
  unset: Value;
}) {
  const key = `dl_${attribute}`;
  const show = (value: Value): void => {
    if (value === unset) delete document.documentElement.dataset[attribute];
    else document.documentElement.dataset[attribute] = value;
  };
  const stored = readStored(key);
  const [value, setValue] = createSignal<Value>(values.find((known) => known === stored) ?? unset);
  show(value());
  const set = (next: Value): void => {
    setValue(() => next);
    show(next);
    writeStored(key, next === unset ? null : next);
  };
  return [value, set] as const;
}

/** Light, dark, or as the machine is set. */
export const [theme, setTheme] = pageSetting({ attribute: "theme", values: THEMES, unset: "system" });

/** Row height of tables on a desk; touch is always 48 px. */
export const [density, setDensity] = pageSetting({
  attribute: "density",
  values: DENSITIES,
  unset: "standard",
});
