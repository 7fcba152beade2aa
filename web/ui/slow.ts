import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

const PATIENCE_MS = 300;

/** True once `waiting` has lasted 300 ms: quick answers show no placeholder at all. */
export function createSlow(waiting: () => boolean): Accessor<boolean> {
  const [slow, setSlow] = createSignal(false);
  createEffect(
    on(waiting, (still) => {
      setSlow(false);
      if (!still) return;
      const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return slow;
}
