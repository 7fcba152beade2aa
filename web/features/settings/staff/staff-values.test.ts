import { describe, expect, test } from "vitest";
import {
  type Colleague,
  grantableRoles,
  grantableSights,
  newStaffBody,
  newStaffValues,
  type Role,
  staffEdit,
  staffValues,
  toggled,
  weightOf,
} from "./staff-values.ts";

const caller: Role = {
  key: "callback-agent",
  zh: "回访专员",
  en: "Callback agent",
  sight: "own",
  permissions: ["follow-ups:see", "follow-ups:work"],
};
const owner: Role = {
  ...caller,
  key: "group-owner",
  sight: "group",
  permissions: ["follow-ups:see", "api-tokens:manage"],
};
const roles = [owner, caller];
const person: Colleague = {
  id: "stf_1",
  name: "李娜",
  phone: "+8613800001234",
  email: null,
  role: "callback-agent",
  sight: "own",
  storeIds: ["sto_2", "sto_1"],
  restDays: [7],
  abilityWeight: 1,
  language: "zh",
  state: "active",
  joined: true,
  openFollowUps: 12,
  version: 4,
};

describe("the form of a colleague", () => {
  test("sends back what it was given, stores in one order", () => {
    const { id: _, joined: __, openFollowUps: ___, version: ____, storeIds: _____, ...fields } = person;
    expect(staffEdit(staffValues(person), roles)).toEqual({ ...fields, storeIds: ["sto_1", "sto_2"] });
  });

  test("sends the changed fields alone", () => {
    expect(staffEdit({ phone: " ", restDays: "" }, roles)).toEqual({ phone: null, restDays: [] });
    expect(staffEdit({ role: "group-owner", abilityWeight: "1.2" }, roles)).toEqual({
      role: "group-owner",
      abilityWeight: 1.2,
    });
  });

  test("of somebody new has the role's own sight and one store", () => {
    const values = { ...newStaffValues({ storeId: "sto_1", role: caller }), name: " 赵敏 " };
    expect(newStaffBody(values, roles)).toMatchObject({
      name: "赵敏",
      role: "callback-agent",
      sight: "own",
      storeIds: ["sto_1"],
    });
    expect(newStaffBody({ ...values, role: "" }, roles)).toBeNull();
  });

  test("adds a part to a list and takes it away", () => {
    expect(toggled("", "7")).toBe("7");
    expect(toggled("7", "1")).toBe("1,7");
    expect(toggled("1,7", "7")).toBe("1");
  });

  test.each([
    ["1", 1],
    ["0.5", 0.5],
    ["1,5", 1.5],
    ["0.4", null],
    ["2", null],
    ["", null],
    ["many", null],
  ])("reads the share %j as %j", (text, weight) => {
    expect(weightOf(text)).toBe(weight);
  });
});

describe("nobody gives what they do not hold", () => {
  test("roles", () => {
    expect(grantableRoles(roles, ["follow-ups:see", "follow-ups:work"])).toEqual([caller]);
  });
  test.each([
    ["own", ["own"]],
    ["store", ["own", "store"]],
    ["group", ["own", "store", "group"]],
  ] as const)("sight: whoever sees %s gives %j", (own, given) => {
    expect(grantableSights(own)).toEqual(given);
  });
});
