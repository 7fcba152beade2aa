import { describe, expect, it } from "vitest";
import { interrupted } from "../harness/recorder.ts";
import { world } from "../harness/world.ts";

const dates = (json: { data: { fromOn: string }[] }) => json.data.map(({ fromOn }) => fromOn);

describe("leave", () => {
  it("is entered, listed from today on in order, and taken back with its version", async () => {
    const w = world();
    const group = await w.group();
    const [id, standInId] = [
      await group.addStaff({ role: "callback-agent" }),
      await group.addStaff({ role: "callback-agent" }),
    ];
    const path = `/staff/${id}/leaves`;
    const entered = await w.call(group.token, "POST", path, {
      fromOn: "2026-12-01",
      toOn: "2026-12-03",
      reason: "年假",
      standInId,
    });
    expect([entered.status, entered.json.standInId, entered.json.version]).toEqual([201, standInId, 1]);
    for (const [fromOn, toOn] of [
      ["2026-11-01", "2026-11-19"],
      ["2026-11-20", "2026-11-20"],
      ["2026-12-04", "2026-12-04"],
    ]) {
      expect((await w.call(group.token, "POST", path, { fromOn, toOn })).status).toBe(201);
    }
    const listed = await w.call(group.token, "GET", `${path}?limit=2`);
    expect(dates(listed.json)).toEqual(["2026-11-20", "2026-12-01"]);
    expect(listed.headers.get("Server-Timing")).toContain('round_trips;desc="1"');
    const rest = await w.call(group.token, "GET", `${path}?limit=2&cursor=${listed.json.nextCursor}`);
    expect(dates(rest.json)).toEqual(["2026-12-04"]);
    const own = `${path}/${entered.json.id}`;
    expect((await w.call(group.token, "DELETE", own)).status).toBe(428);
    expect((await w.call(group.token, "DELETE", own, undefined, { "If-Match": '"2"' })).status).toBe(412);
    expect((await w.call(group.token, "DELETE", own, undefined, { "If-Match": '"1"' })).status).toBe(204);
    expect((await w.call(group.token, "DELETE", own, undefined, { "If-Match": '"1"' })).status).toBe(404);
  });

  it("ends no earlier than it begins, and its stand-in is another active colleague of the same store", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const person = await group.addStaff({ role: "callback-agent", stores: [first] });
    const elsewhere = await group.addStaff({ role: "callback-agent", stores: [second] });
    const cases: [object, string, string][] = [
      [{ toOn: "2026-11-30" }, "/toOn", "leaves.dates_reversed"],
      [{ toOn: "2206-12-01" }, "/toOn", "leaves.too_far"],
      [{ fromOn: "1926-12-01" }, "/fromOn", "leaves.too_far"],
      [{ standInId: elsewhere }, "/standInId", "leaves.stand_in_elsewhere"],
      [{ standInId: person }, "/standInId", "leaves.stand_in_elsewhere"],
      [{ standInId: (await w.group()).owner }, "/standInId", "not_found"],
    ];
    for (const [over, pointer, code] of cases) {
      const refused = await w.call(group.token, "POST", `/staff/${person}/leaves`, {
        fromOn: "2026-12-01",
        toOn: "2026-12-01",
        ...over,
      });
      expect([refused.status, refused.json.errors]).toEqual([
        422,
        [expect.objectContaining({ pointer, code })],
      ]);
    }
    const byOwner = await w.call(group.token, "POST", `/staff/${person}/leaves`, {
      fromOn: "2026-12-01",
      toOn: "2026-12-01",
      standInId: group.owner,
    });
    expect(byOwner.status).toBe(201);
  });

  it.each([
    ["the same days", "2026-12-01", "2026-12-03", "/fromOn"],
    ["its last day", "2026-12-03", "2026-12-08", "/fromOn"],
    ["its first day", "2026-11-25", "2026-12-01", "/toOn"],
    ["all around it", "2026-11-25", "2026-12-31", "/toOn"],
  ])("is not entered over leave of the same person: %s", async (_, fromOn, toOn, pointer) => {
    const w = world();
    const group = await w.group();
    const [id, other] = [
      await group.addStaff({ role: "callback-agent" }),
      await group.addStaff({ role: "callback-agent" }),
    ];
    const enter = (staffId: string, days: object, language = "zh") =>
      w.call(group.token, "POST", `/staff/${staffId}/leaves`, days, { "Accept-Language": language });
    const first = await enter(id, { fromOn: "2026-12-01", toOn: "2026-12-03" });
    const refused = await enter(id, { fromOn, toOn });
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [
        {
          pointer,
          code: "leaves.overlaps",
          detail: "2026-12-01 到 2026-12-03 已经登记了请假，日期不能重叠。请换个日期，或先撤回那一条。",
        },
      ],
    ]);
    const inEnglish = await enter(id, { fromOn, toOn }, "en");
    expect(inEnglish.json.errors[0].detail).toContain("leave from 2026-12-01 to 2026-12-03 already");
    expect((await enter(other, { fromOn, toOn })).status).toBe(201);
    await w.call(group.token, "DELETE", `/staff/${id}/leaves/${first.json.id}`, undefined, {
      "If-Match": '"1"',
    });
    expect((await enter(id, { fromOn, toOn })).status).toBe(201);
  });

  it("is entered once where two people enter it at once", async () => {
    const w = world();
    const group = await w.group();
    const id = await group.addStaff({ role: "callback-agent" });
    const enter = (toOn: string) =>
      w.call(group.token, "POST", `/staff/${id}/leaves`, { fromOn: "2026-12-01", toOn });
    let isOver = false;
    const overtaken = await interrupted(
      async ({ statements, when }) => {
        if (isOver || when === "after" || !statements.some((sql) => sql.startsWith("INSERT INTO leaves")))
          return;
        isOver = true;
        expect((await enter("2026-12-03")).status).toBe(201);
      },
      () => enter("2026-12-02"),
    );
    expect([overtaken.status, overtaken.json.errors[0].code]).toEqual([422, "leaves.overlaps"]);
  });

  it("lies within two years", async () => {
    const w = world();
    const group = await w.group();
    const id = await group.addStaff({ role: "callback-agent" });
    const enter = (day: string) =>
      w.call(group.token, "POST", `/staff/${id}/leaves`, { fromOn: day, toOn: day });
    expect((await enter("2028-11-20")).status).toBe(201);
    const refused = await enter("2028-11-22");
    expect(
      refused.json.errors.map(({ pointer, detail }: Record<string, string>) => [pointer, detail]),
    ).toEqual([
      ["/fromOn", "Leave lies within two years, from 2024-11-19 to 2028-11-20. Check the date."],
      ["/toOn", "Leave lies within two years, from 2024-11-19 to 2028-11-20. Check the date."],
    ]);
  });

  it("is arranged for one's own stores: elsewhere nobody is found, above nobody is moved", async () => {
    const w = world();
    const group = await w.group();
    const stores = group.stores.slice(0, 1);
    const supervisor = await group.addStaff({ role: "cs-supervisor", stores });
    const token = await group.tokenFor({ staffId: supervisor, role: "cs-supervisor", stores });
    const elsewhere = await group.addStaff({ role: "callback-agent", stores: group.stores.slice(1) });
    const leave = { fromOn: "2026-12-01", toOn: "2026-12-01" };
    expect((await w.call(token, "POST", `/staff/${elsewhere}/leaves`, leave)).status).toBe(404);
    expect((await w.call(token, "GET", `/staff/${elsewhere}/leaves`)).status).toBe(404);
    expect((await w.call(token, "POST", `/staff/${group.owner}/leaves`, leave)).status).toBe(403);
    expect((await w.call(token, "POST", `/staff/${supervisor}/leaves`, leave)).status).toBe(201);
  });
});
