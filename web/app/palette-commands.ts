import { settingsPages } from "../features/settings/settings-pages.ts";
import { type Me, may } from "../platform/me.tsx";
import { paths } from "../platform/paths.ts";
import { matchesCommand } from "./command-match.ts";
import { navEntries } from "./nav-entries.ts";
import { t } from "./shell-words.ts";

/** A place to go to or a thing to begin, as a line of the search. */
export type Command = { key: string; group: string; title: string; aside: string; href: string };

/** What the person may do or where they may go, by what was typed; the places of the navigation for nothing. */
export function commandsFor(me: Me, typed: string): Command[] {
  const acts = [
    ...(may(me, "customers:edit")
      ? [{ key: "new-customer", title: t().newCustomer, href: paths.newCustomer }]
      : []),
    ...(may(me, "cases:work") ? [{ key: "new-case", title: t().newCase, href: paths.newCase }] : []),
  ];
  const places = navEntries(me).map(({ key, label, href }) => ({ key, title: label, href }));
  const settings = settingsPages(me).map(({ key, label, href }) => ({
    key: `settings-${key}`,
    title: label,
    href,
  }));
  const lines: Command[] = [
    ...acts.map((act) => ({ ...act, group: t().doIt, aside: "" })),
    ...places.map((place) => ({ ...place, group: t().goTo, aside: "" })),
    ...(typed === "" ? [] : settings.map((page) => ({ ...page, group: t().goTo, aside: t().settings }))),
  ];
  return lines.filter(({ title, aside }) => matchesCommand({ title, aside }, typed));
}
