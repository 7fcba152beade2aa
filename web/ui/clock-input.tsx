import { createEffect, createSignal, type JSX, on } from "solid-js";
import { parseClockEntry } from "../platform/date-entry.ts";
import { type FieldTies, TextInput, tiesOf } from "./field.tsx";
import { words } from "./words.ts";

/**
 * A clock time `HH:MM`, typed as people write it (`1530`, `9点半`, `下午3点`). What cannot be read stays in the box
 * and is told to `onUnread`; an emptied box gives "".
 */
export function ClockInput(
  props: Partial<FieldTies> & {
    value: string;
    onValue: (clock: string) => void;
    onUnread?: ((message: string | undefined) => void) | undefined;
    placeholder?: string | undefined;
  },
): JSX.Element {
  const [text, setText] = createSignal(props.value);
  createEffect(on(() => props.value, setText, { defer: true }));
  const read = (): void => {
    const clock = text().trim() === "" ? "" : parseClockEntry(text());
    props.onUnread?.(clock === null ? words().badClock : undefined);
    if (clock === null) return;
    setText(clock);
    if (clock !== props.value) props.onValue(clock);
  };
  return (
    <TextInput
      {...tiesOf(props)}
      aria-label={props.id ? undefined : words().chooseTime}
      placeholder={props.placeholder ?? "15:30"}
      numeric
      inputmode="text"
      value={text()}
      onValue={setText}
      onBlur={read}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing) read();
      }}
    />
  );
}
