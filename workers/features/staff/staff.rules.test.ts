import { describe, expect, it } from "vitest";
import { type RoleKey, roles, type SightLevel } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import type { Principal } from "../../platform/scope.ts";
import {
  decideEdit,
  isActingOwner,
  mayGrant,
  type Person,
  readContacts,
  rightsProblem,
  seesPerson,
  storeMoves,
} from "./staff.rules.ts";

function caller(
  role: RoleKey,
  stores: string[] | null,
  sightLevel: SightLevel = roles[role].sight,
): Principal {
  return {
    groupId: "grp_1",
    shard: "SHARD_0",
    actor: { type: "staff", id: "stf_me" },
    permissions: new Set(roles[role].permissions),
    sight: stores === null ? { by: "group" } : { by: "store", keys: stores },
    sightLevel,
    stores,
  };
}

function person(over: Partial<Person> = {}): Person {
  const role = over.role ?? "callback-agent";
  return {
    groupId: "grp_1",
    id: "stf_1",
    userId: "usr_1",
    name: "王敏",
    phone: null,
    email: null,
    role,
    sight: roles[role].sight,
    restDays: [],
    abilityWeight: 1,
    language: "zh",
    state: "active",
    digestAt: null,
    createdAt: 0,
    version: 3,
    changedSeq: 1,
    storeIds: ["a"],
    openFollowUps: 0,
    ...over,
  };
}

const group = {
  groupId: "grp_1",
  name: "g",
  state: "active" as const,
  settings: {},
  createdAt: 0,
  version: 5,
  changedSeq: 1,
};
const owner = caller("group-owner", null);
const supervisor = caller("cs-supervisor", ["a"]);
const codeOf = (result: { ok: true } | Problem) => (result.ok ? "ok" : result.code);

describe("rights", () => {
  const grants: [string, Principal, { role: RoleKey; sight: SightLevel; storeIds: string[] }, boolean][] = [
    ["an owner makes an owner", owner, { role: "group-owner", sight: "group", storeIds: [] }, true],
    [
      "a supervisor makes a caller",
      supervisor,
      { role: "callback-agent", sight: "own", storeIds: ["a"] },
      true,
    ],
    [
      "a supervisor makes an adviser",
      supervisor,
      { role: "service-adviser", sight: "own", storeIds: ["a"] },
      true,
    ],
    [
      "a supervisor makes a supervisor",
      supervisor,
      { role: "cs-supervisor", sight: "store", storeIds: ["a"] },
      true,
    ],
    [
      "no supervisor makes a manager",
      supervisor,
      { role: "general-manager", sight: "store", storeIds: ["a"] },
      false,
    ],
    ["no sight of the group", supervisor, { role: "callback-agent", sight: "group", storeIds: ["a"] }, false],
    ["no store of others", supervisor, { role: "callback-agent", sight: "own", storeIds: ["a", "b"] }, false],
  ];
  it.each(grants)("%s", (_, who, rights, allowed) => {
    expect(mayGrant(who, rights)).toBe(allowed);
  });

  it.each(Object.entries(roles))("%s may be given by every group owner", (role, { sight }) => {
    const known = Object.keys(roles).find((key): key is RoleKey => key === role);
    expect(known && mayGrant(owner, { role: known, sight, storeIds: ["a"] })).toBe(true);
  });

  const edits: [string, Partial<Person>, Partial<Person>, boolean][] = [
    ["a name of someone shared with another store", { storeIds: ["a", "b"] }, { name: "x" }, true],
    ["a store of one's own given to someone of another", { storeIds: ["b"] }, { storeIds: ["b", "a"] }, true],
    ["a store of others taken away", { storeIds: ["a", "b"] }, { storeIds: ["a"] }, false],
    ["the role of someone shared", { storeIds: ["a", "b"] }, { role: "read-only", sight: "own" }, false],
    ["the leaving of someone shared", { storeIds: ["a", "b"] }, { state: "left" }, false],
    ["a name of someone above", { role: "general-manager" }, { name: "x" }, false],
    [
      "a demotion of someone above",
      { role: "general-manager" },
      { role: "callback-agent", sight: "own" },
      false,
    ],
  ];
  it.each(edits)("of a supervisor over %s", (_, before, over, allowed) => {
    const one = person(before);
    expect(rightsProblem({ caller: supervisor, before: one, after: { ...one, ...over } }) === undefined).toBe(
      allowed,
    );
  });

  it("show colleagues of one's stores, oneself and whoever sees the group", () => {
    const cases: [Partial<Person>, boolean][] = [
      [{ storeIds: ["b", "a"] }, true],
      [{ storeIds: ["b"] }, false],
      [{ storeIds: [], sight: "group" }, true],
      [{ storeIds: [], id: "stf_me" }, true],
    ];
    for (const [over, seen] of cases) expect(seesPerson(supervisor, person(over))).toBe(seen);
    expect(seesPerson(owner, person({ storeIds: ["b"] }))).toBe(true);
  });
});

