import { describe, expect, it, test } from "vitest";
import { withoutPadding } from "../../../shared/kernel/cells.ts";
import { storesMeant } from "./imports.store-names.rules.ts";

const store = (name: string, more: { brands?: string[]; city?: string } = {}) => ({
  id: name,
  name,
  brands: more.brands ?? [],
  city: more.city ?? null,
});

test.each([
  ["滨江店（总店）", "滨江店"],
  ["滨江店", "滨江店(总店)"],
  ["滨江4S店", "滨江店"],
  ["滨江", "滨江店"],
  ["杭州滨江店", "滨江店"],
  ["浙江省杭州市滨江店", "滨江店"],
  ["杭州恒远汽车销售服务有限公司", "恒远店"],
  ["恒远汽车有限公司（杭州）", "杭州恒远4S店"],
  ["滨江店【宝马】", "滨江店"],
])("%j obviously means the only store %j", (name, known) => {
  expect(
    storesMeant({ names: [name], stores: [store(known), store("城西店")] }).get(withoutPadding(name))?.name,
  ).toBe(known);
});

test.each([
  ["滨江店（城西）", store("滨江店")],
  ["滨江二店", store("滨江店")],
  ["二店", store("一店")],
  ["杭州店", store("宁波店")],
  ["宁波江北店", store("杭州江北店")],
  ["江北店（宁波）", store("江北店", { city: "杭州市" })],
  ["滨江店（奥迪）", store("滨江店（宝马）")],
  ["滨江店（奥迪）", store("滨江店", { brands: ["一汽-大众"] })],
  ["恒远分公司", store("恒远店")],
])("%j does not mean %j", (name, known) => {
  expect(storesMeant({ names: [name], stores: [known] }).size).toBe(0);
});

describe("a name that fits", () => {
  it("two stores means neither", () => {
    const stores = [store("杭州江北店"), store("宁波江北店")];
    expect(storesMeant({ names: ["江北店"], stores }).size).toBe(0);
  });

  it("a store as another name does means it no more than the other", () => {
    const names = ["滨江店（总店）", "滨江4S店"];
    expect(storesMeant({ names, stores: [store("滨江店")] }).size).toBe(0);
  });

  it("a store that the file calls by its own name means another", () => {
    const names = ["滨江店（总店）", "滨江店"];
    expect(storesMeant({ names, stores: [store("滨江店")] }).size).toBe(0);
  });
});
