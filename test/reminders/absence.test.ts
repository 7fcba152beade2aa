import { describe, expect, it } from "vitest";
import { touched } from "../../workers/platform/changes.ts";
import { rows } from "../../workers/platform/query.ts";
import { type World, world } from "../harness/world.ts";
import { morning, openWork, told } from "./morning.ts";

describe("someone who is away", () => {
  /** Two callers with two calls each that are due on Friday; `away` is the one who will be. */
  async function twoCallers(w: World) {
    const { group, people, owner, deliver, customer } = await morning(w);
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    const { staff } = await group.read({
      staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1 AND id = ?2", [other]),
    });
    await group.write({
      update: staff.map((person) => touched("staff", person, { digestAt: w.clock.now() })),
    });
    for (const n of [1, 2, 3, 4])
      await deliver(`RO${n}`, "2026-11-17T15:00:00+08:00", await customer(`客户${n}`, `1380000482${n}`));
    const held = async (staffId: string) =>
      (await openWork(group)).filter(({ assigneeId }) => assigneeId === staffId);
    expect([(await held(people.caller)).length, (await held(other)).length]).toEqual([2, 2]);
    const leave = async (fromOn: string, toOn: string, standInId?: string) =>
      w.call(await owner(), "POST", `/staff/${people.caller}/leaves`, {
        fromOn,
        toOn,
        ...(standInId ? { standInId } : {}),
      });
    return { group, people, away: people.caller, other, held, leave, owner };
  }

  it("since somebody entered a rest day of today, has their due work passed on at once", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { away, other, held, owner } = await twoCallers(w);
    w.at("2026-11-20T10:00:00+08:00");
    await w.tick();
    const person = await w.call(await owner(), "GET", `/staff/${away}`);
    const edited = await w.call(
      await owner(),
      "PATCH",
      `/staff/${away}`,
      { restDays: [5] },
      { "If-Match": `"${person.json.version}"` },
    );
    expect(edited.status).toBe(200);
    await w.tick();
    expect([(await held(away)).length, (await held(other)).length]).toEqual([0, 4]);
  });

  it("leaves what the cover had to whoever is there, once the cover leaves too", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { people, away, other, held, leave, owner } = await twoCallers(w);
    w.at("2026-11-20T10:00:00+08:00");
    await w.tick();
    await leave("2026-11-20", "2026-11-23", other);
    await w.tick();
    expect((await held(other)).length).toBe(4);
    const cover = await w.call(await owner(), "GET", `/staff/${other}`);
    await w.call(
      await owner(),
      "PATCH",
      `/staff/${other}`,
      { state: "left" },
      { "If-Match": `"${cover.json.version}"` },
    );
    await w.tick();
    expect((await held(away)).length).toBe(0);
    expect((await held(people.supervisor)).length).toBe(4);
  });

  it("has their due work passed to the callers who are there", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, people, deliver } = await morning(w);
    await deliver("RO1", "2026-11-17T15:00:00+08:00");
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    await group.write({
      insert: {
        leaves: [
          {
            id: "lv_0000000000000001",
            staffId: people.caller,
            fromOn: "2026-11-20",
            toOn: "2026-11-20",
            reason: null,
            standInId: null,
            createdAt: w.clock.now(),
            version: 1,
          },
        ],
      },
    });
    w.at("2026-11-20T09:00:00+08:00");
    await w.tick();
    const { open } = await group.read({
      open: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1"),
    });
    expect(open.map(({ assigneeId }) => assigneeId)).toEqual([other]);
  });

  it("is covered before the others hear of their day, so that the count is right", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, other, held, leave } = await twoCallers(w);
    await leave("2026-11-20", "2026-11-20");
    w.at("2026-11-20T09:00:00+08:00");
    await w.tick();
    expect((await held(other)).length).toBe(4);
    expect((await told(group)).filter((line) => /王敏|李娜/.test(line))).toEqual([
      '王敏 opening-list {"due":4,"overdue":0}',
    ]);
  });

  it("from now on is covered at once: a promised call goes to the stand-in, and each who covers is told once", async () => {
    const w = world("2026-11-20T09:30:00+08:00");
    const { group, people, away, other, held, leave } = await twoCallers(w);
    await w.tick();
    const [promised] = await held(away);
    if (!promised) throw new Error("nobody has work");
    w.at("2026-11-20T10:30:00+08:00");
    const token = await group.tokenFor({ staffId: away, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${promised.id}/attempts`, {
      result: "busy-call-back",
      callBackAt: "2026-11-20T17:45:00+08:00",
    });
    const entered = await leave("2026-11-20", "2026-11-20", people.supervisor);
    expect(entered.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    await w.tick();
    await w.tick();
    expect(await held(away)).toEqual([]);
    expect((await held(people.supervisor)).map(({ id, promisedAt }) => [id, promisedAt])).toEqual([
      [promised.id, Date.parse("2026-11-20T17:45:00+08:00")],
    ]);
    expect((await held(other)).length).toBe(3);
    expect((await told(group)).filter((line) => line.includes("handed-over")).sort()).toEqual([
      '刘静 handed-over {"name":"李娜","count":1}',
      '王敏 handed-over {"name":"李娜","count":1}',
    ]);
  });

  it("has back on the first day what is still open, and what was done meanwhile stays done", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, away, other, held, leave } = await twoCallers(w);
    const own = (await held(away)).map(({ id }) => id);
    await leave("2026-11-20", "2026-11-21");
    w.at("2026-11-20T09:00:00+08:00");
    await w.tick();
    w.at("2026-11-20T10:30:00+08:00");
    const token = await group.tokenFor({ staffId: other, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${own[0]}/attempts`, { result: "reached", words: "都好" });
    w.at("2026-11-21T09:00:00+08:00");
    await w.tick();
    expect(await held(away)).toEqual([]);
    w.at("2026-11-22T09:00:00+08:00");
    await w.tick();
    expect((await held(away)).map(({ id }) => id)).toEqual([own[1]]);
    expect((await told(group)).filter((line) => line.startsWith("李娜 opening-list"))).toEqual([
      '李娜 opening-list {"due":1,"overdue":1}',
    ]);
  });

  it("and comes back early has it back at once", async () => {
    const w = world("2026-11-20T10:00:00+08:00");
    const { group, away, held, leave, owner } = await twoCallers(w);
    const { json } = await leave("2026-11-20", "2026-11-22");
    await w.tick();
    expect(await held(away)).toEqual([]);
    w.at("2026-11-21T11:00:00+08:00");
    await w.call(await owner(), "DELETE", `/staff/${away}/leaves/${json.id}`, undefined, {
      "If-Match": '"1"',
    });
    await w.tick();
    expect((await held(away)).length).toBe(2);
    expect((await openWork(group)).length).toBe(4);
  });

  it("for longer than ten working days gives all of it away for good", async () => {
    const w = world("2026-11-20T10:00:00+08:00");
    const { away, held, leave } = await twoCallers(w);
    await leave("2026-11-20", "2026-12-10");
    await w.tick();
    expect(await held(away)).toEqual([]);
    w.at("2026-12-11T00:01:00+08:00");
    await w.tick();
    expect(await held(away)).toEqual([]);
  });
});
