import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { Button } from "../../../ui/button.tsx";
import { FilterBar } from "../../../ui/filters.tsx";
import { Menu, type MenuGroup } from "../../../ui/menu.tsx";
import { CASE_LEVELS, CASE_STATES, type CaseFilters, casesHref } from "../case-list.ts";
import { t } from "../cases.words.ts";

/** The states a list may hold, the one in force with its count. */
export function StateFilters(props: { filters: CaseFilters; count: number | undefined }): JSX.Element {
  const entry = (state: CaseFilters["state"], label: string) => ({
    key: state,
    label,
    href: casesHref({ ...props.filters, state }),
    count: state === props.filters.state ? props.count : undefined,
  });
  return (
    <FilterBar
      label={t().filters}
      current={props.filters.state}
      filters={[
        entry("unclosed", t().unclosed),
        ...CASE_STATES.map((state) => entry(state, t().states[state])),
        entry("all", t().all),
      ]}
    />
  );
}

/** Level and store: what the row of states has no room for. */
export function FilterMenu(props: { filters: CaseFilters }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const store = () => me().stores.find(({ id }) => id === props.filters.storeId);
  const groups = (): MenuGroup[] => {
    const level = (value: CaseFilters["level"], label: string) => ({
      id: value ?? "all-levels",
      label,
      checked: props.filters.level === value,
      onSelect: () => navigate(casesHref({ ...props.filters, level: value })),
    });
    const inStore = (id: string | null, label: string) => ({
      id: id ?? "all-stores",
      label,
      checked: props.filters.storeId === id,
      onSelect: () => navigate(casesHref({ ...props.filters, storeId: id })),
    });
    return [
      {
        label: t().level,
        entries: [level(null, t().allLevels), ...CASE_LEVELS.map((value) => level(value, t().levels[value]))],
      },
      ...(me().stores.length > 1
        ? [
            {
              label: t().store,
              entries: [inStore(null, t().asChosen), ...me().stores.map(({ id, name }) => inStore(id, name))],
            },
          ]
        : []),
    ];
  };
  const face = () => {
    const { level } = props.filters;
    const parts = [level === null ? null : t().levels[level], store()?.name].filter((part) => part);
    return parts.length > 0 ? parts.join(" · ") : t().allLevels;
  };
  return (
    <Menu
      label={t().level}
      groups={groups()}
      place="bottom-end"
      trigger={(ties) => (
        <Button {...ties()} iconEnd="down">
          {face()}
        </Button>
      )}
    />
  );
}
