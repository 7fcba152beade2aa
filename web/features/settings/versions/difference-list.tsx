import { For, type JSX } from "solid-js";
import type { Difference } from "./differences.ts";

/** What differs, each from what to what. */
export function DifferenceList(props: { label: string; differences: readonly Difference[] }): JSX.Element {
  return (
    <dl class="grid gap-x-4 gap-y-1 text-13 desk:grid-cols-[auto_minmax(0,1fr)]" aria-label={props.label}>
      <For each={props.differences}>
        {({ name, from, to }) => (
          <>
            <dt class="text-ink-2">{name}</dt>
            <dd class="break-words max-desk:mb-1">
              <del class="text-ink-3">{from || "—"}</del> →{" "}
              <ins class="font-medium no-underline">{to || "—"}</ins>
            </dd>
          </>
        )}
      </For>
    </dl>
  );
}
