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
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { DateChoice, ReportNav, StoreChoice } from "./components/report-head.tsx";
import { ReworkPaper, useReworkColumns } from "./components/rework-columns.tsx";
import { createListPrint } from "./print-list.ts";
import { dateIn, useReportStore } from "./report-filters.ts";
import { readReworkCards, reworkCardsQuery, reworkRegisterQuery, wholeRegister } from "./reports.queries.ts";
import { t } from "./reports.words.ts";

/** 跟踪及返修记录表 (SV-06, CB-05): cars that came back, and what customers told of it, over some days. */
export function ReworkRegisterPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const [search, setSearch] = useSearchParams<{ store?: string; from?: string; to?: string }>();
  const { store, zone, today } = useReportStore(me, () => search.store);
  const to = () => dateIn(search.to) ?? today();
  const from = () => dateIn(search.from) ?? `${to().slice(0, 7)}-01`;
  const filters = () => ({ storeId: store()?.id ?? "", from: from(), to: to(), zone: zone() });
  const frame = createMemo(() => timeFrame(zone()));
  const query = useInfiniteQuery(() => ({
    ...reworkRegisterQuery(filters()),
    enabled: store() !== undefined,
  }));
  const rows = createMemo(() => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data));
  const beside = useQuery(() => ({ ...reworkCardsQuery(rows()), placeholderData: keepPreviousData }));
  const cards = createMemo(() => new Map((dataOf(beside) ?? []).map((one) => [one.id, one])));
  const columns = useReworkColumns({ frame, cards, nameOf });
  const paper = createListPrint(async () => {
    const { rows: whole, cut } = await wholeRegister(filters());
    return { rows: whole, beside: await readReworkCards(whole), cut };
  });
  createShortcuts(() => ({
    title: t().rework,
    shortcuts: [{ code: "KeyP", cap: "P", label: t().print, run: () => void paper.run() }],
  }));
  const Choices = () => (
    <span class="flex items-center gap-2 max-desk:flex-wrap">
      <StoreChoice value={filters().storeId} onValue={(id) => setSearch({ store: id }, { replace: true })} />
      <DateChoice
        label={t().from}
        value={from()}
        today={today()}
        onValue={(day) => setSearch({ from: day || null }, { replace: true })}
      />
      <DateChoice
        label={t().to}
        value={to()}
        today={today()}
        onValue={(day) => setSearch({ to: day || null }, { replace: true })}
      />
    </span>
  );
  return (
    <Sheet>
      <SheetHeader
        title={t().rework}
        acts={
          <>
            <ExportMenu list="rework-register" filters={filters()} />
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
      <ReportNav current="rework" tools={<Choices />} />
      <div class="px-4 py-2 desk:hidden">
        <Choices />
      </div>
      <SheetScroll>
        <Show when={store()} fallback={<Empty>{t().noStore}</Empty>}>
          {(one) => (
            <>
              <PagedList
                label={t().rework}
                query={query}
                columns={columns()}
                onOpen={({ caseId, visitId, source }) => {
                  if (source === "customer" && caseId !== null) navigate(paths.case(caseId));
                  else if (visitId !== null) navigate(paths.visit(visitId));
                }}
                empty={<Empty>{t().reworkEmpty}</Empty>}
              />
              <ReworkPaper
                store={one().name}
                from={from()}
                to={to()}
                frame={frame()}
                rows={paper.printed()?.rows ?? rows()}
                cards={
                  paper.printed() ? new Map(paper.printed()?.beside.map((each) => [each.id, each])) : cards()
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
          { caps: ["P"], label: t().print },
          { caps: ["?"], label: t().keys.all },
        ]}
      />
    </Sheet>
  );
}
