import { createSignal } from "solid-js";

/**
 * A message that passes: `38 个已分给 3 个人`. With `undo` it can be taken back, also with Ctrl Z; a `link` leads to
 * what it tells of.
 */
export type ToastMessage = {
  text: string;
  tone?: "plain" | "bad" | undefined;
  undo?: (() => void) | undefined;
  /** What it is about: a later message of the same topic takes its place. */
  topic?: string | undefined;
  link?: { label: string; href: string } | undefined;
};

const [waiting, setWaiting] = createSignal<readonly ToastMessage[]>([]);
const [anyToast, setAnyToast] = createSignal(false);

/** True once there has been a message: only then is the code that shows them fetched. */
export { anyToast };

const [undoShown, setUndoShown] = createSignal(false);

/** True while a message stands that can be taken back: Ctrl Z is its own then. Set by the place that shows them. */
export { setUndoShown, undoShown };

/** Shows a message for a few seconds. */
export function toast(message: ToastMessage): void {
  setAnyToast(true);
  setWaiting((before) => [...before, message]);
}

/** Takes the messages that have not been shown yet, for the place that shows them. */
export function takeToasts(): readonly ToastMessage[] {
  const taken = waiting();
  if (taken.length > 0) setWaiting([]);
  return taken;
}
