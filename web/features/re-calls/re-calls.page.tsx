import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { language } from "../../platform/i18n.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDate, monthText } from "../../platform/time-text.ts";
import { Select } from "../../ui/field.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { OverruleDialog } from "./components/overrule-dialog.tsx";
import { useReCallColumns } from "./components/re-call-columns.tsx";
import { ScoreTable } from "./components/score-table.tsx";
import {
  monthsUntil,
  RE_CALL_STATES,
  type ReCallView,
  readView,
  scoreLines,
  viewHref,
} from "./re-call-view.ts";
import { type ReCall, reCallsQuery, truthScoresQuery } from "./re-calls.queries.ts";
import { t } from "./re-calls.words.ts";

/** 回访复核: the truth score of each store and caller in a month, and the calls that were drawn. */
export function ReCallsPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [refuted, setRefuted] = createSignal<ReCall>();
  const frame = createMemo(() => timeFrame(zoneOf(me(), chosenStore() ?? undefined)));
  const today = () => calendarDate(frame().now, frame().zone);
  const view = createMemo(() => readView(search, today()));
  const storeId = () => chosenStore() ?? undefined;
  const scores = useQuery(() => truthScoresQuery({ month: view().month, storeId: storeId() }));
  const register = useInfiniteQuery(() => reCallsQuery({ ...view(), storeId: storeId() }));
  const lines = createMemo(() => scoreLines(dataOf(scores) ?? { data: [] }));
  const columns = useReCallColumns({
    frame,
    onOverrule: () => (may(me(), "re-calls:overrule") ? setRefuted : undefined),
  });
  const chosen = () =>
    lines().find(({ caller }) => caller !== undefined && caller.callerId === view().callerId);
  const go = (change: Partial<ReCallView>): void =>
    navigate(viewHref({ ...view(), ...change }), { replace: true });
  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        back={{ href: paths.runs, label: t().back }}
        acts={
          <Select
            aria-label={t().month}
            class="w-36"
            value={view().month}
            onValue={(month) => go({ month, callerId: undefined })}
          >
            <For each={monthsUntil(today())}>
              {(month) => <option value={month}>{monthText(`${month}-01`, language())}</option>}
            </For>
          </Select>
        }
      />
      <SheetScroll>
        <p class="mx-5 mb-3 max-w-180 text-13 text-ink-2 max-desk:mx-4">{t().how}</p>
        <Loaded query={scores}>
          {() => (
            <Show when={lines().length > 0} fallback={<Empty>{t().noScores}</Empty>}>
              <ScoreTable
                lines={lines()}
                selected={chosen()?.key ?? null}
                onOpen={({ caller }) => go({ callerId: caller?.callerId })}
              />
            </Show>
          )}
        </Loaded>
        <Show when={lines().length > 0}>
          <div class="sheet-bar max-desk:flex-wrap">
            <h2>{chosen() ? t().ofCaller(chosen()?.caller?.callerName ?? "") : t().register}</h2>
            <Show when={view().callerId}>
              <a class="text-13" href={viewHref({ ...view(), callerId: undefined })} noScroll>
                {t().everybody}
              </a>
            </Show>
          </div>
          <FilterBar
            label={t().filters}
            current={view().result ?? "all"}
            filters={[
              { key: "all", label: t().all, href: viewHref({ ...view(), result: undefined }) },
              ...RE_CALL_STATES.map((result) => ({
                key: result,
                label: t().filter[result],
                href: viewHref({ ...view(), result }),
              })),
            ]}
            tools={<ExportMenu list="re-calls" filters={{ ...view(), storeId: storeId() }} />}
          />
          <PagedList
            label={t().register}
            query={register}
            columns={columns()}
            onOpen={({ checkedId }) => navigate(paths.call(checkedId))}
            empty={<Empty>{t().empty}</Empty>}
          />
        </Show>
      </SheetScroll>
      <SheetFooter
        keys={[
          { caps: ["J", "K"], label: t().keys.move },
          { caps: ["Enter"], label: t().keys.open },
          { caps: ["?"], label: t().keys.all },
        ]}
      />
      <OverruleDialog reCall={refuted()} onClose={() => setRefuted(undefined)} />
    </Sheet>
  );
}
