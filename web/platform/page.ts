import { type Component, lazy } from "solid-js";
import { online } from "./online.ts";

const RELOADED_KEY = "dl_reloaded_at";
const LOOP_MS = 30_000;

/**
 * After a deploy the chunks of the old page are gone. The first one missed reloads the page, once: a second
 * failure within half a minute is a fault to be shown, and so is any failure without a network.
 */
export function reloadOnMissingChunks(): void {
  addEventListener("vite:preloadError", (event) => {
    const before = Number(sessionStorage.getItem(RELOADED_KEY) ?? 0);
    if (!navigator.onLine || !online() || Date.now() - before < LOOP_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
    location.reload();
  });
}

/** A screen, or a frame around screens, whose code is fetched when its route is first opened. */
export function lazyPage<Props extends object = Record<never, never>>(
  load: () => Promise<Component<Props>>,
): Component<Props> {
  return lazy(async () => ({ default: await load() }));
}
