import { useInfiniteQuery } from "@tanstack/solid-query";
import { createEffect, createSignal, For, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { previewQuery, type SettingDraft } from "./drafts.queries.ts";
import { countsOf, movedIn } from "./preview-counts.ts";
import { t } from "./versions.words.ts";

const SHOWN_AT_ONCE = 50;

/** What a draft would do to everything that is open, counted page by page, and to which, where one wants to see. */
export function DraftPreview(props: { draft: SettingDraft }): JSX.Element {
  const me = useMe();
  const query = useInfiniteQuery(() => previewQuery(props.draft));
  const [shown, setShown] = createSignal(0);
  createEffect(() => {
    if (query.hasNextPage && !query.isFetching && !query.isError) void query.fetchNextPage();
  });
  const pages = () => query.data?.pages ?? [];
  const counts = () => countsOf(pages());
  const moved = () => movedIn(pages());
  const movedCount = () => counts().earlier + counts().later;
  const time = (at: string): string =>
    stampText(at, timeFrame(zoneOf(me(), props.draft.storeId ?? undefined)));
  return (
    <div
      class="flex flex-col gap-2 rounded-control border border-line bg-well p-3 text-13"
      aria-live="polite"
      aria-busy={query.isFetching}
    >
      <Show when={query.isError}>
        <p class="text-ink-3">{t().preview.failed}</p>
      </Show>
      <Show when={query.hasNextPage || query.isPending}>
        <p class="text-ink-3">{t().preview.counting(counts().looked)}</p>
      </Show>
      <Show
        when={counts().governed > 0}
        fallback={
          <Show when={query.isSuccess && !query.hasNextPage}>
            <p class="text-ink-3">{t().preview.nothing}</p>
          </Show>
        }
      >
        <p>{t().preview.governed(counts().governed)}</p>
        <ul class="ms-4 list-disc">
          <Show when={movedCount() > 0}>
            <li>
              <b>{t().preview.moved(movedCount(), counts().earlier, counts().later)}</b>
            </li>
          </Show>
          <Show when={counts().governed > movedCount()}>
            <li>{t().preview.stays(counts().governed - movedCount())}</li>
          </Show>
          <Show when={counts().overdue > 0}>
            <li class="late">{t().preview.overdue(counts().overdue)}</li>
          </Show>
          <Show when={counts().lapsing > 0}>
            <li class="late">{t().preview.lapsing(counts().lapsing)}</li>
          </Show>
        </ul>
        <Show when={moved().length > 0}>
          <div>
            <Button
              size="small"
              aria-expanded={shown() > 0}
              onClick={() => setShown(shown() > 0 ? 0 : SHOWN_AT_ONCE)}
            >
              {shown() > 0 ? t().preview.hide : t().preview.show}
            </Button>
          </div>
        </Show>
        <Show when={shown() > 0}>
          <ul
            class="flex max-h-72 flex-col overflow-y-auto border-y border-line"
            aria-label={t().preview.list}
            tabindex="0"
          >
            <For each={moved().slice(0, shown())}>
              {(one) => (
                <li class="flex flex-col gap-0.5 py-2 not-last:border-b not-last:border-line">
                  <span class="flex flex-wrap gap-x-2">
                    <a class="underline underline-offset-3" href={paths.call(one.followUpId)}>
                      {one.customerName ?? t().preview.noName}
                    </a>
                    <span class="num">{one.plate}</span>
                    <span class="text-ink-3">{one.assigneeName}</span>
                  </span>
                  <span class="flex flex-wrap gap-x-3 text-12">
                    <span class="num">
                      {time(one.from)} → {time(one.to)}
                    </span>
                    <Show when={one.attempts > 0}>
                      <span class="text-ink-3">{t().preview.attempts(one.attempts, one.maxAttempts)}</span>
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
          <Show when={moved().length > shown()}>
            <div>
              <Button size="small" onClick={() => setShown(shown() + SHOWN_AT_ONCE)}>
                {t().preview.more(moved().length - shown())}
              </Button>
            </div>
          </Show>
        </Show>
      </Show>
    </div>
  );
}
