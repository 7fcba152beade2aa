import { useSearchParams } from "@solidjs/router";
import { createMemo, For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { PAGE_SIZE } from "../../../platform/pages.ts";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText, localTime } from "../../../platform/time-text.ts";
import { LoadMore } from "../../../ui/data-list.tsx";
import { FilterBar } from "../../../ui/filters.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Timeline, type TimelineItem as Line } from "../../../ui/rows.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { CustomerVoice, Plate } from "../../../ui/text-parts.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { itemsOf, timelinePart, timelineParts, voicesIn } from "../customer-timeline.ts";
import type { CustomerArchive, TimelineItem } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

const VOICES = 3;

type TimelineQuery = {
  readonly data: { pages: readonly { data: readonly TimelineItem[] }[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
};

/** Everything that happened with a customer, along one line; the part looked at stands in the address. */
export function CustomerTimeline(props: { customer: CustomerArchive; query: TimelineQuery }): JSX.Element {
  const me = useMe();
  const [search] = useSearchParams<{ show?: string }>();
  const part = () => timelinePart(search.show);
  const address = (of: string) => (of === "all" ? "?" : `?show=${of}`);
  const plateOf = (vehicleId: string | null): string | null => {
    if (props.customer.vehicles.length < 2) return null;
    return props.customer.vehicles.find(({ id }) => id === vehicleId)?.plate ?? null;
  };
  return (
    <>
      <FilterBar
        label={t().timeline}
        current={part()}
        filters={timelineParts.map((key) => ({ key, label: t().show[key], href: address(key) }))}
        ruled
      />
      <Loaded query={props.query}>
        {(data) => {
          const all = createMemo(() => data().pages.flatMap((page) => page.data));
          const shown = createMemo(() => itemsOf(all(), part()));
          const lines = createMemo(() =>
            shown().map((item, index) =>
              lineOf({ item, before: shown()[index - 1], zone: zoneOf(me(), item.storeId ?? undefined), plate: plateOf(item.vehicleId) }),
            ),
          );
          return (
            <div class="px-6 pt-2 pb-4 max-desk:px-4">
              <Show
                when={lines().length > 0}
                fallback={
                  <p class="py-3 text-ink-3">
                    {props.query.hasNextPage ? t().timelineEmptyShown : t().timelineEmpty}
                  </p>
                }
              >
                <Timeline label={t().timeline} items={lines()} />
              </Show>
              <Show when={props.query.hasNextPage}>
                <LoadMore
                  shown={all().length}
                  pageSize={PAGE_SIZE}
                  hasMore
                  busy={props.query.isFetchingNextPage}
                  onMore={() => void props.query.fetchNextPage()}
                />
              </Show>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

/** The last things the customer said, in their own words. */
export function VoicesBlock(props: { query: TimelineQuery }): JSX.Element {
  const me = useMe();
  const voices = () => {
    if (props.query.isPending || props.query.error) return [];
    return voicesIn(props.query.data?.pages.flatMap((page) => page.data) ?? [], VOICES);
  };
  return (
    <SideBlock title={t().voices}>
      <For each={voices()} fallback={<p class="text-ink-3">{t().voicesEmpty}</p>}>
        {(item) => (
          <div class="mt-2 first:mt-0">
            <CustomerVoice words={item.words ?? ""} />
            <p class="text-12 text-ink-3">
              {dateText(item.at, timeFrame(zoneOf(me(), item.storeId ?? undefined)))}
            </p>
          </div>
        )}
      </For>
    </SideBlock>
  );
}

function lineOf(input: {
  item: TimelineItem;
  before: TimelineItem | undefined;
  zone: string;
  plate: string | null;
}): Line {
  const { item, before, zone, plate } = input;
  const { year } = localTime(item.at, zone);
  const isNewYear = before === undefined || localTime(before.at, zone).year !== year;
  const { month, day } = localTime(item.at, zone);
  return {
    key: `${item.type}-${item.id}`,
    heading: isNewYear ? String(year) : undefined,
    when: shortDate(month, day),
    ...faceOf(item),
    aside: plate ? <Plate plate={plate} plain /> : undefined,
    body: item.words ? <CustomerVoice words={item.words} small /> : undefined,
  };
}
