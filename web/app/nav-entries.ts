import type { Badge } from "../platform/badges.ts";
import { type Me, may, type Permission } from "../platform/me.tsx";
import { paths } from "../platform/paths.ts";
import { t } from "./shell-words.ts";

/** One place to go to. */
export type NavEntry = {
  key:
    | "workbench"
    | "runs"
    | "customers"
    | "visits"
    | "cases"
    | "numbers"
    | "reports"
    | "imports"
    | "inbox"
    | "settings";
  href: string;
  label: string;
  /** On a phone's tab, where five words share a line. */
  short: string;
  badge?: Badge;
};

/** `wide` for those who see further than their own work. */
type Rule = NavEntry & { needs: Permission | null; wide?: boolean };

function rules(): Rule[] {
  return [
    {
      key: "workbench",
      href: paths.workbench,
      label: t().workbench,
      short: t().workbench,
      badge: "workbench",
      needs: "follow-ups:see",
    },
    {
      key: "runs",
      href: paths.runs,
      label: t().runs,
      short: t().runs,
      needs: "follow-ups:see",
      wide: true,
    },
    {
      key: "customers",
      href: paths.customers,
      label: t().customers,
      short: t().shortCustomers,
      needs: "customers:see",
    },
    {
      key: "visits",
      href: paths.visits,
      label: t().visits,
      short: t().shortVisits,
      needs: "service-visits:see",
    },
    {
      key: "cases",
      href: paths.cases,
      label: t().cases,
      short: t().shortCases,
      badge: "cases",
      needs: "cases:see",
    },
    {
      key: "numbers",
      href: paths.numbers,
      label: t().numbers,
      short: t().numbers,
      needs: "follow-ups:see",
      wide: true,
    },
    {
      key: "reports",
      href: paths.reports,
      label: t().reports,
      short: t().reports,
      needs: "follow-ups:see",
    },
    { key: "imports", href: paths.imports, label: t().imports, short: t().imports, needs: "imports:run" },
    { key: "inbox", href: paths.inbox, label: t().inbox, short: t().inbox, badge: "inbox", needs: null },
    {
      key: "settings",
      href: paths.settings,
      label: t().settings,
      short: t().settings,
      needs: null,
    },
  ];
}

/** Where a person may go, in working order. */
export function navEntries(me: Me): NavEntry[] {
  return rules().filter(
    ({ needs, wide }) => (needs === null || may(me, needs)) && !(wide && me.sight === "own"),
  );
}

/** Whether an address lies within an entry's part of the app. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
