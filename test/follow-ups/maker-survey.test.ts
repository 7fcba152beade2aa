import { describe, expect, it } from "vitest";
import { shippedPolicies } from "../../workers/features/policies/policies.rules.ts";
import { shippedScripts } from "../../workers/features/policies/scripts.rules.ts";
import { dealership } from "./office.ts";

/** A dealership of two brands, one of which has a survey of its maker; each has a car delivered on a Friday afternoon. */
async function withSurvey() {
  const office = await dealership("2026-11-20T17:00:00+08:00");
  const { w, group, customer, order, here } = office;
  await w.call(group.token, "POST", "/policies", {
    kind: "service-callback",
    storeId: null,
    body: {
      ...shippedPolicies["service-callback"],
      makerSurveys: [{ brand: "一汽-大众", from: 4, to: 15 }],
    },
  });
  await w.call(group.token, "POST", "/scripts", {
    key: "service-callback",
    storeId: null,
    body: {
      ...shippedScripts["service-callback"],
      questions: [
        { key: "effect", type: "rating", zh: "效果满意吗？", en: "Satisfied?" },
        { key: "maker", type: "rating", zh: "会推荐吗？", en: "Would you recommend us?", makers: true },
      ],
    },
  });
  const opened = [];
  for (const [index, brand] of ["一汽大众", "红旗"].entries()) {
    const { id } = await customer({ name: `客户${index}`, phones: [`1380000482${index}`], storeId: here });
    await order({
      storeId: here,
      orderNumber: `RO${index}`,
      senderCustomerId: id,
      brand,
      deliveredAt: "2026-11-20T16:30:00+08:00",
    });
    opened.push((await office.work()).find(({ customerId }) => customerId === id)?.id ?? "");
  }
  const [asked = "", other = ""] = opened;
  const at = async (time: string) => {
    w.at(time);
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    return {
      shown: async (id: string) => (await w.call(token, "GET", `/follow-ups/${id}`)).json,
      call: (id: string, said: object) =>
        w.call(token, "POST", `/follow-ups/${id}/attempts`, { result: "reached", ...said }),
    };
  };
  return { ...office, asked, other, at };
}

describe("where a maker asks its customers itself", () => {
  it("our call comes before: it is due by the last day before the survey, and says why", async () => {
    const { asked, other, at } = await withSurvey();
    const { shown } = await at("2026-11-20T17:05:00+08:00");
    const [first, second] = [await shown(asked), await shown(other)];
    expect([first.dueAt, second.dueAt]).toEqual(["2026-11-23T10:00:00.000Z", "2026-11-25T10:00:00.000Z"]);
    expect(first.due.sentence.zh).toBe("11月23日到期：11月20日周五交车，要赶在厂家回访前打。");
    expect([first.makerSurvey, second.makerSurvey]).toEqual([{ from: "2026-11-24", to: "2026-12-05" }, null]);
  });

  it("a changed calendar leaves it before the survey", async () => {
    const { asked, at, done, w } = await withSurvey();
    await done("PUT", "/calendars/exceptions/2026-11-24", { working: false, name: "盘点" });
    await w.tick();
    const { shown } = await at("2026-11-20T17:05:00+08:00");
    expect((await shown(asked)).dueAt).toBe("2026-11-23T10:00:00.000Z");
  });

  it("its questions are asked before the survey begins and not repeated after, for that brand alone", async () => {
    const { asked, other, at } = await withSurvey();
    const keys = (one: { script: { questions: { key: string }[] } }) =>
      one.script.questions.map(({ key }) => key);
    const before = await at("2026-11-23T10:30:00+08:00");
    expect(keys(await before.shown(asked))).toEqual(["effect", "maker"]);
    const begun = await at("2026-11-24T10:30:00+08:00");
    expect([keys(await begun.shown(asked)), keys(await begun.shown(other))]).toEqual([
      ["effect"],
      ["effect", "maker"],
    ]);
    const refused = await begun.call(asked, { answers: { effect: 5, maker: 5 } });
    expect(refused.json.errors).toEqual([
      expect.objectContaining({ pointer: "/answers/maker", code: "follow_ups.not_asked" }),
    ]);
    const told = { answers: { effect: 5, maker: 5 }, at: "2026-11-23T10:40:00+08:00" };
    expect((await begun.call(asked, told)).status).toBe(200);
    expect((await begun.call(other, { answers: { effect: 5, maker: 4 } })).status).toBe(200);
  });
});
