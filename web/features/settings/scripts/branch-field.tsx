import { For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { Segmented } from "../../../ui/choices.tsx";
import { Checkbox, FieldGroup, Select } from "../../../ui/field.tsx";
import { type AskedWhen, branchOn, canLead, type Question } from "./script-body.ts";
import { t } from "./scripts.words.ts";

const ALWAYS = "";
const REWORK = "/rework";

/** When a question is asked: always, once a rework was told, or by how an earlier one was answered. */
export function BranchField(props: {
  when: AskedWhen | undefined;
  /** The questions before it. */
  earlier: readonly Question[];
  error: string | undefined;
  onWhen: (when: AskedWhen | undefined) => void;
}): JSX.Element {
  const leading = () =>
    props.earlier.flatMap((question, index) => (canLead(question) ? [{ question, number: index + 1 }] : []));
  const chosen = (): string => {
    if (!props.when) return ALWAYS;
    return "marked" in props.when ? REWORK : props.when.question;
  };
  const on = () => props.earlier.find(({ key }) => key === chosen());
  const choose = (value: string): void => {
    const question = props.earlier.find(({ key }) => key === value);
    if (value === REWORK) props.onWhen({ marked: "rework" });
    else props.onWhen(question && branchOn(question));
  };
  return (
    <FieldGroup label={t().when} error={props.error}>
      <div class="flex flex-wrap items-center gap-2">
        <Select aria-label={t().when} class="max-w-80" value={chosen()} onValue={choose}>
          <option value={ALWAYS}>{t().whens.always}</option>
          <option value={REWORK}>{t().whens.rework}</option>
          <For each={leading()}>
            {({ question, number }) => (
              <option value={question.key}>{t().whens.answer(number, question[language()])}</option>
            )}
          </For>
        </Select>
        <Show when={on()}>
          {(question) => <Condition on={question()} when={props.when} onWhen={props.onWhen} />}
        </Show>
      </div>
    </FieldGroup>
  );
}

function Condition(props: {
  on: Question;
  when: AskedWhen | undefined;
  onWhen: (when: AskedWhen) => void;
}): JSX.Element {
  const atMost = () => (props.when && "atMost" in props.when ? props.when.atMost : undefined);
  const is = () => (props.when && "is" in props.when ? props.when.is : undefined);
  const oneOf = () => (props.when && "oneOf" in props.when ? props.when.oneOf : undefined);
  const marks = () => Array.from({ length: (props.on.scale ?? 5) - 1 }, (_, index) => index + 1);
  const question = () => props.on.key;
  return (
    <>
      <Show when={atMost()}>
        {(most) => (
          <Select
            aria-label={t().whens.marks}
            class="w-36"
            value={String(most())}
            onValue={(mark) => props.onWhen({ question: question(), atMost: Number(mark) })}
          >
            <For each={marks()}>
              {(mark) => <option value={String(mark)}>{t().whens.atMost(mark)}</option>}
            </For>
          </Select>
        )}
      </Show>
      <Show when={is() !== undefined}>
        <Segmented
          label={t().whens.yesNo}
          size="small"
          value={is() ? "yes" : "no"}
          onValue={(answer) => props.onWhen({ question: question(), is: answer === "yes" })}
          options={[
            { value: "yes", label: t().whens.yes },
            { value: "no", label: t().whens.no },
          ]}
        />
      </Show>
      <Show when={oneOf()}>
        {(some) => (
          <span class="flex flex-wrap gap-x-4 gap-y-1">
            <For each={props.on.choices ?? []}>
              {(choice) => (
                <Checkbox
                  checked={some().includes(choice.key)}
                  onChecked={(checked) => {
                    const keys = (props.on.choices ?? [])
                      .map(({ key }) => key)
                      .filter((key) => (key === choice.key ? checked : some().includes(key)));
                    if (keys.length > 0) props.onWhen({ question: question(), oneOf: keys });
                  }}
                >
                  {choice[language()]}
                </Checkbox>
              )}
            </For>
          </span>
        )}
      </Show>
    </>
  );
}
