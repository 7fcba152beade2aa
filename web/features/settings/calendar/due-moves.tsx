import { createSignal, For, type JSX, Show } from "solid-js";
import type { components } from "../../../platform/api.generated.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { t } from "./calendar.words.ts";

/** How many due times a change of the calendar would move, and which, where one wants to see them. */
export function DueMoves(props: {
  found: components["schemas"]["CalendarMoves"];
  storeId?: string | undefined;
}): JSX.Element {
  const me = useMe();
  const [shown, setShown] = createSignal(false);
  const count = () => props.found.earlier + props.found.later;
  const time = (at: string): string => stampText(at, timeFrame(zoneOf(me(), props.storeId)));
  return (
    <Show when={count() > 0} fallback={<p class="text-ink-3">{t().preview.nothing}</p>}>
      <p>{t().preview.moves(props.found.earlier, props.found.later)}</p>
      <Show when={!props.found.whole}>
        <p class="text-12 text-ink-3">{t().preview.atLeast}</p>
      </Show>
      <Button kind="bare" aria-expanded={shown()} onClick={() => setShown(!shown())}>
        {shown() ? t().preview.hide : t().preview.show}
      </Button>
      <Show when={shown()}>
        <ul class="mt-1 flex max-h-64 flex-col overflow-y-auto border-y border-line">
          <For each={props.found.moves}>
            {(move) => (
              <li class="flex flex-col gap-0.5 py-2 not-last:border-b not-last:border-line">
                <span class="flex flex-wrap gap-x-2">
                  <a class="underline underline-offset-3" href={paths.call(move.followUpId)}>
                    {move.customerName ?? t().preview.noName}
                  </a>
                  <span class="num">{move.plate}</span>
                  <span class="text-ink-3">{move.assigneeName}</span>
                </span>
                <span class="num text-12">
                  {time(move.from)} → {time(move.to)}
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={count() > props.found.moves.length}>
          <p class="mt-1 text-12 text-ink-3">{t().preview.more(count() - props.found.moves.length)}</p>
        </Show>
      </Show>
    </Show>
  );
}
