import { describe, expect, it } from "vitest";
import { exported } from "../exports/exported.ts";
import { everyRow } from "../harness/every-row.ts";
import { callCentre, nextMorning } from "./call-centre.ts";

const laterMornings = ["21", "22", "23", "24", "25", "26"].map((day) => `2026-11-${day}T06:00:00+08:00`);

/** A store whose calls of a day have been drawn: the 20th, by when five of a month are owed. */
async function drawnDay(input: Parameters<typeof callCentre>[0] = {}) {
  const centre = await callCentre(input);
  for (let n = 0; n < 6; n++) await centre.deliver(n);
  await centre.callAll();
  await centre.draw(nextMorning);
  const [one] = await centre.register();
  if (!one) throw new Error("nothing was drawn");
  const { w, as, followUps, group } = centre;
  const answer = async (body: object) => {
    const reCall = (await followUps("re-call")).find(({ id }) => id === one.reCallId);
    const token = await as(reCall?.assigneeId ?? "");
    return w.call(token, "POST", `/follow-ups/${one.reCallId}/attempts`, { result: "reached", ...body });
  };
  const scores = async () => {
    const { json } = await w.call(await as(group.owner), "GET", "/re-calls/scores?month=2026-11");
    return json.data[0].counts;
  };
  return { ...centre, one, answer, scores };
}

describe("the draw of a night", { timeout: 120_000 }, () => {
  it("gives each caller's calls to another person, two working days after the call", async () => {
    const { register, followUps, adviser, agents } = await drawnDay();
    const rows = await register();
    const open = new Map((await followUps("re-call")).map((one) => [one.id, one]));
    expect(new Set(rows.map(({ callerId }) => callerId))).toEqual(new Set(agents));
    for (const { callerId, reCallId, calledAt } of rows) {
      const one = open.get(reCallId ?? "");
      expect([callerId, adviser]).not.toContain(one?.assigneeId);
      expect([one?.state, new Date(one?.dueAt ?? 0).toISOString(), calledAt < (one?.notBefore ?? 0)]).toEqual(
        ["open", "2026-11-24T10:00:00.000Z", true],
      );
    }
    const each = agents.map((id) => rows.filter(({ callerId }) => callerId === id).length);
    expect(each).toEqual([3, 3]);
  });

  it("is made once a day, however often and however late it runs", async () => {
    const { register, draw } = await drawnDay();
    const before = await register();
    for (const at of laterMornings) await draw(at);
    expect(await register()).toEqual(before);
  });

  it("says so where nobody else can make the call", async () => {
    const { one, followUps, scores } = await drawnDay({ callers: 1, supervisor: false });
    expect([one.reCallId, (await followUps("re-call")).length]).toEqual([null, 0]);
    expect(await scores()).toMatchObject({ drawn: 5, withoutChecker: 5, open: 0, share: null });
  });

  it("leaves out whoever asked not to be called", async () => {
    const { w, group, deliver, callAll, draw, register } = await callCentre({ callers: 1 });
    await deliver(1);
    await callAll();
    const { customers } = await group.read({ customers: everyRow("customers") });
    await w.call(group.token, "POST", "/do-not-call", {
      customerId: customers[0]?.id,
      reach: "callback",
      reason: "客户要求",
    });
    await draw(nextMorning);
    expect(await register()).toEqual([]);
  });
});

