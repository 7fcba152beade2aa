import type { JSX } from "solid-js";
import { personSettings } from "../features/settings/mine/person-settings.ts";
import { useMe } from "../platform/me.tsx";
import { Menu, type MenuGroup } from "../ui/menu.tsx";
import { Avatar } from "../ui/text-parts.tsx";
import { leave } from "./leave.ts";
import { t } from "./shell-words.ts";

/** The person at the foot of the navigation, with settings of their own and the way out. */
export function PersonMenu(props: { onKeys: () => void }): JSX.Element {
  const me = useMe();
  const role = () => t().roles[me().role ?? ""] ?? "";
  const groups = (): MenuGroup[] => [
    ...personSettings().map(({ key, label, choices }) => ({
      label,
      entries: choices.map(({ value, label: name, taken, take }) => ({
        id: `${key}-${value}`,
        label: name,
        checked: taken,
        onSelect: take,
      })),
    })),
    {
      entries: [
        { id: "keys", label: t().allKeys, aside: "?", onSelect: () => props.onKeys() },
        { id: "sign-out", label: t().signOut, onSelect: () => void leave() },
      ],
    },
  ];
  return (
    <Menu
      label={t().settingsAndExit}
      groups={groups()}
      place="top-start"
      trigger={(ties) => (
        <button type="button" class="nav-person" {...ties()}>
          <Avatar name={me().name} />
          <span class="min-w-0">
            <span class="clip block">{me().name}</span>
            <span class="clip block text-12 text-ink-3">{role()}</span>
          </span>
          <span class="sr-only">{t().settingsAndExit}</span>
        </button>
      )}
    />
  );
}
