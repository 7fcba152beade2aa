import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { previewQuery } from "./calendar.queries.ts";
import { t } from "./calendar.words.ts";
import { DueMoves } from "./due-moves.tsx";

/** What saving this day would do to open due times, and to whose. It follows what is chosen in the form. */
export function DayPreview(props: { day: Parameters<typeof previewQuery>[0] }): JSX.Element {
  const query = useQuery(() => previewQuery(props.day));
  return (
    <div class="text-13 text-ink-2" aria-live="polite" aria-busy={query.isFetching}>
      <Show when={query.isError}>
        <p class="text-ink-3">{t().preview.failed}</p>
      </Show>
      <Show when={query.data}>{(found) => <DueMoves found={found()} storeId={props.day.storeId} />}</Show>
    </div>
  );
}
