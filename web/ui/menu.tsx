import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import type { IconName } from "./icon.tsx";
import { lazyPart } from "./lazy-part.tsx";

/** One act of a menu. With `checked` it is one of several states, and the one in force has a tick. */
export type MenuEntry = {
  id: string;
  label: string;
  icon?: IconName | undefined;
  aside?: string | undefined;
  checked?: boolean | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  onSelect: () => void;
};

/** Entries that belong together, under a heading if they need one. */
export type MenuGroup = { label?: string | undefined; entries: readonly MenuEntry[] };

/** What makes an element the trigger of a menu: pass it on to the button. */
export type TriggerTies = {
  id: string;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
};

const panel = lazyPart(async () => (await import("./menu-panel.tsx")).MenuPanel);

/**
 * A button with a menu. The menu's code comes when the pointer or the focus does.
 *
 *     <Menu label="门店" groups={groups()} trigger={(ties) => <Button {...ties()}>三家店</Button>} />
 */
export function Menu(props: {
  label: string;
  groups: readonly MenuGroup[];
  trigger: (ties: () => TriggerTies) => JSX.Element;
  /** Where it opens; `bottom-start` unless told. */
  place?: "bottom-start" | "bottom-end" | "top-start" | "right-end" | undefined;
}): JSX.Element {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [used, setUsed] = createSignal(false);
  const ties = (): TriggerTies => ({
    id,
    "aria-haspopup": "menu",
    "aria-expanded": open(),
    onClick: () => {
      setUsed(true);
      setOpen((was) => !was);
    },
    onPointerEnter: panel.preload,
    onFocus: panel.preload,
  });
  return (
    <>
      {props.trigger(ties)}
      <Show when={used()}>
        <panel.Part
          triggerId={id}
          label={props.label}
          groups={props.groups}
          place={props.place ?? "bottom-start"}
          open={open()}
          onOpen={setOpen}
        />
      </Show>
    </>
  );
}
