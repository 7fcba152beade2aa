import { describe, expect, it } from "vitest";
import { dealership } from "../follow-ups/office.ts";
import { everyRow } from "../harness/every-row.ts";

/** A dealership with orders delivered on the days before: their callbacks are due in the days to come. */
async function withCalls() {
  const office = await dealership("2026-12-21T10:00:00+08:00");
  const { customer, order, here, there } = office;
  for (const [index, deliveredAt] of [
    "2026-12-18T16:30:00+08:00",
    "2026-12-19T16:30:00+08:00",
    "2026-12-21T09:30:00+08:00",
  ].entries()) {
    const { id } = await customer({ name: `客户${index}`, phones: [`1380000482${index}`], storeId: here });
    await order({
      storeId: index === 2 ? there : here,
      orderNumber: `RO${index}`,
      senderCustomerId: id,
      deliveredAt,
    });
  }
  const due = async () =>
    new Map((await office.work()).map(({ id, dueAt }) => [id, new Date(dueAt).toISOString()]));
  return { ...office, due };
}

describe("a preview of a calendar's day", () => {
  const days = [
    { name: "a day off of the group", date: "2026-12-23", said: { working: false } },
    { name: "a working day of the group on a Saturday", date: "2026-12-26", said: { working: true } },
    { name: "the last day of a deadline off", date: "2026-12-24", said: { working: false } },
    { name: "a day long after every deadline", date: "2026-12-31", said: { working: false } },
  ];

  it.each(days)("tells what $name does to open due times, and writes nothing", async ({ date, said }) => {
    const { w, group, due } = await withCalls();
    const before = await due();
    const preview = await w.call(group.token, "POST", "/calendars/preview", { date, ...said });
    expect(preview.status, JSON.stringify(preview.json)).toBe(200);
    expect(await due()).toEqual(before);
    expect(
      (await group.read({ jobs: everyRow("jobs") })).jobs.some(({ kind }) => kind === "recompute-due"),
    ).toBe(false);

    await w.call(group.token, "PUT", `/calendars/exceptions/${date}`, { ...said, name: "盘点" });
    await w.tick();
    const after = await due();
    const moved = [...before].filter(([id, at]) => after.get(id) !== at);
    const { moves, earlier, later, looked, whole } = preview.json;
    expect(
      new Map(moves.map(({ followUpId, from, to }: Record<string, string>) => [followUpId, [from, to]])),
    ).toEqual(new Map(moved.map(([id, at]) => [id, [at, after.get(id)]])));
    expect([earlier + later, whole]).toEqual([moved.length, true]);
    expect(looked).toBeGreaterThanOrEqual(moved.length);

    const back = await w.call(group.token, "POST", "/calendars/preview", { date });
    expect(back.json.moves.map(({ to }: { to: string }) => to).sort()).toEqual(
      moved.map(([, at]) => at).sort(),
    );
  });

  it("tells of a store's shorter day in that store alone, by customer and caller", async () => {
    const { w, group, here } = await withCalls();
    const preview = await w.call(group.token, "POST", "/calendars/preview", {
      storeId: here,
      date: "2026-12-23",
      open: true,
      spans: [{ from: 540, to: 960 }],
    });
    expect(preview.json).toMatchObject({ earlier: 2, later: 0, whole: true });
    expect(preview.json.moves).toEqual(
      ["客户0", "客户1"].map((customerName) => ({
        followUpId: expect.any(String),
        customerName,
        plate: null,
        assigneeName: "李娜",
        from: "2026-12-23T10:00:00.000Z",
        to: "2026-12-23T08:00:00.000Z",
      })),
    );
  });

  it("is refused where the day itself would be", async () => {
    const { w, group, here } = await withCalls();
    const asked = (body: object) => w.call(group.token, "POST", "/calendars/preview", body);
    expect((await asked({ date: "2026-12-01", working: false })).json.errors[0].code).toBe("calendar.past");
    const hours = await asked({ storeId: here, date: "2026-12-23", open: true, spans: [] });
    expect([hours.status, hours.json.errors[0].pointer]).toEqual([422, "/spans"]);
    const staffId = await group.addStaff({ role: "general-manager", stores: [here] });
    const token = await group.tokenFor({ staffId, role: "general-manager", stores: [here] });
    const refused = await w.call(token, "POST", "/calendars/preview", { date: "2026-12-23", working: false });
    expect([refused.status, refused.json.code]).toEqual([403, "staff.beyond_own_rights"]);
  });
});
