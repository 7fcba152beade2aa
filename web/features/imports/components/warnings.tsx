import { For, type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { Note } from "../../../ui/note.tsx";
import type { Import } from "../imports.queries.ts";
import { t } from "../imports.words.ts";

/** What is worth a look and stops nothing. */
export function Warnings(props: { import: Import }): JSX.Element {
  const report = () => props.import.report;
  return (
    <Show when={report().maskedPhones > 0 || report().warnings.length > 0}>
      <Note>
        <Show when={report().maskedPhones > 0}>
          <p>{t().masked(countText(report().maskedPhones))}</p>
        </Show>
        <For each={report().warnings}>
          {(warning) => <p>{t().warning(warning.text, countText(warning.count))}</p>}
        </For>
      </Note>
    </Show>
  );
}
