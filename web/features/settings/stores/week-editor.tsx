import { For, type JSX } from "solid-js";
import { TextButton } from "../../../ui/button.tsx";
import { SpansEditor } from "../components/spans-editor.tsx";
import { t as shared } from "../settings.words.ts";
import { WEEKDAYS, weekFaults, weekOf, weekText } from "./store-values.ts";
import { t } from "./stores.words.ts";

/** The opening hours of a week, a line a weekday. `value` is the week as `weekText` writes it. */
export function WeekEditor(props: { value: string; onValue: (week: string) => void }): JSX.Element {
  const week = () => weekOf(props.value);
  const faults = () => weekFaults(props.value);
  const asMonday = (): void => {
    const monday = week()[1];
    props.onValue(weekText({ 1: monday, 2: monday, 3: monday, 4: monday, 5: monday, 6: monday, 7: monday }));
  };
  return (
    <div class="flex flex-col gap-2">
      <For each={WEEKDAYS}>
        {(day, index) => (
          <div class="grid grid-cols-[44px_minmax(0,1fr)] items-baseline gap-2">
            <span class="text-ink-2">{shared().weekdays[index()]}</span>
            <SpansEditor
              label={shared().weekdays[index()] ?? ""}
              entries={week()[day]}
              fault={faults()[day]}
              onEntries={(entries) => props.onValue(weekText({ ...week(), [day]: entries }))}
            />
          </div>
        )}
      </For>
      <p>
        <TextButton onClick={asMonday}>{t().asMonday}</TextButton>
      </p>
    </div>
  );
}
