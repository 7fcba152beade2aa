import { createEffect, type JSX, Show } from "solid-js";
import { messages } from "../platform/i18n.ts";
import { useMe, zoneOf } from "../platform/me.tsx";
import type { RecordForm } from "../platform/record-form.ts";
import { timeFrame } from "../platform/time-frame.ts";
import { clockText, nearText } from "../platform/time-text.ts";
import { Button, TextButton } from "./button.tsx";
import { Drawer } from "./dialog.tsx";
import { Field, type FieldTies } from "./field.tsx";
import { Note, ProblemNote } from "./note.tsx";
import { en } from "./record-form-parts.en.ts";
import { zh } from "./record-form-parts.zh.ts";
import { DraftNote } from "./text-parts.tsx";

const t = messages({ zh, en });

/** A field of a record's form: its error, and what somebody else wrote into it meanwhile. */
export function FormField<Name extends string>(props: {
  form: RecordForm<Name>;
  name: Name;
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
  /** An error found in the browser, before the server's. */
  error?: string | undefined;
  /** How a value reads that is not text itself: a chosen colleague, a date. */
  read?: ((value: string) => string) | undefined;
  children: (ties: () => FieldTies) => JSX.Element;
}): JSX.Element {
  const theirs = () => props.form.theirs()[props.name];
  const theirWords = (value: string): string =>
    value === "" ? t().theirsEmpty : t().theirs(props.read?.(value) ?? value);
  return (
    <div>
      <Field
        label={props.label}
        hint={props.hint}
        required={props.required}
        error={props.error ?? props.form.problem()?.fieldError(`/${props.name}`)}
      >
        {(ties) => props.children(ties)}
      </Field>
      <Show when={theirs() !== undefined}>
        <p class="mt-1 flex flex-wrap gap-x-3 text-13 due" role="status">
          <span>{theirWords(theirs() ?? "")}</span>
          <TextButton onClick={() => props.form.takeTheirs(props.name)}>{t().takeTheirs}</TextButton>
        </p>
      </Show>
    </div>
  );
}

/** Who saved the record first, and why the last try was refused. */
function FormNotes<Name extends string>(props: { form: RecordForm<Name> }): JSX.Element {
  const me = useMe();
  const when = (at: string): string => (at === "" ? "" : nearText(at, timeFrame(zoneOf(me()))));
  const both = () => Object.keys(props.form.theirs()).length;
  let place: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.form.otherEdit() || props.form.problem()) place?.scrollIntoView({ block: "nearest" });
  });
  return (
    <div ref={place} class="empty:hidden">
      <Show when={props.form.otherEdit()}>
        {(edit) => (
          <Note>
            {t().otherEdit(edit().by, when(edit().at))}
            <Show when={both() > 0}>
              <p>{t().bothChanged(both())}</p>
            </Show>
          </Note>
        )}
      </Show>
      <Show when={props.form.problem()}>{(problem) => <ProblemNote problem={problem()} saving />}</Show>
    </div>
  );
}

/** The drawer in which a record is edited: fields, notes, the draft, and Ctrl Enter to save. */
export function RecordDrawer<Name extends string>(props: {
  form: RecordForm<Name>;
  title: string;
  onClose: () => void;
  /** False while a field holds something that cannot be read. */
  ready?: boolean | undefined;
  /** Hears that saving was asked for too early: the fields then say what they lack. */
  onTooEarly?: (() => void) | undefined;
  children: JSX.Element;
}): JSX.Element {
  const me = useMe();
  let fields: HTMLFormElement | undefined;
  const save = (): void => {
    if (props.form.busy()) return;
    if (props.ready !== false) {
      void props.form.save();
      return;
    }
    props.onTooEarly?.();
    queueMicrotask(() => fields?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const keptAt = (): string | null => {
    const at = props.form.draft.savedAt();
    return at === null ? null : clockText(at, timeFrame(zoneOf(me())));
  };
  return (
    <Drawer
      open
      onClose={() => props.onClose()}
      title={props.title}
      shortcuts={[
        {
          code: ["Enter", "NumpadEnter"],
          command: true,
          inFields: true,
          cap: "Ctrl Enter",
          label: t().save,
          run: save,
        },
      ]}
      acts={
        <>
          <DraftNote clock={keptAt()} refused={props.form.draft.refused()} />
          <Button
            class="push"
            onClick={() => {
              props.form.discard();
              props.onClose();
            }}
          >
            {t().discard}
          </Button>
          <Button kind="go" cap="Ctrl Enter" busy={props.form.busy()} onClick={save}>
            {t().save}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        class="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormNotes form={props.form} />
        {props.children}
        <button type="submit" class="hidden" tabindex="-1" />
      </form>
    </Drawer>
  );
}
