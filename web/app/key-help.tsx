import { For, type JSX, Show } from "solid-js";
import type { ShortcutScope } from "../platform/keys.ts";
import { Dialog } from "../ui/dialog.tsx";
import { capText } from "../ui/key-cap.tsx";
import { keyLines } from "./key-lines.ts";
import { t } from "./shell-words.ts";

/** Every key that works on the screen beneath, by where it belongs. */
export function KeyHelp(props: {
  scopes: readonly ShortcutScope[];
  open: boolean;
  onClose: () => void;
}): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t().allKeys}>
      <For each={keyLines(props.scopes)}>
        {(scope) => (
          <>
            <Show when={scope.title}>
              <h3 class="mt-3 mb-1 text-12 font-normal text-ink-3">{scope.title}</h3>
            </Show>
            <dl class="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
              <For each={scope.lines}>
                {(line) => (
                  <>
                    <dt>{line.label}</dt>
                    <dd class="flex justify-end gap-1">
                      <For each={line.caps}>{(cap) => <kbd>{capText(cap)}</kbd>}</For>
                    </dd>
                  </>
                )}
              </For>
            </dl>
          </>
        )}
      </For>
    </Dialog>
  );
}
