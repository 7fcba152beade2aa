import { useNavigate } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { Select } from "../../../ui/field.tsx";
import { FilterBar, type FilterSpec } from "../../../ui/filters.tsx";
import { ExportMenu } from "../../exports/export-menu.tsx";
import {
  colleaguesQuery,
  listParameters,
  type OpenListFilters,
  type Workbench,
} from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { KINDS, viewHref, type WorkbenchView } from "../view.ts";
import { t } from "../workbench.words.ts";

/**
 * Filters by kind. One's own list shows the kinds that have work today, with their counts; a store's list every
 * kind, and whose work it is.
 */
export function KindFilters(props: {
  view: WorkbenchView;
  filters: OpenListFilters;
  workbench: Workbench | undefined;
}): JSX.Element {
  const own = () => props.view.whose === "mine";
  const countOf = (kind: string) => props.workbench?.byKind.find((one) => one.kind === kind)?.count ?? 0;
  const filters = (): FilterSpec[] => {
    const base = { whose: props.view.whose, assigneeId: props.view.assigneeId };
    const shown = KINDS.filter((kind) => !own() || countOf(kind) > 0 || kind === props.view.kind);
    const total = props.workbench?.byKind.reduce((sum, { count }) => sum + count, 0);
    return [
      { key: "all", label: t().all, count: own() ? total : undefined, href: viewHref(base) },
      ...shown.map((kind) => ({
        key: kind,
        label: followUpWords().kinds[kind],
        count: own() ? countOf(kind) : undefined,
        href: viewHref({ ...base, kind }),
      })),
    ];
  };
  const current = () => (props.view.number ? "" : (props.view.kind ?? "all"));
  return (
    <FilterBar
      label={t().filters}
      filters={filters()}
      current={current()}
      tools={
        <>
          <Show when={!own()}>
            <Assignee view={props.view} />
          </Show>
          <ExportMenu list="follow-ups" filters={listParameters(props.filters)} />
        </>
      }
    />
  );
}

function Assignee(props: { view: WorkbenchView }): JSX.Element {
  const navigate = useNavigate();
  const query = useQuery(() => colleaguesQuery(chosenStore() ?? undefined));
  return (
    <Select
      class="w-36"
      aria-label={t().colleague}
      value={props.view.assigneeId ?? ""}
      onValue={(id) => navigate(viewHref({ ...props.view, assigneeId: id || undefined }))}
    >
      <option value="">{t().everyone}</option>
      <For each={query.isSuccess ? query.data : []}>
        {({ id, name }) => (
          <option value={id} selected={id === props.view.assigneeId}>
            {name}
          </option>
        )}
      </For>
    </Select>
  );
}
