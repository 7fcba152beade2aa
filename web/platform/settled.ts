import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

/** A value once it has stood for a while: what is typed, after a pause in typing. */
export function createSettled<Value>(read: Accessor<Value>, pauseMs = 300): Accessor<Value> {
  const [settled, setSettled] = createSignal(read());
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    const value = read();
    clearTimeout(timer);
    timer = setTimeout(() => setSettled(() => value), pauseMs);
  });
  onCleanup(() => clearTimeout(timer));
  return settled;
}
