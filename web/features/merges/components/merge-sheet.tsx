import { createSignal, For, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../../platform/keys.ts";
import type { ApiProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { Section, SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import type { Side } from "../merges.queries.ts";
import { t } from "../merges.words.ts";

const SIDES: readonly Side[] = ["kept", "gone"];

/** One field of both records; a text is null where nobody filled it in. */
export type MergeField<Name extends string> = {
  name: Name;
  label: string;
  kept: string | null;
  gone: string | null;
};

/** What hangs on each of two records, as shown. */
export type MergeCount = { label: string; kept: string; gone: string };

/** Two records side by side: a choice for each field in which they differ, what hangs on each, and the deed. */
export function MergeSheet<Name extends string>(props: {
  names: Record<Side, string>;
  fields: readonly MergeField<Name>[];
  advised: Partial<Record<Name, Side>>;
  counts: readonly MergeCount[];
  notes: readonly string[];
  /** What leads to the one that stays, and for how long it can be taken back. */
  promise: string;
  problem: ApiProblem | null;
  busy: boolean;
  onSwap: (() => void) | undefined;
  onMerge: (choices: Partial<Record<Name, Side>>) => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<Partial<Record<Name, Side>>>({});
  const sideOf = (name: Name): Side => chosen()[name] ?? props.advised[name] ?? "kept";
  const differing = () => props.fields.filter(({ kept, gone }) => kept !== gone);
  const merge = (): void => {
    if (props.busy) return;
    const choices: Partial<Record<Name, Side>> = {};
    for (const { name } of props.fields) choices[name] = sideOf(name);
    props.onMerge(choices);
  };
  createShortcuts(() => ({
    title: t().act,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: t().act,
        run: merge,
      },
    ],
  }));
  return (
    <>
      <SheetScroll padded>
        <div class="flex flex-wrap items-center gap-x-6 gap-y-2 pb-4">
          <p class="flex min-w-0 flex-col">
            <span class="text-12 text-ink-3">{t().stays}</span>
            <b>{props.names.kept}</b>
          </p>
          <Show when={props.onSwap}>{(swap) => <Button onClick={() => swap()()}>{t().swap}</Button>}</Show>
          <p class="flex min-w-0 flex-col">
            <span class="text-12 text-ink-3">{t().goes}</span>
            <b>{props.names.gone}</b>
          </p>
        </div>
        <Show when={differing().length > 0}>
          <Section title={t().choose} note={t().chooseHint}>
            <div class="flex flex-col">
              <For each={differing()}>
                {(field) => (
                  <div
                    class="grid grid-cols-[120px_minmax(0,1fr)_minmax(0,1fr)] items-baseline gap-x-4 border-b border-line max-desk:grid-cols-2"
                    role="radiogroup"
                    aria-label={field.label}
                  >
                    <span class="text-ink-2 max-desk:col-span-2 max-desk:pt-2">{field.label}</span>
                    <For each={SIDES}>
                      {(side) => (
                        <label class="flex min-h-9 cursor-pointer items-baseline gap-2 py-2 wrap-anywhere max-desk:min-h-12">
                          <input
                            type="radio"
                            name={`merge-${field.name}`}
                            checked={sideOf(field.name) === side}
                            onChange={() => setChosen((before) => ({ ...before, [field.name]: side }))}
                          />
                          <span classList={{ "text-ink-3": field[side] === null }}>
                            {field[side] ?? t().none}
                          </span>
                        </label>
                      )}
                    </For>
                  </div>
                )}
              </For>
            </div>
          </Section>
        </Show>
        <Section title={t().hangs} note={t().hangsHint}>
          <table class="plain max-w-140">
            <thead>
              <tr>
                <th>{t().hangs}</th>
                <th class="at-end">{props.names.kept}</th>
                <th class="at-end">{props.names.gone}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.counts}>
                {(count) => (
                  <tr>
                    <td>{count.label}</td>
                    <td class="at-end num">{count.kept}</td>
                    <td class="at-end num">{count.gone}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Section>
        <For each={props.notes}>{(note) => <Note>{note}</Note>}</For>
        <Show when={props.problem}>{(problem) => <ProblemNote problem={problem()} />}</Show>
      </SheetScroll>
      <SheetFooter>
        <span class="text-ink-2">{props.promise}</span>
        <Button class="push" kind="go" cap="Ctrl Enter" busy={props.busy} onClick={merge}>
          {t().act}
        </Button>
      </SheetFooter>
    </>
  );
}
