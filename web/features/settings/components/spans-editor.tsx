import { createUniqueId, Index, type JSX, Show } from "solid-js";
import { IconButton, TextButton } from "../../../ui/button.tsx";
import { ClockInput } from "../../../ui/clock-input.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { t } from "../settings.words.ts";
import type { SpanEntry, SpanFault } from "../spans.ts";

const MOST = 6;

/** The hours of one day or of every day, each with its beginning and end. `label` names them to screen readers. */
export function SpansEditor(props: {
  label: string;
  entries: readonly SpanEntry[];
  onEntries: (entries: SpanEntry[]) => void;
  fault?: SpanFault | undefined;
  /** Said where there are none: `休息`. */
  none?: string | undefined;
  disabled?: boolean | undefined;
}): JSX.Element {
  const change = (at: number, part: Partial<SpanEntry>): void =>
    props.onEntries(props.entries.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  return (
    <div>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Show when={props.entries.length === 0}>
          <span class="text-ink-3">{props.none ?? t().closed}</span>
        </Show>
        <Index each={props.entries}>
          {(entry, index) => (
            <span class="flex items-center gap-1.5">
              <Clock
                label={t().spanFrom(props.label)}
                value={entry().from}
                placeholder="10:00"
                onValue={(from) => change(index, { from })}
              />
              <span class="text-ink-3">{t().to}</span>
              <Clock
                label={t().spanTo(props.label)}
                value={entry().to}
                placeholder="12:00"
                onValue={(to) => change(index, { to })}
              />
              <Show when={!props.disabled}>
                <IconButton
                  icon="cross"
                  size="small"
                  label={t().removeSpan}
                  onClick={() => props.onEntries(props.entries.filter((_, at) => at !== index))}
                />
              </Show>
            </span>
          )}
        </Index>
        <Show when={!props.disabled && props.entries.length < MOST}>
          <TextButton onClick={() => props.onEntries([...props.entries, { from: "", to: "" }])}>
            {t().addSpan}
          </TextButton>
        </Show>
      </div>
      <Show when={props.fault}>
        {(fault) => (
          <p class="field-note late" role="status">
            <Icon name="alert" />
            <span>{t().spanFaults[fault()]}</span>
          </p>
        )}
      </Show>
    </div>
  );
}

function Clock(props: {
  label: string;
  value: string;
  placeholder: string;
  onValue: (clock: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <span class="w-18">
      <label for={id} class="sr-only">
        {props.label}
      </label>
      <ClockInput id={id} value={props.value} placeholder={props.placeholder} onValue={props.onValue} />
    </span>
  );
}
