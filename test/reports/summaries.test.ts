import { describe, expect, it } from "vitest";
import { figures } from "../../workers/platform/query.ts";
import { attemptRow, customerRow, followUpRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { world } from "../harness/world.ts";
import { caseOf } from "../runs/run-rows.ts";

const startsAt = "2026-11-20T17:00:00+08:00";
const dayMs = 86_400_000;
const month = { from: "2026-11-01", to: "2026-11-30" };
const start = Date.parse("2026-11-01T00:00:00+08:00");
const end = Date.parse("2026-12-01T00:00:00+08:00");

/** Callbacks of October and November in two stores, some of them reached, rated, complained of. */
async function calledMonths(count = 60) {
  const w = world(startsAt);
  const group = await w.group({ stores: 2 });
  const [storeId = "", otherId = ""] = group.stores;
  const customers = Array.from({ length: count }, (_, index) =>
    customerRow({ storeId, name: `周建国${index}` }),
  );
  const dueAt = (index: number) => start + (index - count / 3) * dayMs + 9 * 3_600_000;
  const followUps = customers.map(({ id }, index) => {
    const isReached = index % 3 !== 0 && dueAt(index) < w.clock.now();
    return {
      ...followUpRow({
        storeId: index % 7 === 6 ? otherId : storeId,
        assigneeId: group.owner,
        customerId: id,
        openedAt: dueAt(index) - 3 * dayMs,
        state: isReached ? "done" : index % 6 === 0 ? "lapsed" : index % 11 === 0 ? "cancelled" : "open",
      }),
      dueAt: dueAt(index),
      attempts: index % 5 === 0 ? 0 : 1,
      validContactAt: isReached ? dueAt(index) + (index % 4 === 0 ? dayMs : -3_600_000) : null,
    };
  });
  const attempts = followUps.flatMap((followUp, index) =>
    followUp.validContactAt === null
      ? [attemptRow({ followUp, at: followUp.dueAt - 7_200_000, actorId: group.owner })]
      : [
          {
            ...attemptRow({ followUp, at: followUp.validContactAt, actorId: group.owner }),
            result: "reached",
            valid: true,
            answers: { effect: (index % 5) + 1 },
            words: index % 2 === 0 ? `原话${index}` : null,
          },
        ],
  );
  const cases = followUps
    .filter(({ validContactAt }, index) => validContactAt !== null && index % 8 === 1)
    .map((followUp) => ({
      ...caseOf(followUp, { assigneeId: group.owner, isTaken: true, asOf: followUp.validContactAt ?? 0 }),
      level: "grievance" as const,
      openedAt: followUp.validContactAt ?? 0,
    }));
  await group.write({ insert: { customers } });
  await group.write({ insert: { followUps } });
  await group.write({ insert: { attempts } });
  await group.write({ insert: { cases } });
  return { w, group, storeId };
}

async function written(count?: number) {
  const called = await calledMonths(count);
  const { w, group, storeId } = called;
  const made = await w.call(group.token, "POST", "/summary-reports", { storeId, ...month });
  expect(made.status, JSON.stringify(made.json)).toBe(201);
  const act = (id: string, deed: string) => w.call(group.token, "POST", `/summary-reports/${id}/${deed}`);
  return { ...called, report: made.json, made, act };
}

describe("the figures of a summary", () => {
  it("are those that plain SQL counts", async () => {
    const { w, group, storeId, report } = await written();
    const one = (sql: string) =>
      figures(sql, [storeId, start, end, w.clock.now()], ([row]) =>
        Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)])),
      );
    const due =
      "FROM follow_ups WHERE group_id = ?1 AND store_id = ?2 AND due_at >= ?3 AND due_at < ?4 AND state <> 'cancelled' AND ?5 > 0";
    const said = `FROM attempts a JOIN follow_ups f ON f.group_id = ?1 AND f.id = a.follow_up_id
      WHERE a.group_id = ?1 AND f.store_id = ?2 AND a.at >= ?3 AND a.at < ?4 AND ?5 > 0`;
    const { dues, calls, marks, opened } = await group.read({
      dues: one(
        `SELECT count(*) AS due, sum(attempts > 0) AS called, sum(due_at < ?5) AS passed, sum(state <> 'open') AS ended,
          sum(valid_contact_at IS NOT NULL) AS reached, sum(valid_contact_at <= due_at AND due_at < ?5) AS timely ${due}`,
      ),
      calls: one(
        `SELECT count(*) AS dials, sum(a.valid) AS contacts, sum(a.valid AND a.words IS NOT NULL) AS withWords,
          sum(a.valid AND (json_extract(a.answers, '$.effect') <= 2 OR EXISTS
            (SELECT 1 FROM cases k WHERE k.group_id = ?1 AND k.follow_up_id = f.id AND k.level <> 'improvement'))) AS dissatisfied ${said}`,
      ),
      marks: one(
        `SELECT sum(json_extract(a.answers, '$.effect') = 1) AS m1, sum(json_extract(a.answers, '$.effect') = 5) AS m5,
          avg(json_extract(a.answers, '$.effect')) AS mean ${said} AND a.valid = 1`,
      ),
      opened: one(
        "SELECT count(*) AS n FROM cases WHERE group_id = ?1 AND store_id = ?2 AND opened_at >= ?3 AND opened_at < ?4 AND ?5 > 0",
      ),
    });
    const { now, questions } = report.figures;
    expect(now).toMatchObject({ ...dues, ...calls });
    expect(now.contacts).toBeGreaterThan(5);
    expect(now.dissatisfied).toBeGreaterThan(0);
    expect(now.opened.grievance).toBe(opened.n);
    expect([questions[0].counts[0], questions[0].counts[4]]).toEqual([marks.m1, marks.m5]);
    expect(questions[0].mean).toBeCloseTo(marks.mean ?? 0, 10);
    expect(report.figures.earlier.contacts).toBeGreaterThan(0);
    expect(report.figures.before).toEqual({ from: "2026-10-01", to: "2026-10-31" });
  });

  it("quote everyone who was dissatisfied, by surname alone, and write themselves into the text", async () => {
    const { report } = await written();
    const { dissatisfied } = report.figures.voices;
    expect(dissatisfied.shown.length).toBe(dissatisfied.count);
    for (const { who } of dissatisfied.shown) expect(who).toBe("周**");
    expect(report.sections.overview).toContain(String(report.figures.now.due));
    expect(report.sections.satisfaction).toContain(String(report.figures.now.dissatisfied));
  });

  it("cost rows in proportion to the calls of the two periods", async () => {
    const few = costOf((await written(30)).made).rowsRead;
    const many = costOf((await written(60)).made).rowsRead;
    expect(many).toBeLessThan(few * 2.5);
  });
});

