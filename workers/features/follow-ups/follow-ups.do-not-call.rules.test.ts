import { describe, expect, it } from "vitest";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import { visitKinds } from "../../../shared/contracts/service-visits.contract.ts";
import { canBeForbidden, isForbidden } from "./follow-ups.do-not-call.rules.ts";

const reaches = ["marketing", "callback", "all"] as const;
const asOf = Date.parse("2026-11-20T10:30:00+08:00");

const entry = (over: object = {}) => ({
  groupId: "grp_1",
  id: "dnc_1",
  contactPointId: "cp_1",
  customerId: null,
  reach: "callback" as const,
  reason: "不要再打",
  byStaffId: null,
  at: asOf - 1,
  endedAt: null,
  version: 1,
  changedSeq: 1,
  ...over,
});

const call = (over: object = {}) => ({
  kind: "service-callback",
  visitKind: "maintenance",
  customerId: "cus_1",
  contactPointId: "cp_1",
  ...over,
});

describe("what a do-not-call forbids (practice.md section 1)", () => {
  const rules: Record<(typeof followUpKinds)[number], "forbidden" | "allowed" | "by the order's kind"> = {
    "service-callback": "by the order's kind",
    "second-callback": "by the order's kind",
    "first-contact": "forbidden",
    manual: "allowed",
    "contact-repair": "allowed",
    "case-handling": "allowed",
    "case-closing": "allowed",
    "re-call": "forbidden",
  };
  const safety: readonly string[] = ["recall", "rescue"];
  const table = followUpKinds.flatMap((kind) => {
    const orders = rules[kind] === "by the order's kind" ? visitKinds : [null];
    return orders.map((visitKind) => ({
      kind,
      visitKind,
      expected:
        rules[kind] === "by the order's kind"
          ? !safety.includes(visitKind ?? "")
          : rules[kind] === "forbidden",
    }));
  });

  it.each(table)("$kind after $visitKind: $expected", ({ kind, visitKind, expected }) => {
    expect(canBeForbidden({ kind, visitKind })).toBe(expected);
    const said = reaches.map((reach) =>
      isForbidden({ call: call({ kind, visitKind }), facts: { doNotCall: [entry({ reach })] }, asOf }),
    );
    expect(said).toEqual([false, expected, expected]);
  });

  it.each([
    ["on the phone that is dialled, whoever asked", {}, true],
    ["by the name of whom it is with", { contactPointId: null, customerId: "cus_1" }, true],
    ["on another phone", { contactPointId: "cp_2" }, false],
    ["by another name", { contactPointId: null, customerId: "cus_2" }, false],
    ["that was ended", { endedAt: asOf }, false],
  ])("an entry %s", (_, over, expected) => {
    expect(isForbidden({ call: call(), facts: { doNotCall: [entry(over)] }, asOf })).toBe(expected);
  });

  it("a call that has no phone is forbidden by name alone", () => {
    const facts = { doNotCall: [entry({ contactPointId: null, customerId: null })] };
    expect(isForbidden({ call: call({ customerId: null, contactPointId: null }), facts, asOf })).toBe(false);
  });
});
