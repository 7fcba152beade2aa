import { createSignal } from "solid-js";

const [asked, setAsked] = createSignal(0);

/** How often a screen has asked for the search over everything; the shell opens it at each change. */
export { asked as searchAsked };

/** Opens the search over everything, from a screen of its own. */
export function askForSearch(): void {
  setAsked((times) => times + 1);
}
