import { useSearchParams } from "@solidjs/router";
import { createMemo, For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { PAGE_SIZE } from "../../../platform/pages.ts";
import { paths } from "../../../platform/paths.ts";
import { dataOf, type QueryWithData } from "../../../platform/query-data.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { clockText, dateText, localTime } from "../../../platform/time-text.ts";
import { LoadMore } from "../../../ui/data-list.tsx";
import { FilterBar } from "../../../ui/filters.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { type TimelineItem as Line, Timeline } from "../../../ui/rows.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { CustomerVoice, Plate } from "../../../ui/text-parts.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { callsOnce, itemsOf, timelinePart, timelineParts, voicesIn } from "../customer-timeline.ts";
import type { CustomerArchive, TimelineItem } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

const VOICES = 3;

type TimelineQuery = QueryWithData<{ pages: readonly { data: readonly TimelineItem[] }[] }> & {
  readonly error: unknown;
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
          const all = createMemo(() => callsOnce(data().pages.flatMap((page) => page.data)));
          const shown = createMemo(() => itemsOf(all(), part()));
          const lines = createMemo(() =>
            shown().map((item, index) =>
              lineOf({
                item,
                before: shown()[index - 1],
                zone: zoneOf(me(), item.storeId ?? undefined),
                plate: plateOf(item.vehicleId),
              }),
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
    const items = dataOf(props.query)?.pages.flatMap((page) => page.data) ?? [];
    return voicesIn(callsOnce(items), VOICES);
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
  return {
    key: `${item.type}-${item.id}`,
    heading: isNewYear ? t().year(year) : undefined,
    // Read from its own day, so that the year, which stands above, is left out.
    when: dateText(item.at, { ...timeFrame(zone), now: Date.parse(item.at) }),
    ...faceOf(item),
    aside: asideOf({ item, plate, zone }),
    body: bodyOf(item),
  };
}

/** Which order or who called, and which of several cars it was about. */
function asideOf({
  item,
  plate,
  zone,
}: {
  item: TimelineItem;
  plate: string | null;
  zone: string;
}): JSX.Element {
  const text = (): string => {
    if (item.type === "service-visit") return item.title;
    return item.type === "attempt" ? `${item.title} ${clockText(item.at, timeFrame(zone))}`.trim() : "";
  };
  return (
    <span class="flex gap-3">
      <Show when={plate}>{(known) => <Plate plate={known()} plain />}</Show>
      <Show when={text()}>{(words) => <span class="num">{words()}</span>}</Show>
    </span>
  );
}

/** What was said or done; a visit's words are the workshop's, not the customer's. */
function bodyOf({ type, words, byName }: TimelineItem): JSX.Element | undefined {
  const said = words?.trim() ? words : undefined;
  if (type !== "service-visit") return said && <CustomerVoice words={said} small />;
  const served = byName ? t().servedBy(byName) : undefined;
  const lines = [said, served].filter((part) => part !== undefined);
  return lines.length > 0 ? <p>{lines.join(t().comma)}</p> : undefined;
}

type Face = Pick<Line, "mark" | "tone" | "title">;

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

function faceOf(item: TimelineItem): Face {
  if (item.type === "service-visit") return visitFace(item);
  if (item.type === "case") return caseFace(item);
  return item.type === "attempt" ? attemptFace(item) : followUpFace(item);
}

function visitFace({ id, kind }: TimelineItem): Face {
  const isRework = kind === "rework";
  return {
    mark: { icon: "wrench" },
    tone: isRework ? "due" : undefined,
    title: (
      <>
        <a class="text-ink hover:text-ink" href={paths.visit(id)}>
          {t().visitTitle}
        </a>{" "}
        <Tag tone={isRework ? "due" : "plain"}>{wordOf(archiveWords().visitKinds, kind)}</Tag>
      </>
    ),
  };
}

function caseFace({ id, kind, title, state }: TimelineItem): Face {
  const isClosed = state === "closed";
  return {
    mark: isClosed ? { shape: "done" } : { icon: "message" },
    tone: isClosed ? "kept" : "late",
    title: (
      <a class="text-ink hover:text-ink" href={paths.case(id)}>
        {t().caseTitle(wordOf(followUpWords().levels, kind), title)}
      </a>
    ),
  };
}

const ANSWERED = new Set(["reached", "declined", "busy-call-back", "car-sold", "do-not-call"]);

function attemptFace({ kind }: TimelineItem): Face {
  const result = wordOf(followUpWords().results, kind);
  if (kind === "reached") return { mark: { shape: "done" }, tone: "kept", title: result };
  return ANSWERED.has(kind)
    ? { mark: { icon: "phone" }, title: result }
    : { mark: { shape: "unreached" }, title: t().missed(result) };
}

function followUpFace({ kind, state, title }: TimelineItem): Face {
  const ended = wordOf(t().ended, state ?? "");
  const shape = state === "done" ? "done" : state === "cancelled" ? "exempt" : "lapsed";
  return {
    mark: { shape },
    tone: state === "done" ? "kept" : undefined,
    title: t().followUpTitle(wordOf(followUpWords().oneOfKind, kind), ended, title),
  };
}
