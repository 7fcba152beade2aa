import { Tooltip as Ark } from "@ark-ui/solid/tooltip";
import type { JSX } from "solid-js";
import { Portal } from "solid-js/web";

/** What makes an element the thing a tooltip explains: pass it on. */
export type TooltipTies = JSX.HTMLAttributes<HTMLElement>;

/** A word or two about a thing, on hover and on focus. Never the only place where something is said. */
export function Tooltip(props: {
  text: string;
  children: (ties: () => TooltipTies) => JSX.Element;
}): JSX.Element {
  return (
    <Ark.Root
      openDelay={400}
      closeDelay={80}
      positioning={{ placement: "top", gutter: 6 }}
      lazyMount
      unmountOnExit
    >
      <Ark.Trigger asChild={(ties) => props.children(ties)} />
      <Portal>
        <Ark.Positioner>
          <Ark.Content class="tooltip">{props.text}</Ark.Content>
        </Ark.Positioner>
      </Portal>
    </Ark.Root>
  );
}
