import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { isTextField } from "../../../platform/key-match.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { calendarDateText, dateText, type TimeFrame } from "../../../platform/time-text.ts";
import { stepIn } from "../../../ui/list-step.ts";
import type { FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { workTitle } from "../../follow-ups/work-title.ts";
import { askedQuestions } from "../branches.ts";
import { t } from "../call.words.ts";
import { type Level, OWN_WORDS, type Question } from "../call-form.ts";
import type { CallSession } from "../call-session.ts";
import { digitAnswer, fillScript, questionAfter, takesDigits } from "../script.ts";
import { createAddress } from "./address.ts";
import { CallNotes } from "./call-notes.tsx";
import { Promised } from "./promised.tsx";
import { Asked, OwnWords } from "./questions.tsx";
import { SummaryField } from "./summary-field.tsx";

const SUMMARY = "summary";
const FIELD = "textarea, input:not([type=radio], [type=checkbox])";
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

export type ScriptProps = { followUp: FollowUpDetail; frame: TimeFrame; session: CallSession };

/** The questions one by one, with what the customer says, and all that the call leaves behind. */
export function ScriptPane(props: ScriptProps): JSX.Element {
  let pane: HTMLElement | undefined;
  const address = createAddress(() => props.followUp);
  const questions = createMemo<readonly Question[]>(() => {
    const { script, archiveGaps } = props.followUp;
    const gaps = new Set<string>(archiveGaps);
    return askedQuestions(script.questions, props.session.form).filter(
      ({ type, fields }) => type !== "archive" || fields?.some((one) => gaps.has(one)),
    );
  });
  const hasWords = () => questions().some(({ type }) => type === "words");
  const wordsStop = () => questions().find(({ type }) => type === "words")?.key ?? OWN_WORDS;
  const stops = () => [...questions().map(({ key }) => key), ...(hasWords() ? [] : [OWN_WORDS]), SUMMARY];

  const [chosen, setAsked] = createSignal(questions().find(takesDigits)?.key ?? "");
  // What was asked goes where an earlier answer was changed: the digits then answer the last that is left.
  const asked = (): string =>
    (questions().find(({ key }) => key === chosen()) ?? questions().findLast(takesDigits))?.key ?? "";
  const [at, setAt] = createSignal("");
  const answer = (key: string, digit: number): void => {
    const question = questions().find((one) => one.key === key);
    if (!question) return;
    const taken = digitAnswer({ question, digit, scale: props.followUp.ratingScale });
    if (taken === undefined) return;
    props.session.setForm("answers", key, taken);
    setAt(key);
    setAsked(questionAfter(questions(), key));
  };
  const goTo = (key: string): void => {
    setAt(key);
    const stop = pane?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`);
    stop?.scrollIntoView({ block: "nearest" });
    const question = questions().find((one) => one.key === key);
    if (question && takesDigits(question)) {
      setAsked(key);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    } else stop?.querySelector<HTMLElement>(FIELD)?.focus();
  };
  const step = (by: number) => () => {
    const here = document.activeElement?.closest<HTMLElement>("[data-stop]")?.dataset.stop ?? at();
    const key = stops()[stepIn({ length: stops().length, at: stops().indexOf(here), step: by })];
    if (key !== undefined) goTo(key);
  };
  const mark = (level: Level): void =>
    props.session.setForm("level", (known) => (known === level ? null : level));

  createShortcuts(() => {
    const inFields = { alt: true, inFields: true } as const;
    const busy = props.session.form.result === "busy-call-back";
    return {
      title: t().keysTitle,
      shortcuts: [
        ...DIGITS.map((digit) => ({
          code: [`Digit${digit}`, `Numpad${digit}`],
          cap: digit === 1 ? "1–5" : "",
          label: t().digitsKey,
          active: asked() !== "" && !busy,
          run: () => answer(asked(), digit),
        })),
        { code: "KeyW", cap: "W", label: t().wordsKey, run: () => goTo(wordsStop()) },
        { code: "ArrowUp", cap: "↑", label: t().upKey, run: step(-1) },
        { code: "ArrowDown", cap: "↓", label: t().downKey, run: step(1) },
        { code: "ArrowUp", ...inFields, cap: "Alt ↑", label: t().upKey, run: step(-1) },
        { code: "ArrowDown", ...inFields, cap: "Alt ↓", label: t().downKey, run: step(1) },
        { code: "KeyB", ...inFields, cap: "Alt B", label: t().toGrievance, run: () => mark("grievance") },
        { code: "KeyT", ...inFields, cap: "Alt T", label: t().toComplaint, run: () => mark("complaint") },
      ],
    };
  });

  const values = () => ({
    customer: address(),
    store: props.followUp.storeName,
    caller: props.followUp.callerName,
    visitDate: dateText(props.followUp.startedAt, props.frame),
    visit: props.followUp.lastVisit ?? workTitle(props.followUp),
    requests: requestsText(props.session),
  });
  return (
    <section
      ref={pane}
      class="flex min-h-0 flex-col gap-6.5 overflow-y-auto px-9 pt-5.5 pb-6 max-desk:gap-4.5 max-desk:px-4 max-desk:pt-3.5"
      aria-label={t().script}
      onKeyDown={(event) => {
        // Out of a field, so that plain keys are the screen's again.
        if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
        if (!isTextField(event.target) || !(event.target instanceof HTMLElement)) return;
        event.preventDefault();
        event.target.blur();
      }}
    >
      <CallNotes followUp={props.followUp} frame={props.frame} session={props.session} />
      <Show when={props.followUp.makerSurvey}>
        {(survey) => (
          <p class="text-13 text-ink-3">{t().makerSurvey(dayOf(survey().from), dayOf(survey().to))}</p>
        )}
      </Show>
      <Said title={t().opening} text={fillScript(props.followUp.script.opening[language()], values())} />
      <For each={questions()}>
        {(question, index) => (
          <Asked
            {...props}
            question={question}
            number={index() + 1}
            withMarks={question.key === wordsStop()}
            byDigits={asked() === question.key && props.session.form.result !== "busy-call-back"}
          />
        )}
      </For>
      <Show when={!hasWords()}>
        <OwnWords {...props} number={questions().length + 1} />
      </Show>
      <Promised {...props} />
      <SummaryField stop={SUMMARY} session={props.session} />
      <Said title={t().closing} text={fillScript(props.followUp.script.closing[language()], values())} />
    </section>
  );
}

function dayOf(date: string): string {
  return calendarDateText(date, language());
}

/** What the closing confirms to the customer of what they asked for (CB-16). */
function requestsText({ form }: CallSession): string {
  const title = form.promise.title.trim();
  if (title) return t().requestPromise(title);
  return form.level === null ? "" : t().requestLevel;
}

/** Words for the caller to say. */
function Said(props: { title: string; text: string }): JSX.Element {
  return (
    <div class="max-desk:hidden">
      <h2 class="mb-0.5 text-12 font-normal text-ink-3">{props.title}</h2>
      <p class="text-16 text-ink-2">{props.text}</p>
    </div>
  );
}
