import { createUniqueId, For, type JSX, Show } from "solid-js";
import { countText } from "../platform/formats.ts";

/** One filter of a list; its state lives in the address, so it is a link. */
export type FilterSpec = { key: string; label: string; count?: number | undefined; href: string };

/** Filters over a list, the one in force marked; `tools` (views, columns, export) stand at the far end. */
export function FilterBar(props: {
  label: string;
  filters: readonly FilterSpec[];
  current: string;
  tools?: JSX.Element | undefined;
  ruled?: boolean | undefined;
}): JSX.Element {
  return (
    <nav class="filters" classList={{ ruled: props.ruled === true }} aria-label={props.label}>
      <For each={props.filters}>
        {(filter) => (
          <a
            class="filter"
            href={filter.href}
            noScroll
            aria-current={filter.key === props.current ? "true" : undefined}
          >
            {filter.label}
            <Show when={filter.count !== undefined}>
              <span class="num">{countText(filter.count ?? 0)}</span>
            </Show>
          </a>
        )}
      </For>
      <Show when={props.tools}>{(tools) => <span class="filters-tools">{tools()}</span>}</Show>
    </nav>
  );
}

/** Panels of one place, one shown at a time; the arrows move between the tabs. */
export function Tabs<Key extends string>(props: {
  label: string;
  tabs: readonly { key: Key; label: string }[];
  current: Key;
  onCurrent: (key: Key) => void;
  children: (key: Key) => JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  let list: HTMLDivElement | undefined;
  const step = (by: number): void => {
    const at = props.tabs.findIndex((tab) => tab.key === props.current);
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length];
    if (!next) return;
    props.onCurrent(next.key);
    list?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.key}`)}`)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        class="filters ruled"
        role="tablist"
        aria-label={props.label}
        onKeyDown={(event) => {
          if (event.key === "ArrowRight") step(1);
          if (event.key === "ArrowLeft") step(-1);
        }}
      >
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              class="filter"
              role="tab"
              id={`${id}-${tab.key}`}
              aria-selected={tab.key === props.current}
              aria-controls={`${id}-panel`}
              tabindex={tab.key === props.current ? 0 : -1}
              onClick={() => props.onCurrent(tab.key)}
            >
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.current}`}>
        {props.children(props.current)}
      </div>
    </>
  );
}
