import { createShortcuts, type Shortcut } from "../platform/keys.ts";
import { stepIn } from "./list-step.ts";
import { words } from "./words.ts";

type ListKeys<Row> = {
  active: () => boolean;
  rows: () => readonly Row[];
  rowKey: (row: Row) => string;
  selected: () => string | null;
  select: (row: Row) => void;
  open: () => ((row: Row) => void) | undefined;
  mark: () => ((key: string) => void) | undefined;
};

/** J, K, the arrows, Home and End move the selection of a list, Enter opens it, X marks it. */
export function createListKeys<Row>(list: ListKeys<Row>): void {
  const place = (): number => list.rows().findIndex((row) => list.rowKey(row) === list.selected());
  const move = (step: number | "first" | "last") => () => {
    const rows = list.rows();
    const next = rows[stepIn({ length: rows.length, at: place(), step })];
    if (next !== undefined) list.select(next);
  };
  const withSelected = (act: (row: Row) => void) => () => {
    const row = list.rows()[place()];
    if (row !== undefined) act(row);
  };
  createShortcuts(() => {
    if (!list.active()) return { title: words().listTitle, shortcuts: [] };
    const open = list.open();
    const mark = list.mark();
    const hidden = { label: "", cap: "" };
    const shortcuts: Shortcut[] = [
      { code: ["KeyJ", "ArrowDown"], cap: "J", label: words().moveInList, repeats: true, run: move(1) },
      { code: ["KeyK", "ArrowUp"], cap: "K", label: words().moveInList, repeats: true, run: move(-1) },
      { ...hidden, code: "Home", run: move("first") },
      { ...hidden, code: "End", run: move("last") },
    ];
    if (open) {
      shortcuts.push({
        code: ["Enter", "NumpadEnter"],
        cap: "Enter",
        label: words().openRow,
        run: withSelected(open),
      });
    }
    if (mark) {
      const run = withSelected((row) => mark(list.rowKey(row)));
      shortcuts.push({ code: "KeyX", cap: "X", label: words().checkRow, run });
    }
    return { title: words().listTitle, shortcuts };
  });
}
