import { createUniqueId, For, type JSX } from "solid-js";
import { words } from "./words.ts";

/** A choice among two to five, side by side; the default is shown already taken. */
export function Segmented<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onValue: (value: Value) => void;
  size?: "small" | "normal" | undefined;
}): JSX.Element {
  const name = createUniqueId();
  return (
    <div
      class="segmented"
      classList={{ "segmented-small": props.size === "small" }}
      role="radiogroup"
      aria-label={props.label}
    >
      <For each={props.options}>
        {(option) => (
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        )}
      </For>
    </div>
  );
}

/** Marks from 1 to 5 (or 10) with their words. Number keys belong to the screen, which knows the question. */
export function Rating(props: {
  label: string;
  value: number | null;
  onValue: (value: number) => void;
  steps?: 5 | 10 | undefined;
  /** The word under each mark; five have their own, ten have none. */
  wordsFor?: readonly string[] | undefined;
}): JSX.Element {
  const name = createUniqueId();
  const steps = () => props.steps ?? 5;
  const texts = () => props.wordsFor ?? (steps() === 5 ? words().ratings : []);
  return (
    <div class="rating" style={{ "--steps": String(steps()) }} role="radiogroup" aria-label={props.label}>
      <For each={Array.from({ length: steps() }, (_, index) => index + 1)}>
        {(mark) => (
          <label>
            <input
              type="radio"
              name={name}
              value={mark}
              checked={props.value === mark}
              onChange={() => props.onValue(mark)}
            />
            <span>
              <b>{mark}</b>
              {texts()[mark - 1]}
            </span>
          </label>
        )}
      </For>
    </div>
  );
}