describe("a summary", () => {
  it("is edited as a draft, and an older draft does not write over a newer one", async () => {
    const { w, group, report } = await written(12);
    const edit = (etag: string, plan: string) =>
      w.call(group.token, "PATCH", `/summary-reports/${report.id}`, { plan }, { "If-Match": etag });
    expect((await edit('"1"', "下月回访及时率 95%")).json).toMatchObject({ version: 2 });
    expect((await edit('"1"', "另一个人写的")).status).toBe(412);
    const again = await w.call(group.token, "POST", `/summary-reports/${report.id}/rebuild`);
    expect(again.json.sections.plan).toBe("下月回访及时率 95%");
    expect(again.json.sections.overview).toBe(report.sections.overview);
  });

  it("is filed under the next number, and never changes from then on", async () => {
    const { w, group, report, act } = await written(12);
    const filed = await act(report.id, "file");
    expect(filed.json).toMatchObject({ state: "filed", number: "HF2026-0001", filedBy: "何伟" });
    const edit = await w.call(
      group.token,
      "PATCH",
      `/summary-reports/${report.id}`,
      { plan: "改" },
      { "If-Match": '"2"' },
    );
    expect([edit.status, edit.json.code]).toEqual([409, "summary_reports.filed"]);
    expect((await act(report.id, "rebuild")).status).toBe(409);
    expect((await act(report.id, "file")).status).toBe(409);
    const after = await w.call(group.token, "GET", `/summary-reports/${report.id}`);
    expect(after.json).toEqual(filed.json);
  });

  it("is said anew in an edition of its own, under its number, once", async () => {
    const { report, act } = await written(12);
    expect((await act(report.id, "reopen")).json.code).toBe("summary_reports.not_filed");
    await act(report.id, "file");
    const second = await act(report.id, "reopen");
    expect(second.json).toMatchObject({
      state: "draft",
      edition: 2,
      number: "HF2026-0001",
      replacesId: report.id,
    });
    expect((await act(report.id, "reopen")).json.code).toBe("summary_reports.newer_edition");
    expect((await act(second.json.id, "file")).json).toMatchObject({ number: "HF2026-0001", edition: 2 });
  });

  it("is for supervisors and managers of its store; that of the group is for whoever sees all of it", async () => {
    const { w, group, storeId, report } = await written(12);
    const [, otherId = ""] = group.stores;
    const tokenOf = async (role: "callback-agent" | "cs-supervisor", stores: string[]) =>
      group.tokenFor({ staffId: await group.addStaff({ role, stores }), role, stores });
    const read = async (token: string) =>
      (await w.call(token, "GET", `/summary-reports/${report.id}`)).status;
    const supervisor = await tokenOf("cs-supervisor", [storeId]);
    expect(await read(supervisor)).toBe(200);
    expect(await read(await tokenOf("callback-agent", [storeId]))).toBe(403);
    expect(await read(await tokenOf("cs-supervisor", [otherId]))).toBe(404);
    const ofGroup = (token: string) => w.call(token, "POST", "/summary-reports", { storeId: null, ...month });
    expect((await ofGroup(supervisor)).status).toBe(403);
    expect((await ofGroup(group.token)).json.figures.now.due).toBeGreaterThan(report.figures.now.due);
    const listed = await w.call(supervisor, "GET", "/summary-reports");
    expect(listed.json.data.map(({ id }: { id: string }) => id)).toEqual([report.id]);
  });
});
