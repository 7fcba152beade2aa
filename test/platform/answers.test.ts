import { afterEach, describe, expect, it } from "vitest";
import { testEnv } from "../harness/env.ts";
import { world } from "../harness/world.ts";

const unlimited = testEnv.API_LIMITER;
afterEach(() => {
  testEnv.API_LIMITER = unlimited;
});

describe("an answer", () => {
  it("says what it cost, whatever became of the request", async () => {
    const w = world();
    const group = await w.group();
    const answers = [
      await w.call(group.token, "GET", "/stores"),
      await w.call(group.token, "POST", "/stores", { name: "滨江店" }),
      await w.call(group.token, "POST", "/stores", {}),
      await w.call(null, "GET", "/stores"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 422, 401]);
    for (const { headers } of answers) {
      expect(headers.get("Server-Timing")).toMatch(
        /^db;dur=[\d.]+, total;dur=[\d.]+, rows_read;desc="\d+", rows_written;desc="\d+", statements;desc="\d+", round_trips;desc="\d"$/,
      );
      expect(headers.get("X-Request-Id")).toMatch(/^req_[0-9a-z]{16}$/);
      expect(headers.get("Cache-Control")).toBe("private, no-store");
      expect(headers.get("RateLimit-Policy")).toBe('"token";q=1200;w=60');
    }
  });

  it.each([
    ["GET", "/nope", 404, null],
    ["DELETE", "/nope/at/all", 404, null],
    ["DELETE", "/stores", 405, "GET, HEAD, POST"],
    ["PUT", "/stores/sto_0000000000000000", 405, "GET, HEAD, PATCH"],
    ["PATCH", "/follow-ups/reassign", 405, "GET, HEAD, POST"],
  ])("to %s %s is %i like every other, and says what is taken there", async (method, path, status, allow) => {
    const w = world();
    const { token } = await w.group();
    const answer = await w.call(token, method, path);
    expect([answer.status, answer.headers.get("Allow")]).toEqual([status, allow]);
    expect(answer.json).toMatchObject({
      status,
      code: status === 405 ? "request.method_not_allowed" : "request.no_such_endpoint",
      requestId: answer.headers.get("X-Request-Id"),
    });
    expect(answer.json.requestId).toMatch(/^req_[0-9a-z]{16}$/);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(answer.headers.get("RateLimit-Policy")).toBe('"token";q=1200;w=60');
    expect(answer.headers.get("Server-Timing")).toContain('round_trips;desc="0"');
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  it.each([
    ["GET", "/api/nope", 404],
    ["POST", "/api/openapi.json", 405],
    ["GET", "/api", 404],
  ])("to %s %s beside the API is a problem document too", async (method, path, status) => {
    const response = await world().fetch(new Request(`http://localhost${path}`, { method }));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, requestId: response.headers.get("X-Request-Id") });
  });

  it("to a write carries a bookmark, with which the writer reads their own write", async () => {
    const w = world();
    const group = await w.group();
    const written = await w.call(group.token, "POST", "/stores", { name: "滨江店" });
    const bookmark = written.headers.get("X-Bookmark") ?? "";
    expect(bookmark).not.toBe("");
    const read = await w.call(group.token, "GET", "/stores", undefined, { "X-Bookmark": bookmark });
    expect(read.json.data.map(({ name }: { name: string }) => name)).toContain("滨江店");
    expect(read.headers.get("X-Bookmark")).toBeNull();
  });

  it("to a token over its limit is 429, counted by token, and says when to come back", async () => {
    const w = world();
    const group = await w.group();
    const busy = await group.apiToken({});
    const quiet = await group.apiToken({});
    testEnv.API_LIMITER = { limit: async ({ key }) => ({ success: key !== `tok_${busy.split("_")[1]}` }) };
    for (let asked = 0; asked < 100; asked++)
      expect((await w.call(busy, "GET", "/stores?limit=1")).status).toBe(200);
    const refused = await w.call(busy, "GET", "/stores");
    expect([refused.status, refused.json.code]).toEqual([429, "request.rate_limited"]);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(refused.headers.get("Server-Timing")).not.toBeNull();
    expect((await w.call(quiet, "GET", "/stores")).status).toBe(200);
  });

  it("that fails is a problem document in the caller's language", async () => {
    const w = world();
    const group = await w.group();
    for (const [language, title] of [
      ["zh-CN", "没找到"],
      ["en-GB,zh;q=0.5", "Not found"],
      ["fr", "没找到"],
    ] as const) {
      const answer = await w.call(group.token, "GET", "/stores/sto_0000000000000000", undefined, {
        "Accept-Language": language,
      });
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(answer.json).toMatchObject({ title, status: 404, code: "request.not_found" });
      expect(answer.json.requestId).toBe(answer.headers.get("X-Request-Id"));
    }
  });
});
