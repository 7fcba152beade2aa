import { useMutation } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { asProblem } from "../../../platform/problem.ts";
import { TextButton } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { fileUrl, type Import } from "../imports.queries.ts";
import { t } from "../imports.words.ts";

/** The rows that cannot be right, each with its reason, and all of them as a file to correct. */
export function Rejects(props: { import: Import }): JSX.Element {
  const rows = () => props.import.report.rejects;
  const all = () => countText(props.import.counts.rejected);
  const download = useMutation(() => ({
    mutationFn: fileUrl,
    onSuccess: (url: string) => location.assign(url),
  }));
  return (
    <Show when={props.import.counts.rejected > 0}>
      <Section
        title={t().rejects(all())}
        note={
          <Show when={props.import.rejectsFileId}>
            {(fileId) => (
              <TextButton aria-busy={download.isPending} onClick={() => download.mutate(fileId())}>
                <span class="inline-flex items-center gap-1 align-bottom">
                  <Icon name="download" size="small" />
                  {t().rejectsFile(all())}
                </span>
              </TextButton>
            )}
          </Show>
        }
      >
        <Show when={download.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col" class="at-end">
                {t().rejectsRow}
              </th>
              <th scope="col" class="max-desk:hidden">
                {t().rejectsWho}
              </th>
              <th scope="col">{t().rejectsWhy}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <td class="at-end num text-ink-3">{row.row}</td>
                  <td class="num max-desk:hidden">{row.name || "—"}</td>
                  <td>{row.reason}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.import.counts.rejected > rows().length}>
          <p class="mt-1.5 text-13 text-ink-3">{t().rejectsShown(countText(rows().length))}</p>
        </Show>
      </Section>
    </Show>
  );
}
