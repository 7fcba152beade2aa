import { type JSX, Show } from "solid-js";
import type { RecordForm } from "../../../platform/record-form.ts";
import { TextButton } from "../../../ui/button.tsx";
import { t } from "../settings.words.ts";

/** Under a group of controls: what somebody else wrote there meanwhile, and a way to take it. */
export function TheirValue<Name extends string>(props: {
  form: RecordForm<Name>;
  name: Name;
  /** How the form's text reads. */
  read: (value: string) => string;
}): JSX.Element {
  const theirs = () => props.form.theirs()[props.name];
  return (
    <Show when={theirs() !== undefined}>
      <p class="mt-1 flex flex-wrap gap-x-3 text-13 due" role="status">
        <span>{t().theirs(props.read(theirs() ?? ""))}</span>
        <TextButton onClick={() => props.form.takeTheirs(props.name)}>{t().takeTheirs}</TextButton>
      </p>
    </Show>
  );
}
