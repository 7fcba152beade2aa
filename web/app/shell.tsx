import type { RouteSectionProps } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";
import { activeScopes, createShortcuts, type ShortcutScope } from "../platform/keys.ts";
import { online } from "../platform/online.ts";
import { Note } from "../ui/note.tsx";
import { KeyHelp } from "./key-help.tsx";
import { FindBar, Navigation, TabBar } from "./navigation.tsx";
import { createSearch } from "./search-host.tsx";
import { t } from "./shell-words.ts";

/** The desk around most screens: navigation, the sheet, and on a phone the tabs. */
export function Shell(props: RouteSectionProps): JSX.Element {
  const { open: search, Host } = createSearch();
  const [keysOf, setKeysOf] = createSignal<readonly ShortcutScope[]>([]);
  const [showKeys, setShowKeys] = createSignal(false);

  const keys = (): void => {
    setKeysOf(activeScopes());
    setShowKeys(true);
  };
  createShortcuts(() => ({
    title: t().anywhere,
    shortcuts: [
      { code: "KeyK", command: true, inFields: true, cap: "Ctrl K", label: t().search, run: search },
      { code: "Slash", cap: "/", label: t().search, run: search },
      { code: "Slash", shift: true, cap: "?", label: t().allKeys, run: keys },
    ],
  }));

  return (
    <div class="desk">
      <a class="skip" href="#main" target="_self">
        {t().skip}
      </a>
      <Navigation onSearch={search} onKeys={keys} />
      <FindBar onSearch={search} />
      <Suspense fallback={<main class="sheet" id="main" aria-busy="true" />}>{props.children}</Suspense>
      <TabBar />
      <Show when={!online()}>
        <div class="offline">
          <Note tone="offline">{t().offline}</Note>
        </div>
      </Show>
      <Host />
      <KeyHelp scopes={keysOf()} open={showKeys()} onClose={() => setShowKeys(false)} />
    </div>
  );
}
