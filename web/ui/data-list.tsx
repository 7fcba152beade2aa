import { createMemo, createUniqueId, For, type JSX, Show } from "solid-js";
import { countText } from "../platform/formats.ts";
import { createListKeys } from "./list-keys.ts";
import { type Column, ListBones, ListHead, ListRow, type Marks, type RowLook } from "./list-parts.tsx";
import { words } from "./words.ts";

export type { Column, Marks, RowLook } from "./list-parts.tsx";

/** Rows under one heading, in working order. `hint` is a quiet word after the count. */
export type RowGroup<Row> = {
  key: string;
  title: string;
  count?: number | undefined;
  hint?: JSX.Element | undefined;
  rows: readonly Row[];
};

export type DataListProps<Row> = {
  /** Names the list for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  groups?: readonly RowGroup<Row>[] | undefined;
  rows?: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  selected?: string | null | undefined;
  onSelect?: ((row: Row) => void) | undefined;
  /** Enter, a double click, or a tap on a phone. */
  onOpen?: ((row: Row) => void) | undefined;
  look?: ((row: Row) => RowLook | undefined) | undefined;
  /** What opens under a row: the fix beside the fault. */
  below?: ((row: Row) => JSX.Element | undefined) | undefined;
  marks?: Marks | undefined;
  /** Draws bones instead of rows. */
  bones?: boolean | undefined;
  /** False where another list of the screen has the keys J and K. */
  keys?: boolean | undefined;
};

/**
 * A grid of rows with headings, groups and a selection that J, K and the arrows move. On a phone each row
 * becomes two lines, laid out by the columns' `phone` places.
 */
export function DataList<Row>(props: DataListProps<Row>): JSX.Element {
  const id = createUniqueId();
  const groups = createMemo<readonly RowGroup<Row>[]>(
    () => props.groups ?? [{ key: "all", title: "", rows: props.rows ?? [] }],
  );
  const rows = createMemo(() => groups().flatMap((group) => group.rows));
  const span = () => props.columns.length + (props.marks ? 1 : 0);
  let table: HTMLTableElement | undefined;

  const rowElement = (key: string): HTMLElement | null =>
    table?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`) ?? null;

  createListKeys({
    active: () => props.keys !== false && props.onSelect !== undefined,
    rows,
    rowKey: (row) => props.rowKey(row),
    selected: () => props.selected ?? null,
    select: (row) => {
      props.onSelect?.(row);
      queueMicrotask(() => rowElement(props.rowKey(row))?.focus());
    },
    open: () => props.onOpen,
    mark: () => props.marks?.toggle,
  });

  /** The one row that Tab reaches: the selected one, else the first. */
  const tabStop = createMemo(() => {
    const first = rows()[0];
    return props.selected ?? (first === undefined ? null : props.rowKey(first));
  });

  return (
    <table
      ref={table}
      class="list"
      classList={{ "list-marked": props.marks !== undefined }}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected and moved through by keys
      role="grid"
      aria-label={props.label}
      aria-busy={props.bones ? "true" : undefined}
      aria-multiselectable={props.marks ? "true" : undefined}
    >
      <ListHead
        columns={props.columns}
        marks={props.marks}
        allMarked={props.marks?.keys.size === rows().length}
      />
      <Show
        when={!props.bones}
        fallback={<ListBones columns={props.columns} extra={props.marks !== undefined} />}
      >
        <For each={groups()}>
          {(group, index) => (
            <tbody aria-labelledby={group.title ? `${id}-${index()}` : undefined}>
              <Show when={group.title}>
                <tr class="list-group">
                  <td colSpan={span()} id={`${id}-${index()}`}>
                    <b>{group.title}</b>
                    <Show when={group.count !== undefined}>
                      <span class="num">{countText(group.count ?? 0)}</span>
                    </Show>
                    <Show when={group.hint}>{(hint) => <span class="list-hint">{hint()}</span>}</Show>
                  </td>
                </tr>
              </Show>
              <For each={group.rows}>
                {(row) => (
                  <>
                    <ListRow
                      row={row}
                      key={props.rowKey(row)}
                      columns={props.columns}
                      selected={props.selected === props.rowKey(row)}
                      reached={tabStop() === props.rowKey(row)}
                      look={props.look?.(row)}
                      marks={props.marks}
                      onSelect={props.onSelect}
                      onOpen={props.onOpen}
                    />
                    <Show when={props.below?.(row)}>
                      {(below) => (
                        <tr class="list-below">
                          <td colSpan={span()}>{below()}</td>
                        </tr>
                      )}
                    </Show>
                  </>
                )}
              </For>
            </tbody>
          )}
        </For>
      </Show>
    </table>
  );
}

/** Below a list read by cursor: how many are shown, and a button for the next page. */
export function LoadMore(props: {
  shown: number;
  pageSize: number;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}): JSX.Element {
  return (
    <div class="list-end" role="status">
      <Show
        when={props.hasMore}
        fallback={<Show when={props.shown > 0}>{words().allShown(countText(props.shown))}</Show>}
      >
        <span>{words().shown(countText(props.shown))}</span>
        <button
          type="button"
          class="button button-small"
          aria-busy={props.busy}
          onClick={() => !props.busy && props.onMore()}
        >
          {words().more(props.pageSize)}
        </button>
      </Show>
    </div>
  );
}
