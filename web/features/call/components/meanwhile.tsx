import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { stampText } from "../../../platform/time-text.ts";
import { TextButton } from "../../../ui/button.tsx";
import { Note } from "../../../ui/note.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { t } from "../call.words.ts";
import { writtenOf } from "../call-form.ts";
import type { ScriptProps } from "./script-pane.tsx";

/**
 * What happened to the follow-up since it was opened here: a colleague who was quicker, another window. What was
 * written stays, to be saved, copied or thrown away.
 */
export function Meanwhile(props: ScriptProps): JSX.Element {
  const before = new Set(props.followUp.attemptList.map(({ id }) => id));
  const latest = createMemo(() => {
    const { attemptList, state } = props.followUp;
    const told = state === "open" ? attemptList.filter(({ id }) => !before.has(id)) : attemptList;
    return told.reduce<(typeof told)[number] | undefined>(
      (last, one) => (last === undefined || Date.parse(one.at) > Date.parse(last.at) ? one : last),
      undefined,
    );
  });
  const who = (): string => {
    const one = latest();
    if (!one) return "";
    const at = stampText(one.at, props.frame);
    return t().recordedBy(one.byName ?? t().somebody, at, followUpWords().results[one.result]);
  };
  return (
    <>
      <Show
        when={props.followUp.state === "open"}
        fallback={
          <Note>
            {t().ended[props.followUp.state]} {who()} {t().stillHere} <Written {...props} />
          </Note>
        }
      >
        <Show when={who()}>
          <Note>
            {who()} {t().stillHere}
          </Note>
        </Show>
      </Show>
      <Show when={props.session.draft.elsewhere()}>
        <Note>{t().otherWindow}</Note>
      </Show>
      <Show when={props.session.otherDraft()}>
        {(other) => (
          <Note tone="calm">
            {t().otherDraft(stampText(other().at, props.frame))}{" "}
            <TextButton onClick={() => props.session.exchange()}>{t().exchange}</TextButton>
          </Note>
        )}
      </Show>
    </>
  );
}

/** What to do with words that can no longer be saved here. */
function Written(props: ScriptProps): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  const copy = async (): Promise<void> => {
    const { form } = props.session;
    const { questions } = props.followUp.script;
    await navigator.clipboard.writeText(writtenOf({ form, questions, language: language() }));
    setCopied(true);
  };
  return (
    <span class="inline-flex gap-3">
      <TextButton onClick={() => void copy()}>{copied() ? t().copied : t().copyWritten}</TextButton>
      <TextButton onClick={() => void props.session.discard()}>{t().discard}</TextButton>
    </span>
  );
}
