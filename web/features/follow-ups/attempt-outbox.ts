import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { api, call } from "../../platform/api.ts";
import { online } from "../../platform/online.ts";
import { createOutbox, type Delivery, type Outbox, type Saved, type Unsent } from "../../platform/outbox.ts";
import { createMemoryStore } from "../../platform/outbox-memory.ts";
import { createOutboxStore } from "../../platform/outbox-store.ts";
import type { Identity } from "../../platform/session.ts";
import { deliveryOf } from "./attempt-delivery.ts";
import { type AttemptInput, type FollowUp, renewFollowUps } from "./follow-ups.queries.ts";

/** A call that was made and not sent yet: what it was about, what is sent, and the form as it stood. */
export type UnsentCall = {
  followUp: Pick<FollowUp, "id" | "kind" | "contactPointId" | "customerName">;
  body: AttemptInput;
  form: unknown;
};

const NAME = "dl_attempts";
const TRY_AGAIN_MS = 15_000;
const ANSWER_MS = 30_000;
const PATIENCE_MS = 4_000;
const MOST_SENT = 50;

const [unsent, setUnsent] = createSignal<readonly Unsent<UnsentCall>[]>([]);
const [sent, setSent] = createSignal<readonly { followUp: UnsentCall["followUp"]; at: number }[]>([]);
const [keeps, setKeeps] = createSignal(true);
let outbox: Outbox<UnsentCall> | null = null;

/** False where this device keeps nothing once the tab is closed. */
export { keeps };

/** Calls that wait on this device to be sent. */
export function waitingCalls(): readonly Unsent<UnsentCall>[] {
  return unsent().filter(({ refusal }) => refusal === null);
}

/** Calls that the server did not take, for the caller to look at. */
export function refusedCalls(): readonly Unsent<UnsentCall>[] {
  return unsent().filter(({ refusal }) => refusal !== null);
}

/** What calls were about that a list read at `readAt` (milliseconds) does not know of: unsent, or sent since. */
export function calledSince(readAt: number): UnsentCall["followUp"][] {
  return [
    ...waitingCalls().map(({ content }) => content.followUp),
    ...sent()
      .filter(({ at }) => at >= readAt)
      .map(({ followUp }) => followUp),
  ];
}

/** The unsent call about a follow-up, if there is one. */
export function unsentCallOf(followUpId: string): Unsent<UnsentCall> | undefined {
  return unsent().findLast(({ content }) => content.followUp.id === followUpId);
}

async function deliver({ key, content }: Unsent<UnsentCall>): Promise<Delivery> {
  const { followUp, body } = content;
  try {
    await call(
      api.POST("/follow-ups/{id}/attempts", {
        params: { path: { id: followUp.id } },
        body,
        headers: { "Idempotency-Key": key },
        signal: AbortSignal.timeout(ANSWER_MS),
      }),
    );
    setSent((before) => [...before.slice(-MOST_SENT), { followUp, at: Date.now() }]);
    renewFollowUps();
    return { ended: "sent" };
  } catch (thrown) {
    const delivery = deliveryOf(thrown);
    // Whoever was quicker stands in the record.
    if (delivery.ended !== "later") renewFollowUps();
    return delivery;
  }
}

/** Sends what the person's calls left on this device for as long as they are signed in; ends with its owner. */
export function startAttemptOutbox({ groupId, staffId }: Identity): void {
  const owner = `${groupId}:${staffId}`;
  const name = `${NAME}:${owner}`;
  const channel = new BroadcastChannel(name);
  const openWith = (store: Parameters<typeof createOutbox<UnsentCall>>[0]["store"]) =>
    createOutbox<UnsentCall>({
      owner,
      store,
      deliver,
      // Locks are given to secure pages alone; without them the key keeps a call from being recorded twice.
      alone: async (work) => {
        await ("locks" in navigator ? navigator.locks.request(name, work) : work());
      },
      show: setUnsent,
      tell: () => channel.postMessage(null),
      patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
      newKey: () => crypto.randomUUID(),
    });
  outbox = openWith(createOutboxStore(NAME));

  const go = (): void => {
    if (waitingCalls().length > 0) void outbox?.drain().catch(() => undefined);
  };
  const start = async (): Promise<void> => {
    try {
      await outbox?.look();
    } catch {
      setKeeps(false);
      outbox = openWith(createMemoryStore());
    }
    go();
  };
  const stay = (event: BeforeUnloadEvent): void => {
    if (!keeps() && unsent().length > 0) event.preventDefault();
  };
  const hear = async (): Promise<void> => {
    const before = unsent().length;
    await outbox?.look();
    // Another tab has sent something: what is on this screen is old.
    if (unsent().length < before && document.visibilityState === "visible") renewFollowUps();
  };
  channel.onmessage = () => void hear().catch(() => undefined);
  createEffect(on(online, (isOnline) => isOnline && go(), { defer: true }));
  const timer = setInterval(go, TRY_AGAIN_MS);
  addEventListener("beforeunload", stay);
  onCleanup(() => {
    clearInterval(timer);
    channel.close();
    removeEventListener("beforeunload", stay);
    outbox = null;
    setUnsent([]);
    setSent([]);
  });
  void start();
}

/** Keeps a call on the device and sends it, after those that wait; rejects where it could not be kept. */
export async function saveCall(made: UnsentCall): Promise<Saved> {
  if (!outbox) throw new Error("nobody is signed in");
  if (unsent().length === 0) void navigator.storage?.persist?.();
  return outbox.save(made);
}

/** Takes an unsent call back, to be corrected or forgotten; false where it has been sent meanwhile. */
export async function takeCallBack(id: number): Promise<boolean> {
  return (await outbox?.takeOut(id)) ?? false;
}

/** Sends what waits now. */
export async function sendCalls(): Promise<void> {
  await outbox?.drain().catch(() => undefined);
}
