import { createSignal, For, type JSX, Show } from "solid-js";
import { plateText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import type { TimeFrame } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { KeyCap } from "../../../ui/key-cap.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { SidePane } from "../../../ui/sheet.tsx";
import { RefusedHint, WaitingNote } from "../../follow-ups/components/unsent-note.tsx";
import type { AttemptResult, FollowUp, FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { workTitle } from "../../follow-ups/work-title.ts";
import { t } from "../call.words.ts";
import type { CallSession } from "../call-session.ts";
import { RESULTS } from "../results.ts";
import { PaperTime } from "./paper-time.tsx";
import { ResultDetail } from "./result-detail.tsx";
import { ResultList } from "./result-list.tsx";

type ResultProps = {
  followUp: FollowUpDetail;
  frame: TimeFrame;
  session: CallSession;
  next: FollowUp | undefined;
  /** False until the list has come from which the next is taken. */
  nextKnown: boolean;
  /** The code on paper, where the result was noted there. */
  paperCode: string | null;
  onGoOn: () => void;
};

const QUICK: readonly AttemptResult[] = ["no-answer", "engaged", "busy-call-back"];

/** What came of the dial: one key a result, then Enter. On a phone the commonest three lie under the thumb. */
export function ResultPane(props: ResultProps): JSX.Element {
  const isOpen = () => props.followUp.state === "open";
  const choose = (result: AttemptResult): void => props.session.setForm("result", result);
  createShortcuts(() => ({
    title: t().result,
    shortcuts: RESULTS.map(({ result, code, cap }) => ({
      code,
      cap,
      label: followUpWords().results[result],
      active: isOpen(),
      run: () => choose(result),
    })),
  }));
  return (
    <SidePane
      label={t().result}
      end={
        <Show
          when={isOpen()}
          fallback={
            <Button kind="go" size="tall" wide cap="Enter" onClick={() => props.onGoOn()}>
              {props.next ? t().goOn : t().goBack}
            </Button>
          }
        >
          <Save {...props} />
        </Show>
      }
    >
      <Show when={isOpen() && props.paperCode}>
        {(code) => <PaperTime code={code()} frame={props.frame} session={props.session} />}
      </Show>
      <Show when={isOpen()}>
        <div class="max-desk:hidden">
          <ResultList followUp={props.followUp} frame={props.frame} session={props.session} />
        </div>
        <div class="desk:hidden px-4 pt-3">
          <ResultDetail followUp={props.followUp} frame={props.frame} session={props.session} />
          <Quick {...props} onChoose={choose} />
        </div>
      </Show>
    </SidePane>
  );
}

function Quick(props: ResultProps & { onChoose: (result: AttemptResult) => void }): JSX.Element {
  const [more, setMore] = createSignal(false);
  const chosen = () => props.session.form.result;
  const look = (on: boolean): string => (on ? "border-accent bg-accent-tint" : "");
  const label = (result: AttemptResult): string =>
    result === "busy-call-back" ? t().shortBusy : followUpWords().results[result];
  const isElse = () => !QUICK.includes(chosen()) && chosen() !== "reached";
  return (
    <div class="flex gap-2">
      <For each={QUICK}>
        {(result) => (
          <Button
            class={`h-11 min-w-0 flex-1 px-1 ${look(chosen() === result)}`}
            aria-pressed={chosen() === result}
            onClick={() => props.onChoose(chosen() === result ? "reached" : result)}
          >
            {label(result)}
          </Button>
        )}
      </For>
      <Button class={`h-11 min-w-0 flex-1 px-1 ${look(isElse())}`} onClick={() => setMore(true)}>
        <span class="clip">{isElse() ? label(chosen()) : t().moreResults}</span>
      </Button>
      <Dialog open={more()} onClose={() => setMore(false)} title={t().result}>
        <ResultList
          followUp={props.followUp}
          frame={props.frame}
          session={props.session}
          bare
          onChosen={() => setMore(false)}
        />
      </Dialog>
    </div>
  );
}

function nextText(row: FollowUp): string {
  const parts = [row.customerName ?? t().noName, row.plate ? plateText(row.plate) : "", workTitle(row)];
  return parts.filter(Boolean).join(language() === "zh" ? "，" : ", ");
}

function Save(props: ResultProps): JSX.Element {
  return (
    <>
      <Show when={props.session.waiting()}>
        <Note tone="offline">{t().waitingHere}</Note>
      </Show>
      <Show when={!props.session.busy()}>
        <WaitingNote />
      </Show>
      <RefusedHint except={props.followUp.id} />
      <Show when={props.session.problem()}>
        {(known) => <ProblemNote problem={known()} saving onRetry={retryOf(known().kind, props.session)} />}
      </Show>
      <Button
        kind="go"
        size="tall"
        wide
        cap="Enter"
        busy={props.session.busy()}
        onClick={() => void props.session.save()}
      >
        {props.paperCode ? t().savePaper : props.next || !props.nextKnown ? t().save : t().saveLast}
      </Button>
      <p class="text-12 text-ink-3 max-desk:hidden">
        {props.paperCode
          ? ""
          : props.next
            ? t().nextIs(nextText(props.next))
            : props.nextKnown
              ? t().noNext
              : ""}{" "}
        <span class="whitespace-nowrap">
          {t().inFields} <KeyCap cap="Ctrl" /> <KeyCap cap="Enter" />
        </span>
      </p>
    </>
  );
}

function retryOf(kind: "offline" | "refused" | "failed", session: CallSession): (() => void) | undefined {
  return kind === "refused" ? undefined : () => void session.save();
}
