import { type JSX, Match, Show, Switch } from "solid-js";
import { nearText } from "../../../platform/time-text.ts";
import { Field, TextInput } from "../../../ui/field.tsx";
import { Note } from "../../../ui/note.tsx";
import { t } from "../call.words.ts";
import { Meanwhile } from "./meanwhile.tsx";
import type { ScriptProps } from "./script-pane.tsx";

/** What stands in the way of this call: a colleague who was quicker, the hour, or the customer's wish. */
export function CallNotes(props: ScriptProps): JSX.Element {
  const dial = () => props.followUp.dial;
  const nextAt = () => {
    const at = dial().nextAt;
    return at === null ? null : nearText(at, props.frame);
  };
  return (
    <>
      <Meanwhile {...props} />
      <Show when={props.followUp.waitsForColleague}>
        <Note>{t().waitsForColleague}</Note>
      </Show>
      <Show when={dial().doNotCall}>{(reason) => <Note>{t().doNotCallNote(reason())}</Note>}</Show>
      <Show when={props.followUp.state === "open"}>
        <Switch>
          <Match when={dial().state === "refused"}>
            <Note tone="bad">
              {t().refused} <Show when={nextAt()}>{(at) => t().refusedNext(at())}</Show>
            </Note>
          </Match>
          <Match when={dial().state === "outside"}>
            <Note>
              <p>
                {t().outside} <Show when={nextAt()}>{(at) => t().outsideNext(at())}</Show>
              </p>
              <div class="mt-2 max-w-105">
                <Field label={t().outsideReason} error={props.session.said("/outsideReason")}>
                  {(ties) => (
                    <TextInput
                      {...ties()}
                      maxlength={200}
                      placeholder={t().outsideReasonPlaceholder}
                      value={props.session.form.outsideReason}
                      onValue={(reason) => props.session.setForm("outsideReason", reason)}
                    />
                  )}
                </Field>
              </div>
            </Note>
          </Match>
        </Switch>
      </Show>
    </>
  );
}
