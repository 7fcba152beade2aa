import { describe, expect, it } from "vitest";
import { createOutbox, type Delivery, type OutboxStore, type Unsent } from "./outbox.ts";
import { createMemoryStore } from "./outbox-memory.ts";
import { ApiProblem, offlineProblem } from "./problem.ts";

const closed = { ...offlineProblem().parts(), kind: "refused", status: 409, code: "already_closed" } as const;
const fault = { ...offlineProblem().parts(), kind: "failed", status: 500, code: "fault" } as const;

/** A server that answers as told, and takes a key once; what it took stands in `taken`. */
function server() {
  const taken: string[] = [];
  const keys = new Set<string>();
  const state = { reachable: true, answer: "taken" as "taken" | "answer-lost" | "fault" | "refused" };
  const deliver = async ({ key, content }: Unsent<string>): Promise<Delivery> => {
    if (!state.reachable) return { ended: "later", failed: null };
    if (state.answer === "fault") return { ended: "later", failed: fault };
    if (state.answer === "refused") return { ended: "refused", refusal: closed };
    if (!keys.has(key)) taken.push(content);
    keys.add(key);
    return state.answer === "answer-lost" ? { ended: "later", failed: null } : { ended: "sent" };
  };
  return { state, taken, deliver };
}

/** Locks that one device shares between its tabs. */
function lock() {
  let last: Promise<void> = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    last = last.then(work);
    return last;
  };
}

function tab(
  at: Pick<ReturnType<typeof server>, "deliver">,
  { store = createMemoryStore<string>(), alone = lock(), owner = "grp_1:stf_1", patience = forever } = {},
) {
  let shown: readonly Unsent<string>[] = [];
  let keys = 0;
  const outbox = createOutbox({
    owner,
    store,
    deliver: at.deliver,
    alone,
    show: (unsent) => {
      shown = unsent;
    },
    tell: () => undefined,
    patience,
    newKey: () => {
      keys += 1;
      return `${owner}:${keys}:${Math.random()}`;
    },
  });
  return { outbox, shown: () => shown.map(({ content }) => content), unsent: () => shown };
}

const forever = () => new Promise<void>(() => undefined);

describe("work saved while the network is gone", () => {
  it("waits, and is sent once and in order when it is back", async () => {
    const at = server();
    at.state.reachable = false;
    const { outbox, shown } = tab(at);
    const said = [await outbox.save("a"), await outbox.save("b"), await outbox.save("c")];
    expect([said, shown(), at.taken]).toEqual([["waiting", "waiting", "waiting"], ["a", "b", "c"], []]);
    at.state.reachable = true;
    await Promise.all([outbox.drain(), outbox.drain()]);
    expect([at.taken, shown()]).toEqual([["a", "b", "c"], []]);
  });

  it("is still there for the tab that is opened after the first was closed", async () => {
    const at = server();
    at.state.reachable = false;
    const store = createMemoryStore<string>();
    await tab(at, { store }).outbox.save("a");
    at.state.reachable = true;
    await tab(at, { store }).outbox.drain();
    expect(at.taken).toEqual(["a"]);
  });

  it("belongs to the person: nobody else sees it or sends it", async () => {
    const at = server();
    at.state.reachable = false;
    const store = createMemoryStore<string>();
    await tab(at, { store, owner: "grp_1:stf_1" }).outbox.save("mine");
    at.state.reachable = true;
    const other = tab(at, { store, owner: "grp_1:stf_2" });
    await other.outbox.look();
    await other.outbox.drain();
    expect([other.shown(), at.taken]).toEqual([[], []]);
    await tab(at, { store, owner: "grp_1:stf_1" }).outbox.drain();
    expect(at.taken).toEqual(["mine"]);
  });

  it("is sent by one of two tabs", async () => {
    const at = server();
    at.state.reachable = false;
    const [store, alone] = [createMemoryStore<string>(), lock()];
    const [one, other] = [tab(at, { store, alone }), tab(at, { store, alone })];
    await one.outbox.save("a");
    await other.outbox.save("b");
    at.state.reachable = true;
    await Promise.all([one.outbox.drain(), other.outbox.drain()]);
    expect(at.taken).toEqual(["a", "b"]);
  });
});

describe("an answer that got lost", () => {
  it("is asked for again under the same key", async () => {
    const at = server();
    at.state.answer = "answer-lost";
    const { outbox } = tab(at);
    expect(await outbox.save("a")).toBe("waiting");
    at.state.answer = "taken";
    await outbox.drain();
    expect(at.taken).toEqual(["a"]);
  });

  it("holds nobody up: saving answers when patience ends, and the rest follows", async () => {
    const at = server();
    let answer = (_delivery: Delivery): void => undefined;
    const slow = { deliver: () => new Promise<Delivery>((resolve) => (answer = resolve)) };
    const { outbox, shown } = tab(slow, { patience: () => Promise.resolve() });
    expect(await outbox.save("a")).toBe("waiting");
    const sent = outbox.drain();
    await at.deliver({ id: 1, owner: "", key: "k", failures: 0, refusal: null, content: "a" });
    answer({ ended: "sent" });
    slow.deliver = async () => ({ ended: "sent" });
    await sent;
    expect(shown()).toEqual([]);
  });
});

describe("what the server refuses", () => {
  it("is told to whoever waits, stays, and lets what follows pass", async () => {
    const at = server();
    at.state.answer = "refused";
    const { outbox, shown, unsent } = tab(at);
    const said = await outbox.save("a");
    expect(said instanceof ApiProblem && said.code).toBe("already_closed");
    at.state.answer = "taken";
    expect(await outbox.save("b")).toBe("sent");
    expect([at.taken, shown(), unsent()[0]?.refusal?.code]).toEqual([["b"], ["a"], "already_closed"]);
  });

  it("is taken out of the line by the person; what was sent meanwhile is not", async () => {
    const at = server();
    at.state.answer = "refused";
    const { outbox, unsent, shown } = tab(at);
    await outbox.save("a");
    const [first] = unsent();
    expect([await outbox.takeOut(first?.id ?? 0), shown()]).toEqual([true, []]);
    expect(await outbox.takeOut(first?.id ?? 0)).toBe(false);
  });
});

it("what the server fails over again and again steps aside, so that the rest is sent", async () => {
  const at = server();
  at.state.answer = "fault";
  const { outbox, unsent } = tab(at);
  expect(await outbox.save("a")).toBe("waiting");
  for (let tries = 1; tries < 5; tries++) await outbox.drain();
  expect(unsent().map(({ refusal }) => refusal?.code)).toEqual(["fault"]);
  at.state.answer = "taken";
  expect(await outbox.save("b")).toBe("sent");
});

it("where the device keeps nothing, saving says so", async () => {
  const full: OutboxStore<string> = {
    ...createMemoryStore<string>(),
    add: () => Promise.reject(new Error("full")),
  };
  await expect(tab(server(), { store: full }).outbox.save("a")).rejects.toThrow("full");
});
