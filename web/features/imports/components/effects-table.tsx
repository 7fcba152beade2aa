import { For, type JSX } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { Section } from "../../../ui/sheet.tsx";
import { type Effect, effectsOf } from "../imports.effects.ts";
import type { Import } from "../imports.queries.ts";

/** What an import does, in numbers with their reasons. */
export function EffectsTable(props: { title: string; import: Import }): JSX.Element {
  return (
    <Section title={props.title}>
      <EffectRows effects={effectsOf(props.import)} />
    </Section>
  );
}

/** Numbers with what they count before them and why behind them. */
export function EffectRows(props: { effects: readonly Effect[] }): JSX.Element {
  return (
    <table class="plain">
      <tbody>
        <For each={props.effects}>
          {(effect) => (
            <tr classList={{ sub: effect.sub === true }}>
              <td class="break-normal">{effect.label}</td>
              <td class="at-end w-18">
                <span
                  class="num"
                  classList={{
                    "text-16 font-semibold": effect.sub !== true,
                    "text-ink-3": effect.count === 0,
                  }}
                >
                  {countText(effect.count)}
                </span>
              </td>
              <td class="text-13 text-ink-2">{effect.note}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
