import { createMemo, type JSX, Show } from "solid-js";
import { countText, percentText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { calendarDayText, spanText, type TimeFrame } from "../../../platform/time-text.ts";
import { type Column, DataList } from "../../../ui/data-list.tsx";
import { FigureRow, type FigureSpec } from "../../../ui/figures.tsx";
import { type ListedNumber, numberListHref, rankOf } from "../number-view.ts";
import type { Numbers, StoreNumbers } from "../numbers.queries.ts";
import { t } from "../numbers.words.ts";
import { PhoneLabel, Rate } from "./store-figures.tsx";

type Figures = Numbers["total"];
type Satisfaction = NonNullable<Figures["satisfaction"]>;

function intervalText({ answers, interval }: Satisfaction): string {
  const many = t().answers(countText(answers));
  return interval === null
    ? many
    : `${many} · ${t().interval(interval.low.toFixed(1), interval.high.toFixed(1))}`;
}

function ageOf(openedAt: string | null, frame: TimeFrame): string | undefined {
  if (openedAt === null) return undefined;
  return t().oldest(spanText(frame.now - Date.parse(openedAt), language()));
}

/** What a general manager looks at, of one store or of several together; each opens its rows. */
export function ManagerFigures(props: {
  figures: Figures;
  storeId: string | undefined;
  frame: TimeFrame;
}): JSX.Element {
  const href = (number: ListedNumber, on?: string) =>
    numberListHref({ number, part: "all", storeId: props.storeId, zone: props.frame.zone, on });
  const figures = createMemo((): FigureSpec[] => {
    const { onTime, satisfaction, openMajor, retention } = props.figures;
    return [
      {
        key: "on-time",
        label: t().numbers["on-time"],
        value: onTime.all === 0 ? "—" : percentText(onTime.counted / onTime.all),
        unit: onTime.all === 0 ? undefined : "%",
        sub: onTime.all === 0 ? t().noneYet : `${countText(onTime.counted)} / ${countText(onTime.all)}`,
        href: href("on-time"),
        explain: t().explains["on-time"],
      },
      {
        key: "satisfaction",
        label: t().numbers.satisfaction,
        value: satisfaction === null ? "—" : satisfaction.index.toFixed(1),
        sub: satisfaction === null ? t().noAnswers : intervalText(satisfaction),
        href: href("satisfaction"),
        explain: t().explains.satisfaction,
      },
      ...(openMajor === null
        ? []
        : [
            {
              key: "open-major",
              label: t().numbers["open-major"],
              value: countText(openMajor.open),
              sub: ageOf(openMajor.oldestOpenedAt, props.frame),
              late: openMajor.open > 0,
              href: href("open-major"),
              explain: t().explains["open-major"],
            },
          ]),
      {
        key: "retention",
        label: t().numbers.retention,
        value: retention?.all ? percentText(retention.counted / retention.all) : "—",
        unit: retention?.all ? "%" : undefined,
        sub:
          retention === null
            ? t().notCountedYet
            : `${retention.all === 0 ? t().noCarsThen : `${countText(retention.counted)} / ${countText(retention.all)}`} · ${t().asOf(calendarDayText(retention.on, props.frame))}`,
        href: retention === null ? undefined : href("retention", retention.on),
        explain: t().explains.retention,
      },
    ];
  });
  return <FigureRow label={t().managersFigures} figures={figures()} wraps />;
}

/** The stores one below another as a general manager compares them; nothing is ranked below 30 answers. */
export function ManagerTable(props: {
  stores: readonly StoreNumbers[];
  frame: TimeFrame;
  selected: string | null;
  onSelect: (storeId: string) => void;
  onOpen: (storeId: string) => void;
}): JSX.Element {
  const href = (number: ListedNumber, storeId: string, on?: string) =>
    numberListHref({ number, part: "all", storeId, zone: props.frame.zone, on });
  const columns = createMemo((): Column<StoreNumbers>[] => [
    { key: "store", title: t().store, main: true, phone: "name", cell: ({ storeName }) => storeName },
    {
      key: "on-time",
      title: t().numbers["on-time"],
      width: 148,
      narrow: 128,
      align: "end",
      class: "num",
      phone: "state",
      cell: ({ storeId, storeName, onTime }) => (
        <Rate
          share={onTime}
          href={href("on-time", storeId)}
          store={storeName}
          label={t().numbers["on-time"]}
        />
      ),
    },
    {
      key: "satisfaction",
      title: t().numbers.satisfaction,
      width: 268,
      narrow: 240,
      align: "end",
      class: "num",
      phone: "work",
      cell: ({ storeId, satisfaction }) => (
        <Show when={satisfaction} fallback={<span class="text-ink-3">—</span>}>
          {(found) => (
            <a href={href("satisfaction", storeId)}>
              <PhoneLabel text={t().numbers.satisfaction} />
              {found().index.toFixed(1)}
              <small class="ms-1.5 text-12 text-ink-3">{intervalText(found())}</small>
            </a>
          )}
        </Show>
      ),
    },
    {
      key: "rank",
      title: t().rank,
      width: 120,
      narrow: 104,
      align: "end",
      class: "num text-ink-2",
      wideOnly: true,
      cell: (store) => {
        const rank = rankOf(store, props.stores);
        return rank === undefined ? <span class="text-ink-3">{t().tooFew}</span> : t().ranked(rank);
      },
    },
    {
      key: "open-major",
      title: t().numbers["open-major"],
      width: 148,
      narrow: 128,
      align: "end",
      class: "num",
      wideOnly: true,
      cell: ({ storeId, openMajor }) => (
        <Show when={openMajor?.open} fallback={<span class="text-ink-3">0</span>}>
          {(open) => (
            <a class="late" href={href("open-major", storeId)}>
              {countText(open())}
              <small class="ms-1.5 text-12">{ageOf(openMajor?.oldestOpenedAt ?? null, props.frame)}</small>
            </a>
          )}
        </Show>
      ),
    },
    {
      key: "retention",
      title: t().numbers.retention,
      width: 148,
      narrow: 128,
      align: "end",
      class: "num",
      cell: ({ storeId, storeName, retention }) => (
        <Rate
          share={retention ?? undefined}
          href={href("retention", storeId, retention?.on)}
          store={storeName}
          label={t().numbers.retention}
        />
      ),
    },
  ]);
  return (
    <DataList
      label={t().managersByStore}
      columns={columns()}
      rows={props.stores}
      rowKey={({ storeId }) => storeId}
      selected={props.selected}
      onSelect={({ storeId }) => props.onSelect(storeId)}
      onOpen={({ storeId }) => props.onOpen(storeId)}
      keys={false}
    />
  );
}
