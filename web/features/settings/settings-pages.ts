import { type Me, may, type Permission } from "../../platform/me.tsx";
import { paths, type SettingsPage } from "../../platform/paths.ts";
import { t } from "./settings.words.ts";

type Rule = { page: SettingsPage; needs: Permission | null };

const RULES: readonly Rule[] = [
  { page: "stores", needs: "organisation:see" },
  { page: "staff", needs: "organisation:see" },
  { page: "policies", needs: "policies:see" },
  { page: "scripts", needs: "policies:see" },
  { page: "calendar", needs: "organisation:see" },
  { page: "tokens", needs: "api-tokens:manage" },
  { page: "mine", needs: null },
];

/** The pages of the settings that a person may see, in their order. */
export function settingsPages(me: Me): { key: SettingsPage; label: string; href: string }[] {
  return RULES.filter(({ needs }) => needs === null || may(me, needs)).map(({ page }) => ({
    key: page,
    label: t().pages[page],
    href: paths.settingsPage(page),
  }));
}
