import { createSignal } from "solid-js";

const EVERY_MS = 15_000;

const [now, setNow] = createSignal(Date.now());

function tick(): void {
  if (document.visibilityState === "visible") setNow(Date.now());
}

setInterval(tick, EVERY_MS);
document.addEventListener("visibilitychange", tick);

/** The present instant in milliseconds, renewed every fifteen seconds while the tab is looked at. */
export { now };
