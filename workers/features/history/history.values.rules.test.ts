import { describe, expect, it } from "vitest";
import { shardTables } from "../../../db/shard/schema.ts";
import { fieldWords } from "./history.fields.rules.ts";
import type { Named } from "./history.repository.ts";
import { isRead, shownValue } from "./history.values.rules.ts";

const named = new Map<string, Named>([
  ["stf_1", { kind: "name", text: "刘洋" }],
  ["cp_1", { kind: "phone", text: "+8613900001234" }],
]);

const shown = (field: string, value: unknown, more: { language?: "zh" | "en"; whole?: boolean } = {}) =>
  shownValue({ field, value, named, language: more.language ?? "zh", whole: more.whole ?? false });

describe("a value of a field", () => {
  it.each([
    ["nothing", "note", null, null],
    ["an empty text", "note", "", null],
    ["a text as it is", "address", "新华路 1 号", { type: "text", text: "新华路 1 号" }],
    ["a word of the trade", "state", "delivered", { type: "text", text: "已交车" }],
    ["a person by name", "keeperId", "stf_1", { type: "text", text: "刘洋" }],
    ["a phone with stars", "contactPointId", "cp_1", { type: "text", text: "139****1234" }],
    ["an instant", "dueAt", 0, { type: "instant", text: "1970-01-01T00:00:00.000Z" }],
    ["an amount", "totalCents", 128_000, { type: "money", text: "1280.00" }],
    ["a number", "mileageKm", 12_000, { type: "text", text: "12000" }],
    ["yes", "major", true, { type: "text", text: "是" }],
    ["a list", "brands", ["大众", "奥迪"], { type: "text", text: "大众、奥迪" }],
    ["what is no text", "extra", { wecom: "x" }, { type: "hidden", text: "" }],
  ])("%s", (_what, field, value, expected) => {
    expect(shown(field, value)).toEqual(expected);
  });

  it("is in the reader's language, and a number whole for whoever may see it", () => {
    expect(shown("gender", "female", { language: "en" })?.text).toBe("Female");
    expect(shown("contactPointId", "cp_1", { whole: true })?.text).toBe("+8613900001234");
  });
});

describe("the fields of records", () => {
  const never = [
    "groupId",
    "id",
    "cause",
    "createdAt",
    "followUpId",
    "openedAt",
    "openedBy",
    "serviceVisitId",
    "source",
    "startedAt",
    "subjectId",
    "subjectType",
  ];
  const tables = ["customers", "vehicles", "serviceVisits", "cases", "followUps", "staff", "stores"] as const;

  it.each(tables)("of %s have a word each", (table) => {
    const columns = Object.keys(shardTables[table]).filter(
      (name) => !name.startsWith("_") && name !== "enableRLS",
    );
    const fields = columns.filter((name) => isRead(name) && !never.includes(name));
    expect(fields.filter((name) => fieldWords[name] === undefined)).toEqual([]);
  });
});
