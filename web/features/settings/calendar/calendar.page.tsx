import { useNavigate, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { language } from "../../../platform/i18n.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { calendarDate, calendarDateText, monthText } from "../../../platform/time-text.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Select } from "../../../ui/field.tsx";
import { Bones, Loaded } from "../../../ui/loaded.tsx";
import { SheetHeader, SheetScroll, SheetSplit, SidePane } from "../../../ui/sheet.tsx";
import { calendarQuery } from "./calendar.queries.ts";
import { t } from "./calendar.words.ts";
import { isMonth, type MonthDay, monthAfter, monthWeeks } from "./calendar-days.ts";
import { DayPane } from "./day-pane.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { NoticeDialog } from "./notice-dialog.tsx";

function hrefOf(month: string, storeId: string | null): string {
  const search = new URLSearchParams({ month, ...(storeId === null ? {} : { store: storeId }) });
  return `${paths.settingsPage("calendar")}?${search}`;
}

/** The working days of the group and the days of one store, a month at a time; each day can be set. */
export function CalendarPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const storeId = () => {
    if (search.store === "none") return null;
    const asked = me().stores.find(({ id }) => id === (search.store ?? chosenStore()))?.id;
    return asked ?? (me().stores.length === 1 ? (me().stores[0]?.id ?? null) : null);
  };
  const store = () => me().stores.find(({ id }) => id === storeId());
  const today = () => calendarDate(now(), zoneOf(me(), storeId() ?? undefined));
  const month = () => (isMonth(search.month) ? search.month : today().slice(0, 7));
  const query = useQuery(() => calendarQuery(month(), storeId()));
  const [entering, setEntering] = createSignal(false);
  const [picked, setPicked] = createSignal<string | null>(null);
  const weeks = createMemo(() => {
    const calendar = dataOf(query);
    return calendar ? monthWeeks(calendar.days, calendar.storeDays) : [];
  });
  const day = createMemo((): MonthDay | null => {
    const wanted = picked() ?? today();
    return (
      weeks()
        .flat()
        .find((one) => one?.date === wanted) ?? null
    );
  });
  const go = (months: number): void => navigate(hrefOf(monthAfter(month(), months), storeId()));
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      { code: "BracketLeft", cap: "[", label: t().earlier, run: () => go(-1) },
      { code: "BracketRight", cap: "]", label: t().later, run: () => go(1) },
    ],
  }));

  return (
    <SheetSplit
      holds="content"
      side={
        <SidePane label={t().title}>
          <NoticeDialog open={entering()} onClose={() => setEntering(false)} />
          <Show when={day()} keyed fallback={<p class="p-5 text-ink-3">{t().chooseDay}</p>}>
            {(one) => <DayPane day={one} store={store()} today={today()} />}
          </Show>
        </SidePane>
      }
    >
      <SheetHeader
        title={t().title}
        note={<b class="text-ink">{monthText(month(), language())}</b>}
        acts={
          <>
            <Show when={me().stores.length > 1}>
              <Select
                aria-label={t().chooseStore}
                value={storeId() ?? ""}
                onValue={(id) => navigate(hrefOf(month(), id || "none"))}
              >
                <option value="">{t().groupAlone}</option>
                <For each={me().stores}>{({ id, name }) => <option value={id}>{name}</option>}</For>
              </Select>
            </Show>
            <MonthSteps month={month()} hrefOf={(to) => hrefOf(to, storeId())} today={today()} />
          </>
        }
      />
      <SheetScroll>
        <Loaded query={query} bones={<Bones lines={12} />}>
          {(calendar) => (
            <>
              <MonthGrid weeks={weeks()} today={today()} picked={day()?.date ?? null} onPick={setPicked} />
              <p class="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3 text-12 text-ink-3">
                {t().knownThrough(calendarDateText(calendar().knownThrough, language()))}
                <Show when={may(me(), "organisation:manage") && me().sight === "group"}>
                  <Button size="small" onClick={() => setEntering(true)}>
                    {t().notice.open}
                  </Button>
                </Show>
              </p>
            </>
          )}
        </Loaded>
      </SheetScroll>
    </SheetSplit>
  );
}

function MonthSteps(props: { month: string; today: string; hrefOf: (month: string) => string }): JSX.Element {
  return (
    <nav class="flex gap-1" aria-label={t().title}>
      <ButtonLink
        kind="bare"
        icon="left"
        class="button-icon"
        aria-label={t().earlier}
        href={props.hrefOf(monthAfter(props.month, -1))}
      />
      <ButtonLink kind="bare" href={props.hrefOf(props.today.slice(0, 7))}>
        {t().thisMonth}
      </ButtonLink>
      <ButtonLink
        kind="bare"
        icon="right"
        class="button-icon"
        aria-label={t().later}
        href={props.hrefOf(monthAfter(props.month, 1))}
      />
    </nav>
  );
}
