import { useNavigate } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { useMe } from "../../platform/me.tsx";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDate, calendarDayText } from "../../platform/time-text.ts";
import { DataList } from "../../ui/data-list.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/note.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ManagerFigures, ManagerTable } from "./components/manager-figures.tsx";
import { StoreFigures, StoreTable } from "./components/store-figures.tsx";
import { numberListHref } from "./number-view.ts";
import { type Numbers, numbersQuery } from "./numbers.queries.ts";
import { t } from "./numbers.words.ts";

/** 数据看板: the numbers of the month, of the stores in sight together and one by one. */
export function NumbersPage(): JSX.Element {
  const me = useMe();
  const zones = createMemo(() => {
    const stores = me().stores.filter(({ id }) => chosenStore() === null || id === chosenStore());
    return [...new Set(stores.map(({ zone }) => zone))];
  });
  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        note={<For each={zones().slice(0, 1)}>{(zone) => monthNote(zone)}</For>}
      />
      <SheetScroll>
        <For each={zones()} fallback={<Empty>{t().empty}</Empty>}>
          {(zone) => <ZoneNumbers zone={zone} />}
        </For>
      </SheetScroll>
    </Sheet>
  );
}

function monthNote(zone: string): string {
  const frame = timeFrame(zone);
  const today = calendarDate(frame.now, zone);
  return t().monthToDate(calendarDayText(`${today.slice(0, 8)}01`, frame), calendarDayText(today, frame));
}

/** The numbers of the stores whose day is that of one zone. */
function ZoneNumbers(props: { zone: string }): JSX.Element {
  const query = useQuery(() => numbersQuery(props.zone));
  return (
    <Loaded query={query} bones={<DataList bones label={t().byStore} columns={BONES} rowKey={() => ""} />}>
      {(numbers) => <Board numbers={numbers()} />}
    </Loaded>
  );
}

const BONES = [
  { key: "store", title: "", cell: () => null },
  ...[1, 2, 3, 4, 5].map((key) => ({ key: String(key), title: "", width: 148, cell: () => null })),
];

/** Those whose own numbers stand first. */
const MANAGERS = new Set(["general-manager", "group-owner"]);

function Board(props: { numbers: Numbers }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [selected, setSelected] = createSignal<string | null>(null);
  const stores = () => {
    const chosen = chosenStore();
    return chosen === null
      ? props.numbers.stores
      : props.numbers.stores.filter(({ storeId }) => storeId === chosen);
  };
  const only = () => (stores().length === 1 ? stores()[0] : undefined);
  const zone = () => props.numbers.zone;
  const frame = createMemo(() => timeFrame(zone()));
  const id = createUniqueId();
  const managesFirst = () => MANAGERS.has(me().role ?? "");
  const figures = () => only() ?? props.numbers.total;
  const Supervisors = (): JSX.Element => (
    <section aria-labelledby={`${id}-supervisor`}>
      <Heading id={`${id}-supervisor`} text={t().figures} />
      <StoreFigures figures={figures()} storeId={only()?.storeId} zone={zone()} />
      <Show when={only() === undefined}>
        <StoreTable
          stores={stores()}
          zone={zone()}
          selected={selected()}
          onSelect={setSelected}
          onOpen={(storeId) =>
            navigate(numberListHref({ number: "on-time", part: "rest", storeId, zone: zone() }))
          }
        />
      </Show>
    </section>
  );
  const Managers = (): JSX.Element => (
    <section aria-labelledby={`${id}-manager`}>
      <Heading id={`${id}-manager`} text={t().managersFigures} />
      <ManagerFigures figures={figures()} storeId={only()?.storeId} frame={frame()} />
      <Show when={only() === undefined}>
        <ManagerTable
          stores={stores()}
          frame={frame()}
          selected={selected()}
          onSelect={setSelected}
          onOpen={(storeId) =>
            navigate(numberListHref({ number: "satisfaction", part: "rest", storeId, zone: zone() }))
          }
        />
      </Show>
    </section>
  );
  return (
    <Show when={stores().length > 0} fallback={<Empty>{t().empty}</Empty>}>
      <p class="px-5 text-13 text-ink-2 max-desk:px-4">
        {only()?.storeName ?? t().ofStores(stores().length)}
      </p>
      <Show
        when={managesFirst()}
        fallback={
          <>
            <Supervisors />
            <Managers />
          </>
        }
      >
        <Managers />
        <Supervisors />
      </Show>
    </Show>
  );
}

function Heading(props: { id: string; text: string }): JSX.Element {
  return (
    <h2 id={props.id} class="px-5 pt-5 pb-2 text-14 max-desk:px-4">
      {props.text}
    </h2>
  );
}
