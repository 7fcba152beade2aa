import { describe, expect, it } from "vitest";
import { type Found, placeOf, ranked } from "./search.rules.ts";

const found = (
  type: Found["hit"]["type"],
  id: string,
  over: Partial<Pick<Found, "place" | "missing">> & { open?: boolean; mine?: boolean } = {},
): Found => ({
  place: over.place ?? 0,
  missing: over.missing ?? 0,
  hit: {
    type,
    id,
    title: id,
    detail: "",
    customerId: null,
    kind: null,
    at: null,
    open: over.open ?? false,
    mine: over.mine ?? false,
    match: { text: "", part: "" },
  },
});
const order = (all: Found[], limit = 20) => ranked({ found: all, limit }).map(({ id }) => id);

describe("the order of hits", () => {
  it("has what was typed in full first, then the shorter, customers before cars before visits, newest first", () => {
    const all = [
      found("service-visit", "sv_1"),
      found("vehicle", "veh_1"),
      found("customer", "cus_1"),
      found("customer", "cus_2"),
      found("customer", "cus_3", { place: 1, missing: 2 }),
      found("vehicle", "veh_2", { place: 1, missing: 1 }),
    ];
    expect(order(all)).toEqual(["cus_2", "cus_1", "veh_1", "sv_1", "veh_2", "cus_3"]);
  });

  it("has the whole before beginnings and ends, these before parts, and what is open and one's own first in each", () => {
    const all = [
      found("customer", "cus_1", { place: 2, open: true, mine: true }),
      found("customer", "cus_2", { place: 1 }),
      found("customer", "cus_3", { place: 1, open: true }),
      found("customer", "cus_4", { place: 1, open: true, mine: true }),
      found("customer", "cus_5", { place: 0 }),
    ];
    expect(order(all)).toEqual(["cus_5", "cus_4", "cus_3", "cus_2", "cus_1"]);
  });

  it("shows each thing once, as well as it was found, and no more than asked for", () => {
    const all = [
      found("customer", "cus_1", { place: 2 }),
      found("customer", "cus_2", { place: 1 }),
      found("customer", "cus_1", { place: 0 }),
    ];
    expect(order(all)).toEqual(["cus_1", "cus_2"]);
    expect(order(all, 1)).toEqual(["cus_1"]);
  });

  it("gives each type its turn, so that many customers leave room for the one case", () => {
    const many = Array.from({ length: 30 }, (_, index) => found("customer", `cus_${10 + index}`));
    const all = [...many, found("case", "case_1", { place: 2 }), found("vehicle", "veh_1", { place: 2 })];
    expect(order(all, 4)).toEqual(["cus_39", "cus_38", "veh_1", "case_1"]);
  });
});

it.each([
  ["^张三", 0],
  ["^张三丰", 1],
  ["$8765", 1],
  ["三", 2],
])("%s was found as place %s", (token, place) => {
  expect(placeOf(token, ["^张三", "三", "$8765"])).toBe(place);
});
