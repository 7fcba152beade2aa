import { For, type JSX, Match, onMount, Show, Switch } from "solid-js";
import { useColleagues } from "../../../platform/colleagues.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { clockText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Checkbox, Field, FieldGroup, Select, TextArea, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { DraftNote } from "../../../ui/text-parts.tsx";
import { words } from "../../../ui/words.ts";
import { type CaseAct, higherLevels } from "../case-acts.ts";
import type { CaseDesk } from "../case-desk.ts";
import type { Case } from "../case-list.ts";
import { actWords, t } from "../cases.words.ts";

/** The form of the act that is being written, in place on the case page. */
export function ActForm(props: { desk: CaseDesk; act: CaseAct; case: Case }): JSX.Element {
  const me = useMe();
  let form: HTMLFormElement | undefined;
  onMount(() => {
    form?.scrollIntoView({ block: "nearest" });
    form?.querySelector<HTMLElement>("textarea, select, input")?.focus();
  });
  createShortcuts(() => ({
    title: t().acts[props.act],
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: t().acts[props.act],
        run: () => void props.desk.save(),
      },
    ],
  }));
  const keptAt = (): string | null => {
    const at = props.desk.draft.savedAt();
    return at === null ? null : clockText(at, timeFrame(zoneOf(me())));
  };
  return (
    <form
      ref={form}
      class="flex flex-col gap-4 rounded-control border border-line bg-well p-4"
      aria-label={actWords(props.act, props.case)}
      onSubmit={(event) => {
        event.preventDefault();
        void props.desk.save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) props.desk.leave();
      }}
    >
      <h2>{actWords(props.act, props.case)}</h2>
      <ActFields desk={props.desk} act={props.act} case={props.case} />
      <Show when={props.desk.problem()}>{(problem) => <ProblemNote problem={problem()} saving />}</Show>
      <div class="flex flex-wrap items-center gap-3">
        <Button kind="go" type="submit" cap="Ctrl Enter" busy={props.desk.busy()}>
          {submitWords(props.act, props.desk, props.case)}
        </Button>
        <Button onClick={() => props.desk.leave()}>{words().cancel}</Button>
        <DraftNote clock={keptAt()} refused={props.desk.draft.refused()} />
      </div>
    </form>
  );
}

function submitWords(act: CaseAct, desk: CaseDesk, one: Case): string {
  return act === "closed" && desk.values().satisfied === "no" ? t().no : actWords(act, one);
}

function ActFields(props: { desk: CaseDesk; act: CaseAct; case: Case }): JSX.Element {
  return (
    <Switch>
      <Match when={props.act === "closed"}>
        <ClosingFields desk={props.desk} />
      </Match>
      <Match when={props.act === "raised"}>
        <RaiseFields desk={props.desk} case={props.case} />
        <Text desk={props.desk} label={t().raiseText} optional />
      </Match>
      <Match when={props.act === "reassigned"}>
        <AssigneeField desk={props.desk} case={props.case} />
        <Text desk={props.desk} label={t().reassignText} optional />
      </Match>
      <Match when={props.act === "acknowledged"}>
        <Text desk={props.desk} label={t().acknowledgeNote} optional />
      </Match>
      <Match when={props.act === "updated"}>
        <Text desk={props.desk} label={t().updateText} />
      </Match>
      <Match when={props.act === "planned"}>
        <Text desk={props.desk} label={t().planText} />
        <CauseFields desk={props.desk} />
      </Match>
      <Match when={props.act === "solved"}>
        <Text desk={props.desk} label={t().solveText} />
        <CauseFields desk={props.desk} />
      </Match>
    </Switch>
  );
}

function Text(props: { desk: CaseDesk; label: string; optional?: boolean | undefined }): JSX.Element {
  return (
    <Field
      label={props.label}
      required={!props.optional}
      aside={props.optional ? t().optional : undefined}
      error={props.desk.errorOf("text")}
    >
      {(ties) => (
        <TextArea {...ties()} value={props.desk.values().text} onValue={(text) => props.desk.set({ text })} />
      )}
    </Field>
  );
}

function CauseFields(props: { desk: CaseDesk }): JSX.Element {
  return (
    <div class="grid gap-4 desk:grid-cols-[minmax(0,1fr)_220px]">
      <Field label={t().causeField} aside={t().optional} error={props.desk.errorOf("cause")}>
        {(ties) => (
          <TextArea
            {...ties()}
            rows={2}
            value={props.desk.values().cause}
            onValue={(cause) => props.desk.set({ cause })}
          />
        )}
      </Field>
      <Field label={t().departmentField} aside={t().optional} error={props.desk.errorOf("department")}>
        {(ties) => (
          <>
            <TextInput
              {...ties()}
              list="case-departments"
              maxlength={60}
              value={props.desk.values().department}
              onValue={(department) => props.desk.set({ department })}
            />
            <datalist id="case-departments">
              <For each={t().departments}>{(name) => <option value={name} />}</For>
            </datalist>
          </>
        )}
      </Field>
    </div>
  );
}

function RaiseFields(props: { desk: CaseDesk; case: Case }): JSX.Element {
  const levels = () => [...higherLevels(props.case)].reverse();
  return (
    <>
      <FieldGroup label={t().level} error={props.desk.errorOf("level")}>
        <Segmented
          label={t().level}
          value={props.desk.values().level}
          onValue={(level) => props.desk.set({ level })}
          options={[props.case.level, ...levels()].map((value) => ({ value, label: t().levels[value] }))}
        />
      </FieldGroup>
      <Checkbox
        checked={props.desk.values().major}
        disabled={props.case.major}
        onChecked={(major) => props.desk.set({ major })}
      >
        {t().majorField}
      </Checkbox>
    </>
  );
}

function AssigneeField(props: { desk: CaseDesk; case: Case }): JSX.Element {
  const colleagues = useColleagues();
  const eligible = () =>
    colleagues().filter(
      ({ id, state, storeIds }) =>
        state === "active" && id !== props.case.assigneeId && storeIds.includes(props.case.storeId),
    );
  return (
    <Field label={t().assigneeField} required error={props.desk.errorOf("assigneeId")}>
      {(ties) => (
        <Select
          {...ties()}
          class="max-w-80"
          value={props.desk.values().assigneeId}
          onValue={(assigneeId) => props.desk.set({ assigneeId })}
        >
          <option value="">{t().chooseAssignee}</option>
          <For each={eligible()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
        </Select>
      )}
    </Field>
  );
}

function ClosingFields(props: { desk: CaseDesk }): JSX.Element {
  return (
    <>
      <Field label={t().closeText} hint={t().closeHint} required error={props.desk.errorOf("text")}>
        {(ties) => (
          <TextArea
            {...ties()}
            class="voice"
            value={props.desk.values().text}
            onValue={(text) => props.desk.set({ text })}
          />
        )}
      </Field>
      <FieldGroup
        label={t().satisfied}
        error={props.desk.errorOf("satisfied")}
        hint={props.desk.values().satisfied === "no" ? t().reopenHint : undefined}
      >
        <Segmented<"" | "yes" | "no">
          label={t().satisfied}
          value={props.desk.values().satisfied}
          onValue={(satisfied) => props.desk.set({ satisfied })}
          options={[
            { value: "yes", label: t().yes },
            { value: "no", label: t().no },
          ]}
        />
      </FieldGroup>
    </>
  );
}
