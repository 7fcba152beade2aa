import { createUniqueId, type JSX } from "solid-js";
import { words } from "./words.ts";

/** How a number is made, in plain words: on hover, and on a tap or by keyboard until something else is touched. */
export function Explain(props: { of: string; text: string }): JSX.Element {
  const id = createUniqueId();
  return (
    <span class="explain">
      <button type="button" popovertarget={id} title={props.text} aria-label={words().howMade(props.of)}>
        ?
      </button>
      <span id={id} class="explain-text" popover="auto">
        <b>{props.of}</b> {props.text}
      </span>
    </span>
  );
}
