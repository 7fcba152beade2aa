import { useInfiniteQuery } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { moneyText } from "../../platform/formats.ts";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { PAGE_SIZE } from "../../platform/pages.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { nearText } from "../../platform/time-text.ts";
import { TextButton } from "../../ui/button.tsx";
import { LoadMore } from "../../ui/data-list.tsx";
import { Drawer } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { SideBlock } from "../../ui/sheet.tsx";
import { historyQuery, type RecordChange, type RecordKind } from "./history.queries.ts";
import { t } from "./history.words.ts";

/** A block at the end of a record's side: opens who changed what of it, and when. */
export function HistoryBlock(props: { of: RecordKind; id: string; storeId?: string | null }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <SideBlock title={t().title}>
      <TextButton onClick={() => setOpen(true)}>{t().open}</TextButton>
      <Drawer open={open()} onClose={() => setOpen(false)} title={t().title}>
        <History {...props} />
      </Drawer>
    </SideBlock>
  );
}

type Field = RecordChange["fields"][number];

function History(props: { of: RecordKind; id: string; storeId?: string | null }): JSX.Element {
  const me = useMe();
  const query = useInfiniteQuery(() => historyQuery(props.of, props.id));
  const near = (at: string) => nearText(at, timeFrame(zoneOf(me(), props.storeId ?? undefined)));
  const value = (of: Field["from"]): string => {
    if (of === null) return t().nothing;
    if (of.type === "instant") return near(of.text);
    if (of.type === "money") return moneyText(of.text);
    return of.type === "hidden" ? t().hidden : of.text;
  };
  return (
    <Loaded query={query}>
      {(data) => {
        const changes = () =>
          data()
            .pages.flatMap((page) => page.data)
            .filter(({ fields }) => fields.length > 0);
        return (
          <>
            <Show when={changes().length > 0} fallback={<p class="text-ink-3">{t().empty}</p>}>
              <ol class="flex flex-col gap-4">
                <For each={changes()}>
                  {(change) => (
                    <li>
                      <p class="text-13 text-ink-2">
                        <b>{change.by.name ?? t().by[change.by.type]}</b> <time>{near(change.at)}</time>
                      </p>
                      <dl>
                        <For each={change.fields}>
                          {(field) => (
                            <div class="flex flex-wrap gap-x-2">
                              <dt class="text-ink-3">{field.label}</dt>
                              <dd class="min-w-0 break-words">
                                {value(field.to)}{" "}
                                <span class="text-ink-3">
                                  {t().was} {value(field.from)}
                                </span>
                              </dd>
                            </div>
                          )}
                        </For>
                      </dl>
                    </li>
                  )}
                </For>
              </ol>
            </Show>
            <Show when={query.hasNextPage} fallback={<p class="mt-4 text-13 text-ink-3">{t().since}</p>}>
              <LoadMore
                shown={changes().length}
                pageSize={PAGE_SIZE}
                hasMore
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </Show>
          </>
        );
      }}
    </Loaded>
  );
}
