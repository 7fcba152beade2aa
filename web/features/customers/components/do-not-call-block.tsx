import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { asProblem } from "../../../platform/problem.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText } from "../../../platform/time-text.ts";
import { TextButton } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { type CustomerArchive, type DoNotCall, endDoNotCall, renewCustomers } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/** What the customer does not want to be called for, since when, and what was lifted again. */
export function DoNotCallBlock(props: { customer: CustomerArchive; mayEdit: boolean }): JSX.Element {
  const [ending, setEnding] = createSignal<DoNotCall | null>(null);
  const end = useMutation(() => ({
    mutationFn: endDoNotCall,
    onSuccess: () => {
      setEnding(null);
      renewCustomers();
    },
  }));
  return (
    <Show when={props.customer.doNotCall.length > 0}>
      <SideBlock title={t().doNotCall}>
        <ul class="flex flex-col gap-2">
          <For each={props.customer.doNotCall}>
            {(entry) => (
              <EntryLine entry={entry} onEnd={props.mayEdit ? () => setEnding(entry) : undefined} />
            )}
          </For>
        </ul>
      </SideBlock>
      <ConfirmDialog
        open={ending() !== null}
        onClose={() => setEnding(null)}
        title={t().endTitle}
        act={t().end}
        busy={end.isPending}
        onConfirm={() => {
          const entry = ending();
          if (entry) end.mutate(entry.id);
        }}
      >
        <p>{t().endBody}</p>
        <Show when={end.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
      </ConfirmDialog>
    </Show>
  );
}

function EntryLine(props: { entry: DoNotCall; onEnd: (() => void) | undefined }): JSX.Element {
  const me = useMe();
  const colleagueName = useColleagueName();
  const date = (at: string) => dateText(at, timeFrame(zoneOf(me())));
  return (
    <li classList={{ "text-ink-3": props.entry.endedAt !== null }}>
      <p>{t().doNotCallLine(t().reaches[props.entry.reach], props.entry.reason)}</p>
      <p class="flex flex-wrap gap-x-3 text-12 text-ink-3">
        <span>{t().doNotCallBy(colleagueName(props.entry.byStaffId) ?? "", date(props.entry.at))}</span>
        <Show
          when={props.entry.endedAt}
          fallback={
            <Show when={props.onEnd}>
              {(onEnd) => <TextButton onClick={() => onEnd()()}>{t().end}</TextButton>}
            </Show>
          }
        >
          {(at) => <span>{t().doNotCallEnded(date(at()))}</span>}
        </Show>
      </p>
    </li>
  );
}
