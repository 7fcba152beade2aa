import { sendCalls } from "../features/follow-ups/attempt-outbox.ts";
import { asProblem } from "../platform/problem.ts";
import { signOut } from "../platform/session.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../ui/words.ts";

/** Signs out, or says why that did not work. */
export async function leave(): Promise<void> {
  try {
    await sendCalls();
    await signOut();
  } catch (thrown) {
    const { kind, detail } = asProblem(thrown);
    toast({ tone: "bad", text: kind === "offline" ? words().offlineReading : detail || words().refused });
  }
}
