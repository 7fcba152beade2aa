import { describe, expect, it } from "vitest";
import { shippedScripts } from "../../workers/features/policies/scripts.rules.ts";
import { world } from "../harness/world.ts";

const body = shippedScripts["service-callback"];
const begging = { ...body, closing: { zh: "稍后厂家会来电，请您打10分。", en: "Please give us ten." } };

describe("scripts", () => {
  it("are the shipped ones until someone puts their own over them", async () => {
    const w = world();
    const group = await w.group();
    const before = await w.call(group.token, "GET", "/scripts");
    expect(before.json.data.map(({ key, number }: { key: string; number: number }) => [key, number])).toEqual(
      [
        ["service-callback", 0],
        ["first-contact", 0],
        ["manual", 0],
      ],
    );
    expect(before.headers.get("Server-Timing")).toContain('round_trips;desc="1"');
    const input = { key: "service-callback", storeId: group.stores[0], body };
    const first = await w.call(group.token, "POST", "/scripts", input);
    const second = await w.call(group.token, "POST", "/scripts", input);
    expect([first.status, first.json.number, second.json.number]).toEqual([201, 1, 2]);
    expect(second.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    const { data } = (await w.call(group.token, "GET", "/scripts")).json;
    expect(data.filter(({ shipped }: { shipped: boolean }) => !shipped)).toEqual([second.json]);
  });

  it("that beg for marks are saved only where that is meant", async () => {
    const w = world();
    const group = await w.group();
    const input = { key: "manual", storeId: null, body: begging };
    const refused = await w.call(group.token, "POST", "/scripts", input, { "Accept-Language": "zh" });
    expect([refused.status, refused.json.code]).toEqual([422, "scripts.begging"]);
    expect(refused.json.detail).toContain("打10分");
    expect((await w.call(group.token, "POST", "/scripts", { ...input, evenIfBegging: true })).status).toBe(
      201,
    );
  });

  it("ask each question under a key of its own", async () => {
    const w = world();
    const group = await w.group();
    const [question] = body.questions;
    const twice = { ...body, questions: [question, question] };
    const refused = await w.call(group.token, "POST", "/scripts", {
      key: "manual",
      storeId: null,
      body: twice,
    });
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: "/body/questions/1/key", code: "duplicate" })],
    ]);
  });

  it("are put for one's own stores; for the group only by who sees all of it", async () => {
    const w = world();
    const group = await w.group();
    const stores = group.stores.slice(0, 1);
    const staffId = await group.addStaff({ role: "cs-supervisor", stores });
    const token = await group.tokenFor({ staffId, role: "cs-supervisor", stores });
    const put = (storeId: string | null | undefined) =>
      w.call(token, "POST", "/scripts", { key: "manual", storeId, body });
    expect((await put(null)).status).toBe(403);
    expect((await put(group.stores[1])).status).toBe(422);
    expect((await put(group.stores[0])).status).toBe(201);
  });
});
