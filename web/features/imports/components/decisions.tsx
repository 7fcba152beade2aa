import { createSignal, For, type JSX, Show } from "solid-js";
import { type Colleague, useColleagues } from "../../../platform/colleagues.ts";
import { useMe } from "../../../platform/me.tsx";
import { TextButton } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Select } from "../../../ui/field.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { alikeTo } from "../imports.likeness.ts";
import type { Import } from "../imports.queries.ts";
import { t } from "../imports.words.ts";

/** What was decided about names in the file: the id of what is meant, "" for something new. */
export type NameDecisions = Record<string, string>;

type Choice = { value: string; label: string };

const SHOWN = 6;

/** New, or one that is there: two likely ways side by side, a list where there are more. */
function Choose(props: {
  label: string;
  choices: readonly Choice[];
  isLikely: boolean;
  value: string;
  onValue: (value: string) => void;
}): JSX.Element {
  return (
    <Show
      when={props.isLikely && props.choices.length === 2}
      fallback={
        <Select aria-label={props.label} value={props.value} onValue={props.onValue} class="min-w-44">
          <For each={props.choices}>{(choice) => <option value={choice.value}>{choice.label}</option>}</For>
        </Select>
      }
    >
      <Segmented
        size="small"
        label={props.label}
        options={props.choices}
        value={props.value}
        onValue={props.onValue}
      />
    </Show>
  );
}

function Line(props: { name: string; hint: string; children: JSX.Element }): JSX.Element {
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line py-2">
      <span class="min-w-40">{props.name}</span>
      <span class="text-13 text-ink-2">{props.hint}</span>
      <span class="ms-auto">{props.children}</span>
    </li>
  );
}

/**
 * Names in the file that nobody knows: made new, or matched to a store or a colleague. What is chosen to begin
 * with holds if nobody decides: a colleague whose name is surely meant, else something new.
 */
export function Decisions(props: {
  import: Import;
  stores: NameDecisions;
  advisers: NameDecisions;
  onStore: (name: string, storeId: string) => void;
  onAdviser: (name: string, staffId: string) => void;
}): JSX.Element {
  const me = useMe();
  const colleagues = useColleagues();
  const [all, setAll] = createSignal(false);
  const storeNames = () => props.import.report.newStores;
  const adviserNames = () => props.import.report.newAdvisers;
  const count = () => storeNames().length + adviserNames().length;
  const shownStores = () => (all() ? storeNames() : storeNames().slice(0, SHOWN));
  const shownAdvisers = () =>
    all() ? adviserNames() : adviserNames().slice(0, Math.max(0, SHOWN - shownStores().length));
  const hidden = () => count() - shownStores().length - shownAdvisers().length;

  const storeChoices = (): Choice[] => [
    { value: "", label: t().storeCreate },
    ...me().stores.map(({ id, name }) => ({ value: id, label: t().storeInto(name) })),
  ];
  const active = () => colleagues().filter(({ state }) => state === "active");
  const alike = (name: string): readonly Colleague[] => alikeTo(name, active()).alike;
  const adviserChoices = (name: string): Choice[] => {
    const likely = alike(name);
    const ranked = [...likely, ...active().filter((one) => !likely.includes(one))];
    return [
      ...ranked.map((one) => ({ value: one.id, label: t().adviserIs(one.name) })),
      { value: "", label: t().adviserCreate },
    ];
  };
  const adviserHint = (name: string): string => {
    const names = alike(name)
      .slice(0, 2)
      .map((one) => one.name);
    return names.length > 0 ? t().adviserLike(names.join("、")) : t().adviserUnknown;
  };

  return (
    <Show when={count() > 0}>
      <Section title={t().decide(count())} note={t().decideNote}>
        <ul>
          <For each={shownStores()}>
            {(name) => (
              <Line name={t().newStore(name)} hint={t().storeUnknown}>
                <Choose
                  label={t().newStore(name)}
                  choices={storeChoices()}
                  isLikely
                  value={props.stores[name] ?? ""}
                  onValue={(storeId) => props.onStore(name, storeId)}
                />
              </Line>
            )}
          </For>
          <For each={shownAdvisers()}>
            {(name) => (
              <Line name={t().newAdviser(name)} hint={adviserHint(name)}>
                <Choose
                  label={t().newAdviser(name)}
                  choices={adviserChoices(name)}
                  isLikely={alike(name).length > 0}
                  value={props.advisers[name] ?? ""}
                  onValue={(staffId) => props.onAdviser(name, staffId)}
                />
              </Line>
            )}
          </For>
        </ul>
        <Show when={hidden() > 0}>
          <p class="mt-2 text-13">
            <TextButton onClick={() => setAll(true)}>{t().decideMore(hidden())}</TextButton>
          </p>
        </Show>
      </Section>
    </Show>
  );
}
