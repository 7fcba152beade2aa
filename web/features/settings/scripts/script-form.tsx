import { createSignal, Index, type JSX, Show } from "solid-js";
import { createDraft } from "../../../platform/drafts.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { clockText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { Section, SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import { DraftNote } from "../../../ui/text-parts.tsx";
import { t as shared } from "../settings.words.ts";
import { differences } from "../versions/differences.ts";
import { DraftActs, OvertakenNote } from "../versions/draft-acts.tsx";
import { createDraftDesk } from "../versions/draft-desk.ts";
import type { SettingDraft, SettingPlace } from "../versions/drafts.queries.ts";
import { PutDialog } from "../versions/put-dialog.tsx";
import { StateBand } from "../versions/state-band.tsx";
import type { InForce } from "../versions.ts";
import { QuestionEditor } from "./question-editor.tsx";
import {
  branchesKept,
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
import { t } from "./scripts.words.ts";
import { tellScript } from "./tell-script.ts";
import { WordsPair } from "./words-pair.tsx";

type FormProps = {
  script: Script;
  versions: InForce<Script>;
  storeId: string | null;
  brand: string | null;
  draft: SettingDraft | undefined;
};

/** What a draft of a script holds. */
function scriptOfDraft(body: SettingDraft["body"]): ScriptBody | undefined {
  return "questions" in body ? body : undefined;
}

/** A script to read or to change: opening, questions in their order, closing. Saving keeps a draft, which is then put in force. */
export function ScriptForm(props: FormProps): JSX.Element {
  const me = useMe();
  const place = (): SettingPlace => ({
    about: "script",
    kind: props.script.key,
    storeId: props.storeId,
    brand: props.brand,
  });
  const typed = createDraft({
    key: `script:${me().staffId}:${props.script.key}:${props.storeId ?? "group"}:${props.brand ?? ""}`,
    read: readScript,
  });
  const loaded = (draft: SettingDraft | undefined): ScriptBody =>
    copyOf((draft && scriptOfDraft(draft.body)) ?? props.script.body);
  const [base, setBase] = createSignal<ScriptBody>(loaded(props.draft));
  const [body, setBody] = createSignal<ScriptBody>(typed.restored?.value ?? base());
  const [asked, setAsked] = createSignal(false);
  const [putting, setPutting] = createSignal(false);
  const mayChange = () => may(me(), "policies:manage") && (props.storeId !== null || me().sight === "group");
  const isChanged = () => JSON.stringify(body()) !== JSON.stringify(base());
  const isScheduled = () => (props.draft?.inForceFrom ?? null) !== null;

  const set = (changes: Partial<ScriptBody>): void => {
    setBody((before) => {
      const after = { ...before, ...changes };
      return { ...after, questions: branchesKept(after.questions) };
    });
    typed.save(body());
  };
  const setQuestion = (at: number, question: Question): void =>
    set({ questions: body().questions.map((known, index) => (index === at ? question : known)) });

  const addQuestion = (): void => {
    setAsked(false);
    set({ questions: [...body().questions, newQuestion("words", body().questions)] });
  };

  const desk = createDraftDesk({
    place,
    draft: () => props.draft,
    isChanged,
    body: () => (missingWords(body()).length === 0 ? completeScript(body()) : null),
    load: (draft) => {
      typed.clear();
      setBase(loaded(draft));
      setBody(base());
    },
    onSaved: () => {
      typed.clear();
      setBase(completeScript(body()));
      setBody(base());
    },
  });
  const errorOf = (pointer: string): string | undefined =>
    asked() && missingWords(body()).includes(pointer)
      ? shared().required
      : desk.problem()?.fieldError(`/body${pointer}`);
  const maySave = () => mayChange() && isChanged() && !isScheduled();
  const mayPut = () => mayChange() && !isChanged() && props.draft !== undefined && !isScheduled();
  const go = (): void => {
    setAsked(true);
    if (maySave()) desk.save();
    else if (mayPut()) setPutting(true);
  };
  const discard = (): void => {
    typed.clear();
    desk.saving.reset();
    setBody(base());
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
        active: !putting() && (maySave() || mayPut()),
        run: go,
      },
    ],
  }));
  const keptAt = (): string | null => {
    const at = typed.savedAt();
    return at === null ? null : clockText(at, timeFrame(zoneOf(me())));
  };
  const tell = (of: SettingDraft["body"]) => tellScript(scriptOfDraft(of) ?? props.script.body);
  const differing = () => (props.draft ? differences(tell(props.script.body), tell(props.draft.body)) : []);
  const beneath = () => (props.versions.group ?? props.versions.shipped ?? props.script).body;

  return (
    <>
      <SheetScroll padded>
        <StateBand
          place={place()}
          versions={props.versions}
          inForce={props.script.body}
          shipped={beneath()}
          draft={props.draft}
          tell={tell}
          mayChange={mayChange()}
        />
        <Show when={props.draft?.begging}>{(words) => <Note>{t().begging(words())}</Note>}</Show>
        <Show when={may(me(), "policies:manage") && !mayChange()}>
          <Note tone="calm">{t().groupOnly}</Note>
        </Show>
        <Show when={typed.restored && isChanged()}>
          <Note tone="calm">{t().draftRestored}</Note>
        </Show>
        <fieldset class="flex max-w-220 flex-col gap-6" disabled={!mayChange() || isScheduled()}>
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
                    earlier={body().questions.slice(0, index)}
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
      <OvertakenNote desk={desk} />
      <Show when={desk.problem()}>
        {(refused) => (
          <div class="border-t border-line px-5 py-3">
            <ProblemNote problem={refused()} saving />
          </div>
        )}
      </Show>
      <Show when={mayChange()}>
        <SheetFooter>
          <DraftActs
            desk={desk}
            draft={props.draft}
            isChanged={isChanged()}
            maySave={maySave()}
            onSave={go}
            onPut={() => setPutting(true)}
          />
          <Show
            when={isChanged()}
            fallback={
              <Show when={!isScheduled()}>
                <Button onClick={() => set(copyOf(beneath()))}>{t().useShipped}</Button>
              </Show>
            }
          >
            <Button onClick={discard}>{t().discard}</Button>
          </Show>
          <DraftNote clock={keptAt()} refused={typed.refused()} />
          <span class="text-13 text-ink-3 max-desk:hidden">{t().keeps}</span>
        </SheetFooter>
      </Show>
      <Show when={props.draft}>
        {(draft) => (
          <PutDialog
            open={putting()}
            onClose={() => setPutting(false)}
            draft={draft()}
            name={t().keys[props.script.key]}
            number={props.versions.own?.number ?? 0}
            differences={differing()}
            reaches={{ always: [], chosen: [], newOnly: [] }}
          />
        )}
      </Show>
    </>
  );
}

/** A copy that can be changed: what a query holds is shared with every screen. */
function copyOf(body: ScriptBody): ScriptBody {
  return readScript(JSON.parse(JSON.stringify(body))) ?? body;
}
