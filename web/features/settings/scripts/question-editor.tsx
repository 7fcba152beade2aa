import { createUniqueId, For, Index, type JSX, Show } from "solid-js";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Checkbox, FieldGroup, Select } from "../../../ui/field.tsx";
import { BranchField } from "./branch-field.tsx";
import { ARCHIVE_FIELDS, freeKey, QUESTION_TYPES, type Question, withType } from "./script-body.ts";
import { t } from "./scripts.words.ts";
import { WordsPair } from "./words-pair.tsx";

type EditorProps = {
  question: Question;
  number: number;
  last: boolean;
  /** The questions before it, on whose answers it may hang. */
  earlier: readonly Question[];
  /** The error at a place of the question: `/zh`, `/choices/0/zh`. */
  errorOf: (pointer: string) => string | undefined;
  onQuestion: (question: Question) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

/** One question of a script: how it is answered, its words and hint in both languages, its place. */
export function QuestionEditor(props: EditorProps): JSX.Element {
  const headingId = createUniqueId();
  const takeType = (text: string): void => {
    const type = QUESTION_TYPES.find((known) => known === text);
    if (type) props.onQuestion(withType(props.question, type));
  };
  return (
    <li
      class="flex flex-col gap-3 rounded-control border border-line bg-well p-4"
      aria-labelledby={headingId}
    >
      <div class="flex flex-wrap items-center gap-2">
        <h3 id={headingId} class="whitespace-nowrap">
          {t().question(props.number)}
        </h3>
        <Select aria-label={t().type} class="w-32" value={props.question.type} onValue={takeType}>
          <For each={QUESTION_TYPES}>{(type) => <option value={type}>{t().types[type]}</option>}</For>
        </Select>
        <span class="ms-auto flex gap-1">
          <Show when={props.number > 1}>
            <Button kind="bare" size="small" onClick={() => props.onMove(-1)}>
              {t().up}
            </Button>
          </Show>
          <Show when={!props.last}>
            <Button kind="bare" size="small" onClick={() => props.onMove(1)}>
              {t().down}
            </Button>
          </Show>
          <Show when={!(props.number === 1 && props.last)}>
            <IconButton icon="cross" size="small" label={t().remove} onClick={() => props.onRemove()} />
          </Show>
        </span>
      </div>
      <WordsPair
        label={t().ask}
        words={props.question}
        required
        errorOf={(language) => props.errorOf(`/${language}`)}
        onWords={props.onQuestion}
      />
      <WordsPair
        label={t().hint}
        alone
        words={{ zh: props.question.hintZh ?? "", en: props.question.hintEn ?? "" }}
        errorOf={(language) => props.errorOf(language === "zh" ? "/hintZh" : "/hintEn")}
        onWords={(hint) => props.onQuestion(withHint(props.question, hint))}
      />
      <Show when={props.number > 1}>
        <BranchField
          when={props.question.when}
          earlier={props.earlier}
          error={props.errorOf("/when")}
          onWhen={(when) => props.onQuestion(withWhen(props.question, when))}
        />
      </Show>
      <Checkbox
        checked={props.question.makers === true}
        onChecked={(makers) => props.onQuestion(withMakers(props.question, makers))}
      >
        {t().makers}
      </Checkbox>
      <Show when={props.question.type === "rating"}>
        <ScaleField question={props.question} onQuestion={props.onQuestion} />
      </Show>
      <Show when={props.question.type === "choice"}>
        <ChoicesField {...props} />
      </Show>
      <Show when={props.question.type === "archive"}>
        <ArchiveField question={props.question} onQuestion={props.onQuestion} />
      </Show>
    </li>
  );
}

type PartProps = Pick<EditorProps, "question" | "onQuestion">;

function withHint(question: Question, { zh, en }: { zh: string; en: string }): Question {
  const { hintZh: _, hintEn: __, ...plain } = question;
  return { ...plain, ...(zh === "" ? {} : { hintZh: zh }), ...(en === "" ? {} : { hintEn: en }) };
}

function withWhen({ when: _, ...plain }: Question, when: Question["when"]): Question {
  return when ? { ...plain, when } : plain;
}

function withMakers({ makers: _, ...plain }: Question, makers: boolean): Question {
  return makers ? { ...plain, makers } : plain;
}

function ScaleField(props: PartProps): JSX.Element {
  const value = () => {
    const { scale } = props.question;
    if (scale === undefined) return "policy";
    return scale === 5 ? "five" : "ten";
  };
  const take = (scale: string): void => {
    const { scale: _, ...plain } = props.question;
    if (scale === "policy") props.onQuestion(plain);
    else props.onQuestion({ ...plain, scale: scale === "five" ? 5 : 10 });
  };
  return (
    <FieldGroup label={t().scale}>
      <Segmented
        label={t().scale}
        size="small"
        value={value()}
        onValue={take}
        options={[
          { value: "policy", label: t().scales.policy },
          { value: "five", label: t().scales.five },
          { value: "ten", label: t().scales.ten },
        ]}
      />
    </FieldGroup>
  );
}

function ChoicesField(props: PartProps & Pick<EditorProps, "errorOf">): JSX.Element {
  const choices = () => props.question.choices ?? [];
  const set = (changed: Question["choices"] & object): void =>
    props.onQuestion({ ...props.question, choices: changed });
  return (
    <FieldGroup label={t().choices}>
      <div class="flex flex-col gap-2">
        <Index each={choices()}>
          {(choice, index) => (
            <div class="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
              <WordsPair
                label={t().choice(index + 1)}
                words={choice()}
                required
                errorOf={(language) => props.errorOf(`/choices/${index}/${language}`)}
                onWords={(changed) => set(choices().map((known, at) => (at === index ? changed : known)))}
              />
              <IconButton
                icon="cross"
                size="small"
                label={t().removeChoice}
                disabled={choices().length <= 1}
                onClick={() => set(choices().filter((_, at) => at !== index))}
              />
            </div>
          )}
        </Index>
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() => set([...choices(), { key: freeKey("c", choices()), zh: "", en: "" }])}
          >
            {t().addChoice}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}

function ArchiveField(props: PartProps): JSX.Element {
  const chosen = () => props.question.fields ?? [];
  return (
    <FieldGroup label={t().archiveFields}>
      <div class="flex flex-wrap gap-x-5 gap-y-1">
        <For each={ARCHIVE_FIELDS}>
          {(field) => (
            <Checkbox
              checked={chosen().includes(field)}
              onChecked={(checked) =>
                props.onQuestion({
                  ...props.question,
                  fields: ARCHIVE_FIELDS.filter((other) =>
                    other === field ? checked : chosen().includes(other),
                  ),
                })
              }
            >
              {t().fields[field]}
            </Checkbox>
          )}
        </For>
      </div>
    </FieldGroup>
  );
}
