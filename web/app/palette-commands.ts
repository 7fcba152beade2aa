import { personSettings } from "../features/settings/mine/person-settings.ts";
import { settingsPages } from "../features/settings/settings-pages.ts";
import { type Me, may } from "../platform/me.tsx";
import { paths } from "../platform/paths.ts";
import { matchesCommand } from "./command-match.ts";
import { leave } from "./leave.ts";
import { navEntries } from "./nav-entries.ts";
import { t } from "./shell-words.ts";

/** A place to go to, a thing to begin or to set, as a line of the search; with an address or a deed. */
export type Command = { key: string; group: string; title: string; aside: string } & (
  | { href: string }
  | { run: () => void }
);

/** What the person may do or where they may go, by what was typed; for nothing what is done most. */
export function commandsFor(me: Me, typed: string): Command[] {
  const acts = [
    ...(may(me, "customers:edit")
      ? [{ key: "new-customer", title: t().newCustomer, href: paths.newCustomer }]
      : []),
    ...(may(me, "follow-ups:assign")
      ? [
          { key: "re-calls", title: t().reCalls, href: paths.reCalls },
          { key: "lines", title: t().lines, href: paths.lines },
        ]
      : []),
    ...(may(me, "follow-ups:work")
      ? [
          { key: "paper-list", title: t().paperList, href: paths.paperList },
          { key: "paper-entry", title: t().paperEntry, href: paths.paperEntry() },
        ]
      : []),
    ...(may(me, "cases:work") ? [{ key: "new-case", title: t().newCase, href: paths.newCase }] : []),
  ];
  const places = navEntries(me).map(({ key, label, href }) => ({ key, title: label, href }));
  const pages = settingsPages(me).map(({ key, label, href }) => ({
    key: `settings-${key}`,
    title: label,
    href,
  }));
  const changes = personSettings().flatMap(({ key, label, choices }) =>
    choices
      .filter(({ taken }) => !taken)
      .map(({ value, label: choice, take }) => ({
        key: `${key}-${value}`,
        title: t().setTo(label, choice),
        run: take,
      })),
  );
  const lines: Command[] = [
    ...acts.map((act) => ({ ...act, group: t().doIt, aside: "" })),
    ...places.map((place) => ({ ...place, group: t().goTo, aside: "" })),
    ...(typed === ""
      ? []
      : [
          ...pages.map((page) => ({ ...page, group: t().goTo, aside: t().settings })),
          ...changes.map((change) => ({ ...change, group: t().change, aside: t().settings })),
          { key: "sign-out", title: t().signOut, group: t().change, aside: "", run: () => void leave() },
        ]),
  ];
  return lines.filter(({ key, title, aside }) =>
    matchesCommand({ title, aside, sound: t().commandSounds[key] ?? "" }, typed),
  );
}
