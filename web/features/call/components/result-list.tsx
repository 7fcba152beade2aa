import { createUniqueId, For, type JSX, Show } from "solid-js";
import type { TimeFrame } from "../../../platform/time-text.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { AttemptResult, FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { t } from "../call.words.ts";
import type { CallSession } from "../call-session.ts";
import { RESULTS, type ResultKey } from "../results.ts";
import { ResultDetail } from "./result-detail.tsx";

type ListProps = {
  followUp: FollowUpDetail;
  frame: TimeFrame;
  session: CallSession;
  /** Without what a result asks for; it stands elsewhere. */
  bare?: boolean | undefined;
  onChosen?: (() => void) | undefined;
};

/** Every result with its key; under the chosen one what it asks for and what it will do. */
export function ResultList(props: ListProps): JSX.Element {
  const name = createUniqueId();
  return (
    <div role="radiogroup" aria-label={t().result}>
      <Group {...props} name={name} title={t().spoke} aside={t().allResults} spoke />
      <Group {...props} name={name} title={t().notSpoke} aside={t().twoKeys} spoke={false} />
    </div>
  );
}

function Group(
  props: ListProps & { name: string; title: string; aside: string; spoke: boolean },
): JSX.Element {
  const chosen = (result: AttemptResult) => props.session.form.result === result;
  return (
    <div class="border-line px-3 py-3.5 first:border-b" classList={{ "px-0": props.bare === true }}>
      <h2 class="mb-1 flex px-2 text-12 font-normal text-ink-3">
        {props.title} <span class="ms-auto max-desk:hidden">{props.aside}</span>
      </h2>
      <For each={RESULTS.filter(({ spoke }) => spoke === props.spoke)}>
        {(entry) => (
          <>
            <ResultRow
              entry={entry}
              name={props.name}
              checked={chosen(entry.result)}
              onChosen={() => {
                props.session.setForm("result", entry.result);
                props.onChosen?.();
              }}
            />
            <Show when={chosen(entry.result) && !props.bare}>
              <div class="px-2 pb-2">
                <ResultDetail followUp={props.followUp} frame={props.frame} session={props.session} />
              </div>
            </Show>
          </>
        )}
      </For>
    </div>
  );
}

function ResultRow(props: {
  entry: ResultKey;
  name: string;
  checked: boolean;
  onChosen: () => void;
}): JSX.Element {
  return (
    <label
      class="relative flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-control border-2 px-1.5 hover:bg-hover max-desk:min-h-12"
      classList={{
        "border-accent bg-sheet font-semibold": props.checked,
        "border-transparent": !props.checked,
      }}
    >
      <input
        type="radio"
        class="peer absolute inset-0 cursor-pointer opacity-0"
        name={props.name}
        checked={props.checked}
        onChange={() => props.onChosen()}
      />
      <span class="pointer-events-none absolute -inset-0.5 rounded-control outline-accent peer-focus-visible:outline-2" />
      <span aria-hidden="true">
        <kbd
          class="h-5.5 min-w-5.5 leading-5"
          classList={{ "border-accent! bg-accent text-on-accent!": props.checked }}
        >
          {props.entry.cap}
        </kbd>
      </span>
      {followUpWords().results[props.entry.result]}
      <Show when={props.checked}>
        <Icon name="tick" class="ms-auto text-accent" />
      </Show>
    </label>
  );
}
