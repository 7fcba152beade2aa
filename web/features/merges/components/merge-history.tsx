import { createSignal, For, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText } from "../../../platform/time-text.ts";
import { TextButton } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import type { Merge } from "../merges.queries.ts";
import { t } from "../merges.words.ts";
import { takeMergeBack } from "../undo-made.ts";

/** What was merged into a record, by whom and when; what can be taken back yet, can be from here. */
export function MergeHistory(props: { merges: readonly Merge[]; mayMerge: boolean }): JSX.Element {
  const me = useMe();
  const [undoing, setUndoing] = createSignal<Merge | null>(null);
  const [busy, setBusy] = createSignal(false);
  const day = (at: string) => dateText(at, timeFrame(zoneOf(me())));
  const isOpen = (merge: Merge) => merge.undoneAt === null && Date.parse(merge.undoableUntil) > now();
  const undo = async (): Promise<void> => {
    const merge = undoing();
    if (!merge) return;
    setBusy(true);
    await takeMergeBack(merge.id);
    setBusy(false);
    setUndoing(null);
  };
  return (
    <Show when={props.merges.length > 0}>
      <SideBlock title={t().history}>
        <ul class="flex flex-col gap-2">
          <For each={props.merges}>
            {(merge) => (
              <li classList={{ "text-ink-3": merge.undoneAt !== null }}>
                <p>{t().line(merge.goneName, merge.byName ?? "", day(merge.at))}</p>
                <Show when={merge.undoneAt}>
                  {(at) => <p class="text-12 text-ink-3">{t().wasUndone(day(at()))}</p>}
                </Show>
                <Show when={props.mayMerge && isOpen(merge)}>
                  <TextButton onClick={() => setUndoing(merge)}>{t().undo}</TextButton>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </SideBlock>
      <ConfirmDialog
        open={undoing() !== null}
        onClose={() => setUndoing(null)}
        title={t().undoTitle(undoing()?.goneName ?? "")}
        act={t().undo}
        busy={busy()}
        onConfirm={() => void undo()}
      >
        <p>{t().undoBody}</p>
      </ConfirmDialog>
    </Show>
  );
}
