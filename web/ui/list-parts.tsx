import { For, type JSX, Show } from "solid-js";
import { Bone } from "./loaded.tsx";
import { words } from "./words.ts";

/** One column. Widths are px at full size and (`narrow`) up to 1400 px wide; one column should have none. */
export type Column<Row> = {
  key: string;
  title: string;
  width?: number | undefined;
  narrow?: number | undefined;
  /** Numbers stand at the end. */
  align?: "start" | "end" | undefined;
  /** The first thing read in a row: 600, the others 400. */
  main?: boolean | undefined;
  /** Its place in the two lines of a phone; left out there when it has none. */
  phone?: "name" | "state" | "work" | "mark" | undefined;
  class?: string | undefined;
  /** Left out on windows below 900 px, so that the others keep their room. */
  wideOnly?: boolean | undefined;
  /** A sortable head: how it is sorted now, and what a press does. */
  sort?: { order: "ascending" | "descending" | "none"; onPress: () => void } | undefined;
  cell: (row: Row) => JSX.Element;
};

/** `head` for a row that sums up the ones beneath, `dim` for one that cannot be worked now. */
export type RowLook = "head" | "dim";

/** Rows marked for an act on many. */
export type Marks = {
  keys: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** All rows shown at once; without it the head has no box. */
  toggleAll?: (() => void) | undefined;
};

export function ListHead<Row>(props: {
  columns: readonly Column<Row>[];
  marks: Marks | undefined;
  allMarked: boolean;
}): JSX.Element {
  return (
    <>
      <colgroup>
        <Show when={props.marks}>
          <col style={{ "--w": "44px" }} />
        </Show>
        <For each={props.columns}>
          {(column) => (
            <col
              class={column.wideOnly ? "wide-only" : undefined}
              style={{
                "--w": column.width === undefined ? undefined : `${column.width}px`,
                "--w-narrow": column.narrow === undefined ? undefined : `${column.narrow}px`,
              }}
            />
          )}
        </For>
      </colgroup>
      <thead>
        <tr>
          <Show when={props.marks}>
            {(marks) => (
              <th scope="col">
                <Show when={marks().toggleAll}>
                  {(toggleAll) => (
                    <input
                      type="checkbox"
                      class="list-check"
                      aria-label={words().checkAll}
                      checked={props.allMarked}
                      onChange={() => toggleAll()()}
                    />
                  )}
                </Show>
              </th>
            )}
          </Show>
          <For each={props.columns}>
            {(column) => (
              <th
                scope="col"
                classList={{ "at-end": column.align === "end", "wide-only": column.wideOnly === true }}
                aria-sort={column.sort?.order}
              >
                <Show when={column.sort} fallback={column.title}>
                  {(sort) => (
                    <button type="button" class="list-sort" onClick={() => sort().onPress()}>
                      {column.title}
                      {{ ascending: " ↑", descending: " ↓", none: "" }[sort().order]}
                    </button>
                  )}
                </Show>
              </th>
            )}
          </For>
        </tr>
      </thead>
    </>
  );
}

const onPhone = matchMedia("(max-width: 600px)");

export function ListRow<Row>(props: {
  row: Row;
  key: string;
  columns: readonly Column<Row>[];
  selected: boolean;
  reached: boolean;
  look: RowLook | undefined;
  marks: Marks | undefined;
  onSelect: ((row: Row) => void) | undefined;
  onOpen: ((row: Row) => void) | undefined;
}): JSX.Element {
  const press = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest("a, button, input, label")) return;
    if (onPhone.matches && props.onOpen) props.onOpen(props.row);
    else props.onSelect?.(props.row);
  };
  return (
    <tr
      class="list-row"
      classList={{ "is-head": props.look === "head", "is-dim": props.look === "dim" }}
      data-key={props.key}
      tabindex={props.onSelect ? (props.reached ? 0 : -1) : undefined}
      aria-selected={props.onSelect ? props.selected : undefined}
      onClick={press}
      onDblClick={() => props.onOpen?.(props.row)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !props.selected) props.onSelect?.(props.row);
      }}
    >
      <Show when={props.marks}>
        {(marks) => (
          <td data-phone="check">
            <input
              type="checkbox"
              class="list-check"
              aria-label={words().checkRow}
              checked={marks().keys.has(props.key)}
              onChange={() => marks().toggle(props.key)}
            />
          </td>
        )}
      </Show>
      <For each={props.columns}>
        {(column) => (
          <td
            class={column.class}
            classList={{
              "at-end": column.align === "end",
              "list-key": column.main === true,
              "wide-only": column.wideOnly === true,
            }}
            data-phone={column.phone}
          >
            {column.cell(props.row)}
          </td>
        )}
      </For>
    </tr>
  );
}

const BONE_ROWS = [0, 1, 2, 3, 4, 5, 6, 7];
const BONE_WIDTHS = [60, 40, 80, 40, 60, 80, 40, 60];

/** Rows that have not come, in the list's own shape. */
export function ListBones<Row>(props: { columns: readonly Column<Row>[]; extra: boolean }): JSX.Element {
  return (
    <tbody>
      <For each={BONE_ROWS}>
        {(row) => (
          <tr class="list-row">
            <Show when={props.extra}>
              <td />
            </Show>
            <For each={props.columns}>
              {(column, index) => (
                <td
                  classList={{ "at-end": column.align === "end", "wide-only": column.wideOnly === true }}
                  data-phone={column.phone}
                >
                  <Bone width={BONE_WIDTHS[(row + index()) % BONE_WIDTHS.length] ?? 60} />
                </td>
              )}
            </For>
          </tr>
        )}
      </For>
    </tbody>
  );
}
