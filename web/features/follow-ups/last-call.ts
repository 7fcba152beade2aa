import { useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import { api, call } from "../../platform/api.ts";
import type { Shortcut } from "../../platform/keys.ts";
import { now } from "../../platform/now.ts";
import { paths } from "../../platform/paths.ts";
import { asProblem } from "../../platform/problem.ts";
import { queryClient } from "../../platform/query-client.ts";
import { toast, undoShown } from "../../ui/toast.ts";
import { words } from "../../ui/words.ts";
import { takeCallBack, unsentCallOf } from "./attempt-outbox.ts";
import { type FollowUp, followUpQuery, renewFollowUps } from "./follow-ups.queries.ts";
import { followUpWords as t } from "./follow-ups.words.ts";

// As long as the server lets a call be taken back.
const TAKEN_BACK_WITHIN_MS = 10 * 60_000;

/** The call that was saved last in this tab, with its form as it stood. */
type LastCall = { followUp: Pick<FollowUp, "id" | "customerName">; form: unknown; at: number };

const [lastCall, setLastCall] = createSignal<LastCall | null>(null);
let reopened: { id: string; form: unknown } | null = null;

/** Remembers the call that was just saved, so that it can be taken back. */
export function noteLastCall(saved: Omit<LastCall, "at">): void {
  setLastCall({ ...saved, at: Date.now() });
}

/** What was written in a call that was taken back, once, for the screen that opens it again. */
export function takeReopened(followUpId: string): unknown {
  if (reopened?.id !== followUpId) return null;
  const { form } = reopened;
  reopened = null;
  return form;
}

async function takeBack({ followUp, form }: LastCall): Promise<void> {
  const unsent = unsentCallOf(followUp.id);
  const stillHere = unsent !== undefined && (await takeCallBack(unsent.id));
  if (!stillHere) {
    await call(api.POST("/follow-ups/{id}/take-back", { params: { path: { id: followUp.id } } }));
  }
  reopened = { id: followUp.id, form };
  // As it stood when it was closed it is not to be seen again, not even until it has been read anew.
  queryClient.removeQueries({ queryKey: followUpQuery(followUp.id).queryKey });
  renewFollowUps();
}

/** Whether nothing was saved since the call of a follow-up. */
export function isLastCall(followUpId: string): boolean {
  return lastCall()?.followUp.id === followUpId;
}

/** Taking back the last call: opens it again as it was written, or says why it stands. */
export function useTakeBack(): { shortcut: () => Shortcut; run: () => void } {
  const navigate = useNavigate();
  const active = () => {
    const last = lastCall();
    return last !== null && !undoShown() && now() - last.at < TAKEN_BACK_WITHIN_MS;
  };
  const run = async (): Promise<void> => {
    const last = lastCall();
    if (!last) return;
    setLastCall(null);
    try {
      await takeBack(last);
      toast({ text: t().takenBack(last.followUp.customerName ?? t().noName) });
      navigate(paths.call(last.followUp.id));
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.kind !== "refused") setLastCall(last);
      const told = problem.kind === "offline" ? words().offlineReading : problem.detail || words().fault;
      toast({ tone: "bad", text: told });
    }
  };
  return {
    run: () => void run(),
    shortcut: () => ({
      code: "KeyZ",
      command: true,
      cap: "Ctrl Z",
      label: t().takeBack,
      active: active(),
      run: () => void run(),
    }),
  };
}
