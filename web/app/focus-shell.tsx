import type { RouteSectionProps } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { activeScopes, createShortcuts, type ShortcutScope } from "../platform/keys.ts";
import { KeyHelp } from "./key-help.tsx";
import { createSearch } from "./search-host.tsx";
import { t } from "./shell-words.ts";

/** Around a screen for one task: no navigation, but the search over everything, and `?` lists its keys. */
export function FocusShell(props: RouteSectionProps): JSX.Element {
  const [keysOf, setKeysOf] = createSignal<readonly ShortcutScope[]>([]);
  const [open, setOpen] = createSignal(false);
  const { open: search, Host } = createSearch();
  createShortcuts(() => ({
    title: t().anywhere,
    shortcuts: [
      { code: "KeyK", command: true, inFields: true, cap: "Ctrl K", label: t().search, run: search },
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
      <Host />
      <KeyHelp scopes={keysOf()} open={open()} onClose={() => setOpen(false)} />
    </>
  );
}
