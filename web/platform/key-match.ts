/** What is pressed, by the key's place on the board (`event.code`), whatever the input method makes of it. */
export type KeySpec = {
  code: string | readonly string[];
  /** Ctrl, or ⌘ on a Mac. */
  command?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** Also inside text fields; only for keys held with Ctrl, ⌘ or Alt. */
  inFields?: boolean;
};

/** One key press. `composing` while an input method is making characters of it. */
export type KeyPress = { code: string; command: boolean; alt: boolean; shift: boolean; composing: boolean };

/** Whether a press is the one a shortcut waits for, where the cursor stands. */
export function matchesKey({
  press,
  spec,
  inField,
}: {
  press: KeyPress;
  spec: KeySpec;
  inField: boolean;
}): boolean {
  if (press.composing) return false;
  const held = spec.command === true || spec.alt === true;
  if (inField && !(held && spec.inFields === true)) return false;
  const codes: readonly string[] = typeof spec.code === "string" ? [spec.code] : spec.code;
  return (
    codes.includes(press.code) &&
    press.command === (spec.command ?? false) &&
    press.alt === (spec.alt ?? false) &&
    press.shift === (spec.shift ?? false)
  );
}

const NOT_TYPED_INTO = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
]);

/** Whether an element is typed into, so that plain keys belong to it. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

const PRESSED = "a[href], button, summary, [role=option], [role=tab]";
const TICKED = "input:is([type=checkbox], [type=radio])";
const MOVED_IN = "input:is([type=radio], [type=range]), [role=tab]";

/** Whether the focused element answers this key by itself: a button Enter, a box Space, a radio the arrows. */
export function answersItself(target: EventTarget | null, code: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (code === "Enter" || code === "NumpadEnter") return target.closest(PRESSED) !== null;
  if (code === "Space") return target.closest(`${PRESSED}, ${TICKED}`) !== null;
  return code.startsWith("Arrow") && target.matches(MOVED_IN);
}
