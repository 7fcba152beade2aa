import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { searchAsked } from "../platform/search-request.ts";
import { lazyPart } from "../ui/lazy-part.tsx";

const palette = lazyPart(async () => (await import("./search-palette.tsx")).SearchPalette);

/** The search over everything, for the frame of a screen: how to open it, and what floats then. */
export function createSearch(): { open: () => void; Host: () => JSX.Element } {
  const [isOpen, setOpen] = createSignal(false);
  const [used, setUsed] = createSignal(false);
  const open = (): void => {
    setUsed(true);
    setOpen(true);
  };
  createEffect(on(searchAsked, open, { defer: true }));
  return {
    open,
    Host: () => (
      <Show when={used()}>
        <palette.Part open={isOpen()} onClose={() => setOpen(false)} />
      </Show>
    ),
  };
}
