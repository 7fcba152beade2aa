import { useNavigate } from "@solidjs/router";
import type { useInfiniteQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { type Column, DataList, LoadMore } from "../../../ui/data-list.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Empty } from "../../../ui/note.tsx";
import { MarkedName, Plate } from "../../../ui/text-parts.tsx";
import type { Case } from "../case-list.ts";
import { PAGE_SIZE } from "../cases.queries.ts";
import { t } from "../cases.words.ts";
import { CaseTags } from "./case-tags.tsx";
import { NextClock } from "./next-clock.tsx";

type ListQuery = ReturnType<typeof useInfiniteQuery<{ data: Case[]; nextCursor: string | null }>>;

/** The cases of a list in their groups, each with what runs out next. */
export function CaseRows(props: {
  query: ListQuery;
  groups: { key: string; title: string; count: number; rows: Case[] }[];
  selected: string | null;
  onSelect: (id: string) => void;
  isPlain: boolean;
}): JSX.Element {
  const navigate = useNavigate();
  const columns = createColumns();
  const shown = () => props.groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <Loaded
      query={props.query}
      bones={<DataList label={t().list} columns={columns()} rowKey={() => ""} bones />}
    >
      {() => (
        <Show when={shown() > 0} fallback={<NoCases isPlain={props.isPlain} />}>
          <DataList
            label={t().list}
            columns={columns()}
            groups={props.groups}
            rowKey={({ id }) => id}
            selected={props.selected}
            onSelect={({ id }) => props.onSelect(id)}
            onOpen={({ id }) => navigate(paths.case(id))}
            look={({ state }) => (state === "closed" ? "dim" : undefined)}
          />
          <LoadMore
            shown={shown()}
            pageSize={PAGE_SIZE}
            hasMore={props.query.hasNextPage}
            busy={props.query.isFetchingNextPage}
            onMore={() => void props.query.fetchNextPage()}
          />
        </Show>
      )}
    </Loaded>
  );
}

function NoCases(props: { isPlain: boolean }): JSX.Element {
  return (
    <Show
      when={props.isPlain}
      fallback={
        <Empty acts={<ButtonLink href={paths.cases}>{t().showUnclosed}</ButtonLink>}>
          {t().emptyFiltered}
        </Empty>
      }
    >
      <Empty>{t().empty}</Empty>
    </Show>
  );
}

function createColumns(): () => Column<Case>[] {
  const me = useMe();
  const colleague = useColleagueName();
  return () => [
    {
      key: "clock",
      title: t().columns.clock,
      width: language() === "zh" ? 224 : 256,
      narrow: language() === "zh" ? 216 : 248,
      phone: "state",
      cell: (one) => <NextClock case={one} />,
    },
    {
      key: "title",
      title: t().columns.title,
      main: true,
      phone: "name",
      cell: (one) => (
        <MarkedName
          marks={
            <span class="flex-none max-desk:hidden">
              <CaseTags case={one} />
            </span>
          }
        >
          <a href={paths.case(one.id)}>{one.title}</a>
        </MarkedName>
      ),
    },
    {
      key: "customer",
      title: t().columns.customer,
      width: 112,
      narrow: 96,
      phone: "work",
      cell: (one) => (
        <>
          <span class="-ms-1.5 me-1.5 desk:hidden">
            <CaseTags case={one} />
          </span>
          {one.customerName ?? <span class="text-ink-3">{t().noCustomer}</span>}
        </>
      ),
    },
    {
      key: "car",
      title: t().columns.car,
      width: 118,
      phone: "mark",
      cell: (one) => <Show when={one.plate}>{(plate) => <Plate plate={plate()} plain />}</Show>,
    },
    {
      key: "assignee",
      title: t().columns.assignee,
      width: 80,
      wideOnly: true,
      cell: (one) => colleague(one.assigneeId) ?? "",
    },
    {
      key: "opened",
      title: t().columns.opened,
      width: 92,
      align: "end",
      wideOnly: true,
      class: "num text-ink-2",
      cell: (one) => dateText(one.openedAt, timeFrame(zoneOf(me(), one.storeId))),
    },
  ];
}
