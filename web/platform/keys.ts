import { createSignal, onCleanup } from "solid-js";
import { answersItself, isTextField, type KeyPress, type KeySpec, matchesKey } from "./key-match.ts";

/** One shortcut: what is pressed, its words for the list of keys, and what it does. */
export type Shortcut = KeySpec & {
  /** As drawn on the cap: `J`, `Ctrl Enter`. */
  cap: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** True where holding the key down goes on doing it: moving in a list. */
  repeats?: boolean;
  /** False while it does nothing; it is then left out of the list too. */
  active?: boolean;
};

/** The shortcuts of one screen or one dialog. A `modal` scope silences those beneath it. */
export type ShortcutScope = { title: string; modal?: boolean; shortcuts: readonly Shortcut[] };

const [scopes, setScopes] = createSignal<readonly (() => ShortcutScope)[]>([]);

/** The scopes that answer now, topmost first, for the list of all keys. */
export function activeScopes(): ShortcutScope[] {
  const heard: ShortcutScope[] = [];
  for (const scope of scopes().map((read) => read())) {
    heard.push(scope);
    if (scope.modal) break;
  }
  return heard;
}

/** Registers a scope for as long as its owner lives; it is read anew at each key, so it may follow signals. */
export function createShortcuts(scope: () => ShortcutScope): void {
  setScopes((known) => [scope, ...known]);
  onCleanup(() => setScopes((known) => known.filter((other) => other !== scope)));
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    code: event.code,
    command: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
    composing: event.isComposing || event.keyCode === 229,
  };
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const press = pressOf(event);
  const inField = isTextField(event.target);
  for (const { shortcuts } of activeScopes()) {
    const hit = shortcuts.find(
      (shortcut) => shortcut.active !== false && matchesKey({ press, spec: shortcut, inField }),
    );
    if (!hit) continue;
    if (answersItself(event.target, press.code)) return;
    event.preventDefault();
    if (!event.repeat || hit.repeats) hit.run(event);
    return;
  }
}

document.addEventListener("keydown", onKeyDown);
