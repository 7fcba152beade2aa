import { ApiProblem, type ProblemParts } from "./problem.ts";

/** Something a person did that the server has not taken yet. */
export type Unsent<Content> = {
  /** The place in line. */
  id: number;
  /** The group and staff member it belongs to; sent as nobody else. */
  owner: string;
  /** The idempotency key of every try. */
  key: string;
  /** How often the server failed over it. */
  failures: number;
  /** Why the server did not take it; null while it waits. */
  refusal: ProblemParts | null;
  content: Content;
};

/** Where unsent work is kept. What is kept stays in the order in which it was added. */
export type OutboxStore<Content> = {
  /** Keeps it before it answers with the place in line. */
  add(unsent: Omit<Unsent<Content>, "id">): Promise<number>;
  all(owner: string): Promise<Unsent<Content>[]>;
  put(unsent: Unsent<Content>): Promise<void>;
  remove(id: number): Promise<void>;
};

/** What came of one try to send: taken, to be tried again (the server `failed`, or was not reached), or refused. */
export type Delivery =
  | { ended: "sent" }
  | { ended: "later"; failed: ProblemParts | null }
  | { ended: "refused"; refusal: ProblemParts };

/** How saving ended for whoever waits: with the server, on this device, or not taken. */
export type Saved = "sent" | "waiting" | ApiProblem;

type OutboxOptions<Content> = {
  owner: string;
  store: OutboxStore<Content>;
  deliver: (unsent: Unsent<Content>) => Promise<Delivery>;
  /** Runs `work` while no other tab sends. */
  alone: (work: () => Promise<void>) => Promise<void>;
  show: (unsent: readonly Unsent<Content>[]) => void;
  /** Lets the person's other tabs look anew. */
  tell: () => void;
  /** Resolves when whoever saves has waited long enough. */
  patience: () => Promise<void>;
  newKey: () => string;
};

export type Outbox<Content> = {
  /** Keeps it on the device, then sends what waits. Rejects where the device keeps nothing. */
  save(content: Content): Promise<Saved>;
  /** Takes it out of the line; false where it has been sent meanwhile. */
  takeOut(id: number): Promise<boolean>;
  /** Sends what waits, in order. */
  drain(): Promise<void>;
  /** Looks anew: another tab has changed something. */
  look(): Promise<void>;
};

const MOST_FAILURES = 5;

/**
 * Keeps what a person does and sends it in the order in which it was done, each once: one tab sends at a time, every
 * try of one carries the same key, and what is not reached waits. What the server refuses stays, out of the line.
 */
export function createOutbox<Content>(options: OutboxOptions<Content>): Outbox<Content> {
  const { owner, store, deliver, alone, show, tell, patience, newKey } = options;
  let flight: Promise<void> | null = null;
  let again = false;

  const look = async (): Promise<void> => show(await store.all(owner));
  const changed = async (): Promise<void> => {
    await look();
    tell();
  };

  /** True where the next in line may be sent. */
  const settle = async (unsent: Unsent<Content>): Promise<boolean> => {
    const delivery = await deliver(unsent);
    if (delivery.ended === "sent") {
      await store.remove(unsent.id);
      return true;
    }
    if (delivery.ended === "refused") {
      await store.put({ ...unsent, refusal: delivery.refusal });
      return true;
    }
    if (delivery.failed === null) return false;
    const failures = unsent.failures + 1;
    const refusal = failures < MOST_FAILURES ? null : delivery.failed;
    await store.put({ ...unsent, failures, refusal });
    return refusal !== null;
  };
  const sendAll = async (): Promise<void> => {
    for (;;) {
      const next = (await store.all(owner)).find(({ refusal }) => refusal === null);
      if (next === undefined || !(await settle(next))) return;
      await changed();
    }
  };
  const sendUntilQuiet = async (): Promise<void> => {
    do {
      again = false;
      await alone(sendAll);
    } while (again);
  };
  const drain = (): Promise<void> => {
    if (flight) again = true;
    flight ??= sendUntilQuiet().finally(() => {
      flight = null;
    });
    return flight;
  };

  return {
    async save(content) {
      const id = await store.add({ owner, key: newKey(), failures: 0, refusal: null, content });
      await changed();
      await Promise.race([drain().catch(() => undefined), patience()]);
      const left = (await store.all(owner)).find((unsent) => unsent.id === id);
      if (left === undefined) return "sent";
      return left.refusal === null ? "waiting" : new ApiProblem(left.refusal);
    },
    async takeOut(id) {
      let found = false;
      await alone(async () => {
        found = (await store.all(owner)).some((unsent) => unsent.id === id);
        await store.remove(id);
      });
      await changed();
      return found;
    },
    drain,
    look,
  };
}
