import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyKinds } from "../../../shared/contracts/policies.contract.ts";
import type { Row } from "../../platform/query.ts";
import {
  effectivePolicy,
  nextPolicy,
  policyOf,
  policyViews,
  rangesProblem,
  shippedPolicies,
  windowsProblem,
} from "./policies.rules.ts";

const version = (over: Partial<Row<"policies">>): Row<"policies"> => ({
  groupId: "grp_1",
  id: "pol_1",
  kind: "service-callback",
  storeId: null,
  number: 1,
  body: { due: { n: 2, unit: "working-days" } },
  inForce: true,
  createdBy: "stf_1",
  createdAt: 0,
  changedSeq: 1,
  ...over,
});

describe("windows", () => {
  it.each([
    [[[510, 1260]], true],
    [
      [
        [600, 720],
        [900, 1080],
      ],
      true,
    ],
    [
      [
        [600, 720],
        [720, 800],
      ],
      true,
    ],
    [[[509, 600]], false],
    [[[1200, 1261]], false],
    [
      [
        [600, 720],
        [719, 800],
      ],
      false,
    ],
    [
      [
        [900, 1000],
        [600, 700],
      ],
      false,
    ],
  ])("%j may be set: %s", (spans, right) => {
    const windows = spans.map(([from = 0, to = 0]) => ({ from, to }));
    expect(windowsProblem(windows) === undefined).toBe(right);
  });

  it.each(policyKinds)("of the shipped policy for %s may be set", (kind) => {
    expect(windowsProblem(shippedPolicies[kind].windows)).toBeUndefined();
  });
});

describe("the numbers of a policy", () => {
  it.each(policyKinds)("are those shipped for %s, which may be set", (kind) => {
    expect(rangesProblem(kind, shippedPolicies[kind])).toBeUndefined();
  });

  const due = (n: number) => ({ due: { n, unit: "working-days" as const } });
  it.each([
    ["service-callback", due(0), "/body/due/n", "policies.out_of_range"],
    ["service-callback", due(8), "/body/due/n", "policies.out_of_range"],
    ["service-callback", { lapseWorkingDays: 1 }, "/body/lapseWorkingDays", "policies.out_of_range"],
    [
      "service-callback",
      { ...due(7), lapseWorkingDays: 7 },
      "/body/lapseWorkingDays",
      "policies.lapses_first",
    ],
    ["service-callback", { highValueCents: 100 }, "/body/highValueCents", "policies.out_of_range"],
    ["first-contact", { due: { n: 2, unit: "days" } }, "/body/due/n", "policies.out_of_range"],
    [
      "manual",
      { attempts: { most: 7, perDay: 2, hoursApart: 2 } },
      "/body/attempts/most",
      "policies.out_of_range",
    ],
    ["case", { escalateWorkingDays: 4 }, "/body/escalateWorkingDays", "policies.out_of_range"],
  ] as const)("of %s may not be %j", (kind, over, pointer, code) => {
    expect(rangesProblem(kind, { ...shippedPolicies[kind], ...over })?.fields).toMatchObject([
      { pointer, code },
    ]);
  });

  it("of a manual one may be those of a callback, whose due time nobody counts", () => {
    expect(rangesProblem("manual", { ...shippedPolicies.manual, lapseWorkingDays: 60 })).toBeUndefined();
  });
});

describe("what is in force", () => {
  const group = version({ id: "pol_g" });
  const store = version({ id: "pol_s", storeId: "a", body: { due: { n: 5, unit: "days" } } });
  const old = version({ id: "pol_o", storeId: "b", inForce: false });

  it.each([
    ["a", "pol_s", 5],
    ["b", "pol_g", 2],
  ])("for the store %s is %s", (storeId, id, n) => {
    const found = effectivePolicy({ kind: "service-callback", storeId, policies: [group, store, old] });
    expect([found.id, found.body.due.n]).toEqual([id, n]);
  });

  it("is the shipped policy where nobody set one", () => {
    expect(effectivePolicy({ kind: "manual", storeId: "a", policies: [group, store] })).toEqual({
      id: null,
      body: shippedPolicies.manual,
    });
  });

  it("does not change what a follow-up was opened under", () => {
    expect(
      policyOf({ kind: "service-callback", policyId: "pol_o", versions: [group, store, old] }).due.n,
    ).toBe(2);
  });

  it("is listed kind by kind, the shipped one first", () => {
    expect(policyViews([store, group]).map(({ kind, id }) => [kind, id])).toEqual([
      ["service-callback", null],
      ["service-callback", "pol_s"],
      ["service-callback", "pol_g"],
      ["first-contact", null],
      ["manual", null],
      ["case", null],
    ]);
  });

  it("has the default of a setting that was added after it was stored", () => {
    expect(policyViews([store])[1]?.body).toEqual({
      ...shippedPolicies["service-callback"],
      due: { n: 5, unit: "days" },
    });
  });
});

it("versions count up from one", () => {
  const input = {
    id: "pol_2",
    kind: "manual" as const,
    storeId: null,
    body: shippedPolicies.manual,
    createdBy: "stf_1",
    asOf: 7,
  };
  expect(nextPolicy({ ...input, before: undefined })).toMatchObject({
    number: 1,
    inForce: true,
    createdAt: 7,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), (number) => {
      expect(nextPolicy({ ...input, before: version({ number }) }).number).toBe(number + 1);
    }),
  );
});
