import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, Show } from "solid-js";
import { setBadge } from "../../platform/badges.ts";
import { chosenStore } from "../../platform/chosen-store.ts";
import { useColleagueName } from "../../platform/colleagues.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { dateText } from "../../platform/time-text.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { type Column, DataList, LoadMore } from "../../ui/data-list.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Menu, type MenuGroup } from "../../ui/menu.tsx";
import { Empty } from "../../ui/note.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll, SheetSplit, ThumbBar } from "../../ui/sheet.tsx";
import { Plate } from "../../ui/text-parts.tsx";
import {
  CASE_LEVELS,
  CASE_STATES,
  type Case,
  type CaseFilters,
  caseGroups,
  caseQuery,
  casesHref,
  readCaseFilters,
} from "./case-list.ts";
import { casesQuery, PAGE_SIZE } from "./cases.queries.ts";
import { t } from "./cases.words.ts";
import { CasePreview } from "./components/case-preview.tsx";
import { CaseTags } from "./components/case-tags.tsx";
import { NextClock } from "./components/next-clock.tsx";

/** Cases whose clocks may run out are all of them read: the oldest, which come last, are the most urgent. */
const UNCLOSED_PAGES = 10;

/** The complaints and other cases, by state, with what runs out next in each. */
export function CasesPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [picked, setPicked] = createSignal<string | null>(null);
  const filters = createMemo(() => readCaseFilters(search));
  const query = useInfiniteQuery(() => casesQuery(caseQuery(filters(), chosenStore())));

  const cases = createMemo(() =>
    query.isPending ? [] : (query.data?.pages ?? []).flatMap(({ data }) => data),
  );
  const groups = createMemo(() =>
    caseGroups(cases()).map(({ state, rows }) => ({
      key: state,
      title: t().states[state],
      count: rows.length,
      rows,
    })),
  );
  const selected = createMemo(() => {
    const rows = groups().flatMap(({ rows }) => rows);
    return rows.find(({ id }) => id === picked()) ?? rows[0];
  });

  createEffect(() => {
    const pages = query.isPending ? 0 : (query.data?.pages.length ?? 0);
    const isUnclosed = filters().state === "unclosed";
    if (isUnclosed && query.hasNextPage && !query.isFetchingNextPage && pages < UNCLOSED_PAGES) {
      void query.fetchNextPage();
    }
    const { level, storeId } = filters();
    if (isUnclosed && level === null && storeId === null && query.isSuccess && !query.hasNextPage) {
      setBadge("cases", cases().length);
    }
  });
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: "KeyN",
        cap: "N",
        label: t().open,
        active: may(me(), "cases:work"),
        run: () => navigate(paths.newCase),
      },
    ],
  }));

  return (
    <Sheet>
      <SheetSplit side={<Show when={selected()}>{(one) => <CasePreview case={one()} />}</Show>}>
        <SheetHeader
          title={t().title}
          acts={
            <>
              <FilterMenu filters={filters()} />
              <Show when={may(me(), "cases:work")}>
                <ButtonLink href={paths.newCase} icon="plus" cap="N" class="max-desk:hidden">
                  {t().open}
                </ButtonLink>
              </Show>
            </>
          }
        />
        <StateFilters
          filters={filters()}
          count={query.isSuccess && !query.hasNextPage ? cases().length : undefined}
        />
        <SheetScroll>
          <CaseRows
            query={query}
            groups={groups()}
            selected={selected()?.id ?? null}
            onSelect={setPicked}
            isPlain={filters().state === "unclosed" && filters().level === null}
          />
        </SheetScroll>
        <SheetFooter
          keys={[
            { caps: ["J", "K"], label: t().keys.move },
            { caps: ["Enter"], label: t().openCase },
            { caps: ["N"], label: t().open },
            { caps: ["/"], label: t().keys.search },
            { caps: ["?"], label: t().keys.all },
          ]}
        />
      </SheetSplit>
      <Show when={may(me(), "cases:work")}>
        <ThumbBar>
          <ButtonLink kind="go" href={paths.newCase}>
            {t().open}
          </ButtonLink>
        </ThumbBar>
      </Show>
    </Sheet>
  );
}

function StateFilters(props: { filters: CaseFilters; count: number | undefined }): JSX.Element {
  const entry = (state: CaseFilters["state"], label: string) => ({
    key: state,
    label,
    href: casesHref({ ...props.filters, state }),
    count: state === props.filters.state ? props.count : undefined,
  });
  return (
    <FilterBar
      label={t().filters}
      current={props.filters.state}
      filters={[
        entry("unclosed", t().unclosed),
        ...CASE_STATES.map((state) => entry(state, t().states[state])),
        entry("all", t().all),
      ]}
    />
  );
}

/** Level and store: what the row of states has no room for. */
function FilterMenu(props: { filters: CaseFilters }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const store = () => me().stores.find(({ id }) => id === props.filters.storeId);
  const groups = (): MenuGroup[] => {
    const level = (value: CaseFilters["level"], label: string) => ({
      id: value ?? "all-levels",
      label,
      checked: props.filters.level === value,
      onSelect: () => navigate(casesHref({ ...props.filters, level: value })),
    });
    const inStore = (id: string | null, label: string) => ({
      id: id ?? "all-stores",
      label,
      checked: props.filters.storeId === id,
      onSelect: () => navigate(casesHref({ ...props.filters, storeId: id })),
    });
    return [
      {
        label: t().level,
        entries: [level(null, t().allLevels), ...CASE_LEVELS.map((value) => level(value, t().levels[value]))],
      },
      ...(me().stores.length > 1
        ? [
            {
              label: t().store,
              entries: [inStore(null, t().asChosen), ...me().stores.map(({ id, name }) => inStore(id, name))],
            },
          ]
        : []),
    ];
  };
  const face = () => {
    const { level } = props.filters;
    const parts = [level === null ? null : t().levels[level], store()?.name].filter((part) => part);
    return parts.length > 0 ? parts.join(" · ") : t().allLevels;
  };
  return (
    <Menu
      label={t().level}
      groups={groups()}
      place="bottom-end"
      trigger={(ties) => (
        <Button {...ties()} iconEnd="down">
          {face()}
        </Button>
      )}
    />
  );
}

type ListQuery = ReturnType<typeof useInfiniteQuery<{ data: Case[]; nextCursor: string | null }>>;

function CaseRows(props: {
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
      width: 190,
      narrow: 178,
      phone: "state",
      cell: (one) => <NextClock case={one} />,
    },
    {
      key: "title",
      title: t().columns.title,
      main: true,
      phone: "name",
      cell: (one) => (
        <>
          <a href={paths.case(one.id)}>{one.title}</a>
          <CaseTags case={one} />
        </>
      ),
    },
    {
      key: "customer",
      title: t().columns.customer,
      width: 112,
      narrow: 96,
      phone: "work",
      cell: (one) => one.customerName ?? <span class="text-ink-3">{t().noCustomer}</span>,
    },
    {
      key: "car",
      title: t().columns.car,
      width: 104,
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
