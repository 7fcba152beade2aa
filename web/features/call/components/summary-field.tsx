import type { JSX } from "solid-js";
import { Field, TextArea } from "../../../ui/field.tsx";
import { t } from "../call.words.ts";
import type { CallSession } from "../call-session.ts";

/** The caller's own words about the call, apart from the customer's. */
export function SummaryField(props: { stop: string; session: CallSession }): JSX.Element {
  return (
    <div data-stop={props.stop} class="ms-6.5 scroll-my-6 max-desk:ms-0">
      <Field label={t().summary} hint={t().summaryHint} error={props.session.said("/summary")}>
        {(ties) => (
          <TextArea
            {...ties()}
            rows={2}
            maxlength={4000}
            value={props.session.form.summary}
            onValue={(text) => props.session.setForm("summary", text)}
          />
        )}
      </Field>
    </div>
  );
}
