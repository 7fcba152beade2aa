import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedFields, rebaseEdit } from "./edit-rebase.ts";

const base = { name: "周建国", address: "光谷", note: "" };

describe("somebody else saved first", () => {
  test.each([
    {
      case: "they changed another field: both changes stand",
      typed: { ...base, note: "17 点后" },
      current: { ...base, address: "沌口" },
      values: { name: "周建国", address: "沌口", note: "17 点后" },
      theirs: {},
    },
    {
      case: "they changed the same field: mine stays and theirs is told",
      typed: { ...base, note: "17 点后" },
      current: { ...base, note: "发微信" },
      values: { ...base, note: "17 点后" },
      theirs: { note: "发微信" },
    },
    {
      case: "both wrote the same: nothing to tell",
      typed: { ...base, note: "发微信" },
      current: { ...base, note: "发微信" },
      values: { ...base, note: "发微信" },
      theirs: {},
    },
  ])("$case", ({ typed, current, values, theirs }) => {
    expect(rebaseEdit({ base, typed, current })).toEqual({ values, theirs });
  });
});

const form = fc.record({ name: fc.string(), address: fc.string(), note: fc.string() });

test("every field I typed in keeps what I typed, every other one takes what it holds now", () => {
  fc.assert(
    fc.property(form, form, form, (start, typed, current) => {
      const { values } = rebaseEdit({ base: start, typed, current });
      expect(values).toEqual({ ...current, ...changedFields(start, typed) });
    }),
  );
});

test("where nobody else changed anything, nothing is told and nothing moves", () => {
  fc.assert(
    fc.property(form, form, (start, typed) => {
      expect(rebaseEdit({ base: start, typed, current: start })).toEqual({ values: typed, theirs: {} });
    }),
  );
});
