import { createUniqueId, For, type JSX, Match, Show, Switch } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { calendarDate } from "../../../platform/time-text.ts";
import { Rating, Segmented } from "../../../ui/choices.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field, TextArea, TextInput } from "../../../ui/field.tsx";
import { KeyCap } from "../../../ui/key-cap.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { askedQuestions } from "../branches.ts";
import { t } from "../call.words.ts";
import { ARCHIVE_FIELDS, type ArchiveField, OWN_WORDS, type Question } from "../call-form.ts";
import { levelOfMark, lowestMark } from "../script.ts";
import { Marks } from "./marks.tsx";
import type { ScriptProps } from "./script-pane.tsx";

/** A numbered block of the script. The number is drawn in accent where the digits answer it. */
function Block(props: {
  stop: string;
  number: number;
  titleId: string;
  title: string;
  hint?: string | undefined;
  /** The digits that answer it now: `1–5`. */
  byDigits?: string | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section data-stop={props.stop} class="grid scroll-my-6 grid-cols-[26px_minmax(0,1fr)]">
      <span
        class="num text-16"
        classList={{
          "text-accent font-semibold": props.byDigits !== undefined,
          "text-ink-3": props.byDigits === undefined,
        }}
      >
        {props.number}
      </span>
      <div>
        <h2 id={props.titleId} class="text-16 font-semibold text-balance">
          {props.title}
          <Show when={props.byDigits}>
            <span class="ms-2 align-[2px] font-normal">
              <KeyCap cap={props.byDigits ?? ""} />
              <span class="sr-only">{t().digitsHere}</span>
            </span>
          </Show>
        </h2>
        <Show when={props.hint}>
          <p class="mt-0.5 text-13 text-ink-3 max-desk:hidden">{props.hint}</p>
        </Show>
      </div>
      <div class="col-start-2 mt-2 max-desk:col-span-2 max-desk:col-start-1">{props.children}</div>
    </section>
  );
}

type AskedProps = ScriptProps & {
  question: Question;
  number: number;
  withMarks: boolean;
  byDigits: boolean;
};

/** One question of the script with the way to answer it. */
export function Asked(props: AskedProps): JSX.Element {
  const titleId = createUniqueId();
  const inChinese = () => language() === "zh";
  const digits = (): string => {
    const { type, choices, scale } = props.question;
    if (type === "rating") return (scale ?? props.followUp.ratingScale) === 10 ? "1–0" : "1–5";
    return `1–${type === "choice" ? (choices?.length ?? 2) : 2}`;
  };
  return (
    <Block
      stop={props.question.key}
      number={props.number}
      titleId={titleId}
      title={props.question[language()]}
      hint={inChinese() ? props.question.hintZh : props.question.hintEn}
      byDigits={props.byDigits ? digits() : undefined}
    >
      <Switch>
        <Match when={props.question.type === "rating"}>
          <Marked {...props} />
        </Match>
        <Match when={props.question.type === "words"}>
          <Words {...props} answerKey={props.question.key} titleId={titleId} />
          <Show when={props.withMarks}>
            <Marks {...props} />
          </Show>
        </Match>
        <Match when={props.question.type === "archive"}>
          <ArchiveGaps {...props} />
        </Match>
        <Match when={true}>
          <Chosen {...props} />
        </Match>
      </Switch>
    </Block>
  );
}

/** The customer's words where the script has no question that asks for them. */
export function OwnWords(props: ScriptProps & { number: number }): JSX.Element {
  const titleId = createUniqueId();
  return (
    <Block
      stop={OWN_WORDS}
      number={props.number}
      titleId={titleId}
      title={t().ownWords}
      hint={t().ownWordsHint}
    >
      <Words {...props} answerKey={OWN_WORDS} titleId={titleId} />
      <Marks {...props} />
    </Block>
  );
}

