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
import type { components } from "../platform/api.generated.ts";
import { api, call } from "../platform/api.ts";
import { withReadablePhones } from "../platform/formats.ts";
import { may, useMe } from "../platform/me.tsx";
import { paths } from "../platform/paths.ts";
import { asProblem } from "../platform/problem.ts";
import { Icon } from "../ui/icon.tsx";
import { stepIn } from "../ui/list-step.ts";
import { ProblemNote } from "../ui/note.tsx";
import { QuietKeys } from "../ui/quiet-keys.tsx";
import { createSlow } from "../ui/slow.ts";
import { words } from "../ui/words.ts";
import { commandsFor } from "./palette-commands.ts";
import { t } from "./shell-words.ts";

type Hit = components["schemas"]["SearchHit"];
type Line = { key: string; group: string; title: string; detail: string; aside: string; href: string };

const TYPING_MS = 160;

function hrefOf(hit: Hit): string {
  if (hit.type === "service-visit") return paths.visit(hit.id);
  if (hit.type === "vehicle") return paths.vehicle(hit.id);
  return paths.customer(hit.customerId ?? hit.id);
}

function lineOf(hit: Hit): Line {
  const kinds = { customer: t().customer, vehicle: t().vehicle, "service-visit": t().visit };
  return {
    key: `${hit.type}-${hit.id}`,
    group: t().found,
    title: hit.title,
    detail: withReadablePhones(hit.detail),
    aside: kinds[hit.type],
    href: hrefOf(hit),
  };
}

/** Search over customers, cars and orders, and over the places of the app. */
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

function Finder(props: { onClose: () => void }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal("");
  const [asked, setAsked] = createSignal("");
  const [at, setAt] = createSignal(0);

  createEffect(
    on(typed, (text) => {
      const timer = setTimeout(() => setAsked(text.trim()), TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  const query = useQuery(() => ({
    queryKey: ["search", asked()],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call(api.GET("/search", { params: { query: { q: asked(), limit: 12 } }, signal })),
    enabled: asked() !== "" && may(me(), "customers:see"),
    placeholderData: keepPreviousData,
  }));
  const slow = createSlow(() => query.isFetching);

  const lines = createMemo<Line[]>(() => {
    const text = typed().trim().toLowerCase();
    const found = asked() !== "" && text !== "" && query.isSuccess ? (query.data?.data ?? []) : [];
    const commands = commandsFor(me(), text).map((command) => ({ ...command, detail: "" }));
    return [...found.map(lineOf), ...commands];
  });
  createEffect(on(lines, () => setAt(0), { defer: true }));

  const go = (line: Line | undefined): void => {
    if (!line) return;
    props.onClose();
    navigate(line.href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(stepIn({ length: lines().length, at: at(), step }));
      document.getElementById(`${id}-${at()}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") go(lines()[at()]);
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
          spellcheck={false}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Show when={slow()}>
          <span class="text-12 text-ink-3">{words().loading}</span>
        </Show>
      </div>
      <div class="palette-list" role="listbox" id={`${id}-list`} aria-label={t().search}>
        <For each={lines()}>
          {(line, index) => (
            <>
              <Show when={line.group !== lines()[index() - 1]?.group}>
                <div class="menu-label" role="presentation">
                  {line.group}
                </div>
              </Show>
              <div
                class="palette-item"
                role="option"
                tabIndex={-1}
                id={`${id}-${index()}`}
                aria-selected={index() === at()}
                onPointerMove={() => setAt(index())}
                onClick={() => go(line)}
                onKeyDown={onKeyDown}
              >
                <span class="clip">
                  <b>{line.title}</b> <span class="text-ink-2">{line.detail}</span>
                </span>
                <span class="text-12 text-ink-3">{line.aside}</span>
              </div>
            </>
          )}
        </For>
        <Show when={query.isError && asked() !== ""}>
          <div class="p-2">
            <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
          </div>
        </Show>
        <Show when={asked() !== "" && query.isSuccess && !query.isFetching && lines().length === 0}>
          <p class="empty" role="status">
            {t().searchNothing(asked())}
          </p>
        </Show>
      </div>
    </>
  );
}
