import { createSignal } from "solid-js";

/** A message that passes: `38 个已分给 3 个人`. With `undo` it can be taken back, also with Ctrl Z. */
export type ToastMessage = {
  text: string;
  tone?: "plain" | "bad" | undefined;
  undo?: (() => void) | undefined;
};

const [waiting, setWaiting] = createSignal<readonly ToastMessage[]>([]);

/** Messages that have not been shown yet; the host takes them. */
export { waiting as waitingToasts };

/** Shows a message for a few seconds. */
export function toast(message: ToastMessage): void {
  setWaiting((before) => [...before, message]);
}

/** Takes what waits, leaving nothing. */
export function takeToasts(): readonly ToastMessage[] {
  const taken = waiting();
  if (taken.length > 0) setWaiting([]);
  return taken;
}
