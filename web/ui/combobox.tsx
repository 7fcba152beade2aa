import { Combobox as Ark, createListCollection } from "@ark-ui/solid/combobox";
import { createMemo, createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { Portal } from "solid-js/web";
import type { FieldTies } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

/** Something to choose, with a quiet word at its far end. */
export type ComboOption = { value: string; label: string; aside?: string | undefined };

const TYPING_MS = 180;

/**
 * A choice among many, found by typing. `find` is asked at once and after each pause in typing; a late answer
 * to an earlier question is dropped.
 */
export function Combobox(
  props: Partial<FieldTies> & {
    label: string;
    chosen: ComboOption | null;
    find: (query: string, signal: AbortSignal) => Promise<readonly ComboOption[]> | readonly ComboOption[];
    onChosen: (option: ComboOption | null) => void;
    placeholder?: string | undefined;
    disabled?: boolean | undefined;
  },
): JSX.Element {
  const [options, setOptions] = createSignal<readonly ComboOption[]>([]);
  const [searching, setSearching] = createSignal(false);
  const collection = createMemo(() =>
    createListCollection({
      items: [...options()],
      itemToString: (item) => item.label,
      itemToValue: (item) => item.value,
    }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  onCleanup(() => {
    clearTimeout(timer);
    asking.abort();
  });

  const ask = async (query: string): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    setSearching(true);
    const found = await Promise.resolve(props.find(query.trim(), signal)).catch(() => []);
    if (signal.aborted) return;
    setOptions(found);
    setSearching(false);
  };
  const askSoon = (query: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(query), TYPING_MS);
  };

  return (
    <Ark.Root
      collection={collection()}
      value={props.chosen ? [props.chosen.value] : []}
      defaultInputValue={props.chosen?.label ?? ""}
      disabled={props.disabled}
      invalid={props["aria-invalid"] === "true"}
      ids={props.id ? { input: props.id } : undefined}
      openOnClick
      inputBehavior="autohighlight"
      selectionBehavior="replace"
      positioning={{ sameWidth: true, gutter: 4 }}
      onOpenChange={({ open, reason }) => {
        if (open && reason !== "input-change") void ask("");
      }}
      onInputValueChange={({ inputValue, reason }) => {
        if (reason === "input-change") askSoon(inputValue);
      }}
      onValueChange={({ items }) => props.onChosen(items[0] ?? null)}
      lazyMount
      unmountOnExit
    >
      <Ark.Control class="input-box">
        <Ark.Input
          class="input"
          placeholder={props.placeholder}
          aria-label={props.id ? undefined : props.label}
          aria-describedby={props["aria-describedby"]}
        />
        <Ark.Trigger class="input-act" aria-label={props.label} tabindex="-1">
          <Icon name="down" size="tiny" />
        </Ark.Trigger>
      </Ark.Control>
      <Portal>
        <Ark.Positioner>
          <Ark.Content class="popup">
            <For
              each={options()}
              fallback={<p class="menu-label">{searching() ? words().loading : words().noMatch}</p>}
            >
              {(option) => (
                <Ark.Item class="menu-item" item={option}>
                  <Ark.ItemText>{option.label}</Ark.ItemText>
                  <Show when={option.aside}>
                    <span class="menu-aside">{option.aside}</span>
                  </Show>
                </Ark.Item>
              )}
            </For>
          </Ark.Content>
        </Ark.Positioner>
      </Portal>
    </Ark.Root>
  );
}
