import { createMemo, createSignal, type JSX } from "solid-js";
import { countText } from "../../platform/formats.ts";
import { Button } from "../../ui/button.tsx";
import type { Marks } from "../../ui/data-list.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { FollowUp } from "../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../follow-ups/follow-ups.words.ts";

const moveDialog = lazyPart(async () => (await import("./components/move-dialog.tsx")).MoveDialog);

/** Rows of a list of follow-ups that are chosen to be moved, and the dialog that moves them to one person. */
export function createChosenWork(list: { rows: () => readonly FollowUp[]; active: () => boolean }) {
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set());
  const [moving, setMoving] = createSignal(false);
  const open = createMemo(() => list.rows().filter(({ state }) => state === "open"));
  const chosen = createMemo(() => (list.active() ? open().filter(({ id }) => marked().has(id)) : []));
  const clear = () => setMarked(new Set<string>());
  const toggle = (key: string): void => {
    const next = new Set(marked());
    if (!next.delete(key)) next.add(key);
    setMarked(next);
  };
  const toggleAll = (): void => {
    setMarked(new Set(chosen().length === open().length ? [] : open().map(({ id }) => id)));
  };
  return {
    /** For a `DataList`; none where nothing may be moved. */
    marks: (): Marks | undefined => (list.active() ? { keys: marked(), toggle, toggleAll } : undefined),
    any: () => chosen().length > 0,
    clear,
    move: () => setMoving(true),
    MoveButton: (props: { class?: string; kind?: "go"; cap?: string }): JSX.Element => (
      <Button {...props} onClick={() => setMoving(true)}>
        {followUpWords().moveChosen(countText(chosen().length))}
      </Button>
    ),
    MoveDialog: (): JSX.Element => (
      <moveDialog.Part
        followUps={moving() ? chosen() : []}
        onClose={() => setMoving(false)}
        onMoved={clear}
      />
    ),
  };
}
