import { useSearchParams } from "@solidjs/router";
import { createMemo, type JSX, Match, Switch } from "solid-js";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDayText } from "../../platform/time-text.ts";
import { FilterBar } from "../../ui/filters.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { CaseRows, DialRows, FollowUpRows, VisitRows } from "./components/number-rows.tsx";
import {
  among,
  CASE_NUMBERS,
  FOLLOW_UP_NUMBERS,
  isOwn,
  numberListHref,
  PARTS,
  readNumberList,
  rowsOf,
  VISIT_NUMBERS,
} from "./number-view.ts";
import { t } from "./numbers.words.ts";

const EXPORTS = {
  "follow-ups": "numbers",
  cases: "number-cases",
  visits: "number-visits",
  dials: "dials",
} as const;

/** The rows behind a number: all that it divides by, those it counts, or the rest. */
export function NumberListPage(): JSX.Element {
  const me = useMe();
  const [search] = useSearchParams();
  const view = createMemo(() => readNumberList(search));
  const store = () => me().stores.find(({ id }) => id === view().storeId)?.name ?? "";
  const title = () => t().listOf(t().numbers[view().number], store());
  const back = () =>
    isOwn(view().number)
      ? { href: paths.workbench, label: t().workbench }
      : { href: paths.numbers, label: t().title };
  const said = () => {
    const { part, storeId, zone } = view();
    return { part, storeId, zone: zone ?? zoneOf(me(), storeId) };
  };
  const rows = <Number,>(number: Number) => ({ ...said(), number });
  const filters = () => {
    const { part, storeId, zone } = said();
    const { number, on } = view();
    if (number === "dials") return { part, zone };
    const day = number === "retention" && on ? { on } : {};
    return { number, part, zone, ...(storeId ? { storeId } : {}), ...day };
  };
  const asOf = () => {
    const { number, on } = view();
    return number === "retention" && on ? t().asOf(calendarDayText(on, timeFrame(said().zone))) : "";
  };
  return (
    <Sheet>
      <SheetHeader title={title()} back={back()} />
      <p class="px-5 pb-2 text-13 text-ink-2 max-desk:px-4">
        {t().explains[view().number]} {asOf()}
      </p>
      <FilterBar
        label={t().byPart}
        current={view().part}
        filters={PARTS.filter((part) => t().parts[view().number][part] !== "").map((part) => ({
          key: part,
          label: t().parts[view().number][part],
          href: numberListHref({ ...view(), part }),
        }))}
        tools={<ExportMenu list={EXPORTS[rowsOf(view().number)]} filters={filters()} />}
      />
      <SheetScroll>
        <Switch fallback={<DialRows rows={rows("dials")} title={title()} />}>
          <Match when={among(FOLLOW_UP_NUMBERS, view().number)}>
            {(number) => <FollowUpRows rows={rows(number())} title={title()} />}
          </Match>
          <Match when={among(CASE_NUMBERS, view().number)}>
            {(number) => <CaseRows rows={rows(number())} title={title()} />}
          </Match>
          <Match when={among(VISIT_NUMBERS, view().number)}>
            {(number) => (
              <VisitRows
                rows={{ ...rows(number()), on: number() === "retention" ? view().on : undefined }}
                title={title()}
              />
            )}
          </Match>
        </Switch>
      </SheetScroll>
    </Sheet>
  );
}
