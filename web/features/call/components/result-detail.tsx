import { For, type JSX, Match, Show, Switch } from "solid-js";
import { createShortcuts } from "../../../platform/keys.ts";
import { calendarDate, type TimeFrame } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { ClockInput } from "../../../ui/clock-input.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import type { FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { t } from "../call.words.ts";
import { REACHES } from "../call-form.ts";
import type { CallSession } from "../call-session.ts";
import { consequenceOf } from "../results.ts";
import { callBackChoices } from "../script.ts";

type DetailProps = { followUp: FollowUpDetail; frame: TimeFrame; session: CallSession };

/** What the chosen result asks for, or what it will do. */
export function ResultDetail(props: DetailProps): JSX.Element {
  const left = () => props.followUp.maxAttempts - props.followUp.attempts;
  const sentence = () => {
    const consequence = consequenceOf({ result: props.session.form.result, left: left() });
    return t().consequences[consequence](left() - 1);
  };
  return (
    <Switch
      fallback={
        <Show when={sentence()}>
          <p class="py-1 text-13 text-ink-2">{sentence()}</p>
        </Show>
      }
    >
      <Match when={props.session.form.result === "busy-call-back"}>
        <CallBack {...props} />
      </Match>
      <Match when={props.session.form.result === "do-not-call"}>
        <DoNotCall {...props} />
      </Match>
    </Switch>
  );
}

/** When to call again: the times customers ask for most are one digit away, any other is typed. */
function CallBack(props: DetailProps): JSX.Element {
  const callBack = () => props.session.form.callBack;
  const choices = () => callBackChoices(props.frame);
  const taken = (on: string, clock: string) => callBack().on === on && callBack().clock === clock;
  const today = () => calendarDate(props.frame.now, props.frame.zone);
  const fault = () => {
    const local = props.session.faults()["/callBackAt"];
    if (local) return t().faults[local];
    const { code, detail } = props.session.problem() ?? { code: "", detail: "" };
    return code === "follow_ups.needs_call_back_time" ? detail : props.session.said("/callBackAt");
  };
  createShortcuts(() => ({
    title: t().result,
    shortcuts: choices().map(({ key, on, clock }, index) => ({
      code: [`Digit${index + 1}`, `Numpad${index + 1}`],
      cap: String(index + 1),
      label: t().callBackChoices[key],
      run: () => props.session.setForm("callBack", { on, clock }),
    })),
  }));
  return (
    <div class="flex flex-col gap-2 py-1.5">
      <div class="flex flex-wrap gap-1.5">
        <For each={choices()}>
          {({ key, on, clock }, index) => (
            <Button
              size="small"
              cap={String(index() + 1)}
              class={taken(on, clock) ? "border-accent bg-accent-tint" : ""}
              aria-pressed={taken(on, clock)}
              onClick={() => props.session.setForm("callBack", { on, clock })}
            >
              {t().callBackChoices[key]}
            </Button>
          )}
        </For>
      </div>
      <div class="grid grid-cols-[minmax(0,1fr)_84px] gap-2">
        <Field label={t().callBackOn} error={fault()}>
          {(ties) => (
            <DateInput
              {...ties()}
              today={today()}
              min={today()}
              value={callBack().on}
              onValue={(on) => props.session.setForm("callBack", "on", on)}
              onUnread={(message) => props.session.setUnread("/callBackAt", message)}
            />
          )}
        </Field>
        <Field label={t().callBackClock} error={props.session.said("/callBackClock")}>
          {(ties) => (
            <ClockInput
              {...ties()}
              value={callBack().clock}
              onValue={(clock) =>
                props.session.setForm("callBack", ({ on }) => ({ on: on || today(), clock }))
              }
              onUnread={(message) => props.session.setUnread("/callBackClock", message)}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

function DoNotCall(props: DetailProps): JSX.Element {
  const entered = () => props.session.form.doNotCall;
  const fault = () => {
    const local = props.session.faults()["/doNotCall/reason"];
    return local ? t().faults[local] : props.session.said("/doNotCall/reason");
  };
  return (
    <div class="flex flex-col gap-2 py-1.5">
      <Segmented
        label={t().reach}
        size="small"
        options={REACHES.map((value) => ({ value, label: t().reaches[value] }))}
        value={entered().reach}
        onValue={(reach) => props.session.setForm("doNotCall", "reach", reach)}
      />
      <Field label={t().doNotCallReason} hint={t().doNotCallHint} error={fault()}>
        {(ties) => (
          <TextInput
            {...ties()}
            maxlength={200}
            value={entered().reason}
            onValue={(reason) => props.session.setForm("doNotCall", "reason", reason)}
          />
        )}
      </Field>
    </div>
  );
}
