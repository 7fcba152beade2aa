import { createToaster, Toast, Toaster } from "@ark-ui/solid/toast";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { createShortcuts } from "../platform/keys.ts";
import { Icon } from "./icon.tsx";
import { KeyCap } from "./key-cap.tsx";
import { type ToastMessage, takeToasts } from "./toast.ts";
import { words } from "./words.ts";

const PLAIN_MS = 5_000;
const UNDO_MS = 10_000;

const onPhone = matchMedia("(max-width: 600px)");

/** Where messages appear: one place for the whole app; on a phone at the top, away from what the thumb presses. */
export function ToastHost(): JSX.Element {
  const toaster = createToaster({
    placement: onPhone.matches ? "top" : "bottom",
    max: 3,
    overlap: false,
    offsets: "16px",
    // Its own would be Alt T, with which callers mark a complaint.
    hotkey: ["F8"],
  });
  const [undoable, setUndoable] = createSignal<{ id: string; undo: () => void } | null>(null);

  const takeBack = (): void => {
    const latest = undoable();
    if (!latest) return;
    setUndoable(null);
    toaster.dismiss(latest.id);
    latest.undo();
  };

  /** What only tells of something gives way to the next of its kind: ten calls in a row leave one message. */
  let telling: string | undefined;

  const show = ({ text, tone, undo }: ToastMessage): void => {
    const id = toaster.create({
      title: text,
      type: tone === "bad" ? "error" : "info",
      duration: undo ? UNDO_MS : PLAIN_MS,
      ...(undo ? { action: { label: words().undo, onClick: takeBack } } : {}),
      onStatusChange: ({ status }) => {
        if (status === "unmounted" && undoable()?.id === id) setUndoable(null);
      },
    });
    if (undo && id) setUndoable({ id, undo });
    if (tone === "bad" || undo) return;
    const before = telling;
    telling = id;
    // The toaster loses one of two changes made within one update.
    if (before) queueMicrotask(() => toaster.remove(before));
  };

  createEffect(() => {
    for (const message of takeToasts()) show(message);
  });

  createShortcuts(() => ({
    title: "",
    shortcuts: undoable()
      ? [{ code: "KeyZ", command: true, cap: "Ctrl Z", label: words().undo, run: takeBack }]
      : [],
  }));

  return (
    <Toaster toaster={toaster} aria-label={words().messages}>
      {(item) => (
        <Toast.Root class="toast">
          <Show when={item().type === "error"}>
            <Icon name="alert" />
          </Show>
          <Toast.Title>{item().title}</Toast.Title>
          <span class="toast-acts">
            <Show when={item().action}>
              {(action) => (
                <Toast.ActionTrigger class="link">
                  {action().label} <KeyCap cap="Ctrl Z" />
                </Toast.ActionTrigger>
              )}
            </Show>
            <Toast.CloseTrigger class="text-ink-3" aria-label={words().close}>
              <Icon name="cross" />
            </Toast.CloseTrigger>
          </span>
        </Toast.Root>
      )}
    </Toaster>
  );
}
