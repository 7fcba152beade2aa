import { type JSX, Show } from "solid-js";
import { Field, TextArea, TextInput } from "../../../ui/field.tsx";
import { t } from "./scripts.words.ts";

/** What is said in both languages, side by side; the English may be left to the Chinese. */
export function WordsPair<Words extends { zh: string; en: string }>(props: {
  label: string;
  words: Words;
  onWords: (words: Words) => void;
  errorOf: (language: "zh" | "en") => string | undefined;
  long?: boolean | undefined;
  required?: boolean | undefined;
  /** True where an English that nobody wrote stays empty. */
  alone?: boolean | undefined;
}): JSX.Element {
  return (
    <div class="grid gap-3 desk:grid-cols-2">
      <Field
        label={`${props.label}（${t().inChinese}）`}
        required={props.required}
        error={props.errorOf("zh")}
      >
        {(ties) => (
          <Line
            ties={ties()}
            long={props.long}
            value={props.words.zh}
            onValue={(zh) => props.onWords({ ...props.words, zh })}
          />
        )}
      </Field>
      <Field
        label={`${props.label}（${t().inEnglish}）`}
        aside={props.alone ? undefined : t().asChinese}
        error={props.errorOf("en")}
      >
        {(ties) => (
          <Line
            ties={ties()}
            long={props.long}
            value={props.words.en}
            onValue={(en) => props.onWords({ ...props.words, en })}
          />
        )}
      </Field>
    </div>
  );
}

function Line(props: {
  ties: object;
  long: boolean | undefined;
  value: string;
  onValue: (value: string) => void;
}): JSX.Element {
  return (
    <Show
      when={props.long}
      fallback={<TextInput {...props.ties} maxlength={300} value={props.value} onValue={props.onValue} />}
    >
      <TextArea {...props.ties} value={props.value} onValue={props.onValue} />
    </Show>
  );
}
