import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { createStore, type SetStoreFunction, unwrap } from "solid-js/store";
import { api, call } from "../../platform/api.ts";
import { createDraft, type Draft } from "../../platform/drafts.ts";
import { online } from "../../platform/online.ts";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { serverTime } from "../../platform/server-clock.ts";
import type { AttemptResult, FollowUpDetail } from "../follow-ups/follow-ups.queries.ts";
import { attemptOf, type CallForm, emptyForm, type Faults, isUntouched, readForm } from "./call-form.ts";

/** One sending: its idempotency key and when the call was made. Trying again after a lost answer uses the same. */
type Sending = { key: string; at: string };

type Kept = { form: CallForm; sending: Sending | null };

/** A call while it is made: what is entered, what is wrong with it, and the way to save it. */
export type CallSession = {
  form: CallForm;
  setForm: SetStoreFunction<CallForm>;
  draft: Draft<Kept>;
  faults: Accessor<Faults>;
  problem: Accessor<ApiProblem | null>;
  /** What is wrong with one field, by its pointer in the body: said by the server, or unread by the field itself. */
  said: (pointer: string) => string | undefined;
  /** Told by a field that holds what it cannot read. */
  setUnread: (pointer: string, message: string | undefined) => void;
  busy: Accessor<boolean>;
  /** True while it waits for the network to come back. */
  waiting: Accessor<boolean>;
  untouched: Accessor<boolean>;
  save: () => Promise<void>;
};

const RETRY_MS = 15_000;

function readKept(kept: unknown): Kept | null {
  if (typeof kept !== "object" || kept === null || !("form" in kept)) return null;
  const form = readForm(kept.form);
  return form && { form, sending: "sending" in kept ? readSending(kept.sending) : null };
}

function readSending(kept: unknown): Sending | null {
  if (typeof kept !== "object" || kept === null || !("key" in kept) || !("at" in kept)) return null;
  const { key, at } = kept;
  return typeof key === "string" && typeof at === "string" ? { key, at } : null;
}

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
 * The state of one call. What is typed is kept on the device under person and follow-up; an answer that got lost
 * is asked for again when the network is back, under the same key, so that no call is recorded twice.
 */
export function createCallSession({
  followUp,
  staffId,
  zone,
  startWith,
  onSaved,
}: {
  followUp: FollowUpDetail;
  staffId: string;
  zone: () => string;
  startWith: AttemptResult | undefined;
  onSaved: (result: AttemptResult) => void;
}): CallSession {
  const draft = createDraft({ key: `call:${staffId}:${followUp.id}`, read: readKept });
  const { restored } = draft;
  const [form, setForm] = createStore<CallForm>(restored?.value.form ?? emptyForm());
  if (startWith) setForm("result", startWith);
  const [sending, setSending] = createSignal<Sending | null>(restored?.value.sending ?? null);
  const [unread, setUnreadFields] = createStore<Partial<Record<string, string>>>({});
  const [faults, setFaults] = createSignal<Faults>({});
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const waiting = () => sending() !== null && !busy() && problem()?.kind !== "failed";

  const entered = (): CallForm => structuredClone(unwrap(form));
  createEffect(
    on(
      () => JSON.stringify(form),
      () => {
        setSending(null);
        setFaults({});
        if (isUntouched(form)) draft.clear();
        else draft.save({ form: entered(), sending: null });
      },
      { defer: true },
    ),
  );

  const send = async (now: Sending): Promise<void> => {
    const { questions } = followUp.script;
    const attempt = attemptOf({ form: entered(), questions, zone: zone(), at: now.at });
    if (!attempt.ok) {
      setSending(null);
      setFaults(attempt.faults);
      showFault();
      return;
    }
    setSending(now);
    draft.save({ form: entered(), sending: now });
    setBusy(true);
    try {
      const path = { id: followUp.id };
      const headers = { "Idempotency-Key": now.key };
      await call(api.POST("/follow-ups/{id}/attempts", { params: { path }, body: attempt.body, headers }));
      draft.clear();
      onSaved(form.result);
    } catch (thrown) {
      const failure = asProblem(thrown);
      setProblem(failure);
      if (failure.kind === "refused") {
        setSending(null);
        draft.save({ form: entered(), sending: null });
        showFault();
      }
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<void> => {
    if (busy()) return;
    settleField();
    if (Object.values(unread).some((message) => message !== undefined)) {
      showFault();
      return;
    }
    setProblem(null);
    await send(sending() ?? { key: crypto.randomUUID(), at: serverTime() });
  };

  const tryAgain = (): void => {
    const unsent = sending();
    if (unsent && waiting()) void send(unsent);
  };
  createEffect(on(online, (isOnline) => isOnline && tryAgain()));
  const timer = setInterval(tryAgain, RETRY_MS);
  onCleanup(() => clearInterval(timer));

  return {
    form,
    setForm,
    draft,
    faults,
    problem,
    said: (pointer) => unread[pointer] ?? problem()?.fieldError(pointer),
    setUnread: (pointer, message) => setUnreadFields(pointer, message),
    busy,
    waiting,
    untouched: () => isUntouched(form),
    save,
  };
}
