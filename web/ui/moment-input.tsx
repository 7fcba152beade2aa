import { batch, createEffect, createSignal, type JSX, on } from "solid-js";
import { timeFrame } from "../platform/time-frame.ts";
import { calendarDate, clockText } from "../platform/time-text.ts";
import { instantAt } from "../platform/zone-time.ts";
import { ClockInput } from "./clock-input.tsx";
import { DateInput } from "./date-input.tsx";
import { type FieldTies, tiesOf } from "./field.tsx";
import { words } from "./words.ts";

/**
 * A moment in a store's zone: a date and a clock time, given as an ISO 8601 instant, "" for none. While only
 * one of the two is there, `onUnread` is told.
 */
export function MomentInput(
  props: Partial<FieldTies> & {
    label: string;
    value: string;
    onValue: (at: string) => void;
    onUnread: (message: string | undefined) => void;
    zone: string;
    today: string;
  },
): JSX.Element {
  const parts = () =>
    props.value === ""
      ? { date: "", clock: "" }
      : {
          date: calendarDate(props.value, props.zone),
          clock: clockText(props.value, timeFrame(props.zone)),
        };
  const [date, setDate] = createSignal(parts().date);
  const [clock, setClock] = createSignal(parts().clock);
  createEffect(
    on(
      () => props.value,
      () => {
        batch(() => {
          setDate(parts().date);
          setClock(parts().clock);
        });
      },
      { defer: true },
    ),
  );
  const settle = (): void => {
    if (date() !== "" && clock() !== "") {
      props.onUnread(undefined);
      props.onValue(instantAt({ date: date(), clock: clock(), zone: props.zone }));
      return;
    }
    const isEmpty = date() === "" && clock() === "";
    props.onUnread(isEmpty ? undefined : words().halfMoment);
    if (isEmpty) props.onValue("");
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)_112px] gap-2">
      <DateInput
        {...tiesOf(props)}
        value={date()}
        today={props.today}
        onUnread={props.onUnread}
        onValue={(next) => {
          setDate(next);
          settle();
        }}
      />
      <fieldset aria-label={`${props.label} ${words().chooseTime}`}>
        <ClockInput
          value={clock()}
          onUnread={props.onUnread}
          onValue={(next) => {
            setClock(next);
            settle();
          }}
        />
      </fieldset>
    </div>
  );
}
