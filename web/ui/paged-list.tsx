import { createEffect, createMemo, createSignal, type JSX, Show } from "solid-js";
import { PAGE_SIZE } from "../platform/pages.ts";
import type { QueryWithData } from "../platform/query-data.ts";
import { type Column, DataList, LoadMore, type RowLook } from "./data-list.tsx";
import { Loaded } from "./loaded.tsx";
import { words } from "./words.ts";

const ENOUGH_ROWS = 20;
const PAGES_AHEAD = 10;

type Page<Row> = { data: readonly Row[]; nextCursor: string | null };

/** The part of an infinite query that the list looks at. */
type PagedQuery<Row> = QueryWithData<{ pages: readonly Page<Row>[] }> & {
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
};

/** A list read by cursor: bones, rows with keys, and a button for the next page; `empty` where there is none. */
export function PagedList<Row extends { id: string }>(props: {
  label: string;
  query: PagedQuery<Row>;
  columns: readonly Column<Row>[];
  onOpen: (row: Row) => void;
  /** Which of the rows are shown; all of them unless said. */
  keep?: ((row: Row) => boolean) | undefined;
  look?: ((row: Row) => RowLook | undefined) | undefined;
  empty: JSX.Element;
}): JSX.Element {
  const [selected, setSelected] = createSignal<string | null>(null);
  const list = { rowKey: (row: Row) => row.id };
  return (
    <Loaded
      query={props.query}
      bones={<DataList {...list} label={props.label} columns={props.columns} bones />}
    >
      {(data) => {
        const rows = createMemo(() =>
          data()
            .pages.flatMap((page) => page.data)
            .filter((row) => props.keep?.(row) ?? true),
        );
        const isMissing = () => rows().length === 0;
        // A filter may leave pages short or empty though there is more: look on for a while by itself.
        createEffect(() => {
          const { hasNextPage, isFetchingNextPage, error } = props.query;
          const isPause = data().pages.length % PAGES_AHEAD === 0;
          if (rows().length >= ENOUGH_ROWS || isPause || !hasNextPage || isFetchingNextPage || error) return;
          props.query.fetchNextPage();
        });
        return (
          <Show when={!isMissing() || props.query.hasNextPage} fallback={props.empty}>
            <Show when={isMissing()}>
              <p class="empty" role="status">
                {props.query.isFetchingNextPage ? words().lookingFurther : words().foundNoneYet}
              </p>
            </Show>
            <DataList
              {...list}
              label={props.label}
              columns={props.columns}
              rows={rows()}
              look={props.look}
              selected={selected()}
              onSelect={(row) => setSelected(row.id)}
              onOpen={(row) => props.onOpen(row)}
            />
            <LoadMore
              shown={rows().length}
              pageSize={PAGE_SIZE}
              hasMore={props.query.hasNextPage}
              busy={props.query.isFetchingNextPage}
              onMore={() => void props.query.fetchNextPage()}
            />
          </Show>
        );
      }}
    </Loaded>
  );
}
