import { Menu as Ark } from "@ark-ui/solid/menu";
import { For, type JSX, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { Icon } from "./icon.tsx";
import type { MenuEntry, MenuGroup } from "./menu.tsx";
import { QuietKeys } from "./quiet-keys.tsx";

function Face(props: { entry: MenuEntry }): JSX.Element {
  return (
    <>
      <Show when={props.entry.icon}>{(name) => <Icon name={name()} />}</Show>
      <span>{props.entry.label}</span>
      <Show when={props.entry.aside}>
        <span class="menu-aside">{props.entry.aside}</span>
      </Show>
      <Show when={props.entry.checked}>
        <Icon name="tick" />
      </Show>
    </>
  );
}

function Entry(props: { entry: MenuEntry }): JSX.Element {
  const look = () => `menu-item ${props.entry.danger ? "menu-danger" : ""}`;
  return (
    <Show
      when={props.entry.checked === undefined}
      fallback={
        <Ark.CheckboxItem
          class={look()}
          value={props.entry.id}
          checked={props.entry.checked ?? false}
          closeOnSelect
          onCheckedChange={() => props.entry.onSelect()}
        >
          <Face entry={props.entry} />
        </Ark.CheckboxItem>
      }
    >
      <Ark.Item
        class={look()}
        value={props.entry.id}
        disabled={props.entry.disabled}
        onSelect={() => props.entry.onSelect()}
      >
        <Face entry={props.entry} />
      </Ark.Item>
    </Show>
  );
}

/** The open menu of `Menu`. */
export function MenuPanel(props: {
  triggerId: string;
  label: string;
  groups: readonly MenuGroup[];
  place: "bottom-start" | "bottom-end" | "top-start" | "right-end";
  open: boolean;
  onOpen: (open: boolean) => void;
}): JSX.Element {
  return (
    <Ark.Root
      open={props.open}
      onOpenChange={(details) => props.onOpen(details.open)}
      ids={{ trigger: props.triggerId }}
      positioning={{ placement: props.place, gutter: 4, overflowPadding: 8 }}
      aria-label={props.label}
      lazyMount
      unmountOnExit
    >
      <Portal>
        <Ark.Positioner>
          <Ark.Content class="menu">
            <QuietKeys />
            <For each={props.groups}>
              {(group, index) => (
                <Ark.ItemGroup>
                  <Show when={index() > 0}>
                    <Ark.Separator class="menu-rule" />
                  </Show>
                  <Show when={group.label}>
                    {(label) => <Ark.ItemGroupLabel class="menu-label">{label()}</Ark.ItemGroupLabel>}
                  </Show>
                  <For each={group.entries}>{(entry) => <Entry entry={entry} />}</For>
                </Ark.ItemGroup>
              )}
            </For>
          </Ark.Content>
        </Ark.Positioner>
      </Portal>
    </Ark.Root>
  );
}
