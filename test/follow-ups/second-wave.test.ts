import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedPolicies } from "../../workers/features/policies/policies.rules.ts";
import { dealership } from "./office.ts";

const shipped = shippedPolicies["service-callback"];

/** A dealership that calls in some rounds, with one order delivered on a Friday afternoon. */
async function withOrder(rounds: "first" | "both" | "second", days = 7) {
  const office = await dealership("2026-11-20T17:00:00+08:00");
  const { w, group, customer, order, here } = office;
  const put = (body: object) =>
    w.call(group.token, "POST", "/policies", {
      kind: "service-callback",
      storeId: null,
      body: { ...shipped, ...body },
    });
  await put({ secondWave: { rounds, days } });
  const { id } = await customer({ name: "周敏", phones: ["13800004821"], storeId: here });
  const visit = await order({
    storeId: here,
    orderNumber: "RO1",
    senderCustomerId: id,
    deliveredAt: "2026-11-20T16:30:00+08:00",
  });
  const seconds = () => office.work("second-callback");
  return { ...office, put, visit, seconds, customerId: id };
}

/** What people do to an order afterwards. */
const corrections = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom("maintenance", "internal", "repair") }),
    fc.constantFrom(
      { state: "open" },
      { state: "void" },
      { state: "delivered", deliveredAt: "2026-11-20T16:30:00+08:00" },
      { state: "delivered", deliveredAt: "2026-11-19T11:00:00+08:00" },
    ),
    fc.record({ deliveredAt: fc.constantFrom("2026-11-18T10:30:00+08:00", "2026-11-20T15:00:00+08:00") }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe("the second round of callbacks", () => {
  it.each([
    ["first", 1, 0],
    ["both", 1, 1],
    ["second", 0, 1],
  ] as const)(
    "where a store calls %s opens %i first and %i second callbacks",
    async (rounds, first, second) => {
      const { work, seconds } = await withOrder(rounds);
      expect([(await work()).length, (await seconds()).length]).toEqual([first, second]);
    },
  );

  it("is for the day so many days after delivery, for the same caller, and said so", async () => {
    const { work, seconds, w, group } = await withOrder("both");
    const [[first], [second]] = [await work(), await seconds()];
    expect([second?.notBefore, second?.dueAt].map((at) => new Date(at ?? 0).toISOString())).toEqual([
      "2026-11-27T02:00:00.000Z",
      "2026-11-27T10:00:00.000Z",
    ]);
    expect(second?.assigneeId).toBe(first?.assigneeId);
    const shown = await w.call(group.token, "GET", `/follow-ups/${second?.id}`);
    expect([shown.json.kind, shown.json.due.explanation.length]).toEqual(["second-callback", 7]);
    expect(shown.json.joined.map(({ id }: { id: string }) => id)).toEqual([first?.id]);
    const ofFirst = await w.call(group.token, "GET", `/follow-ups/${first?.id}`);
    expect(ofFirst.json.joined).toEqual([]);
  });

  it("is not settled by the first round's call, and is joined with others on its day", async () => {
    const { work, seconds, w, group, here, customerId } = await withOrder("both");
    const [first] = await work();
    w.at("2026-11-23T10:30:00+08:00");
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    await w.call(token, "POST", `/follow-ups/${first?.id}/attempts`, { result: "reached", words: "挺好" });
    expect((await seconds()).map(({ state }) => state)).toEqual(["open"]);
    await w.call(token, "POST", "/service-visits", {
      kind: "maintenance",
      storeId: here,
      orderNumber: "RO2",
      senderCustomerId: customerId,
      deliveredAt: "2026-11-23T09:30:00+08:00",
    });
    const other = (await work()).find(({ state }) => state === "open");
    w.at("2026-11-27T10:30:00+08:00");
    const later = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    await w.call(later, "POST", `/follow-ups/${other?.id}/attempts`, { result: "reached", words: "都好" });
    expect((await seconds()).map(({ state }) => state).sort()).toEqual(["done", "open"]);
  });

  it("moves to the next business day where the store is closed on its own", async () => {
    const { seconds, done, here, w } = await withOrder("both");
    await done("PUT", `/stores/${here}/days/2026-11-27`, { open: false, name: "盘点" });
    await w.tick();
    const [second] = await seconds();
    expect(new Date(second?.dueAt ?? 0).toISOString()).toBe("2026-11-28T10:00:00.000Z");
  });

  it("opens once for each delivery that stands, whatever is corrected", async () => {
    await fc.assert(
      fc.asyncProperty(corrections, async (said) => {
        const { seconds, group, w, visit } = await withOrder("both");
        let current = visit;
        for (const change of said) {
          const answer = await w.call(group.token, "PATCH", `/service-visits/${visit.id}`, change, {
            "If-Match": `"${current.version}"`,
          });
          if (answer.status === 200) current = answer.json;
        }
        const found = await seconds();
        const open = found.filter(({ state }) => state === "open");
        const isCalled = current.state === "delivered" && current.kind !== "internal";
        expect(new Set(found.map(({ cause }) => cause)).size).toBe(found.length);
        expect(open.map(({ cause }) => cause)).toEqual(
          isCalled ? [`${visit.id}#${current.deliveryNumber}`] : [],
        );
        expect(open.every(({ startedAt }) => startedAt === Date.parse(current.deliveredAt))).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it("ends with a do-not-call, and is not opened by a correction once its week is over", async () => {
    const { seconds, done, customerId } = await withOrder("both");
    await done("POST", "/do-not-call", { customerId, reach: "callback", reason: "不想接" });
    expect((await seconds()).map(({ state, outcome }) => [state, outcome])).toEqual([
      ["cancelled", "exempt"],
    ]);

    const late = await withOrder("first");
    await late.put({ secondWave: { rounds: "both", days: 7 } });
    late.w.at("2026-11-30T10:00:00+08:00");
    const token = await late.group.tokenFor({ staffId: late.group.owner, role: "group-owner" });
    await late.w.call(
      token,
      "PATCH",
      `/service-visits/${late.visit.id}`,
      { kind: "repair" },
      {
        "If-Match": `"${late.visit.version}"`,
      },
    );
    expect(await late.seconds()).toEqual([]);
  });
});
