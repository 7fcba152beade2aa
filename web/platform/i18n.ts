import { createSignal } from "solid-js";
import { type Language, languageTag, startingLanguage } from "./language.ts";
import { readStored, writeStored } from "./stored.ts";

const COOKIE = "dl_lang";
const YEAR_SECONDS = 31_536_000;

function chosenLanguage(): string | null {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith(`${COOKIE}=`));
  return cookie?.slice(COOKIE.length + 1) ?? readStored(COOKIE);
}

const [language, setSignal] = createSignal<Language>(
  startingLanguage({ chosen: chosenLanguage(), browser: navigator.languages }),
);
document.documentElement.lang = languageTag(language());

/** The language in force; reading it in a view makes the view follow. */
export { language };

/** Takes a new language and keeps it, in a cookie too, so that server-rendered pages follow. */
export function setLanguage(next: Language): void {
  setSignal(next);
  document.documentElement.lang = languageTag(next);
  writeStored(COOKIE, next);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox
  document.cookie = `${COOKIE}=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

/**
 * The messages of one feature in the language in force. `en` has the same keys as `zh` by type; a message
 * with parameters is a function.
 *
 *     const t = messages({ zh, en });   // once per module
 *     <h1>{t().title}</h1>              // follows the language
 */
export function messages<T extends object>({ zh, en }: { zh: T; en: NoInfer<T> }): () => T {
  return () => (language() === "zh" ? zh : en);
}
