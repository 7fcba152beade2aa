import { describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import { readPaperCode } from "../../shared/kernel/paper-code.ts";
import { rows } from "../../workers/platform/query.ts";
import { contactRow, followUpRow } from "../customers/archive.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";

const startsAt = "2026-11-20T10:30:00+08:00";

/** A caller with three calls today on two phones, and one tomorrow. */
async function dayOnPaper() {
  const w = world(startsAt);
  const group = await w.group();
  const [storeId = ""] = group.stores;
  const caller = await group.addStaff({ role: "callback-agent", name: "李娜", stores: [storeId] });
  const mint = () => group.tokenFor({ staffId: caller, role: "callback-agent", stores: [storeId] });
  const token = await mint();
  const contactPoints = [contactRow("+8613900004821"), contactRow("+8613900004822")];
  const due = (hours: number, phone: number) => ({
    ...followUpRow({
      storeId,
      assigneeId: caller,
      contactPointId: contactPoints[phone]?.id ?? "",
      openedAt: w.clock.now() - 48 * 3_600_000,
    }),
    dueAt: w.clock.now() + hours * 3_600_000,
    sortAt: w.clock.now() + hours * 3_600_000,
  });
  const followUps = [due(-2, 0), due(1, 1), due(3, 0), due(24, 1)];
  await group.write({ insert: { contactPoints } });
  await group.write({ insert: { followUps } });
  const printed = () => w.call(token, "POST", "/paper-lists", {});
  return { w, group, storeId, caller, token, mint, followUps, printed };
}

describe("today's list on paper", () => {
  it("has one line a phone in working order, with the whole number and a code", async () => {
    const { followUps, printed } = await dayOnPaper();
    const { status, json } = await printed();
    expect(status, JSON.stringify(json)).toBe(200);
    const [first, second, third] = followUps.map(({ id }) => id);
    expect(
      json.lines.map((line: { record: { followUp: { id: string } }; also: { id: string }[] }) => [
        line.record.followUp.id,
        line.also.map(({ id }) => id),
      ]),
    ).toEqual([
      [first, [third]],
      [second, []],
    ]);
    expect(json.lines[0].record.phone.value).toBe("+8613900004821");
    for (const { code } of json.lines) expect(readPaperCode(code)).toBe(code);
  });

  it("keeps a call's code when it is printed again, and says who printed which numbers", async () => {
    const { group, caller, followUps, printed } = await dayOnPaper();
    const once = (await printed()).json.lines.map(({ code }: { code: string }) => code);
    const again = (await printed()).json.lines.map(({ code }: { code: string }) => code);
    expect(again).toEqual(once);
    const { audits, payloads } = await group.read({
      audits: rows("audit", "SELECT * FROM audit WHERE group_id = ?1 AND verb = 'paper-lists.print'"),
      payloads: rows("auditPayloads", "SELECT * FROM audit_payloads WHERE group_id = ?1"),
    });
    expect(audits.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
      [caller, caller],
      [caller, caller],
    ]);
    for (const { seq } of audits) {
      const payload = JSON.stringify(payloads.find((one) => one.seq === seq)?.payload);
      expect(payload).toContain(followUps[0]?.id);
      expect(payload).toContain(followUps[1]?.id);
    }
  });

  it("of somebody else is for whoever assigns work", async () => {
    const { w, group, storeId, caller } = await dayOnPaper();
    const colleague = await group.addStaff({ role: "callback-agent", stores: [storeId] });
    const supervisor = await group.addStaff({ role: "cs-supervisor", stores: [storeId] });
    const tokens = {
      colleague: await group.tokenFor({ staffId: colleague, role: "callback-agent", stores: [storeId] }),
      supervisor: await group.tokenFor({ staffId: supervisor, role: "cs-supervisor", stores: [storeId] }),
    };
    const ask = (token: string) => w.call(token, "POST", "/paper-lists", { assigneeId: caller });
    expect((await ask(tokens.colleague)).status).toBe(403);
    const { json } = await ask(tokens.supervisor);
    expect([json.assigneeName, json.lines.length]).toEqual(["李娜", 2]);
  });
});

describe("a code on paper", () => {
  it("leads to its call, however it is typed, and its result is recorded at the time it was made", async () => {
    const { w, group, mint, followUps, printed } = await dayOnPaper();
    const [line] = (await printed()).json.lines;
    w.at("2026-11-20T17:30:00+08:00");
    const token = await mint();
    const found = await w.call(token, "GET", `/paper-codes/${line.code.toLowerCase()}`);
    expect(found.json).toMatchObject({ code: line.code, followUpId: followUps[0]?.id });
    const at = "2026-11-20T11:05:00.000+08:00";
    const told = await w.call(token, "POST", `/follow-ups/${found.json.followUpId}/attempts`, {
      result: "reached",
      answers: { effect: 5 },
      at,
    });
    expect([told.status, told.json.state]).toEqual([200, "done"]);
    const { attempts } = await group.read({ attempts: everyRow("attempts") });
    expect(attempts.map((one) => one.at)).toEqual([Date.parse(at), Date.parse(at)]);
  });

  it("that was copied wrongly is told from one that is not there", async () => {
    const { w, token, printed } = await dayOnPaper();
    const [{ code }] = (await printed()).json.lines;
    const wrong = code.slice(0, 4) + (code.endsWith("2") ? "3" : "2");
    const typo = await w.call(token, "GET", `/paper-codes/${wrong}`);
    expect([typo.status, typo.json.code]).toEqual([422, "paper.not_a_code"]);
    const other = await w.group();
    const stranger = await w.call(other.token, "GET", `/paper-codes/${code}`);
    expect([stranger.status, stranger.json.code]).toEqual([404, "paper.unknown_code"]);
  });

  it("of work out of sight is not there", async () => {
    const { w, group, storeId, printed } = await dayOnPaper();
    const [{ code }] = (await printed()).json.lines;
    const colleague = await group.addStaff({ role: "callback-agent", stores: [storeId] });
    const token = await group.tokenFor({ staffId: colleague, role: "callback-agent", stores: [storeId] });
    expect((await w.call(token, "GET", `/paper-codes/${code}`)).status).toBe(404);
  });

  it("is forgotten after sixty days", async () => {
    const { w, group, followUps } = await dayOnPaper();
    await group.write({
      insert: {
        paperCodes: [
          { code: "OLD22", followUpId: followUps[0]?.id ?? "", printedAt: w.clock.now() - 61 * 86_400_000 },
          { code: "NEW22", followUpId: followUps[1]?.id ?? "", printedAt: w.clock.now() - 59 * 86_400_000 },
        ],
        jobs: [
          {
            id: newId("job", w.clock.now()),
            kind: "housekeeping",
            key: "housekeeping",
            state: "open",
            runAt: w.clock.now(),
            attempts: 0,
            leaseUntil: null,
            cursor: null,
            args: {},
            error: null,
            createdAt: w.clock.now(),
            version: 1,
          },
        ],
      },
    });
    await w.tick();
    const { codes } = await group.read({ codes: everyRow("paperCodes") });
    expect(codes.map(({ code }) => code)).toEqual(["NEW22"]);
    // The tick works the due jobs of every group that other tests left behind.
  }, 120_000);
});
