import { describe, expect, it } from "vitest";
import { customerChanges, differs, newCustomer, phoneToCall } from "./customers.rules.ts";

const asOf = Date.parse("2026-11-20T10:30:00+08:00");
const actor = { type: "staff", id: "stf_1" } as const;
const base = { id: "cus_1", externalId: null, storeId: "sto_1", actor, asOf };
const customer = {
  ...newCustomer({ ...base, body: { name: "张伟", keeperId: "stf_1" } }),
  groupId: "grp_1",
  changedSeq: 1,
};

describe("a new customer", () => {
  it("is allocated at once where a keeper is named, and knows who entered it", () => {
    expect([customer.keeperId, customer.allocatedAt, customer.source]).toEqual(["stf_1", asOf, "staff"]);
    const byToken = newCustomer({ ...base, actor: { type: "token", id: "tok_1" }, body: { name: "张伟" } });
    expect([byToken.keeperId, byToken.allocatedAt, byToken.source, byToken.type]).toEqual([
      null,
      null,
      "api",
      "person",
    ]);
  });
});

describe("an edit", () => {
  const later = asOf + 86_400_000;
  it.each([
    ["another keeper allocates anew", { keeperId: "stf_2" }, { keeperId: "stf_2", allocatedAt: later }],
    ["the same keeper does not", { keeperId: "stf_1", level: "金" }, { level: "金" }],
    ["no keeper ends the allocation", { keeperId: null }, { keeperId: null, allocatedAt: null }],
    ["what is not said stays", { hobby: undefined, note: null }, { note: null }],
  ])("%s", (_, body, changes) => {
    expect(customerChanges({ customer, body, asOf: later })).toEqual(changes);
  });

  it("differs where a column does", () => {
    expect([
      differs(customer, { name: "张伟" }),
      differs(customer, { name: "张三" }),
      differs(customer, {}),
    ]).toEqual([false, true, false]);
  });
});

describe("the phone to call", () => {
  const phone = { kind: "phone", state: "valid", use: "other" };
  it.each([
    [
      "the main one",
      [
        { ...phone, id: "a" },
        { ...phone, id: "b", use: "main" },
      ],
      "b",
    ],
    [
      "a valid one before a main filler",
      [
        { ...phone, id: "a", use: "main", state: "filler" },
        { ...phone, id: "b" },
      ],
      "b",
    ],
    [
      "never one with stars, a dead one or an address",
      [
        { ...phone, id: "a", state: "masked" },
        { ...phone, id: "b", state: "invalid" },
        { ...phone, id: "c", kind: "email" },
      ],
      null,
    ],
  ])("is %s", (_, contacts, id) => {
    expect(phoneToCall(contacts)).toBe(id);
  });
});
