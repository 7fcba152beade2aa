import { Dialog as Ark } from "@ark-ui/solid/dialog";
import { useNavigate } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
} from "solid-js";
import { Portal } from "solid-js/web";
import { api, call } from "../platform/api.ts";
import { may, useMe, zoneOf } from "../platform/me.tsx";
import { asProblem } from "../platform/problem.ts";
import { dataOf } from "../platform/query-data.ts";
import { timeFrame } from "../platform/time-frame.ts";
import { Icon } from "../ui/icon.tsx";
import { stepIn } from "../ui/list-step.ts";
import { ProblemNote } from "../ui/note.tsx";
import { QuietKeys } from "../ui/quiet-keys.tsx";
import { createSlow } from "../ui/slow.ts";
import { words } from "../ui/words.ts";
import { commandsFor } from "./palette-commands.ts";
import { groupedLines, type PaletteLine } from "./palette-lines.ts";
import { SearchLine } from "./search-line.tsx";
import { t } from "./shell-words.ts";

const TYPING_MS = 120;
const MOST_HITS = 20;

/** Search over customers, cars, orders, cases and follow-ups, and over what can be done and where one may go. */
export function SearchPalette(props: { open: boolean; onClose: () => void }): JSX.Element {
  return (
    <Ark.Root open={props.open} onOpenChange={({ open }) => !open && props.onClose()} lazyMount unmountOnExit>
      <Portal>
        <Ark.Backdrop class="backdrop" />
        <Ark.Positioner class="dialog-place">
          <Ark.Content class="dialog palette" aria-label={t().search}>
            <QuietKeys />
            <Finder onClose={() => props.onClose()} />
          </Ark.Content>
        </Ark.Positioner>
      </Portal>
    </Ark.Root>
  );
}

/**
 * What was typed and what is asked for: a moment after the last letter, and not while a typing tool still composes
 * characters.
 */
function createTyped() {
  const [text, setText] = createSignal("");
  const [settled, setSettled] = createSignal("");
  const [asked, setAsked] = createSignal("");
  createEffect(
    on(settled, (now) => {
      const timer = setTimeout(() => setAsked(now), TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  const settle = (now: string): void => {
    setText(now);
    setSettled(now.trim());
  };
  const input = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    if (event.isComposing) setText(event.currentTarget.value);
    else settle(event.currentTarget.value);
  };
  const composed = (event: CompositionEvent & { currentTarget: HTMLInputElement }): void =>
    settle(event.currentTarget.value);
  return { text, settled, asked, input, composed };
}

function Finder(props: { onClose: () => void }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const id = createUniqueId();
  const typed = createTyped();
  const { asked, settled } = typed;
  const [at, setAt] = createSignal(0);
  const [isGoing, setGoing] = createSignal(false);

  const finds = () => may(me(), "customers:see");
  const query = useQuery(() => ({
    queryKey: ["search", asked()],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call(api.GET("/search", { params: { query: { q: asked(), limit: MOST_HITS } }, signal })),
    enabled: asked() !== "" && finds(),
    placeholderData: keepPreviousData,
    retry: false,
  }));
  const slow = createSlow(() => query.isFetching);
  /** Whether what is shown is what was typed. */
  const isCurrent = () =>
    settled() === "" || !finds() || (settled() === asked() && !query.isFetching && !query.isPlaceholderData);

  const groups = createMemo(() =>
    groupedLines({
      hits: settled() === "" || query.isError ? [] : (dataOf(query)?.data ?? []),
      commands: commandsFor(me(), settled().toLowerCase()),
      frame: timeFrame(zoneOf(me())),
    }),
  );
  const lines = createMemo(() => groups().flatMap((group) => group.lines));
  createEffect(on(lines, () => setAt(0), { defer: true }));

  const go = (line: PaletteLine | undefined): void => {
    if (!line) return;
    props.onClose();
    if (line.run) line.run();
    else if (line.href) navigate(line.href);
  };
  createEffect(
    on([isGoing, isCurrent], ([going, current]) => {
      if (!going || !current) return;
      setGoing(false);
      go(lines()[at()]);
    }),
  );
  createEffect(on(settled, () => setGoing(false), { defer: true }));

  const show = (index: number): void => {
    setAt(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      show(stepIn({ length: lines().length, at: at(), step }));
    }
    // An answer that is still on the way is waited for: what stood there before is not what was meant.
    if (event.key === "Enter") setGoing(true);
  };

  return (
    <>
      <div class="palette-find">
        <Icon name="search" class="text-ink-3" />
        <input
          type="text"
          role="combobox"
          aria-label={t().search}
          aria-expanded={lines().length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={lines().length > 0 ? `${id}-${at()}` : undefined}
          aria-autocomplete="list"
          placeholder={t().searchHint}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="go"
          spellcheck={false}
          value={typed.text()}
          onInput={typed.input}
          onCompositionEnd={typed.composed}
          onKeyDown={onKeyDown}
        />
        <Show when={slow()}>
          <span class="text-12 text-ink-3">{words().loading}</span>
        </Show>
        <button
          type="button"
          class="button button-bare desk:hidden"
          onClick={() => {
            props.onClose();
          }}
        >
          {words().cancel}
        </button>
      </div>
      <div class="palette-list" role="listbox" id={`${id}-list`} aria-label={t().search}>
        <For each={groups()}>
          {(group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, no fieldset
            <div role="group" aria-label={group.title}>
              <div class="menu-label" aria-hidden="true">
                {group.title}
              </div>
              <For each={group.lines}>
                {(line) => (
                  <div
                    class="palette-item"
                    role="option"
                    tabIndex={-1}
                    id={`${id}-${line.index}`}
                    aria-selected={line.index === at()}
                    onPointerMove={() => setAt(line.index)}
                    onClick={() => go(line)}
                    onKeyDown={onKeyDown}
                  >
                    <SearchLine {...line} />
                  </div>
                )}
              </For>
            </div>
          )}
        </For>
        <Show when={query.isError && settled() !== ""}>
          <div class="p-2">
            <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
          </div>
        </Show>
        <Show when={settled() !== "" && isCurrent() && !query.isError && lines().length === 0}>
          <p class="empty" role="status">
            {t().searchNothing(settled())}
          </p>
        </Show>
      </div>
    </>
  );
}
