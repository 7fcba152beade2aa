import { expect, test } from "vitest";
import { filtersIn } from "./visit-filters.ts";

const kinds = ["maintenance", "rework"] as const;

test.each([
  ["nothing asked: the store chosen for every list", {}, { storeId: "sto_1", state: null, kind: null }],
  [
    "a state and a kind",
    { state: "open", kind: "rework" },
    { storeId: "sto_1", state: "open", kind: "rework" },
  ],
  ["another store than the chosen one", { store: "sto_2" }, { storeId: "sto_2", state: null, kind: null }],
  ["all stores", { store: "all" }, { storeId: null, state: null, kind: null }],
  ["words nobody knows", { state: "lost", kind: "paint" }, { storeId: "sto_1", state: null, kind: null }],
])("%s", (_, search, filters) => {
  expect(filtersIn(search, { kinds, chosenStore: "sto_1" })).toEqual(filters);
});
