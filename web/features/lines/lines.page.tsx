import { useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { countText, percentText, phoneText } from "../../platform/formats.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { type Column, DataList } from "../../ui/data-list.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/note.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { StatusLine } from "../../ui/status.tsx";
import { type Line, linesQuery } from "./lines.queries.ts";
import { t } from "./lines.words.ts";

const PERIODS = ["today", "week", "month"] as const;
type Row = { key: string; line: Line };

/** 外呼线路: how often customers pick up, by store and the number that was called from. */
export function LinesPage(): JSX.Element {
  const me = useMe();
  const query = useQuery(() => linesQuery(chosenStore() ?? undefined));
  const stores = createMemo(() => (dataOf(query)?.stores ?? []).filter(({ lines }) => lines.length > 0));
  const groups = createMemo(() =>
    stores().map(({ storeId, storeName, lines }) => ({
      key: storeId,
      title: storeName,
      rows: lines.map((line): Row => ({ key: `${storeId}/${line.number}`, line })),
    })),
  );
  const columns = createMemo<Column<Row>[]>(() => [
    { key: "line", title: t().line, main: true, phone: "name", cell: ({ line }) => <Name line={line} /> },
    ...PERIODS.flatMap((period): Column<Row>[] => [
      {
        key: `${period}-dials`,
        title: t().dialsOf(t()[period]),
        width: 116,
        narrow: 104,
        align: "end",
        class: "num text-ink-2",
        wideOnly: period !== "today",
        cell: ({ line }) => countText(line[period].dials),
      },
      {
        key: `${period}-share`,
        title: t().shareOf(t()[period]),
        width: 132,
        narrow: 116,
        align: "end",
        class: "num",
        ...(period === "today" ? { phone: "mark" as const } : {}),
        cell: ({ line }) => <Share share={line[period].share} isLow={line.low && period === "today"} />,
      },
    ]),
    { key: "gap", title: "", width: 20, wideOnly: true, cell: () => null },
    {
      key: "state",
      title: t().state,
      width: 212,
      narrow: 188,
      phone: "state",
      cell: ({ line }) => <State line={line} />,
    },
  ]);
  return (
    <Sheet>
      <SheetHeader title={t().title} back={{ href: paths.runs, label: t().back }} />
      <SheetScroll>
        <p class="mx-5 mb-3 max-w-180 text-13 text-ink-2 max-desk:mx-4">{t().how}</p>
        <Loaded
          query={query}
          bones={<DataList bones label={t().title} columns={columns()} rowKey={({ key }) => key} />}
        >
          {() => (
            <Show
              when={groups().length > 0}
              fallback={
                <Empty
                  acts={
                    <Show when={may(me(), "organisation:manage")}>
                      <ButtonLink href={paths.settingsPage("stores")}>{t().toStores}</ButtonLink>
                    </Show>
                  }
                >
                  {t().empty}
                </Empty>
              }
            >
              <DataList label={t().title} columns={columns()} groups={groups()} rowKey={({ key }) => key} />
            </Show>
          )}
        </Loaded>
      </SheetScroll>
      <SheetFooter keys={[{ caps: ["?"], label: t().keys.all }]} />
    </Sheet>
  );
}

function Name(props: { line: Line }): JSX.Element {
  return (
    <>
      <b>{props.line.label || t().unnamed}</b>{" "}
      <span class="num font-normal text-ink-2">{phoneText(props.line.number)}</span>
      <Show when={!props.line.inUse}>
        <span class="ms-2 text-13 font-normal text-ink-3">{t().notOffered}</span>
      </Show>
    </>
  );
}

function Share(props: { share: number | null; isLow: boolean }): JSX.Element {
  return (
    <Show when={props.share !== null} fallback={<span class="text-ink-3">—</span>}>
      <span classList={{ "late font-semibold": props.isLow }}>{percentText(props.share ?? 0)}%</span>
    </Show>
  );
}

function State(props: { line: Line }): JSX.Element {
  return (
    <Show when={props.line.today.dials > 0} fallback={<span class="text-ink-3">{t().idle}</span>}>
      <Show when={props.line.low} fallback={<StatusLine shape="done">{t().usual}</StatusLine>}>
        <StatusLine shape="overdue">{t().low}</StatusLine>
      </Show>
    </Show>
  );
}
