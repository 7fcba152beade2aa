import { useNavigate } from "@solidjs/router";
import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { type CustomerChoice, findCustomers } from "../../platform/archive-search.ts";
import { chosenStore } from "../../platform/chosen-store.ts";
import { createDraft } from "../../platform/drafts.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { clockText } from "../../platform/time-text.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Segmented } from "../../ui/choices.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Checkbox, Field, FieldGroup, Select, TextArea, TextInput } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/note.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { DraftNote } from "../../ui/text-parts.tsx";
import { toast } from "../../ui/toast.ts";
import { words } from "../../ui/words.ts";
import { CASE_LEVELS } from "./case-list.ts";
import { openCase } from "./cases.queries.ts";
import { t } from "./cases.words.ts";
import { type NewCaseValues, newCaseBody, readNewCase } from "./new-case-values.ts";

/** Opens a case by hand, for what is heard outside a callback. */
export function NewCasePage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const blank: NewCaseValues = {
    level: "complaint",
    major: false,
    title: "",
    words: "",
    storeId: chosenStore() ?? me().stores[0]?.id ?? "",
    customer: null,
  };
  const draft = createDraft({ key: `case-new:${me().staffId}`, read: readNewCase });
  const [values, setValues] = createSignal(draft.restored?.value ?? blank);
  const [asked, setAsked] = createSignal(false);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  let left = false;
  onCleanup(() => {
    left = true;
  });

  const set = (changes: Partial<NewCaseValues>): void => {
    setValues((before) => ({ ...before, ...changes }));
    draft.save(values());
  };
  const titleError = () =>
    asked() && values().title.trim() === "" ? t().required : problem()?.fieldError("/title");

  const save = async (): Promise<void> => {
    setAsked(true);
    if (busy() || values().title.trim() === "") return;
    setBusy(true);
    setProblem(null);
    try {
      const { id, number } = await openCase(newCaseBody(values()));
      draft.clear();
      toast({ text: t().created(number) });
      if (!left) navigate(paths.case(id), { replace: true });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  createShortcuts(() => ({
    title: t().newTitle,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: t().create,
        run: () => void save(),
      },
    ],
  }));
  const keptAt = (): string | null => {
    const at = draft.savedAt();
    return at === null ? null : clockText(at, timeFrame(zoneOf(me())));
  };

  return (
    <Sheet>
      <SheetHeader title={t().newTitle} back={{ href: paths.cases, label: t().title }} ruled />
      <SheetScroll padded>
        <form
          id="new-case"
          class="flex max-w-160 flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <p class="text-ink-2">{t().newLead}</p>
          <FieldGroup label={t().level}>
            <Segmented
              label={t().level}
              value={values().level}
              onValue={(level) => set({ level })}
              options={CASE_LEVELS.map((value) => ({ value, label: t().levels[value] }))}
            />
          </FieldGroup>
          <Checkbox checked={values().major} onChecked={(major) => set({ major })}>
            {t().majorField}
          </Checkbox>
          <Field label={t().titleField} required error={titleError()}>
            {(ties) => (
              <TextInput
                {...ties()}
                maxlength={200}
                placeholder={t().titlePlaceholder}
                value={values().title}
                onValue={(title) => set({ title })}
              />
            )}
          </Field>
          <Field
            label={t().wordsField}
            aside={t().optional}
            hint={t().closeHint}
            error={problem()?.fieldError("/words")}
          >
            {(ties) => (
              <TextArea
                {...ties()}
                class="voice"
                value={values().words}
                onValue={(text) => set({ words: text })}
              />
            )}
          </Field>
          <Show when={may(me(), "customers:see")}>
            <Field
              label={t().customerField}
              aside={t().optional}
              hint={t().customerHint}
              error={problem()?.fieldError("/customerId")}
            >
              {(ties) => (
                <Combobox
                  {...ties()}
                  label={t().customerField}
                  chosen={values().customer}
                  find={findCustomers}
                  onChosen={(customer) => set({ customer: choiceOf(customer) })}
                />
              )}
            </Field>
          </Show>
          <Show when={me().stores.length > 1}>
            <Field label={t().store} required error={problem()?.fieldError("/storeId")}>
              {(ties) => (
                <Select {...ties()} value={values().storeId} onValue={(storeId) => set({ storeId })}>
                  <For each={me().stores}>{({ id, name }) => <option value={id}>{name}</option>}</For>
                </Select>
              )}
            </Field>
          </Show>
          <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
        </form>
      </SheetScroll>
      <SheetFooter>
        <Button kind="go" type="submit" form="new-case" cap="Ctrl Enter" busy={busy()}>
          {t().create}
        </Button>
        <ButtonLink href={paths.cases}>{words().cancel}</ButtonLink>
        <DraftNote clock={keptAt()} refused={draft.refused()} />
      </SheetFooter>
    </Sheet>
  );
}

function choiceOf(option: { value: string; label: string } | null): CustomerChoice | null {
  return option === null ? null : { value: option.value, label: option.label };
}
