import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, Show } from "solid-js";
import { setBadge } from "../../platform/badges.ts";
import { chosenStore } from "../../platform/chosen-store.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { ButtonLink } from "../../ui/button.tsx";
import {
  Sheet,
  SheetFooter,
  SheetHeader,
  SheetScroll,
  SheetSplit,
  SidePane,
  ThumbBar,
} from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { caseGroups, caseQuery, readCaseFilters } from "./case-list.ts";
import { casesQuery } from "./cases.queries.ts";
import { t } from "./cases.words.ts";
import { FilterMenu, StateFilters } from "./components/case-filters.tsx";
import { CasePreview } from "./components/case-preview.tsx";
import { CaseRows } from "./components/case-rows.tsx";

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

  const cases = createMemo(() => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data));
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
    const pages = dataOf(query)?.pages.length ?? 0;
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
      <SheetSplit
        side={
          <Show when={selected()} fallback={<SidePane label={t().list}>{null}</SidePane>}>
            {(one) => <CasePreview case={one()} />}
          </Show>
        }
      >
        <SheetHeader
          title={t().title}
          acts={
            <>
              <ExportMenu list="cases" filters={caseQuery(filters(), chosenStore())} />
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
