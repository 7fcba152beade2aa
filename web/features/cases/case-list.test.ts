import { describe, expect, test } from "vitest";
import { type CaseFilters, caseGroups, caseQuery, casesHref, readCaseFilters } from "./case-list.ts";
import { someCase } from "./cases.fixture.ts";

const plain: CaseFilters = { state: "unclosed", level: null, storeId: null };

describe("the filters of the list", () => {
  test.each<[string, CaseFilters, string]>([
    ["nothing said lists what is not closed", plain, "/app/cases"],
    ["a state", { ...plain, state: "solved" }, "/app/cases?state=solved"],
    ["every state", { ...plain, state: "all" }, "/app/cases?state=all"],
    [
      "a level of one store",
      { ...plain, level: "complaint", storeId: "sto_1" },
      "/app/cases?level=complaint&store=sto_1",
    ],
  ])("stand in the address and are read from it again: %s", (_, filters, href) => {
    expect(casesHref(filters)).toBe(href);
    const search = Object.fromEntries(new URL(href, "http://app.test").searchParams);
    expect(readCaseFilters(search)).toEqual(filters);
  });

  test("an address that is no filter's is the plain list", () => {
    expect(readCaseFilters({ state: "gone", level: ["complaint"], store: "" })).toEqual(plain);
  });

  test.each<[string, CaseFilters, string | null, object]>([
    ["not closed", plain, null, { open: "true" }],
    ["not closed, of the chosen store", plain, "sto_1", { open: "true", storeId: "sto_1" }],
    [
      "the store of the address first",
      { ...plain, storeId: "sto_2" },
      "sto_1",
      { open: "true", storeId: "sto_2" },
    ],
    ["a state", { ...plain, state: "closed" }, null, { state: "closed" }],
    ["all", { ...plain, state: "all" }, null, {}],
  ])("are asked of the API: %s", (_, filters, chosen, query) => {
    expect(caseQuery(filters, chosen)).toEqual(query);
  });
});

test("cases stand by state, within it whose clock runs out first, and without clocks the newest", () => {
  const groups = caseGroups([
    someCase({ id: "later", nextDueAt: "2026-11-27T10:00:00.000Z" }),
    someCase({ id: "sooner", nextDueAt: "2026-11-23T10:00:00.000Z" }),
    someCase({ id: "old", state: "closed", nextDueAt: null, openedAt: "2026-11-01T00:00:00.000Z" }),
    someCase({ id: "new", state: "closed", nextDueAt: null, openedAt: "2026-11-09T00:00:00.000Z" }),
    someCase({ id: "planned", state: "planned" }),
  ]);
  expect(groups.map(({ state, rows }) => [state, rows.map(({ id }) => id)])).toEqual([
    ["open", ["sooner", "later"]],
    ["planned", ["planned"]],
    ["closed", ["new", "old"]],
  ]);
});
