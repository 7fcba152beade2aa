import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import type { Shortcut } from "../platform/keys.ts";
import { Button } from "./button.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { words } from "./words.ts";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Buttons at the foot; the filled one last. */
  acts?: JSX.Element | undefined;
  wide?: boolean | undefined;
  /** Keys that work while it is open; those of the screen do not. */
  shortcuts?: readonly Shortcut[] | undefined;
  children: JSX.Element;
};

const panel = lazyPart(async () => (await import("./dialog-panel.tsx")).DialogPanel);

function Floating(props: DialogProps & { shape: "dialog" | "drawer" }): JSX.Element {
  const [used, setUsed] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      (open) => open && setUsed(true),
    ),
  );
  return (
    <Show when={used()}>
      <panel.Part {...props} />
    </Show>
  );
}

/** Asks for something that does not fit in a row; the rest of the page waits. From the bottom on a phone. */
export function Dialog(props: DialogProps): JSX.Element {
  return <Floating {...props} shape="dialog" />;
}

/** A longer form or a detail at the side, over the sheet. */
export function Drawer(props: DialogProps): JSX.Element {
  return <Floating {...props} shape="drawer" />;
}

/** Asks before an act that cannot be undone or touches many: `act` says what happens and to how many. */
export function ConfirmDialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  act: string;
  danger?: boolean | undefined;
  busy?: boolean | undefined;
  onConfirm: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      acts={
        <>
          <Button class="push" onClick={() => props.onClose()}>
            {words().cancel}
          </Button>
          <Button kind={props.danger ? "danger" : "go"} busy={props.busy} onClick={() => props.onConfirm()}>
            {props.act}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
