import { useMutation } from "@tanstack/solid-query";
import { createSignal, Index, type JSX, Show } from "solid-js";
import { createDraft } from "../../../platform/drafts.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { asProblem } from "../../../platform/problem.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { clockText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/field.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { Section, SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import { DraftNote } from "../../../ui/text-parts.tsx";
import { toast } from "../../../ui/toast.ts";
import { t as shared } from "../settings.words.ts";
import { QuestionEditor } from "./question-editor.tsx";
import {
  completeScript,
  MOST_QUESTIONS,
  missingWords,
  moved,
  newQuestion,
  type Question,
  readScript,
  type Script,
  type ScriptBody,
} from "./script-body.ts";
import { putScript, renewScripts } from "./scripts.queries.ts";
import { t } from "./scripts.words.ts";
import { WordsPair } from "./words-pair.tsx";

/** A script to read or to change: opening, questions in their order, closing. Saving puts a new version in force. */
export function ScriptForm(props: { script: Script; shipped: Script; storeId: string | null }): JSX.Element {
  const me = useMe();
  const draft = createDraft({
    key: `script:${me().staffId}:${props.script.key}:${props.storeId ?? "group"}`,
    read: readScript,
  });
  const inForce = (): ScriptBody => copyOf(props.script.body);
  const [body, setBody] = createSignal<ScriptBody>(draft.restored?.value ?? inForce());
  const [asked, setAsked] = createSignal(false);
  const [evenIfBegging, setEvenIfBegging] = createSignal(false);
  const mayChange = () => may(me(), "policies:manage") && (props.storeId !== null || me().sight === "group");
  const isChanged = () => JSON.stringify(body()) !== JSON.stringify(inForce());

  const set = (changes: Partial<ScriptBody>): void => {
    setBody((before) => ({ ...before, ...changes }));
    draft.save(body());
  };
  const setQuestion = (at: number, question: Question): void =>
    set({ questions: body().questions.map((known, index) => (index === at ? question : known)) });

  const addQuestion = (): void => {
    setAsked(false);
    set({ questions: [...body().questions, newQuestion("words", body().questions)] });
  };

  const saving = useMutation(() => ({
    mutationFn: () =>
      putScript({
        key: props.script.key,
        storeId: props.storeId,
        body: completeScript(body()),
        evenIfBegging: evenIfBegging(),
      }),
    onSuccess: ({ number }) => {
      draft.clear();
      toast({ text: shared().savedVersion(number) });
      return renewScripts();
    },
  }));
  const problem = () => (saving.error ? asProblem(saving.error) : null);
  const isBegging = () => problem()?.code === "scripts.begging";
  const errorOf = (pointer: string): string | undefined =>
    asked() && missingWords(body()).includes(pointer)
      ? shared().required
      : problem()?.fieldError(`/body${pointer}`);
  const save = (): void => {
    setAsked(true);
    if (mayChange() && isChanged() && missingWords(body()).length === 0 && !saving.isPending) saving.mutate();
  };
  const discard = (): void => {
    draft.clear();
    saving.reset();
    setBody(inForce());
  };
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: shared().save,
        active: mayChange() && isChanged(),
        run: save,
      },
    ],
  }));
  const keptAt = (): string | null => {
    const at = draft.savedAt();
    return at === null ? null : clockText(at, timeFrame(zoneOf(me())));
  };

  return (
    <>
      <SheetScroll padded>
        <Show when={may(me(), "policies:manage") && !mayChange()}>
          <Note tone="calm">{t().groupOnly}</Note>
        </Show>
        <Show when={draft.restored && isChanged()}>
          <Note tone="calm">{t().draftRestored}</Note>
        </Show>
        <fieldset class="flex max-w-220 flex-col gap-6" disabled={!mayChange()}>
          <Section title={t().opening} note={t().placeholders}>
            <WordsPair
              label={t().opening}
              long
              words={body().opening}
              errorOf={(language) => errorOf(`/opening/${language}`)}
              onWords={(opening) => set({ opening })}
            />
          </Section>
          <Section title={t().questions}>
            <ol class="flex flex-col gap-4">
              <Index each={body().questions}>
                {(question, index) => (
                  <QuestionEditor
                    question={question()}
                    number={index + 1}
                    last={index === body().questions.length - 1}
                    errorOf={(pointer) => errorOf(`/questions/${index}${pointer}`)}
                    onQuestion={(changed) => setQuestion(index, changed)}
                    onMove={(step) => set({ questions: moved(body().questions, index, step) })}
                    onRemove={() => set({ questions: body().questions.filter((_, at) => at !== index) })}
                  />
                )}
              </Index>
            </ol>
            <Show when={mayChange() && body().questions.length < MOST_QUESTIONS}>
              <div class="mt-4">
                <Button icon="plus" onClick={addQuestion}>
                  {t().add}
                </Button>
              </div>
            </Show>
          </Section>
          <Section title={t().closing} note={t().closingPlaceholders}>
            <WordsPair
              label={t().closing}
              long
              words={body().closing}
              errorOf={(language) => errorOf(`/closing/${language}`)}
              onWords={(closing) => set({ closing })}
            />
          </Section>
        </fieldset>
      </SheetScroll>
      <Show when={problem()}>
        {(refused) => (
          <div class="border-t border-line px-5 py-3">
            <Show when={isBegging()} fallback={<ProblemNote problem={refused()} saving />}>
              <Note>
                <p class="mb-1">{refused().detail}</p>
                <Checkbox checked={evenIfBegging()} onChecked={setEvenIfBegging}>
                  {t().beggingAnyway}
                </Checkbox>
              </Note>
            </Show>
          </div>
        )}
      </Show>
      <Show when={mayChange()}>
        <SheetFooter>
          <Button kind="go" cap="Ctrl Enter" busy={saving.isPending} disabled={!isChanged()} onClick={save}>
            {shared().save}
          </Button>
          <Show
            when={isChanged()}
            fallback={<Button onClick={() => set(copyOf(props.shipped.body))}>{t().useShipped}</Button>}
          >
            <Button onClick={discard}>{t().discard}</Button>
          </Show>
          <DraftNote clock={keptAt()} refused={draft.refused()} />
          <span class="text-13 text-ink-3 max-desk:hidden">{t().keeps}</span>
        </SheetFooter>
      </Show>
    </>
  );
}

/** A copy that can be changed: what a query holds is shared with every screen. */
function copyOf(body: ScriptBody): ScriptBody {
  return readScript(JSON.parse(JSON.stringify(body))) ?? body;
}