describe("an edit", () => {
  const edit = (
    before: Partial<Person>,
    input: Parameters<typeof decideEdit>[0]["input"],
    hasOtherOwner = false,
  ) => decideEdit({ caller: owner, person: person(before), input, hasOtherOwner, group });

  it("changes what was given and nothing else", () => {
    const decided = edit(
      {},
      { name: "王小敏", phone: "13900139999", restDays: [7, 1, 7], storeIds: ["b", "b"] },
    );
    if (!decided.ok) throw new Error(decided.code);
    expect(decided.after).toEqual(
      person({ name: "王小敏", phone: "+8613900139999", restDays: [1, 7], storeIds: ["b"], version: 4 }),
    );
    expect(decided.changes.insert).toEqual({ staffStores: [{ staffId: "stf_1", storeId: "b" }] });
    expect(decided.changes.remove).toEqual({ staffStores: [["stf_1", "a"]] });
    expect(decided.changes.update?.map(({ table }) => table)).toEqual(["staff"]);
  });

  it("moves the group's version where an owner goes, so that two who go at once collide", () => {
    const ownerRow: Partial<Person> = { role: "group-owner", sight: "group" };
    const decided = edit(ownerRow, { state: "left" }, true);
    if (!decided.ok) throw new Error(decided.code);
    expect(decided.changes.update?.map(({ table, after }) => [table, after.version])).toEqual([
      ["staff", 4],
      ["groups", 6],
    ]);
  });

  const refused: [string, Partial<Person>, Parameters<typeof decideEdit>[0]["input"], string][] = [
    [
      "the last owner leaving",
      { role: "group-owner", sight: "group" },
      { state: "left" },
      "staff.last_owner",
    ],
    [
      "the last owner's demotion",
      { role: "group-owner", sight: "group" },
      { role: "read-only" },
      "staff.last_owner",
    ],
    [
      "the last owner's narrower sight",
      { role: "group-owner", sight: "group" },
      { sight: "store" },
      "staff.last_owner",
    ],
    [
      "an owner who never joined",
      { role: "group-owner", sight: "group", userId: null },
      { state: "left" },
      "ok",
    ],
    ["nobody's store", {}, { storeIds: [] }, "staff.needs_store"],
    [
      "a role that needs a store",
      { role: "group-owner", sight: "group", storeIds: [] },
      { role: "callback-agent" },
      "staff.needs_store",
    ],
    ["a number nobody can dial", {}, { phone: "138****1234" }, "request.invalid"],
  ];
  it.each(refused)("judges %s", (_, before, input, code) => {
    expect(codeOf(edit(before, input))).toBe(code);
  });
});

describe("details", () => {
  it("know what was not said from what was taken away", () => {
    expect(readContacts({})).toEqual({ ok: true, value: { phone: undefined, email: undefined } });
    expect(readContacts({ phone: null, email: "A@B.cn" })).toEqual({
      ok: true,
      value: { phone: null, email: "a@b.cn" },
    });
  });

  it("tell stores that come from stores that go", () => {
    expect(storeMoves(["a", "b"], ["b", "c"])).toEqual({ given: ["c"], taken: ["a"] });
  });

  it("count as an owner who can act only someone who has joined, has not left and sees all", () => {
    const full = person({ role: "group-owner", sight: "group" });
    expect(isActingOwner(full)).toBe(true);
    for (const over of [
      { userId: null },
      { state: "left" as const },
      { sight: "store" as const },
      { role: "general-manager" as const },
    ])
      expect(isActingOwner({ ...full, ...over })).toBe(false);
  });
});
