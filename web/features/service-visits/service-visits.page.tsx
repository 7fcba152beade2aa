import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { archiveWords, keysOf } from "../../platform/archive-words.ts";
import { chosenStore } from "../../platform/chosen-store.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { useVisitColumns } from "./components/visit-columns.tsx";
import { visitsQuery } from "./service-visits.queries.ts";
import { t } from "./service-visits.words.ts";
import { filtersIn, type VisitFilters, visitStates } from "./visit-filters.ts";

/** 维修工单: the visits of the stores in sight; the filters stand in the address. */
export function ServiceVisitsPage(): JSX.Element {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ state?: string; kind?: string; store?: string }>();
  const filters = () =>
    filtersIn(search, { kinds: keysOf(archiveWords().visitKinds), chosenStore: chosenStore() });
  const query = useInfiniteQuery(() => visitsQuery(filters()));
  const columns = useVisitColumns();
  const isFiltered = () => filters().state !== null || filters().kind !== null;
  const address = (state: string | null): string => {
    const kept = { state, kind: search.kind, store: search.store };
    const pairs = Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return pairs.length > 0 ? `${paths.visits}?${new URLSearchParams(pairs)}` : paths.visits;
  };
  return (
    <Sheet>
      <SheetHeader title={t().title} />
      <FilterBar
        label={t().filters}
        current={filters().state ?? "all"}
        filters={[
          { key: "all", label: t().all, href: address(null) },
          ...visitStates.map((state) => ({
            key: state,
            label: archiveWords().visitStates[state],
            href: address(state),
          })),
        ]}
        tools={
          <>
            <NarrowBy
              filters={filters()}
              onKind={(kind) => setSearch({ kind: kind || null }, { replace: true })}
              onStore={(store) => setSearch({ store: store || null }, { replace: true })}
            />
            <ExportMenu list="service-visits" filters={filters()} />
          </>
        }
      />
      <SheetScroll>
        <PagedList
          label={t().title}
          query={query}
          columns={columns()}
          look={(row) => (row.state === "void" ? "dim" : undefined)}
          onOpen={(row) => navigate(paths.visit(row.id))}
          empty={<NoVisits filtered={isFiltered()} />}
        />
      </SheetScroll>
    </Sheet>
  );
}

function NarrowBy(props: {
  filters: VisitFilters;
  onKind: (kind: string) => void;
  onStore: (store: string) => void;
}): JSX.Element {
  const me = useMe();
  return (
    <span class="flex gap-2">
      <Select aria-label={t().kind} class="w-36" value={props.filters.kind ?? ""} onValue={props.onKind}>
        <option value="">{t().allKinds}</option>
        <For each={keysOf(archiveWords().visitKinds)}>
          {(kind) => <option value={kind}>{archiveWords().visitKinds[kind]}</option>}
        </For>
      </Select>
      <Show when={me().stores.length > 1}>
        <Select
          aria-label={t().store}
          class="w-40"
          value={props.filters.storeId ?? "all"}
          onValue={props.onStore}
        >
          <option value="all">{t().allStores}</option>
          <For each={me().stores}>{(store) => <option value={store.id}>{store.name}</option>}</For>
        </Select>
      </Show>
    </span>
  );
}

function NoVisits(props: { filtered: boolean }): JSX.Element {
  const me = useMe();
  return (
    <Show
      when={props.filtered}
      fallback={
        <Empty
          acts={
            <Show when={may(me(), "imports:run")}>
              <ButtonLink kind="go" href={paths.imports}>
                {t().toImports}
              </ButtonLink>
            </Show>
          }
        >
          {t().empty}
        </Empty>
      }
    >
      <Empty acts={<ButtonLink href={paths.visits}>{t().showAll}</ButtonLink>}>{t().emptyFiltered}</Empty>
    </Show>
  );
}
