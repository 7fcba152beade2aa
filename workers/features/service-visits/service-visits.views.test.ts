import { describe, expect, it } from "vitest";
import type { Visit } from "./service-visits.rules.ts";
import { emptyVisit } from "./service-visits.rules.ts";
import { visitView } from "./service-visits.views.ts";

const visit = emptyVisit({ id: "sv_1", storeId: "sto_1", orderNumber: "RO1", asOf: 0 });

describe("what was done at a visit, in one line", () => {
  it.each<[string, Partial<Visit>, string | null]>([
    [
      "is its items",
      { items: [{ name: "更换机油" }, { name: "四轮定位" }], symptom: "跑偏" },
      "更换机油，四轮定位",
    ],
    [
      "is what was reported, where no item is known",
      { symptom: "方向盘跑偏", note: "等待配件" },
      "方向盘跑偏",
    ],
    ["is what was noted", { note: "等待配件", kindText: "常规保养" }, "等待配件"],
    ["is how the order names its kind", { kindText: "常规保养" }, "常规保养"],
    ["is nothing where nothing is known", {}, null],
  ])("%s", (_, said, work) => {
    expect(visitView({ ...visit, ...said }, {}).work).toBe(work);
  });
});
