import { beforeAll, describe, expect, it } from "vitest";
import { allEndpoints } from "../../shared/contracts/all.ts";
import { type TestGroup, world } from "../harness/world.ts";

const w = world();
let group: TestGroup;
beforeAll(async () => {
  group = await w.group();
});

const post = (body: unknown) => w.call(group.token, "POST", "/stores", body);
const get = (path: string) => w.call(group.token, "GET", path);

describe("a value of the wrong type", () => {
  it.each([
    ["a number for a text", { name: 5 }, "/name", "wrong_type", "Wrong type: string is wanted here"],
    ["null for a text", { name: null }, "/name", "wrong_type", "Wrong type: string is wanted here"],
    [
      "a text for a list",
      { name: "店", brands: "大众" },
      "/brands",
      "wrong_type",
      "Wrong type: array is wanted here",
    ],
    [
      "a list for a record",
      { name: "店", spans: [] },
      "/spans",
      "wrong_type",
      "Wrong type: object is wanted here",
    ],
    [
      "half a minute",
      { name: "店", spans: { 1: [{ from: 0.5, to: 60 }] } },
      "/spans/1/0/from",
      "wrong_type",
      "Wrong type: integer is wanted here",
    ],
    ["nothing at all", {}, "/name", "required", "This is required"],
  ])("%s is told by its pointer", async (_, body, pointer, code, detail) => {
    const { status, json } = await post(body);
    expect([status, json.errors]).toEqual([422, [{ pointer, code, detail }]]);
  });

  it("in place of the whole body has the pointer of the whole", async () => {
    const { status, json } = await post([1]);
    expect([status, json.errors]).toMatchObject([422, [{ pointer: "", code: "wrong_type" }]]);
  });

  it("in the query is told by its name", async () => {
    const { status, json } = await get("/stores?limit=abc");
    expect([status, json.errors]).toMatchObject([422, [{ pointer: "?limit", code: "wrong_type" }]]);
  });

  it("is told in Chinese to whoever reads Chinese", async () => {
    const { json } = await w.call(
      group.token,
      "POST",
      "/stores",
      { name: 5 },
      { "Accept-Language": "zh-CN" },
    );
    expect(json.errors[0].detail).toBe("类型不对，这里要 string");
  });
});

describe("a query parameter", () => {
  it("said twice is refused, even with the same value", async () => {
    for (const query of ["limit=1&limit=2", "limit=2&limit=2"]) {
      const { status, json } = await get(`/stores?${query}`);
      expect([status, json.errors]).toMatchObject([422, [{ pointer: "?limit", code: "repeated" }]]);
    }
  });
});

describe("a text that cannot be kept", () => {
  it.each([
    ["NUL in a name", { name: "滨\0江" }, "/name"],
    ["half a character in a name", { name: "滨江\ud83d" }, "/name"],
    ["NUL deep in a list", { name: "店", brands: ["大众", "奥\0迪"] }, "/brands/1"],
    ["NUL in the name of a field", { name: "店", spans: { "1\0": [] } }, "/spans/1\0"],
  ])("%s is refused by its pointer", async (_, body, pointer) => {
    const { status, json } = await post(body);
    expect(status).toBe(422);
    expect(json.errors).toContainEqual(expect.objectContaining({ pointer, code: "unreadable" }));
  });

  it("is refused in paths and queries", async () => {
    const put = await w.call(group.token, "PUT", "/stores/by-external-id/a%00b", { name: "店" });
    expect([put.status, put.json.errors]).toMatchObject([
      422,
      [{ pointer: "{externalId}", code: "unreadable" }],
    ]);
    const found = await get("/search?q=%E7%8E%8B%00");
    expect([found.status, found.json.errors]).toMatchObject([422, [{ pointer: "?q", code: "unreadable" }]]);
  });

  it("of other bytes than UTF-8 is not stored as question marks", async () => {
    const gbk = new Uint8Array([
      ...new TextEncoder().encode('{"name":"'),
      0xb5,
      0xea,
      ...new TextEncoder().encode('"}'),
    ]);
    const answer = await w.fetch(
      new Request("http://localhost/api/v1/stores", {
        method: "POST",
        headers: { Authorization: `Bearer ${group.token}`, "Content-Type": "application/json" },
        body: gbk,
      }),
    );
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: "request.not_json" }]);
  });
});

describe("a bearer token", () => {
  it.each(["bearer", "BEARER", "Bearer "])("is taken after %s", async (scheme) => {
    const answer = await w.call(null, "GET", "/stores", undefined, {
      Authorization: `${scheme} ${group.token}`,
    });
    expect(answer.status).toBe(200);
  });

  it.each(["Basic", "Bearers", ""])("is not taken after %s", async (scheme) => {
    const answer = await w.call(null, "GET", "/stores", undefined, {
      Authorization: `${scheme} ${group.token}`,
    });
    expect([answer.status, answer.json.code]).toEqual([401, "auth.invalid_token"]);
  });
});

describe("an order", () => {
  const lists = allEndpoints.filter(
    ({ method, query }) => method === "GET" && query && "sort" in Object(query()).shape,
  );

  it("can be named at every list that has pages", () => {
    const paged = allEndpoints.filter(({ query }) => query && "cursor" in Object(query()).shape);
    expect(lists.map(({ name }) => name)).toEqual(paged.map(({ name }) => name));
  });

  it.each([
    ["/stores", "id"],
    ["/customers", "-id"],
    ["/service-visits", "-deliveredAt"],
    ["/cases", "-openedAt"],
    ["/follow-ups", "dueAt"],
    ["/follow-ups?state=open", "sortAt"],
    ["/follow-ups?view=workbench", "sortAt"],
  ])("of %s is %s, and another is refused", async (path, sort) => {
    const sorted = (order: string) => get(`${path}${path.includes("?") ? "&" : "?"}sort=${order}`);
    const [plain, named] = [await get(path), await sorted(sort)];
    expect([named.status, named.json]).toEqual([200, plain.json]);
    for (const other of ["name", "", sort.startsWith("-") ? sort.slice(1) : `-${sort}`, "openedAt"]) {
      const { status, json } = await sorted(other);
      expect([other, status, json.errors]).toMatchObject([other, 422, [{ pointer: "?sort" }]]);
    }
  });
});
