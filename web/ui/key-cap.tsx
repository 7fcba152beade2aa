import { For, type JSX } from "solid-js";

const onMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** A key as it is named on this machine: `Ctrl K` is `⌘ K` on a Mac. */
export function capText(cap: string): string {
  return onMac ? cap.replace(/^Ctrl /, "⌘ ").replace(/^Alt /, "⌥ ") : cap;
}

/** A quiet key cap beside an act. Hidden on touch, and from screen readers: the act itself is named. */
export function KeyCap(props: { cap: string }): JSX.Element {
  return (
    <span class="key-cap" aria-hidden="true">
      <kbd>{capText(props.cap)}</kbd>
    </span>
  );
}

/** What keys do, in a row: the foot of a screen. */
export function KeyList(props: { keys: readonly { caps: readonly string[]; label: string }[] }): JSX.Element {
  return (
    <p class="key-list">
      <For each={props.keys}>
        {(key) => (
          <span>
            <For each={key.caps}>{(cap) => <kbd>{capText(cap)}</kbd>}</For>
            {key.label}
          </span>
        )}
      </For>
    </p>
  );
}
