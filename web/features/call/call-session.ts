import { type Accessor, createEffect, createSignal, on } from "solid-js";
import { createStore, reconcile, type SetStoreFunction, unwrap } from "solid-js/store";
import { createDraft, type Draft } from "../../platform/drafts.ts";
import { ApiProblem, asProblem } from "../../platform/problem.ts";
import { queryClient } from "../../platform/query-client.ts";
import { serverTime } from "../../platform/server-clock.ts";
import { calendarDate } from "../../platform/time-text.ts";
import { saveCall, takeCallBack, unsentCallOf } from "../follow-ups/attempt-outbox.ts";
import { type AttemptResult, type FollowUpDetail, followUpQuery } from "../follow-ups/follow-ups.queries.ts";
import { takeReopened } from "../follow-ups/last-call.ts";
import {
  attemptOf,
  type CallForm,
  emptyForm,
  type Faults,
  isUntouched,
  madeAt,
  readForm,
} from "./call-form.ts";
import { ownLine } from "./own-line.ts";

/** A call while it is made: what is entered, what is wrong with it, and the way to save it. */
export type CallSession = {
  form: CallForm;
  setForm: SetStoreFunction<CallForm>;
  draft: Draft<CallForm>;
  faults: Accessor<Faults>;
  problem: Accessor<ApiProblem | null>;
  /** What is wrong with one field, by its pointer in the body: said by the server, or unread by the field itself. */
  said: (pointer: string) => string | undefined;
  /** Told by a field that holds what it cannot read. */
  setUnread: (pointer: string, message: string | undefined) => void;
  busy: Accessor<boolean>;
  /** True where this call was saved before and waits on this device; saving again takes its place. */
  waiting: Accessor<boolean>;
  untouched: Accessor<boolean>;
  /** The form as it stands, to be kept. */
  entered: () => CallForm;
  save: () => Promise<void>;
  /** What another window wrote about the same follow-up and has not sent. */
  otherDraft: Accessor<{ at: number } | null>;
  /** Puts it in the place of what stands here, which is kept in its place. */
  exchange: () => void;
  /** Throws away what was entered. */
  discard: () => Promise<void>;
};

/** How a call was saved: with the server, or on this device until the network is back. */
export type SavedWhere = "sent" | "waiting";

/** Fields read what was typed when they are left: saving from within one leaves it first. */
function settleField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Brings the first field that is not right into sight, once it is marked. */
function showFault(): void {
  queueMicrotask(() => {
    const faulty = document.querySelectorAll<HTMLElement>("#main [aria-invalid=true]");
    [...faulty].find((field) => field.offsetParent !== null)?.focus();
  });
}

/**
 * The state of one call. What is typed is kept on the device under person and follow-up until it is saved; a saved
 * call is kept by the outbox, which sends it once, when it can. What the server refused is taken up again here.
 */
export function createCallSession({
  followUp,
  staffId,
  zone,
  startWith,
  toldLate,
  onSaved,
}: {
  followUp: FollowUpDetail;
  staffId: string;
  zone: () => string;
  startWith: AttemptResult | undefined;
  /** True where the call was noted on paper: when it was made is entered, and not now. */
  toldLate: () => boolean;
  onSaved: (result: AttemptResult, where: SavedWhere) => void;
}): CallSession {
  const draft = createDraft({ key: `call:${staffId}:${followUp.id}`, read: readForm });
  const before = () => unsentCallOf(followUp.id);
  const takenBack = readForm(takeReopened(followUp.id));
  const [form, setForm] = createStore<CallForm>(takenBack ?? draft.restored?.value ?? emptyForm());
  if (startWith) setForm("result", startWith);
  const [unread, setUnreadFields] = createStore<Partial<Record<string, string>>>({});
  const [faults, setFaults] = createSignal<Faults>({});
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);

  const entered = (): CallForm => structuredClone(unwrap(form));
  if (takenBack) draft.save(entered());
  createEffect(
    on(
      () => before()?.id,
      () => {
        const unsent = before();
        if (!unsent || busy()) return;
        const kept = readForm(unsent.content.form);
        if (kept && isUntouched(form)) setForm(reconcile(kept));
        setProblem(unsent.refusal && new ApiProblem(unsent.refusal));
      },
    ),
  );
  createEffect(
    on(
      () => JSON.stringify(form),
      () => {
        setFaults({});
        if (isUntouched(form)) draft.clear();
        else draft.save(entered());
      },
      { defer: true },
    ),
  );

  /** Puts the call in the place of what was saved about it before. */
  const keep = async (body: Parameters<typeof saveCall>[0]["body"]): Promise<void> => {
    const { result } = form;
    const { id, kind, contactPointId, customerName } = followUp;
    const unsent = before();
    // What waited has been sent meanwhile: it stands in the record, and the caller sees it there first.
    if (unsent && !(await takeCallBack(unsent.id)) && unsent.refusal === null) {
      await queryClient.invalidateQueries(followUpQuery(id));
      return;
    }
    const saved = await saveCall({
      followUp: { id, kind, contactPointId, customerName },
      body,
      form: entered(),
    });
    if (saved === "sent" || saved === "waiting") {
      draft.clear();
      onSaved(result, saved);
      return;
    }
    // Whoever is still here mends it here: nothing is left to come back to.
    draft.save(entered());
    const refused = before();
    if (refused) await takeCallBack(refused.id);
    setProblem(saved);
    showFault();
  };
  const save = async (): Promise<void> => {
    if (busy()) return;
    settleField();
    if (Object.values(unread).some((message) => message !== undefined)) {
      showFault();
      return;
    }
    setProblem(null);
    const { scriptId, script } = followUp;
    const entry = entered();
    const made = madeAt({ form: entry, today: calendarDate(serverTime(), zone()), zone: zone() });
    if (toldLate() && made === null) {
      setFaults({ "/at": "missing" });
      showFault();
      return;
    }
    // A call that was refused was made when it was first saved.
    const at = (toldLate() ? made : null) ?? before()?.content.body.at ?? serverTime();
    const attempt = attemptOf({ form: entry, questions: script.questions, scriptId, zone: zone(), at });
    if (!attempt.ok) {
      setFaults(attempt.faults);
      showFault();
      return;
    }
    setBusy(true);
    try {
      const line = ownLine(followUp);
      await keep({ ...attempt.body, ...(line === null ? {} : { line }) });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const discard = async (): Promise<void> => {
    const unsent = before();
    if (unsent) await takeCallBack(unsent.id);
    setProblem(null);
    setForm(reconcile(emptyForm()));
    draft.clear();
  };

  return {
    form,
    setForm,
    draft,
    faults,
    problem,
    said: (pointer) => unread[pointer] ?? problem()?.fieldError(pointer),
    setUnread: (pointer, message) => setUnreadFields(pointer, message),
    busy,
    waiting: () => !busy() && before()?.refusal === null,
    untouched: () => isUntouched(form),
    entered,
    save,
    otherDraft: draft.other,
    exchange: () => {
      const other = draft.exchange(entered());
      if (other) setForm(reconcile(other));
    },
    discard,
  };
}
