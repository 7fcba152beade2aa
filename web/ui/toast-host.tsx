import { createToaster, Toast, Toaster } from "@ark-ui/solid/toast";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { createShortcuts } from "../platform/keys.ts";
import { Icon } from "./icon.tsx";
import { KeyCap } from "./key-cap.tsx";
import { setUndoShown, type ToastMessage, takeToasts } from "./toast.ts";
import { words } from "./words.ts";

const PLAIN_MS = 5_000;
const UNDO_MS = 10_000;
const LINK_MS = 10_000;
const TELLING = "telling";

const onPhone = matchMedia("(max-width: 600px)");

/** The link of a message, as it was handed to the toaster. */
function linkOf(meta: Record<string, unknown> | undefined): ToastMessage["link"] {
  const link = meta?.link;
  if (typeof link !== "object" || link === null || !("href" in link) || !("label" in link)) return undefined;
  const { href, label } = link;
  return typeof href === "string" && typeof label === "string" ? { href, label } : undefined;
}

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
  const shown = new Map<string, string>();

  const show = ({ text, tone, undo, link, topic }: ToastMessage): void => {
    const id = toaster.create({
      title: text,
      type: tone === "bad" ? "error" : "info",
      duration: undo ? UNDO_MS : link ? LINK_MS : PLAIN_MS,
      ...(link ? { meta: { link } } : {}),
      ...(undo ? { action: { label: words().undo, onClick: takeBack } } : {}),
      onStatusChange: ({ status }) => {
        if (status === "unmounted" && undoable()?.id === id) setUndoable(null);
      },
    });
    if (undo && id) setUndoable({ id, undo });
    const of = topic ?? (tone === "bad" || undo || link ? undefined : TELLING);
    if (of === undefined || !id) return;
    const before = shown.get(of);
    shown.set(of, id);
    // The toaster loses one of two changes made within one update.
    if (before) queueMicrotask(() => toaster.remove(before));
  };

  createEffect(() => setUndoShown(undoable() !== null));
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
            <Show when={linkOf(item().meta)}>
              {(link) => (
                <a class="link" href={link().href} onClick={() => toaster.dismiss(item().id)}>
                  {link().label}
                </a>
              )}
            </Show>
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
