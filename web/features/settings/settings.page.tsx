import { Navigate, type RouteSectionProps, useLocation } from "@solidjs/router";
import { createEffect, For, type JSX, on } from "solid-js";
import { useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { FilterBar } from "../../ui/filters.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { t } from "./settings.words.ts";
import { settingsPages } from "./settings-pages.ts";

/** The frame of the settings: the list of its pages at the side, on narrow windows above, and the page. */
export function SettingsPage(props: RouteSectionProps): JSX.Element {
  const me = useMe();
  const location = useLocation();
  const pages = () => settingsPages(me());
  const isHere = (href: string) => location.pathname === href || location.pathname.startsWith(`${href}/`);
  const current = () => pages().find(({ href }) => isHere(href))?.key ?? "";
  let strip: HTMLDivElement | undefined;
  createEffect(
    on(current, () =>
      queueMicrotask(() => strip?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })),
    ),
  );
  return (
    <Sheet>
      <div ref={strip} class="min-[1101px]:hidden print:hidden">
        <FilterBar label={t().title} filters={pages()} current={current()} ruled />
      </div>
      <div class="min-h-0 flex-1 min-[1101px]:grid min-[1101px]:grid-cols-[168px_minmax(0,1fr)] max-[1100px]:flex max-[1100px]:flex-col">
        <nav
          class="flex flex-col gap-0.5 border-e border-line bg-well p-3 max-[1100px]:hidden print:hidden"
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
        <div class="split-main flex-1">{props.children}</div>
      </div>
    </Sheet>
  );
}

/** The settings without a page in the address: the first that the person may see. */
export function SettingsIndex(): JSX.Element {
  const me = useMe();
  return <Navigate href={settingsPages(me())[0]?.href ?? paths.settingsPage("mine")} />;
}
