import type { JSX } from "solid-js";

/** A screen for one task without navigation: a bar, then one sheet of three columns. */
export function FocusLayout(props: { bar: JSX.Element; children: JSX.Element }): JSX.Element {
  return (
    <div class="focus">
      <header class="focus-bar">{props.bar}</header>
      <main class="sheet call" id="main" tabindex="-1">
        {props.children}
      </main>
    </div>
  );
}
