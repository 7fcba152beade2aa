import { describe, expect, it } from "vitest";
import type { Principal, Sight } from "../../platform/scope.ts";
import { seesItem, timelinePart, timelineView } from "./customers.timeline.rules.ts";

function caller(sight: Sight, stores: string[] | null): Principal {
  return {
    groupId: "grp_1",
    shard: "SHARD_0",
    actor: { type: "staff", id: "stf_1" },
    permissions: new Set(),
    sight,
    sightLevel: "own",
    stores,
  };
}

const visit = {
  at: 3,
  id: "sv_1",
  type: "service-visit",
  kind: "repair",
  state: "delivered",
  title: "RO1",
  store_id: "sto_1",
  items: '[{"name":"更换机油"},{"name":"四轮定位"}]',
  words: "方向盘跑偏",
  actor_name: "陈晓",
};
const attempt = {
  at: 2,
  id: "att_1",
  type: "attempt",
  kind: "no-answer",
  actor_name: "王敏",
  words: null,
  store_id: "sto_1",
  assignee_id: "stf_2",
};

describe("a thing of the timeline", () => {
  it("says what was done and who served, and who called", () => {
    expect(timelineView(visit)).toMatchObject({
      title: "RO1",
      words: "更换机油，四轮定位",
      byName: "陈晓",
      at: "1970-01-01T00:00:00.003Z",
    });
    expect(timelineView({ ...visit, items: "[]", actor_name: null })).toMatchObject({
      words: "方向盘跑偏",
      byName: null,
    });
    expect(timelineView(attempt)).toMatchObject({
      title: "王敏",
      kind: "no-answer",
      words: null,
      storeId: "sto_1",
    });
  });

  it.each([
    [
      "a visit is seen by its store, whoever works on it",
      visit,
      { by: "assignee", keys: ["stf_1"] },
      ["sto_1"],
      true,
    ],
    ["and not from another store", visit, { by: "store", keys: ["sto_2"] }, ["sto_2"], false],
    ["work is seen by whose it is", attempt, { by: "assignee", keys: ["stf_2"] }, ["sto_1"], true],
    [
      "and not by a colleague who sees their own",
      attempt,
      { by: "assignee", keys: ["stf_1"] },
      ["sto_1"],
      false,
    ],
    ["or by its store", attempt, { by: "store", keys: ["sto_1"] }, ["sto_1"], true],
    ["or in the whole group", attempt, { by: "group" }, null, true],
  ] as const)("%s", (_, raw, sight, stores, seen) => {
    expect(seesItem(caller(sight, stores && [...stores]), raw)).toBe(seen);
  });
});

describe("a page of the timeline", () => {
  const group = caller({ by: "group" }, null);

  it("goes on behind the last row looked at, shown or not", () => {
    const own = caller({ by: "assignee", keys: ["stf_1"] }, ["sto_1"]);
    const part = timelinePart({ scope: own, raw: [visit, attempt, { ...attempt, id: "att_0" }], limit: 2 });
    expect([part.items.map(({ id }) => id), part.last]).toEqual([["sv_1"], [2, "att_1"]]);
  });

  it("shows a visit once though the customer both owns the car and sent it, and ends where nothing follows", () => {
    const part = timelinePart({ scope: group, raw: [visit, visit, attempt], limit: 3 });
    expect([part.items.map(({ id }) => id), part.last]).toEqual([["sv_1", "att_1"], null]);
  });
});
