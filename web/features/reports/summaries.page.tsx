import { useNavigate } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { now } from "../../platform/now.ts";
import { paths } from "../../platform/paths.ts";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDate, calendarDayText, stampText } from "../../platform/time-text.ts";
import { Button } from "../../ui/button.tsx";
import type { Column } from "../../ui/data-list.tsx";
import { Select } from "../../ui/field.tsx";
import { Empty, ProblemNote } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { DateChoice, ReportNav } from "./components/report-head.tsx";
import { lastMonth, lastWeek, thisMonth } from "./report-filters.ts";
import { t } from "./reports.words.ts";
import { type Summary, summariesQuery, writeSummary } from "./summaries.queries.ts";

const WHOLE_GROUP = "group";

/** 回访总结报告: those there are, and the beginning of a new one. */
export function SummariesPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const today = () => calendarDate(now(), zoneOf(me()));
  const [store, setStore] = createSignal(chosenStore() ?? me().stores[0]?.id ?? WHOLE_GROUP);
  const [period, setPeriod] = createSignal(lastMonth(today()));
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const query = useInfiniteQuery(() => summariesQuery(chosenStore() ?? undefined));
  const frame = createMemo(() => timeFrame(zoneOf(me())));
  const storeName = (id: string | null): string =>
    id === null ? t().summary.wholeGroup : (me().stores.find((one) => one.id === id)?.name ?? "");
  const write = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const storeId = store() === WHOLE_GROUP ? null : store();
      const made = await writeSummary({ storeId, ...period(), zone: zoneOf(me(), storeId ?? undefined) });
      navigate(paths.summary(made.id));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const columns = createMemo((): Column<Summary>[] => [
    {
      key: "period",
      title: t().summary.period,
      width: 220,
      main: true,
      phone: "name",
      cell: (row) => <b>{t().span(calendarDayText(row.from, frame()), calendarDayText(row.to, frame()))}</b>,
    },
    { key: "store", title: t().store, width: 180, phone: "work", cell: (row) => storeName(row.storeId) },
    {
      key: "state",
      title: t().summary.state,
      width: 120,
      phone: "state",
      cell: (row) => t().summary.states[row.state],
    },
    {
      key: "number",
      title: t().summary.number,
      width: 180,
      class: "num text-ink-2",
      cell: (row) => (row.number === null ? t().none : t().summary.numbered(row.number, row.edition)),
    },
    {
      key: "edited",
      title: t().summary.edited,
      class: "text-ink-2",
      cell: (row) => `${row.editedBy ?? ""} ${stampText(row.filedAt ?? row.editedAt, frame())}`,
    },
  ]);
  return (
    <Sheet>
      <SheetHeader title={t().summary.title} />
      <ReportNav current="summaries" />
      <form
        class="ruled flex flex-wrap items-center gap-2 px-5 py-3 max-desk:px-4"
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Show when={me().stores.length > 1 || me().sight === "group"}>
          <Select aria-label={t().store} class="w-40" value={store()} onValue={setStore}>
            <For each={me().stores}>{(one) => <option value={one.id}>{one.name}</option>}</For>
            <Show when={me().sight === "group"}>
              <option value={WHOLE_GROUP}>{t().summary.wholeGroup}</option>
            </Show>
          </Select>
        </Show>
        <DateChoice
          label={t().from}
          value={period().from}
          today={today()}
          onValue={(from) => from && setPeriod((before) => ({ ...before, from }))}
        />
        <DateChoice
          label={t().to}
          value={period().to}
          today={today()}
          onValue={(to) => to && setPeriod((before) => ({ ...before, to }))}
        />
        <Button onClick={() => setPeriod(lastWeek(today()))}>{t().summary.lastWeek}</Button>
        <Button onClick={() => setPeriod(lastMonth(today()))}>{t().summary.lastMonth}</Button>
        <Button onClick={() => setPeriod(thisMonth(today()))}>{t().summary.thisMonth}</Button>
        <Button type="submit" kind="go" busy={busy()}>
          {t().summary.write}
        </Button>
      </form>
      <SheetScroll>
        <Show when={problem()}>{(wrong) => <ProblemNote problem={wrong()} />}</Show>
        <PagedList
          label={t().summary.title}
          query={query}
          columns={columns()}
          onOpen={({ id }) => navigate(paths.summary(id))}
          empty={<Empty>{t().summary.empty}</Empty>}
        />
      </SheetScroll>
    </Sheet>
  );
}
