import { createShortcuts, type Shortcut } from "../platform/keys.ts";

/**
 * Put inside what floats: while it is there the screen beneath hears no keys, only the shortcuts given here
 * do anything.
 */
export function QuietKeys(props: {
  title?: string | undefined;
  shortcuts?: readonly Shortcut[] | undefined;
}): null {
  createShortcuts(() => ({ title: props.title ?? "", modal: true, shortcuts: props.shortcuts ?? [] }));
  return null;
}
