import { useQuery } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../../platform/keys.ts";
import { calendarDate } from "../../../platform/time-text.ts";
import { Button, TextButton } from "../../../ui/button.tsx";
import { ClockInput } from "../../../ui/clock-input.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field, Select, TextInput } from "../../../ui/field.tsx";
import { colleaguesQuery } from "../../follow-ups/follow-ups.queries.ts";
import { t } from "../call.words.ts";
import { emptyForm } from "../call-form.ts";
import type { ScriptProps } from "./script-pane.tsx";

/** Something promised to the customer: what, until when, and who does it. It opens a follow-up of its own. */
export function Promised(props: ScriptProps): JSX.Element {
  let title: HTMLInputElement | undefined;
  const promise = () => props.session.form.promise;
  const [asked, setAsked] = createSignal(promise().title !== "" || promise().dueOn !== "");
  const open = (): void => {
    setAsked(true);
    title?.focus();
  };
  const remove = (): void => {
    setAsked(false);
    props.session.setForm("promise", emptyForm().promise);
  };
  createShortcuts(() => ({
    title: t().keysTitle,
    shortcuts: [{ code: "KeyP", cap: "P", label: t().promiseKey, run: open }],
  }));
  const colleagues = useQuery(() => ({ ...colleaguesQuery(props.followUp.storeId), enabled: asked() }));
  const fault = (pointer: string) => {
    const local = props.session.faults()[pointer];
    return local ? t().faults[local] : props.session.said(pointer);
  };
  return (
    <section class="ms-6.5 max-desk:ms-0" aria-label={t().promise}>
      <Show
        when={asked()}
        fallback={
          <Button size="small" icon="plus" cap="P" onClick={open}>
            {t().addPromise}
          </Button>
        }
      >
        <div class="grid grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,0.8fr)_minmax(0,1.2fr)] gap-3 max-wide:grid-cols-2 max-desk:grid-cols-1">
          <Field label={t().promiseTitle} error={fault("/promise/title")}>
            {(ties) => (
              <TextInput
                {...ties()}
                ref={(element) => (title = element)}
                maxlength={200}
                placeholder={t().promiseTitlePlaceholder}
                value={promise().title}
                onValue={(text) => props.session.setForm("promise", "title", text)}
              />
            )}
          </Field>
          <Field label={t().promiseDue} error={fault("/promise/dueAt")}>
            {(ties) => (
              <DateInput
                {...ties()}
                today={calendarDate(props.frame.now, props.frame.zone)}
                value={promise().dueOn}
                onValue={(date) => props.session.setForm("promise", "dueOn", date)}
                onUnread={(message) => props.session.setUnread("/promise/dueAt", message)}
              />
            )}
          </Field>
          <Field label={t().promiseClock} error={props.session.said("/promise/clock")}>
            {(ties) => (
              <ClockInput
                {...ties()}
                value={promise().dueClock}
                onValue={(clock) => props.session.setForm("promise", "dueClock", clock)}
                onUnread={(message) => props.session.setUnread("/promise/clock", message)}
              />
            )}
          </Field>
          <Field label={t().promiseBy} error={fault("/promise/assigneeId")}>
            {(ties) => (
              <Select
                {...ties()}
                value={promise().assigneeId}
                onValue={(id) => props.session.setForm("promise", "assigneeId", id)}
              >
                <option value="">{t().promiseByAdviser}</option>
                <For each={colleagues.isSuccess ? colleagues.data : []}>
                  {({ id, name }) => (
                    <option value={id} selected={id === promise().assigneeId}>
                      {name}
                    </option>
                  )}
                </For>
              </Select>
            )}
          </Field>
        </div>
        <p class="mt-1.5 text-13">
          <TextButton onClick={remove}>{t().removePromise}</TextButton>
        </p>
      </Show>
    </section>
  );
}
