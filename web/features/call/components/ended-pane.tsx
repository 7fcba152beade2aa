import { For, type JSX } from "solid-js";
import { stampText, type TimeFrame } from "../../../platform/time-text.ts";
import { Note } from "../../../ui/note.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { CustomerVoice } from "../../../ui/text-parts.tsx";
import type { FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { t } from "../call.words.ts";

/** A follow-up that is over: what came of it. */
export function EndedPane(props: { followUp: FollowUpDetail; frame: TimeFrame }): JSX.Element {
  return (
    <section class="sheet-scroll sheet-page" aria-label={t().script}>
      <Note tone="calm">{t().ended[props.followUp.state]}</Note>
      <Section title={t().attempts}>
        <ol>
          <For
            each={props.followUp.attemptList}
            fallback={<li class="text-ink-3">{followUpWords().notDialled}</li>}
          >
            {(attempt) => (
              <li class="border-b border-line py-2">
                <div class="flex flex-wrap gap-x-4">
                  <span class="num text-ink-2">{stampText(attempt.at, props.frame)}</span>
                  <b>{followUpWords().results[attempt.result]}</b>
                  <span class="text-ink-3">{attempt.byName}</span>
                </div>
                {attempt.words ? <CustomerVoice words={attempt.words} /> : null}
                {attempt.summary ? <p class="text-ink-2">{attempt.summary}</p> : null}
              </li>
            )}
          </For>
        </ol>
      </Section>
    </section>
  );
}
