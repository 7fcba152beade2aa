import { For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { online } from "../../../platform/online.ts";
import { paths } from "../../../platform/paths.ts";
import { TextButton } from "../../../ui/button.tsx";
import { Note } from "../../../ui/note.tsx";
import { createSlow } from "../../../ui/slow.ts";
import { keeps, refusedCalls, sendCalls, type UnsentCall, waitingCalls } from "../attempt-outbox.ts";
import { followUpWords as t } from "../follow-ups.words.ts";

function nameOf({ followUp }: UnsentCall): string {
  return followUp.customerName ?? t().noName;
}

/** How many calls wait on this device, and whose; nothing while they are only on their way. */
export function WaitingNote(): JSX.Element {
  const slow = createSlow(() => waitingCalls().length > 0);
  const names = () =>
    waitingCalls()
      .map(({ content }) => nameOf(content))
      .join(language() === "zh" ? "、" : ", ");
  return (
    <Show when={waitingCalls().length > 0 && (slow() || !online())}>
      <Note tone="offline">
        {online() ? t().sending : t().keptHere} {t().waitingCalls(waitingCalls().length, names())}{" "}
        <Show when={!keeps()}>
          <b>{t().notKept}</b>{" "}
        </Show>
        <TextButton onClick={() => void sendCalls()}>{t().sendNow}</TextButton>
      </Note>
    </Show>
  );
}

/** Every call that the server does not have: those that wait, and each that it did not take. */
export function UnsentNotes(): JSX.Element {
  return (
    <Show when={waitingCalls().length + refusedCalls().length > 0}>
      <div class="flex flex-col gap-2 px-5 pt-2 max-desk:px-4">
        <WaitingNote />
        <RefusedNotes />
      </div>
    </Show>
  );
}

/** That some calls were not taken, on a screen that has no room for each. */
export function RefusedHint(props: { except: string }): JSX.Element {
  const others = () => refusedCalls().filter(({ content }) => content.followUp.id !== props.except);
  return (
    <Show when={others().length > 0}>
      <Note>
        {t().someNotTaken(others().length)}{" "}
        <a class="underline underline-offset-3" href={paths.workbench}>
          {t().seeOnWorkbench}
        </a>
      </Note>
    </Show>
  );
}

/** Calls that the server did not take, each with the reason and the way to what was written. */
function RefusedNotes(): JSX.Element {
  return (
    <For each={refusedCalls()}>
      {({ content, refusal }) => (
        <Note>
          {t().notTaken(nameOf(content))} {refusal?.detail || refusal?.title}{" "}
          <a class="underline underline-offset-3" href={paths.call(content.followUp.id)}>
            {t().seeWritten}
          </a>
        </Note>
      )}
    </For>
  );
}
