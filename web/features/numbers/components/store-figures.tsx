import { createMemo, type JSX, Show } from "solid-js";
import { countText, percentText } from "../../../platform/formats.ts";
import { type Column, DataList } from "../../../ui/data-list.tsx";
import { FigureRow, type FigureSpec } from "../../../ui/figures.tsx";
import { type ListedNumber, numberListHref } from "../number-view.ts";
import type { Numbers, Share, StoreNumbers } from "../numbers.queries.ts";
import { t } from "../numbers.words.ts";

type Figures = Numbers["total"];

/** The five rates of a supervisor (practice 3), in their order. */
const RATES: readonly { number: ListedNumber; of: (figures: Figures) => Share | null }[] = [
  { number: "on-time", of: ({ onTime }) => onTime },
  { number: "reached", of: ({ reached }) => reached },
  { number: "dissatisfied", of: ({ dissatisfied }) => dissatisfied },
  { number: "closed-in-time", of: ({ closedInTime }) => closedInTime },
  { number: "data-in-place", of: ({ dataInPlace }) => dataInPlace },
];

function seen(figures: Figures): { number: ListedNumber; share: Share }[] {
  return RATES.flatMap(({ number, of }) => {
    const share = of(figures);
    return share === null ? [] : [{ number, share }];
  });
}

/** The five numbers of one store, or of several together; each opens its rows. */
export function StoreFigures(props: {
  figures: Figures;
  storeId: string | undefined;
  zone: string;
}): JSX.Element {
  const figures = createMemo(() =>
    seen(props.figures).map(
      ({ number, share: { counted, all } }): FigureSpec => ({
        key: number,
        label: t().numbers[number],
        value: all === 0 ? "—" : percentText(counted / all),
        unit: all === 0 ? undefined : "%",
        sub: all === 0 ? t().noneYet : `${countText(counted)} / ${countText(all)}`,
        href: numberListHref({ number, part: "all", storeId: props.storeId, zone: props.zone }),
        explain: t().explains[number],
      }),
    ),
  );
  return <FigureRow label={t().figures} figures={figures()} wraps />;
}

/** The stores one below another, each number a way to its rows. */
export function StoreTable(props: {
  stores: readonly StoreNumbers[];
  zone: string;
  selected: string | null;
  onSelect: (storeId: string) => void;
  onOpen: (storeId: string) => void;
}): JSX.Element {
  const columns = createMemo((): Column<StoreNumbers>[] => [
    {
      key: "store",
      title: t().store,
      main: true,
      phone: "name",
      cell: ({ storeName }) => storeName,
    },
    ...seen(props.stores[0] ?? never).map(
      ({ number }, index): Column<StoreNumbers> => ({
        key: number,
        title: t().numbers[number],
        width: 148,
        narrow: 128,
        align: "end",
        class: "num",
        phone: (["state", "work", "mark"] as const)[index],
        cell: (store) => (
          <Rate
            share={seen(store).find((one) => one.number === number)?.share}
            href={numberListHref({ number, part: "all", storeId: store.storeId, zone: props.zone })}
            store={store.storeName}
            label={t().numbers[number]}
          />
        ),
      }),
    ),
  ]);
  return (
    <DataList
      label={t().byStore}
      columns={columns()}
      rows={props.stores}
      rowKey={({ storeId }) => storeId}
      selected={props.selected}
      onSelect={({ storeId }) => props.onSelect(storeId)}
      onOpen={({ storeId }) => props.onOpen(storeId)}
    />
  );
}

const empty: Share = { counted: 0, all: 0 };
const never: Figures = {
  onTime: empty,
  reached: empty,
  dissatisfied: empty,
  closedInTime: null,
  dataInPlace: null,
  satisfaction: null,
  openMajor: null,
  retention: null,
};

/** What a number is, where a list has no heads: on a phone. */
export function PhoneLabel(props: { text: string }): JSX.Element {
  return <span class="me-1.5 text-12 text-ink-3 desk:hidden">{props.text}</span>;
}

/** A rate of a store with the sum it is made of, as a way to its rows. */
export function Rate(props: {
  share: Share | undefined;
  href: string;
  store: string;
  label: string;
}): JSX.Element {
  return (
    <>
      <PhoneLabel text={props.label} />
      <Show when={props.share?.all ? props.share : undefined} fallback={<span class="text-ink-3">—</span>}>
        {(share) => {
          const rate = () => `${percentText(share().counted / share().all)}%`;
          return (
            <a href={props.href}>
              <span class="sr-only">
                {props.store} {props.label}{" "}
              </span>
              {rate()}
              <small class="ms-1.5 text-12 text-ink-3 max-desk:hidden">
                {countText(share().counted)} / {countText(share().all)}
              </small>
            </a>
          );
        }}
      </Show>
    </>
  );
}
