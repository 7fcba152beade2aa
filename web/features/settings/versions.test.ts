import { expect, test } from "vitest";
import { effective, inForce } from "./versions.ts";

const shipped = { storeId: null, shipped: true };
const group = { storeId: null, shipped: false };
const store = { storeId: "sto_1", shipped: false };

test.each([
  ["the shipped one", [shipped], "sto_1", shipped],
  ["the group's over the shipped one", [shipped, group], "sto_1", group],
  ["the store's over both", [shipped, group, store], "sto_1", store],
  ["another store's for nobody else", [shipped, store], "sto_2", shipped],
  ["a store's not for the group", [shipped, store], null, shipped],
])("%s counts", (_, versions, storeId, expected) => {
  expect(effective(inForce(versions, storeId))).toBe(expected);
});
