import { useNavigate } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { countText } from "../../platform/formats.ts";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { nearText } from "../../platform/time-text.ts";
import { TextButton } from "../../ui/button.tsx";
import type { Column } from "../../ui/data-list.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { StepTrail } from "../../ui/progress.tsx";
import {
  Section,
  Sheet,
  SheetHeader,
  SheetScroll,
  SheetSplit,
  SideBlock,
  SidePane,
} from "../../ui/sheet.tsx";
import { ImportState } from "./components/import-state.tsx";
import { NewImport } from "./components/new-import.tsx";
import { type Import, importsQuery } from "./imports.queries.ts";
import { isDropped } from "./imports.steps.ts";
import { t } from "./imports.words.ts";

/** 导入数据: a file to load, and what was loaded before. */
export function ImportsPage(): JSX.Element {
  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        note={<StepTrail label={t().stepsLabel} steps={t().steps} current={0} />}
        ruled
      />
      <SheetSplit holds="content" side={<HowTo />}>
        <SheetScroll>
          <div class="flex flex-col gap-5 px-6 pt-5 pb-2 max-desk:px-4">
            <NewImport />
          </div>
          <PastImports />
        </SheetScroll>
      </SheetSplit>
    </Sheet>
  );
}

function HowTo(): JSX.Element {
  return (
    <SidePane label={t().howTo}>
      <SideBlock title={t().howTo}>
        <p>{t().howToVisits}</p>
        <p class="mt-2">{t().howToCustomers}</p>
      </SideBlock>
      <SideBlock title={t().after}>
        <ol class="flex flex-col gap-2">
          <For each={t().afterLines}>
            {(line, index) => (
              <li class="flex gap-2">
                <span class="num text-ink-3">{index() + 1}</span>
                <span>{line}</span>
              </li>
            )}
          </For>
        </ol>
      </SideBlock>
    </SidePane>
  );
}

function PastImports(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const query = useInfiniteQuery(importsQuery);
  const [showsDropped, setShowsDropped] = createSignal(false);
  const dropped = () => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data).filter(isDropped).length;
  // What a dropped check would have come to is nothing that happened.
  const count = (row: Import, value: number): JSX.Element => (
    <span class="num" classList={{ "text-ink-3": value === 0 || isDropped(row) }}>
      {isDropped(row) ? "—" : countText(value)}
    </span>
  );
  const columns = (): Column<Import>[] => [
    {
      key: "file",
      title: t().columnFile,
      main: true,
      phone: "name",
      cell: (row) => <a href={paths.import(row.id)}>{row.fileName}</a>,
    },
    { key: "kind", title: t().columnKind, width: 96, phone: "work", cell: (row) => t().kinds[row.kind] },
    {
      key: "state",
      title: t().columnState,
      width: 116,
      phone: "state",
      cell: (row) => <ImportState import={row} />,
    },
    {
      key: "created",
      title: t().columnCreated,
      width: 78,
      align: "end",
      cell: (row) => count(row, row.counts.created),
    },
    {
      key: "updated",
      title: t().columnUpdated,
      width: 78,
      align: "end",
      cell: (row) => count(row, row.counts.updated),
    },
    {
      key: "rejected",
      title: t().columnRejected,
      width: 78,
      align: "end",
      cell: (row) => count(row, row.counts.rejected),
    },
    {
      key: "when",
      title: t().columnWhen,
      width: 128,
      align: "end",
      phone: "mark",
      cell: (row) => <span class="num text-ink-2">{nearText(row.createdAt, timeFrame(zoneOf(me())))}</span>,
    },
  ];
  return (
    <>
      <div class="px-6 pt-3 pb-2 max-desk:px-4">
        <Section
          title={t().past}
          act={
            <Show when={dropped() > 0}>
              <TextButton onClick={() => setShowsDropped((shows) => !shows)}>
                {showsDropped() ? t().hideDropped : t().showDropped(countText(dropped()))}
              </TextButton>
            </Show>
          }
        >
          {null}
        </Section>
      </div>
      <PagedList
        label={t().past}
        query={query}
        columns={columns()}
        onOpen={(row) => navigate(paths.import(row.id))}
        keep={(row) => showsDropped() || !isDropped(row)}
        empty={<p class="px-6 pb-6 text-ink-3 max-desk:px-4">{t().pastEmpty}</p>}
      />
    </>
  );
}