function Marked(props: AskedProps): JSX.Element {
  const value = () => {
    const answer = props.session.form.answers[props.question.key];
    return typeof answer === "number" ? answer : null;
  };
  const scale = () => props.question.scale ?? props.followUp.ratingScale;
  const isLowest = () => {
    const { form } = props.session;
    return value() === lowestMark(askedQuestions(props.followUp.script.questions, form), form.answers);
  };
  const level = () =>
    props.session.form.level === null && isLowest() ? levelOfMark(value(), props.followUp.ratingScale) : null;
  return (
    <>
      <Rating
        label={props.question[language()]}
        steps={scale()}
        value={value()}
        onValue={(mark) => props.session.setForm("answers", props.question.key, mark)}
      />
      <Show when={level()}>
        {(word) => (
          <p class="mt-2 text-14" role="status">
            <StatusLine shape="due-today" tone="due">
              <span class="whitespace-normal">{t().levelOfMark[word()](value() ?? 0)}</span>
            </StatusLine>
          </p>
        )}
      </Show>
    </>
  );
}

function Words(props: ScriptProps & { answerKey: string; titleId: string }): JSX.Element {
  const value = () => {
    const answer = props.session.form.answers[props.answerKey];
    return typeof answer === "string" ? answer : "";
  };
  const wrong = () => props.session.said("/words");
  return (
    <>
      <TextArea
        aria-labelledby={props.titleId}
        aria-invalid={wrong() ? "true" : undefined}
        placeholder={t().wordsPlaceholder}
        maxlength={4000}
        value={value()}
        onValue={(text) => props.session.setForm("answers", props.answerKey, text)}
      />
      <Show when={wrong()}>
        <p class="field-note late">{wrong()}</p>
      </Show>
    </>
  );
}

function Chosen(props: AskedProps): JSX.Element {
  const options = () =>
    props.question.type === "yes-no"
      ? [
          { value: "yes", label: t().yes },
          { value: "no", label: t().no },
        ]
      : (props.question.choices ?? []).map((choice) => ({ value: choice.key, label: choice[language()] }));
  const value = (): string => {
    const answer = props.session.form.answers[props.question.key];
    if (typeof answer === "boolean") return answer ? "yes" : "no";
    return typeof answer === "string" ? answer : "";
  };
  const take = (taken: string): void => {
    const answer = props.question.type === "yes-no" ? taken === "yes" : taken;
    props.session.setForm("answers", props.question.key, answer);
  };
  return <Segmented label={props.question[language()]} options={options()} value={value()} onValue={take} />;
}

function ArchiveGaps(props: AskedProps): JSX.Element {
  const gaps = () => {
    const known = new Set<string>(props.followUp.archiveGaps);
    const wanted = new Set(props.question.fields);
    return ARCHIVE_FIELDS.filter((field) => known.has(field) && wanted.has(field));
  };
  return (
    <div class="grid grid-cols-3 gap-3 max-[1100px]:grid-cols-2 max-desk:grid-cols-1">
      <For each={gaps()}>{(field) => <ArchiveInput {...props} field={field} />}</For>
    </div>
  );
}

function ArchiveInput(props: ScriptProps & { field: ArchiveField }): JSX.Element {
  const pointer = () => `/archive/${props.field}`;
  const fault = () => {
    const local = props.session.faults()[pointer()];
    return local ? t().faults[local] : props.session.said(pointer());
  };
  const value = () => props.session.form.archive[props.field];
  const take = (text: string): void => props.session.setForm("archive", props.field, text);
  const isDate = () => props.field.endsWith("On") || props.field === "birthday";
  const isKilometres = () => props.field.endsWith("Km");
  return (
    <Field label={t().archive[props.field]} error={fault()}>
      {(ties) => (
        <Show
          when={isDate()}
          fallback={
            <TextInput
              {...ties()}
              numeric={isKilometres()}
              placeholder={isKilometres() ? t().kilometresUnit : t().wecomPlaceholder}
              maxlength={60}
              value={value()}
              onValue={take}
            />
          }
        >
          <DateInput
            {...ties()}
            today={calendarDate(props.frame.now, props.frame.zone)}
            value={value()}
            onValue={take}
            onUnread={(message) => props.session.setUnread(pointer(), message)}
          />
        </Show>
      )}
    </Field>
  );
}
