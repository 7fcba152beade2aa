import { createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import type { Colleague } from "../follow-ups.queries.ts";
import { followUpWords as t } from "../follow-ups.words.ts";

/** One of several colleagues, each with the work in hand; in a dialog the keys go to it. */
export function ColleagueChoice(props: {
  label: string;
  colleagues: readonly Colleague[];
  chosen: string;
  onChosen: (id: string) => void;
}): JSX.Element {
  const name = createUniqueId();
  let list: HTMLDivElement | undefined;
  // The dialog opened before its choices came: the keys belong to them.
  onMount(() => list?.querySelector<HTMLElement>(":checked")?.focus());
  return (
    <Show when={props.colleagues.length > 0} fallback={<p class="text-ink-2">{t().noColleagues}</p>}>
      <div
        ref={list}
        role="radiogroup"
        aria-label={props.label}
        class="flex max-h-90 flex-col overflow-y-auto"
      >
        <For each={props.colleagues}>
          {(colleague) => (
            <label class="flex min-h-9 items-center gap-2 rounded-control px-2 hover:bg-hover max-desk:min-h-12">
              <input
                type="radio"
                class="accent-(--c-accent)"
                name={name}
                value={colleague.id}
                checked={props.chosen === colleague.id}
                onChange={() => props.onChosen(colleague.id)}
              />
              {colleague.name}
              <span class="ms-auto text-12 text-ink-3">{t().inHand(countText(colleague.openFollowUps))}</span>
            </label>
          )}
        </For>
      </div>
    </Show>
  );
}
