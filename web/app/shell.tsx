import type { RouteSectionProps } from "@solidjs/router";
import { createEffect, createSignal, type JSX, on, Show, Suspense } from "solid-js";
import { activeScopes, createShortcuts, type ShortcutScope } from "../platform/keys.ts";
import { online } from "../platform/online.ts";
import { searchAsked } from "../platform/search-request.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Note } from "../ui/note.tsx";
import { KeyHelp } from "./key-help.tsx";
import { Navigation, TabBar } from "./navigation.tsx";
import { t } from "./shell-words.ts";

const palette = lazyPart(async () => (await import("./search-palette.tsx")).SearchPalette);

/** The desk around most screens: navigation, the sheet, and on a phone the tabs. */
export function Shell(props: RouteSectionProps): JSX.Element {
  const [searching, setSearching] = createSignal(false);
  const [searched, setSearched] = createSignal(false);
  const [keysOf, setKeysOf] = createSignal<readonly ShortcutScope[]>([]);
  const [showKeys, setShowKeys] = createSignal(false);

  const search = (): void => {
    setSearched(true);
    setSearching(true);
  };
  createEffect(on(searchAsked, search, { defer: true }));
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
      <Suspense fallback={<main class="sheet" id="main" aria-busy="true" />}>{props.children}</Suspense>
      <TabBar />
      <Show when={!online()}>
        <div class="offline">
          <Note tone="offline">{t().offline}</Note>
        </div>
      </Show>
      <Show when={searched()}>
        <palette.Part open={searching()} onClose={() => setSearching(false)} />
      </Show>
      <KeyHelp scopes={keysOf()} open={showKeys()} onClose={() => setShowKeys(false)} />
    </div>
  );
}
