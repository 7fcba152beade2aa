import { type JSX, onMount } from "solid-js";
import { holdFocus } from "../../../platform/hold-focus.ts";
import { calendarDate, type TimeFrame } from "../../../platform/time-text.ts";
import { ClockInput } from "../../../ui/clock-input.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { t } from "../call.words.ts";
import type { CallSession } from "../call-session.ts";

/** When a call was made whose result was noted on paper: asked first, and left by Enter. */
export function PaperTime(props: { code: string; frame: TimeFrame; session: CallSession }): JSX.Element {
  const today = () => calendarDate(props.frame.now, props.frame.zone);
  const error = () => {
    const local = props.session.faults()["/at"];
    return local ? t().faults[local] : props.session.said("/at");
  };
  let box: HTMLDivElement | undefined;
  let held: { release: () => void } | undefined;
  onMount(() => {
    const field = box?.querySelector<HTMLInputElement>("[data-first] input");
    if (field) held = holdFocus(field);
  });
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey) return;
    event.preventDefault();
    held?.release();
    if (event.target instanceof HTMLElement) event.target.blur();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter leaves the fields within, which stay what they are
    <div class="ruled px-4 py-3" onKeyDown={leave} ref={box}>
      <p class="mb-2 text-13 text-ink-2">{t().onPaper(props.code)}</p>
      <Field label={t().madeAt} hint={t().madeHint} error={error()}>
        {(ties) => (
          <div class="grid grid-cols-[112px_minmax(0,1fr)] gap-2">
            <span data-first>
              <ClockInput
                {...ties()}
                value={props.session.form.made.clock}
                onValue={(clock) => props.session.setForm("made", "clock", clock)}
                onUnread={(message) => props.session.setUnread("/at", message)}
              />
            </span>
            <DateInput
              value={props.session.form.made.on || today()}
              today={today()}
              max={today()}
              onValue={(on) => props.session.setForm("made", "on", on)}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
