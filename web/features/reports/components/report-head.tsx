import { createUniqueId, For, type JSX, Show } from "solid-js";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Select } from "../../../ui/field.tsx";
import { FilterBar } from "../../../ui/filters.tsx";
import { t } from "../reports.words.ts";

export type ReportKey = "paper" | "daily" | "rework" | "summaries";

/** The ways from one report to another, above each of them. */
export function ReportNav(props: { current: ReportKey; tools?: JSX.Element | undefined }): JSX.Element {
  const me = useMe();
  return (
    <FilterBar
      label={t().kinds}
      current={props.current}
      filters={[
        { key: "paper", label: t().paper, href: paths.paperList },
        { key: "daily", label: t().daily, href: paths.reports },
        { key: "rework", label: t().rework, href: paths.reworkRegister },
        ...(may(me(), "reports:write")
          ? [{ key: "summaries", label: t().summary.title, href: paths.summaries }]
          : []),
      ]}
      tools={props.tools}
      ruled
    />
  );
}

/** The store of a report, where there are several. */
export function StoreChoice(props: { value: string; onValue: (storeId: string) => void }): JSX.Element {
  const me = useMe();
  return (
    <Show when={me().stores.length > 1}>
      <Select aria-label={t().store} class="w-40" value={props.value} onValue={props.onValue}>
        <For each={me().stores}>{(store) => <option value={store.id}>{store.name}</option>}</For>
      </Select>
    </Show>
  );
}

/** A date in a row of filters, its name read out alone. */
export function DateChoice(props: {
  label: string;
  value: string;
  today: string;
  onValue: (date: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <span class="w-44">
      <label class="sr-only" for={id}>
        {props.label}
      </label>
      <DateInput id={id} value={props.value} today={props.today} onValue={props.onValue} />
    </span>
  );
}
