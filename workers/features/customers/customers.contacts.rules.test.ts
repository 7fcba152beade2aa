import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Contact,
  type ContactDraft,
  linkContacts,
  readContact,
  readPhones,
  shownValue,
  tellingPhones,
} from "./customers.contacts.rules.ts";

const customerId = "cus_1";
const asOf = Date.parse("2026-11-20T10:30:00+08:00");
const today = "2026-11-20";

function contact(
  input: Partial<ContactDraft> & { id: string; use?: "main" | "other"; untilOn?: string | null },
): Contact {
  const {
    id,
    kind = "phone",
    value = "+8613966235678",
    state = "valid",
    use = "main",
    untilOn = null,
  } = input;
  const shared = { groupId: "grp_1", changedSeq: 1 };
  return {
    point: {
      ...shared,
      id,
      kind,
      value,
      state,
      marketingOptOutAt: null,
      dailyCap: null,
      dials: 0,
      lastDialledAt: null,
      createdAt: 0,
      version: 1,
    },
    link: { ...shared, customerId, contactPointId: id, use, sinceOn: "2026-01-01", untilOn },
  };
}

function draft(value: string, state: ContactDraft["state"] = "valid"): ContactDraft {
  return { kind: "phone", value, state };
}

const linking = (input: {
  drafts: ContactDraft[];
  contacts?: Contact[];
  points?: Contact["point"][];
  use?: "main" | "other";
}) => linkContacts({ customerId, points: [], contacts: [], today, asOf, ...input });

describe("phones", () => {
  it.each([
    ["139 6623 5678", [["+8613966235678", "valid"]]],
    ["0571-88888888", [["+8657188888888", "valid"]]],
    ["13800000000", [["+8613800000000", "filler"]]],
    ["139****5678", [["masked:139****5678:cus_1", "masked"]]],
    [
      "13966235678/13766235678",
      [
        ["+8613966235678", "valid"],
        ["+8613766235678", "valid"],
      ],
    ],
  ])("typed as %s are stored as %j", (text, stored) => {
    const read = readPhones({ texts: [text], customerId });
    expect(read.ok && read.value.map(({ value, state }) => [value, state])).toEqual(stored);
  });

  it("that are wrong are named by their place, and the same one is taken once", () => {
    const wrong = readPhones({ texts: ["13966235678", "1380000", "********"], customerId });
    expect(!wrong.ok && wrong.fields?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/phones/1", "phone.invalid"],
      ["/phones/2", "phone.invalid"],
    ]);
    const twice = readPhones({ texts: ["13966235678", "+86 139 6623 5678"], customerId });
    expect(twice.ok && twice.value.length).toBe(1);
  });

  it("tell people apart only where they are whole and no fillers", () => {
    const drafts = [
      draft("+8613966235678"),
      draft("+8613800000000", "filler"),
      draft("masked:139****1:cus_1", "masked"),
    ];
    expect(tellingPhones(drafts)).toEqual(["+8613966235678"]);
  });
});

describe("a contact", () => {
  it.each([
    ["email", " Zhang@Example.COM ", "zhang@example.com"],
    ["wecom", " zhang_san ", "zhang_san"],
  ] as const)("of kind %s is tidied", (kind, value, stored) => {
    const read = readContact({ kind, value, customerId });
    expect(read.ok && read.value[0]?.value).toBe(stored);
  });

  it.each([
    [draft("+8613966235678"), "+8613966235678", "139****5678"],
    [draft("masked:139****5678:cus_1", "masked"), "139****5678", "139****5678"],
    [{ kind: "email", value: "zhang@example.com", state: "valid" }, "zhang@example.com", "z****@example.com"],
    [{ kind: "wecom", value: "zhang_san", state: "valid" }, "zhang_san", "z****"],
  ] as const)("%j is shown whole or masked", (point, whole, masked) => {
    expect([shownValue(point, true), shownValue(point, false)]).toEqual([whole, masked]);
  });
});

describe("linking contacts", () => {
  it("makes the first phone the main one and shares points that are there", () => {
    const shared = contact({ id: "cp_shared" }).point;
    const { changes, added } = linking({
      drafts: [draft("+8613766235678"), draft(shared.value)],
      points: [shared],
    });
    expect(changes.insert?.contactPoints?.map(({ value }) => value)).toEqual(["+8613766235678"]);
    expect(added.map(({ value, use }) => [value, use])).toEqual([
      ["+8613766235678", "main"],
      [shared.value, "other"],
    ]);
    expect(changes.insertOnce?.customerContactPoints?.length).toBe(2);
  });

  it("changes nothing about what the customer has", () => {
    const had = contact({ id: "cp_1" });
    const { changes, added } = linking({ drafts: [draft(had.point.value)], contacts: [had] });
    expect([
      changes.insert?.contactPoints,
      changes.insertOnce?.customerContactPoints,
      changes.update,
      added,
    ]).toEqual([[], [], [], []]);
  });

  it("takes an ended tie up again", () => {
    const ended = contact({ id: "cp_1", untilOn: "2026-05-01" });
    const { changes } = linking({ drafts: [draft(ended.point.value)], contacts: [ended] });
    expect(changes.update?.map(({ after }) => [after.sinceOn, after.untilOn, after.use])).toEqual([
      [today, null, "main"],
    ]);
  });

  it("ends the number with stars where its whole one comes, and no other", () => {
    const contacts = ["139****5678", "137****5678"].map((stars, index) =>
      contact({ id: `cp_${index}`, value: `masked:${stars}:cus_1`, state: "masked", use: "other" }),
    );
    const { changes } = linking({ drafts: [draft("+8613966235678")], contacts });
    expect(changes.update?.map(({ after }) => [after.contactPointId, after.untilOn])).toEqual([
      ["cp_0", today],
    ]);
  });

  it("has one main contact of a kind, whatever is added as such", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(numbers, fc.nat(9), (held, wanted) => {
        const numberOf = (digit: number) => `+861396623567${digit}`;
        const contacts = held.map((digit, index) =>
          contact({ id: `cp_${digit}`, value: numberOf(digit), use: index === 0 ? "main" : "other" }),
        );
        const { changes, added } = linking({ drafts: [draft(numberOf(wanted))], contacts, use: "main" });
        const uses = new Map(contacts.map(({ link }) => [link.contactPointId, link.use]));
        for (const { after } of changes.update ?? [])
          uses.set(String(after.contactPointId), after.use === "main" ? "main" : "other");
        for (const { id, use } of added) uses.set(id, use);
        expect([...uses.values()].filter((use) => use === "main").length).toBe(1);
      }),
    );
  });
});
