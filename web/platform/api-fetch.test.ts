import { describe, expect, test } from "vitest";
import { createApiFetch } from "./api-fetch.ts";

type Reply = number | "lost" | { status: number; bookmark: string } | { status: number; code: string };

/** A server that answers from a list of replies and remembers what it was sent. */
function against(replies: Reply[]) {
  const seen: { method: string; headers: Headers; body: string }[] = [];
  const reached: boolean[] = [];
  const written: string[] = [];
  let tokens = 1;
  let keys = 0;
  const send = createApiFetch({
    tokens: {
      get: async () => `token-${tokens}`,
      drop: () => {
        tokens += 1;
      },
    },
    send: async (request) => {
      seen.push({ method: request.method, headers: request.headers, body: await request.text() });
      const reply = replies.shift() ?? 200;
      if (reply === "lost") throw new TypeError("Failed to fetch");
      if (typeof reply === "number") return new Response(null, { status: reply });
      return "code" in reply
        ? Response.json({ code: reply.code }, { status: reply.status })
        : new Response(null, { status: reply.status, headers: { "X-Bookmark": reply.bookmark } });
    },
    language: () => "zh-CN",
    newKey: () => `key-${++keys}`,
    onAnswer: (answered) => reached.push(answered),
    onWritten: () => written.push(seen.at(-1)?.method ?? ""),
  });
  const header = (name: string) => seen.map(({ headers }) => headers.get(name));
  return { send, seen, reached, written, header };
}

const read = () => new Request("http://app.test/api/v1/stores");
const write = (body: object) =>
  new Request("http://app.test/api/v1/customers", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

describe("a request", () => {
  test("carries the token and the reader's language, and a read carries no idempotency key", async () => {
    const { send, header } = against([200]);
    await send(read());
    expect(header("Authorization")).toEqual(["Bearer token-1"]);
    expect(header("Accept-Language")).toEqual(["zh-CN"]);
    expect(header("Idempotency-Key")).toEqual([null]);
  });

  test("of a group that is being moved asks for a new token the next time, not at once", async () => {
    const { send, header } = against([{ status: 503, code: "group.read_only" }, 201]);
    expect((await send(write({ name: "周建国" }))).status).toBe(503);
    expect((await send(write({ name: "周建国" }))).status).toBe(201);
    expect(header("Authorization")).toEqual(["Bearer token-1", "Bearer token-2"]);
    expect(header("Idempotency-Key")).toEqual(["key-1", "key-1"]);
  });

  test("that a busy server refuses keeps its token", async () => {
    const { send, header } = against([{ status: 503, code: "server.busy" }, 200]);
    await send(read());
    await send(read());
    expect(header("Authorization")).toEqual(["Bearer token-1", "Bearer token-1"]);
  });

  test("is tried once more with a new token when the token is refused, body and all", async () => {
    const { send, seen, header } = against([401, 201]);
    const response = await send(write({ name: "周建国" }));
    expect(response.status).toBe(201);
    expect(header("Authorization")).toEqual(["Bearer token-1", "Bearer token-2"]);
    expect(header("Idempotency-Key")).toEqual(["key-1", "key-1"]);
    expect(seen[1]?.body).toBe('{"name":"周建国"}');
  });

  test("that gets no answer throws the offline problem", async () => {
    const { send, reached } = against(["lost"]);
    await expect(send(read())).rejects.toMatchObject({ kind: "offline", code: "network.offline" });
    expect(reached).toEqual([false]);
  });
});

describe("a write", () => {
  test("leaves a bookmark that later requests carry", async () => {
    const { send, header } = against([{ status: 201, bookmark: "b1" }, 200]);
    await send(write({ name: "a" }));
    await send(read());
    expect(header("X-Bookmark")).toEqual([null, "b1"]);
  });

  test("is told of once the server has taken it; a read and a refusal are not", async () => {
    const { send, written } = against([200, 201, 422]);
    await send(read());
    await send(write({ name: "a" }));
    await send(write({ name: "b" }));
    expect(written).toEqual(["POST"]);
  });

  test.each([["lost" as const], [503 as const]])(
    "whose outcome is unknown (%s) is sent again under the same key",
    async (reply) => {
      const { send, header } = against([reply, 201, 201]);
      await send(write({ name: "a" })).catch(() => undefined);
      await send(write({ name: "a" }));
      await send(write({ name: "a" }));
      expect(header("Idempotency-Key")).toEqual(["key-1", "key-1", "key-2"]);
    },
  );

  test("with other content has a key of its own, and a key that is given is kept", async () => {
    const { send, header } = against(["lost", 201, 201]);
    await send(write({ name: "a" })).catch(() => undefined);
    await send(write({ name: "b" }));
    const keyed = write({ name: "c" });
    keyed.headers.set("Idempotency-Key", "mine");
    await send(keyed);
    expect(header("Idempotency-Key")).toEqual(["key-1", "key-2", "mine"]);
  });
});
