import "./paper.css";
import { For, type JSX, Show } from "solid-js";

/**
 * What is printed of a screen, on A4, in place of all else; `wide` lays the sheet across. On screen it is shown only
 * where `shown` says so.
 */
export function Paper(props: {
  wide?: boolean | undefined;
  shown?: boolean | undefined;
  label: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section
      class="paper"
      classList={{ "paper-wide": props.wide === true, "paper-shown": props.shown === true }}
      aria-label={props.label}
      // A page with nothing to press on it is scrolled by its keys.
      tabindex={props.shown ? 0 : undefined}
    >
      {props.children}
    </section>
  );
}

/** A column of a printed table; widths are parts of the whole. */
export type PaperColumn<Row> = {
  title: string;
  part: number;
  end?: boolean | undefined;
  cell: (row: Row, index: number) => JSX.Element;
};

/** A printed table whose title and headings stand at the top of every page. */
export function PaperTable<Row>(props: {
  title: string;
  notes: readonly string[];
  columns: readonly PaperColumn<Row>[];
  rows: readonly Row[];
  empty: string;
}): JSX.Element {
  const whole = () => props.columns.reduce((sum, { part }) => sum + part, 0);
  return (
    <table>
      <colgroup>
        <For each={props.columns}>
          {({ part }) => <col style={{ width: `${(part * 100) / whole()}%` }} />}
        </For>
      </colgroup>
      <thead>
        <tr>
          <td class="paper-head" colSpan={props.columns.length}>
            <h2>{props.title}</h2>
            <div class="paper-line">
              <For each={props.notes}>{(note) => <span>{note}</span>}</For>
            </div>
          </td>
        </tr>
        <tr>
          <For each={props.columns}>
            {({ title, end }) => (
              <th scope="col" classList={{ "at-end": end === true }}>
                {title}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For
          each={props.rows}
          fallback={
            <tr>
              <td colSpan={props.columns.length}>{props.empty}</td>
            </tr>
          }
        >
          {(row, index) => (
            <tr>
              <For each={props.columns}>
                {({ cell, end }) => <td classList={{ "at-end": end === true }}>{cell(row, index())}</td>}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** A box to tick on paper, or one that is ticked. */
export function TickBox(props: { ticked?: boolean | undefined; children: JSX.Element }): JSX.Element {
  return (
    <span class="paper-choice">
      <span class="paper-box" classList={{ "paper-box-ticked": props.ticked === true }} />
      {props.children}
      <Show when={props.ticked}>
        <span class="sr-only"> ✓</span>
      </Show>
    </span>
  );
}
