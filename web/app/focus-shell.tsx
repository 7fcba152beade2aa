import type { RouteSectionProps } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { activeScopes, createShortcuts, type ShortcutScope } from "../platform/keys.ts";
import { KeyHelp } from "./key-help.tsx";
import { t } from "./shell-words.ts";

/** Around a screen for one task: no navigation, but `?` lists its keys. */
export function FocusShell(props: RouteSectionProps): JSX.Element {
  const [keysOf, setKeysOf] = createSignal<readonly ShortcutScope[]>([]);
  const [open, setOpen] = createSignal(false);
  createShortcuts(() => ({
    title: t().anywhere,
    shortcuts: [
      {
        code: "Slash",
        shift: true,
        cap: "?",
        label: t().allKeys,
        run: () => {
          setKeysOf(activeScopes());
          setOpen(true);
        },
      },
    ],
  }));
  return (
    <>
      {props.children}
      <KeyHelp scopes={keysOf()} open={open()} onClose={() => setOpen(false)} />
    </>
  );
}
