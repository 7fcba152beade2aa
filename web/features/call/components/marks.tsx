import { For, type JSX, Show } from "solid-js";
import { Checkbox } from "../../../ui/field.tsx";
import { KeyCap } from "../../../ui/key-cap.tsx";
import { t } from "../call.words.ts";
import { LEVELS, type Level } from "../call-form.ts";
import { levelOf } from "../script.ts";
import type { ScriptProps } from "./script-pane.tsx";

const CAPS: Partial<Record<Level, string>> = { grievance: "Alt B", complaint: "Alt T" };

/** What becomes of what the customer said. The level that follows from a mark is shown as taken. */
export function Marks(props: ScriptProps): JSX.Element {
  const level = () => levelOf(props.followUp, props.session.form);
  const follows = (one: Level) => props.session.form.level !== one && level() === one;
  return (
    <>
      <fieldset
        aria-label={t().marks}
        class="mt-2.5 flex min-w-0 flex-wrap gap-x-5 gap-y-1.5 max-desk:mt-1 max-desk:gap-y-0"
      >
        <For each={LEVELS}>
          {(one) => (
            <Checkbox
              checked={level() === one}
              disabled={follows(one)}
              onChecked={(checked) => props.session.setForm("level", checked ? one : null)}
            >
              {t().levelMarks[one]} <Show when={CAPS[one]}>{(cap) => <KeyCap cap={cap()} />}</Show>
            </Checkbox>
          )}
        </For>
        <Show when={level() === "complaint" || level() === "grievance"}>
          <Checkbox
            checked={props.session.form.major}
            onChecked={(checked) => props.session.setForm("major", checked)}
          >
            {t().major}
          </Checkbox>
        </Show>
        <Checkbox
          checked={props.session.form.rework}
          onChecked={(checked) => props.session.setForm("rework", checked)}
        >
          {t().rework}
        </Checkbox>
      </fieldset>
      <Show when={props.followUp.kind === "case-closing"}>
        <p class="mt-1.5 text-13 text-ink-3">{t().closingCallHint}</p>
      </Show>
    </>
  );
}
