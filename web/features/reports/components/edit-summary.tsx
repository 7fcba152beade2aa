import { For, type JSX } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { createRecordForm } from "../../../platform/record-form.ts";
import { TextArea } from "../../../ui/field.tsx";
import { FormField, RecordDrawer } from "../../../ui/record-form-parts.tsx";
import { t } from "../reports.words.ts";
import { editSummary, readSummary, type SectionName, type SummaryDetail } from "../summaries.queries.ts";

export const SECTIONS: readonly SectionName[] = [
  "overview",
  "satisfaction",
  "opinions",
  "handling",
  "measures",
  "plan",
];

/** Edits the text of a report; what was typed outlives a closed tab and a lost network. */
export function EditSummary(props: {
  report: SummaryDetail;
  etag: string;
  onClose: () => void;
}): JSX.Element {
  const me = useMe();
  const { id } = props.report;
  const form = createRecordForm<SectionName>({
    draftKey: `summary:${me().staffId ?? me().name}:${id}`,
    opened: { values: { ...props.report.sections }, etag: props.etag },
    reload: async () => {
      const { data, etag } = await readSummary(id);
      return { values: { ...data.sections }, etag: etag ?? "" };
    },
    send: (changes, etag) => editSummary({ id, etag, body: changes }),
    onSaved: () => props.onClose(),
  });
  return (
    <RecordDrawer form={form} title={t().summary.edit} onClose={props.onClose}>
      <For each={SECTIONS}>
        {(name) => (
          <FormField form={form} name={name} label={t().summary.sections[name]}>
            {(ties) => (
              <TextArea
                {...ties()}
                rows={6}
                maxlength={4000}
                value={form.values()[name]}
                onValue={(text) => form.set(name, text)}
              />
            )}
          </FormField>
        )}
      </For>
    </RecordDrawer>
  );
}
