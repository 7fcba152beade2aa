import { Dialog as Ark } from "@ark-ui/solid/dialog";
import { type JSX, Show } from "solid-js";
import { Portal } from "solid-js/web";
import type { DialogProps } from "./dialog.tsx";
import { Icon } from "./icon.tsx";
import { QuietKeys } from "./quiet-keys.tsx";
import { words } from "./words.ts";

/** Where the focus begins: the first field, else the first act, which is never the dangerous one. */
function firstStop(content: HTMLElement | undefined): HTMLElement | null {
  const find = (selector: string) => content?.querySelector<HTMLElement>(selector) ?? null;
  return (
    find(".dialog-body :is(input:not([type='radio']:not(:checked)), textarea, select)") ??
    find(".dialog-foot button")
  );
}

/** The open dialog or drawer of `dialog.tsx`: holds the focus, closes on Esc and gives the focus back. */
export function DialogPanel(props: DialogProps & { shape: "dialog" | "drawer" }): JSX.Element {
  let content: HTMLElement | undefined;
  return (
    <Ark.Root
      open={props.open}
      initialFocusEl={() => firstStop(content)}
      onOpenChange={(details) => {
        if (!details.open) props.onClose();
      }}
      lazyMount
      unmountOnExit
    >
      <Portal>
        <Ark.Backdrop class="backdrop" />
        <Ark.Positioner class={`${props.shape}-place`}>
          <Ark.Content
            ref={(element) => (content = element)}
            class={props.shape}
            classList={{ "dialog-wide": props.wide === true }}
          >
            <QuietKeys title={props.title} shortcuts={props.shortcuts} />
            <div class="dialog-head">
              <Ark.Title>{props.title}</Ark.Title>
              <Ark.CloseTrigger class="button button-bare button-icon" aria-label={words().close}>
                <Icon name="cross" />
              </Ark.CloseTrigger>
            </div>
            <div class="dialog-body">{props.children}</div>
            <Show when={props.acts}>{(acts) => <div class="dialog-foot">{acts()}</div>}</Show>
          </Ark.Content>
        </Ark.Positioner>
      </Portal>
    </Ark.Root>
  );
}
