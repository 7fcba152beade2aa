import { expect, test } from "vitest";
import { type NewCaseValues, newCaseBody, readNewCase } from "./new-case-values.ts";

const values: NewCaseValues = {
  level: "complaint",
  major: false,
  title: " 变速箱顿挫 ",
  words: " ",
  storeId: "sto_1",
  customer: null,
};

test("a new case sends what was filled in and leaves out what was not", () => {
  const plain = { level: "complaint", major: false, title: "变速箱顿挫", storeId: "sto_1" };
  expect(newCaseBody(values)).toEqual(plain);
  expect(newCaseBody({ ...values, words: "又坏了", customer: { value: "cus_1", label: "彭丽" } })).toEqual({
    ...plain,
    words: "又坏了",
    customerId: "cus_1",
  });
});

test("its draft is restored, and nothing else is taken for one", () => {
  const typed = { ...values, customer: { value: "cus_1", label: "彭丽" } };
  expect(readNewCase(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  expect(readNewCase({ ...values, customer: { value: 7 } })).toEqual(values);
  expect(readNewCase({ ...values, level: "none" })).toBeNull();
  expect(readNewCase(null)).toBeNull();
});
