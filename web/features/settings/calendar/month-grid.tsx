import { For, type JSX, Show } from "solid-js";
import { clockOf } from "../../../platform/call-windows.ts";
import { language } from "../../../platform/i18n.ts";
import { calendarDateText } from "../../../platform/time-text.ts";
import { t as shared } from "../settings.words.ts";
import { t } from "./calendar.words.ts";
import { isGroupDay, type MonthDay } from "./calendar-days.ts";

/** What a day is in a few words: `国庆节`, `补班`, `公司年会`, or nothing on an ordinary one. */
function nameOf(day: MonthDay): string {
  if (day.because === "working-day") return "";
  if (day.because === "weekend") return "";
  if (day.because === "make-up-day") return t().makeUp;
  return day.name ?? t().because[day.because] ?? "";
}

/** What the store does on a day of its own. */
export function storeDayText({ storeDay }: MonthDay): string {
  if (!storeDay) return "";
  if (!storeDay.open) return t().storeClosed;
  const hours = (storeDay.spans ?? []).map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join(" ");
  return t().storeOpen(hours || t().usualHours);
}

/** A month from Monday to Sunday. The arrows move from day to day; the day in force is picked. */
export function MonthGrid(props: {
  weeks: readonly (readonly (MonthDay | null)[])[];
  today: string;
  picked: string | null;
  onPick: (date: string) => void;
}): JSX.Element {
  let table: HTMLTableElement | undefined;
  const dates = () => props.weeks.flat().flatMap((day) => (day ? [day.date] : []));
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const here = dates().indexOf(props.picked ?? dates()[0] ?? "");
    const next = dates()[here + step];
    if (next === undefined) return;
    props.onPick(next);
    queueMicrotask(() => table?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus());
  };
  return (
    <table ref={table} class="w-full table-fixed border-collapse" aria-label={t().title} onKeyDown={move}>
      <thead>
        <tr>
          <For each={shared().weekdays}>
            {(name) => (
              <th scope="col" class="border-y border-line bg-well px-2 py-1 text-12 text-ink-3">
                {name}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.weeks}>
          {(week) => (
            <tr>
              <For each={week}>
                {(day) => (
                  <td class="h-19 border-b border-line p-0 align-top not-last:border-e">
                    <Show when={day}>
                      {(known) => (
                        <Day
                          day={known()}
                          isToday={known().date === props.today}
                          picked={known().date === props.picked}
                          reached={known().date === (props.picked ?? dates()[0])}
                          onPick={props.onPick}
                        />
                      )}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Day(props: {
  day: MonthDay;
  isToday: boolean;
  picked: boolean;
  /** The one day that Tab reaches. */
  reached: boolean;
  onPick: (date: string) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="flex size-full min-h-19 flex-col items-start gap-0.5 p-2 text-start hover:bg-hover"
      classList={{
        "bg-accent-tint": props.picked,
        "bg-well": !props.picked && !props.day.working,
      }}
      data-date={props.day.date}
      tabindex={props.reached ? 0 : -1}
      aria-pressed={props.picked}
      aria-current={props.isToday ? "date" : undefined}
      onClick={() => props.onPick(props.day.date)}
    >
      <span class="flex w-full items-center gap-1.5">
        <span
          class="num"
          classList={{
            "font-semibold": props.isToday || props.day.working,
            "text-ink-3": !props.day.working,
            "rounded-tag bg-accent px-1 text-on-accent": props.isToday,
          }}
        >
          <span aria-hidden="true">{Number(props.day.date.slice(8))}</span>
          <span class="sr-only">{calendarDateText(props.day.date, language())}</span>
        </span>
        <Show when={!props.day.working} fallback={<span class="sr-only">{t().working}</span>}>
          <span class="text-12 text-ink-3">{t().off}</span>
        </Show>
        <Show when={isGroupDay(props.day)}>
          <span class="tag tag-ring ms-auto max-desk:hidden">{t().groupMark}</span>
        </Show>
      </span>
      <span class="text-12 text-ink-2 max-desk:line-clamp-2">{nameOf(props.day)}</span>
      <span class="text-12 text-due max-desk:line-clamp-1">{storeDayText(props.day)}</span>
    </button>
  );
}
