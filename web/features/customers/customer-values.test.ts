import { expect, test } from "vitest";
import { changedFields } from "../../platform/edit-rebase.ts";
import { customerEdit, customerValues, likeTyped } from "./customer-values.ts";

const customer = {
  name: "周建国",
  type: "person",
  gender: "male",
  birthday: "1980-05-06",
  level: null,
  hobby: "钓鱼",
  address: null,
  note: null,
  storeId: "sto_1",
  keeperId: "stf_1",
} as const;

const edited = (changes: Partial<Record<keyof typeof customer, string>>) => {
  const before = customerValues(customer);
  return customerEdit(changedFields(before, { ...before, ...changes }));
};

test.each([
  ["nothing changed sends nothing", {}, {}],
  ["only what changed is sent", { note: " 17 点后好找 " }, { note: "17 点后好找" }],
  [
    "an emptied field is null",
    { hobby: "", keeperId: "", gender: "" },
    { hobby: null, keeperId: null, gender: null },
  ],
  [
    "a person becomes an organisation",
    { type: "organisation", gender: "" },
    { type: "organisation", gender: null },
  ],
  ["a store cannot be taken away", { storeId: "" }, {}],
])("%s", (_, changes, body) => {
  expect(edited(changes)).toEqual(body);
});

test.each([
  [
    "a name of two characters and a whole phone",
    { name: " 张三 ", phone: "139 6623 5678" },
    { name: "张三", phone: "139 6623 5678" },
  ],
  ["one character and a few digits", { name: "张", phone: "1396" }, {}],
  ["nothing", {}, {}],
])("looks for the like of %s", (_, typed, asked) => {
  expect(likeTyped(typed)).toEqual(asked);
});
