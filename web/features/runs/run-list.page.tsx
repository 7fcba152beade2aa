import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, on, Show } from "solid-js";
import { useColleagueName } from "../../platform/colleagues.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { PAGE_SIZE } from "../../platform/pages.ts";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDate } from "../../platform/time-text.ts";
import { Button } from "../../ui/button.tsx";
import { DataList, LoadMore } from "../../ui/data-list.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/note.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll, ThumbBar } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { openPath } from "../follow-ups/open-path.ts";
import { createChosenWork } from "./chosen-work.tsx";
import { MoveNote } from "./components/move-note.tsx";
import { useRunColumns } from "./components/run-columns.tsx";
import { SpreadPanel } from "./components/spread-panel.tsx";
import { readRunList } from "./run-view.ts";
import { runListQuery } from "./runs.queries.ts";
import { t } from "./runs.words.ts";

/** The rows behind one number of today's runs; chosen rows can be moved to somebody else. */
export function RunListPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const [search] = useSearchParams();
  const [selected, setSelected] = createSignal<string | null>(null);
  const [spreading, setSpreading] = createSignal(false);
  const view = createMemo(() => readRunList(search));
  const frame = createMemo(() => timeFrame(zoneOf(me(), view().storeId)));
  const query = useInfiniteQuery(() => runListQuery({ ...view(), zone: frame().zone }));
  const rows = createMemo(() => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data));
  const columns = useRunColumns({ frame, rows, nameOf });
  // A filter may leave pages short though there is more: what a number says is shown whole as far as one page.
  createEffect(() => {
    if (rows().length < PAGE_SIZE && query.hasNextPage && !query.isFetchingNextPage && !query.error)
      void query.fetchNextPage();
  });

  const mayMove = () => may(me(), "follow-ups:assign");
  const chosen = createChosenWork({ rows, active: mayMove });
  createEffect(on(view, chosen.clear));
  const whose = () => {
    const { assigneeId, storeId } = view();
    return nameOf(assigneeId ?? null) ?? me().stores.find(({ id }) => id === storeId)?.name ?? "";
  };
  const holder = () => {
    const { assigneeId, storeId } = view();
    return assigneeId && storeId && mayMove() ? { assigneeId, storeId } : undefined;
  };
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: "KeyR",
        cap: "R",
        label: t().keys.moveChosen,
        active: chosen.any(),
        run: chosen.move,
      },
    ],
  }));

  return (
    <Sheet>
      <SheetHeader
        title={t().listOf(t().numbers[view().number], whose())}
        back={{ href: paths.runs, label: t().back }}
        acts={
          <>
            <span class="max-desk:hidden">
              <ExportMenu list="runs" filters={{ ...view(), zone: frame().zone }} />
            </span>
            <Show when={chosen.any()}>
              <chosen.MoveButton class="max-desk:hidden" cap="R" />
            </Show>
            <Show when={holder()}>
              <Button aria-expanded={spreading()} onClick={() => setSpreading((shown) => !shown)}>
                {t().spread}
              </Button>
            </Show>
          </>
        }
      />
      <SheetScroll>
        <MoveNote frame={frame()} />
        <Show when={spreading() && holder()}>
          {(from) => (
            <section class="bg-accent-tint px-5 py-3 max-desk:px-4" aria-label={t().spreadTitle(whose())}>
              <SpreadPanel
                caller={{ assigneeId: from().assigneeId, name: whose() }}
                storeId={from().storeId}
                day={{ date: calendarDate(frame().now, frame().zone), zone: frame().zone }}
                onClose={() => setSpreading(false)}
              />
            </section>
          )}
        </Show>
        <Loaded query={query} bones={<DataList bones label={t().title} columns={columns()} rowKey={idOf} />}>
          {() => (
            <Show when={rows().length > 0 || query.hasNextPage} fallback={<Empty>{t().rowsEmpty}</Empty>}>
              <DataList
                label={t().listOf(t().numbers[view().number], whose())}
                columns={columns()}
                rows={rows()}
                rowKey={idOf}
                selected={selected()}
                onSelect={({ id }) => setSelected(id)}
                onOpen={(row) => navigate(openPath(row))}
                marks={chosen.marks()}
              />
              <LoadMore
                shown={rows().length}
                pageSize={PAGE_SIZE}
                hasMore={query.hasNextPage}
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </Show>
          )}
        </Loaded>
      </SheetScroll>
      <SheetFooter
        keys={[
          { caps: ["J", "K"], label: t().keys.move },
          { caps: ["Enter"], label: t().keys.open },
          ...(mayMove()
            ? [
                { caps: ["X"], label: t().keys.check },
                { caps: ["R"], label: t().keys.moveChosen },
              ]
            : []),
          { caps: ["?"], label: t().keys.all },
        ]}
      />
      <Show when={chosen.any()}>
        <ThumbBar>
          <chosen.MoveButton kind="go" />
        </ThumbBar>
      </Show>
      <chosen.MoveDialog />
    </Sheet>
  );
}

function idOf({ id }: { id: string }): string {
  return id;
}
