import { createEffect, createSignal, createUniqueId, type JSX, on, Show } from "solid-js";
import { parseDateEntry } from "../platform/date-entry.ts";
import { language } from "../platform/i18n.ts";
import { calendarDateText } from "../platform/time-text.ts";
import { type FieldTies, TextInput, tiesOf } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { words } from "./words.ts";

const calendar = lazyPart(async () => (await import("./calendar-panel.tsx")).CalendarPanel);
const touch = matchMedia("(pointer: coarse)");

export type DateInputProps = Partial<FieldTies> & {
  /** `YYYY-MM-DD`, or "" for none. */
  value: string;
  onValue: (date: string) => void;
  /** Today in the store's zone, from which `明天` and `18日` are read. */
  today: string;
  min?: string | undefined;
  max?: string | undefined;
  /** Told when what was typed cannot be read, and with undefined when it can again. */
  onUnread?: ((message: string | undefined) => void) | undefined;
};

/**
 * A date: typed as people write it (`1月18日`, `2027-1-18`, `明天`) or taken from a calendar; on touch, the
 * phone's own picker.
 */
export function DateInput(props: DateInputProps): JSX.Element {
  return (
    <Show when={touch.matches} fallback={<TypedDate {...props} />}>
      <input
        type="date"
        class="input"
        {...tiesOf(props)}
        value={props.value}
        min={props.min}
        max={props.max}
        onChange={(event) => props.onValue(event.currentTarget.value)}
      />
    </Show>
  );
}

function TypedDate(props: DateInputProps): JSX.Element {
  const controlId = createUniqueId();
  const written = (date: string): string => (date === "" ? "" : calendarDateText(date, language()));
  const [text, setText] = createSignal(written(props.value));
  const [open, setOpen] = createSignal(false);
  const [used, setUsed] = createSignal(false);
  createEffect(on([() => props.value, language], () => setText(written(props.value)), { defer: true }));

  const take = (date: string): void => {
    props.onUnread?.(undefined);
    setText(written(date));
    if (date !== props.value) props.onValue(date);
  };
  const read = (): void => {
    const typed = text().trim();
    const date =
      typed === "" ? "" : typed === written(props.value) ? props.value : parseDateEntry(typed, props.today);
    if (date === null) props.onUnread?.(words().badDate);
    else take(date);
  };

  return (
    <div class="input-box" id={controlId}>
      <TextInput
        {...tiesOf(props)}
        aria-label={props.id ? undefined : words().chooseDate}
        value={text()}
        onValue={setText}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) read();
        }}
      />
      <button
        type="button"
        class="input-act"
        id={`${controlId}-open`}
        aria-label={words().chooseDate}
        aria-haspopup="dialog"
        aria-expanded={open()}
        onPointerEnter={calendar.preload}
        onClick={() => {
          setUsed(true);
          setOpen((was) => !was);
        }}
      >
        <Icon name="calendar" size="small" />
      </button>
      <Show when={used()}>
        <calendar.Part
          controlId={controlId}
          triggerId={`${controlId}-open`}
          value={props.value}
          today={props.today}
          min={props.min}
          max={props.max}
          open={open()}
          onOpen={setOpen}
          onDate={take}
        />
      </Show>
    </div>
  );
}
