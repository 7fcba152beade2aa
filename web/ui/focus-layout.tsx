import type { JSX } from "solid-js";
import { askForSearch } from "../platform/search-request.ts";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

/** A screen for one task without navigation: a bar with the search at its end, then one sheet of three columns. */
export function FocusLayout(props: { bar: JSX.Element; children: JSX.Element }): JSX.Element {
  return (
    <div class="focus">
      <header class="focus-bar">
        {props.bar}
        <button
          type="button"
          class="button button-bare focus-find"
          aria-label={words().search}
          onClick={askForSearch}
        >
          <Icon name="search" />
        </button>
      </header>
      <main class="sheet call" id="main" tabindex="-1">
        {props.children}
      </main>
    </div>
  );
}
