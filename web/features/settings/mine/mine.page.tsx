import { For, type JSX } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { FieldGroup } from "../../../ui/field.tsx";
import { SheetHeader, SheetScroll } from "../../../ui/sheet.tsx";
import { t } from "./mine.words.ts";
import { personSettings } from "./person-settings.ts";

/** The person's language, and how this device looks. */
export function MinePage(): JSX.Element {
  const me = useMe();
  return (
    <>
      <SheetHeader title={t().title} note={me().name} ruled />
      <SheetScroll padded>
        <For each={personSettings()}>
          {(setting) => (
            <FieldGroup label={setting.label} hint={t().hints[setting.key]}>
              <Segmented
                label={setting.label}
                options={setting.choices}
                value={setting.choices.find(({ taken }) => taken)?.value ?? ""}
                onValue={(value) => setting.choices.find((choice) => choice.value === value)?.take()}
              />
            </FieldGroup>
          )}
        </For>
      </SheetScroll>
    </>
  );
}
