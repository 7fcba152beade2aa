import { For, type JSX } from "solid-js";
import { personSettings } from "../features/settings/mine/person-settings.ts";
import { badges } from "../platform/badges.ts";
import { useMe } from "../platform/me.tsx";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/choices.tsx";
import { FieldGroup } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { CardList, CardRow } from "../ui/rows.tsx";
import { Section, Sheet, SheetHeader, SheetScroll } from "../ui/sheet.tsx";
import { leave } from "./leave.ts";
import { navEntries } from "./nav-entries.ts";
import { t } from "./shell-words.ts";

/** On a phone: the places that have no tab, the person's settings, and the way out. */
export function MorePage(): JSX.Element {
  const me = useMe();
  const places = () =>
    navEntries(me()).filter(({ key }) => ["runs", "imports", "inbox", "settings"].includes(key));
  return (
    <Sheet>
      <SheetHeader title={t().more} note={me().name} />
      <SheetScroll>
        <CardList label={t().more}>
          <For each={places()}>
            {(place) => (
              <CardRow
                href={place.href}
                first={place.label}
                end={
                  <span class="flex items-center gap-2 text-ink-3">
                    <span class="num">{place.badge ? badges[place.badge] : null}</span>
                    <Icon name="right" />
                  </span>
                }
              />
            )}
          </For>
        </CardList>
        <div class="sheet-page">
          <Section title={me().groupName}>
            <div class="flex flex-col gap-4 pt-1">
              <For each={personSettings().filter(({ key }) => key !== "density")}>
                {(setting) => (
                  <FieldGroup label={setting.label}>
                    <Segmented
                      label={setting.label}
                      options={setting.choices}
                      value={setting.choices.find(({ taken }) => taken)?.value ?? ""}
                      onValue={(value) => setting.choices.find((choice) => choice.value === value)?.take()}
                    />
                  </FieldGroup>
                )}
              </For>
            </div>
          </Section>
          <Button onClick={() => void leave()}>{t().signOut}</Button>
        </div>
      </SheetScroll>
    </Sheet>
  );
}
