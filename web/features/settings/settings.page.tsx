import { Navigate, type RouteSectionProps, useLocation } from "@solidjs/router";
import { For, type JSX } from "solid-js";
import { useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { FilterBar } from "../../ui/filters.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { t } from "./settings.words.ts";
import { settingsPages } from "./settings-pages.ts";

/** The frame of the settings: the list of its pages at the side, on a phone above, and the page. */
export function SettingsPage(props: RouteSectionProps): JSX.Element {
  const me = useMe();
  const location = useLocation();
  const pages = () => settingsPages(me());
  const isHere = (href: string) => location.pathname === href || location.pathname.startsWith(`${href}/`);
  const current = () => pages().find(({ href }) => isHere(href))?.key ?? "";
  return (
    <Sheet>
      <div class="desk:hidden print:hidden">
        <FilterBar label={t().title} filters={pages()} current={current()} ruled />
      </div>
      <div class="desk:grid desk:min-h-0 desk:flex-1 desk:grid-cols-[168px_minmax(0,1fr)]">
        <nav
          class="flex flex-col gap-0.5 border-e border-line bg-well p-3 max-desk:hidden print:hidden"
          aria-label={t().title}
        >
          <p class="px-2 pb-2 text-12 text-ink-3">{t().title}</p>
          <For each={pages()}>
            {(page) => (
              <a class="nav-link" href={page.href} aria-current={isHere(page.href) ? "page" : undefined}>
                {page.label}
              </a>
            )}
          </For>
        </nav>
        <div class="split-main">{props.children}</div>
      </div>
    </Sheet>
  );
}

/** The settings without a page in the address: the first that the person may see. */
export function SettingsIndex(): JSX.Element {
  const me = useMe();
  return <Navigate href={settingsPages(me())[0]?.href ?? paths.settingsPage("mine")} />;
}