describe("a re-call", { timeout: 120_000 }, () => {
  it("is kept from whoever is checked until it is answered, and hides what was recorded from whoever asks", async () => {
    const { w, one, as, agents, followUps, group } = await drawnDay();
    const supervisor = await group.addStaff({ role: "cs-supervisor", name: "周敏" });
    const [checker] = (await followUps("re-call")).filter(({ id }) => id === one.reCallId);
    const asked = await w.call(await as(checker?.assigneeId ?? ""), "GET", `/follow-ups/${one.reCallId}`);
    expect(asked.json).toMatchObject({ kind: "re-call", lastWords: null, archiveGaps: [] });
    expect(asked.json.script.questions.map(({ key }: { key: string }) => key)).toEqual([
      "called",
      "told",
      "asked",
      "words",
    ]);
    expect(JSON.stringify(asked.json.attemptList)).toBe("[]");
    const checked = await as(one.callerId);
    expect((await w.call(checked, "GET", `/follow-ups/${one.reCallId}`)).status).toBe(404);
    const listed = await w.call(await as(supervisor), "GET", "/re-calls?limit=200");
    expect(listed.json.data.length).toBe(agents.length * 3);
    expect(
      new Set(listed.json.data.map(({ recordedRating }: { recordedRating: unknown }) => recordedRating)),
    ).toEqual(new Set([null]));
  });

  it("stands in a file as it stands on the screen, with what was recorded only once the customer was asked", async () => {
    const { w, as, answer, group, agents } = await drawnDay();
    const supervisor = await group.addStaff({ role: "cs-supervisor", name: "周敏" });
    w.at("2026-11-23T10:30:00+08:00");
    await answer({ answers: { called: true, told: "2", asked: true }, words: "等得久" });
    const rows = await exported(w, await as(supervisor), { list: "re-calls", filters: { month: "2026-11" } });
    expect(rows.length).toBe(agents.length * 3);
    const [told, ...waiting] = [...rows].sort((a) => (a.复核结果 === "待复核" ? 1 : -1));
    expect(told).toMatchObject({ 复核结果: "有出入", 记录评分: "5", 客户说的评分: "2", 用户原话: "等得久" });
    expect(new Set(waiting.map((row) => `${row.复核结果}${row.记录评分}`))).toEqual(new Set(["待复核"]));
  });

  it("as recorded confirms the call and changes no figure", async () => {
    const { w, one, answer, followUps, register } = await drawnDay();
    w.at("2026-11-23T10:30:00+08:00");
    const unanswered = await answer({ words: "都挺好" });
    expect([unanswered.status, unanswered.json.code]).toEqual([422, "follow_ups.needs_answer"]);
    const answered = await answer({ answers: { called: true, told: "4", asked: true } });
    expect([answered.status, answered.json.state, answered.json.outcome]).toEqual([200, "done", "reached"]);
    const row = (await register()).find(({ id }) => id === one.id);
    expect(row).toMatchObject({ result: "confirmed", recordedRating: 5, toldRating: 4, uncounted: null });
    const checked = (await followUps()).find(({ id }) => id === one.checkedId);
    expect([checked?.outcome, checked?.validContactAt]).toEqual(["reached", one.calledAt]);
  });

  it("that finds no call makes it count no more, tells who answers for the store, and can be overruled by another", async () => {
    const { w, group, one, answer, scores, as, followUps, register, boss, manager } = await drawnDay();
    w.at("2026-11-23T10:30:00+08:00");
    const answered = await answer({ answers: { called: false }, words: "没人给我打过" });
    expect(answered.status, JSON.stringify(answered.json)).toBe(200);
    const checked = async () => {
      const found = (await followUps()).find(({ id }) => id === one.checkedId);
      const { attempts } = await group.read({ attempts: everyRow("attempts") });
      const call = attempts.find(({ id }) => id === one.callId);
      return [found?.state, found?.outcome, found?.validContactAt, call?.valid];
    };
    expect(await checked()).toEqual(["done", "refuted", null, false]);
    const { notices } = await group.read({ notices: everyRow("notifications") });
    const told = notices.filter(({ kind }) => kind === "re-call-refuted").map(({ staffId }) => staffId);
    expect(new Set(told)).toEqual(new Set([boss, manager]));
    expect(await scores()).toMatchObject({ contacts: 6, drawn: 6, neverCalled: 1, asked: 1, share: 0 });
    const overrule = async (by: string, reason: string) =>
      w.call(await as(by), "POST", `/re-calls/${one.id}/overrule`, { reason });
    expect((await overrule(boss, "确实打了")).status).toBe(403);
    const right = await overrule(manager, "通话录音核对过，确实打了");
    expect([right.status, right.json.overruledByName]).toEqual([200, "高远"]);
    expect(await checked()).toEqual(["done", "reached", one.calledAt, true]);
    expect(await scores()).toMatchObject({ confirmed: 1, neverCalled: 0, overruled: 1, share: 1 });
    const again = await overrule(manager, "再来");
    expect([again.status, again.json.code]).toEqual([409, "re_calls.not_refuted"]);
    expect((await register()).find(({ id }) => id === one.id)).toMatchObject({
      result: "never-called",
      words: "没人给我打过",
      overruledReason: "通话录音核对过，确实打了",
    });
  });

  it("that is taken back counts the call again", async () => {
    const { w, one, answer, as, followUps, register } = await drawnDay();
    w.at("2026-11-23T10:30:00+08:00");
    const answered = await answer({ answers: { called: false } });
    const checker = await as(answered.json.assigneeId);
    const back = await w.call(checker, "POST", `/follow-ups/${one.reCallId}/take-back`);
    expect([back.status, back.json.state]).toEqual([200, "open"]);
    const checked = (await followUps()).find(({ id }) => id === one.checkedId);
    expect([checked?.outcome, checked?.validContactAt]).toEqual(["reached", one.calledAt]);
    const row = (await register()).find(({ id }) => id === one.id);
    expect(row).toMatchObject({ result: null, uncounted: null });
  });

  it("that nobody answers lapses, and is in no share", async () => {
    const { one, draw, register, scores } = await drawnDay();
    await draw("2026-12-04T18:30:00+08:00");
    expect((await register()).find(({ id }) => id === one.id)?.result).toBe("not-reached");
    expect(await scores()).toMatchObject({ drawn: 6, notReached: 6, open: 0, asked: 0, share: null });
  });
});
