import { useNavigate, useSearchParams } from "@solidjs/router";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../platform/colleagues.ts";
import { countText } from "../../platform/formats.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDateText } from "../../platform/time-text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { DateChoice, ReportNav, StoreChoice } from "./components/report-head.tsx";
import { useSheetColumns } from "./components/sheet-columns.tsx";
import { SheetPaper } from "./components/sheet-paper.tsx";
import { createListPrint } from "./print-list.ts";
import { dateIn, daysLater, useReportStore } from "./report-filters.ts";
import { dailySheetQuery, readRecords, recordsQuery, wholeSheet } from "./reports.queries.ts";
import { t } from "./reports.words.ts";

const idsOf = (rows: readonly { followUpId: string }[]) => [...new Set(rows.map((row) => row.followUpId))];

/** 日报跟踪表 (CB-05): the calls of a store on one day, with the customers' own words. */
export function DailySheetPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const [search, setSearch] = useSearchParams<{ store?: string; date?: string; answered?: string }>();
  const { store, zone, today } = useReportStore(me, () => search.store);
  const date = () => dateIn(search.date) ?? today();
  const valid = () => search.answered === "1";
  const filters = () => ({ storeId: store()?.id ?? "", date: date(), zone: zone(), valid: valid() });
  const frame = createMemo(() => timeFrame(zone()));
  const query = useInfiniteQuery(() => ({ ...dailySheetQuery(filters()), enabled: store() !== undefined }));
  const rows = createMemo(() => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data));
  const beside = useQuery(() => ({ ...recordsQuery(idsOf(rows())), placeholderData: keepPreviousData }));
  const records = createMemo(() => new Map((dataOf(beside) ?? []).map((one) => [one.followUp.id, one])));
  const columns = useSheetColumns({ frame, records, nameOf });
  const paper = createListPrint(async () => {
    const { rows: whole, cut } = await wholeSheet(filters());
    return { rows: whole, beside: await readRecords(idsOf(whole)), cut };
  });
  const answeredHref = (answered: boolean): string => {
    const said = new URLSearchParams({ ...(search.store ? { store: search.store } : {}), date: date() });
    if (answered) said.set("answered", "1");
    return `${paths.reports}?${said}`;
  };
  const turn = (days: number) => setSearch({ date: daysLater(date(), days) }, { replace: true });
  createShortcuts(() => ({
    title: t().daily,
    shortcuts: [
      { code: "BracketLeft", cap: "[", label: t().dayBefore, run: () => turn(-1) },
      { code: "BracketRight", cap: "]", label: t().dayAfter, active: date() < today(), run: () => turn(1) },
      { code: "KeyP", cap: "P", label: t().print, run: () => void paper.run() },
    ],
  }));
  const DayTools = () => (
    <span class="flex items-center gap-2">
      <StoreChoice value={filters().storeId} onValue={(id) => setSearch({ store: id }, { replace: true })} />
      <IconButton icon="left" label={t().dayBefore} onClick={() => turn(-1)} />
      <DateChoice
        label={t().day}
        value={date()}
        today={today()}
        onValue={(day) => setSearch({ date: day || null }, { replace: true })}
      />
      <IconButton icon="right" label={t().dayAfter} disabled={date() >= today()} onClick={() => turn(1)} />
    </span>
  );
  return (
    <Sheet>
      <SheetHeader
        title={t().daily}
        acts={
          <>
            <ExportMenu
              list="daily-sheet"
              filters={{
                storeId: filters().storeId,
                date: date(),
                zone: zone(),
                ...(valid() ? { valid: "true" } : {}),
              }}
            />
            <Show when={rows().length > 0}>
              <Button class="max-desk:hidden" onClick={() => navigate(paths.callbackRecords(idsOf(rows())))}>
                {t().printRecords}
              </Button>
            </Show>
            <Button
              icon="print"
              cap="P"
              busy={paper.busy()}
              class="max-desk:hidden"
              onClick={() => void paper.run()}
            >
              {t().print}
            </Button>
          </>
        }
      />
      <ReportNav current="daily" />
      <FilterBar
        label={t().filters}
        current={valid() ? "answered" : "all"}
        filters={[
          { key: "all", label: t().all, href: answeredHref(false) },
          { key: "answered", label: t().answered, href: answeredHref(true) },
        ]}
        tools={<DayTools />}
      />
      <div class="px-4 py-2 desk:hidden">
        <DayTools />
      </div>
      <SheetScroll>
        <Show when={store()} fallback={<Empty>{t().noStore}</Empty>}>
          {(one) => (
            <>
              <PagedList
                label={t().daily}
                query={query}
                columns={columns()}
                onOpen={(row) => navigate(paths.callbackRecords([row.followUpId]))}
                empty={<Empty>{t().dailyEmpty}</Empty>}
              />
              <SheetPaper
                store={one().name}
                date={calendarDateText(date(), frame().language)}
                frame={frame()}
                rows={paper.printed()?.rows ?? rows()}
                records={
                  paper.printed()
                    ? new Map(paper.printed()?.beside.map((each) => [each.followUp.id, each]))
                    : records()
                }
                cut={paper.printed()?.cut ? t().cut(countText(paper.printed()?.rows.length ?? 0)) : null}
                nameOf={nameOf}
              />
            </>
          )}
        </Show>
      </SheetScroll>
      <SheetFooter
        keys={[
          { caps: ["J", "K"], label: t().keys.move },
          { caps: ["Enter"], label: t().record },
          { caps: ["[", "]"], label: t().keys.day },
          { caps: ["P"], label: t().print },
          { caps: ["?"], label: t().keys.all },
        ]}
      />
    </Sheet>
  );
}
