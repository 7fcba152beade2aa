import { createSignal } from "solid-js";

const [online, setOnline] = createSignal(navigator.onLine);
addEventListener("online", () => setOnline(true));
addEventListener("offline", () => setOnline(false));

/** False while the network is known to be gone: the browser says so, or a request got no answer. */
export { online };

/** Told by the API client after each request. */
export function noteReached(reached: boolean): void {
  setOnline(reached);
}
