import { expect, test } from "vitest";
import { emptyNewCustomer, newCustomerBody, readNewCustomer } from "./new-customer-values.ts";

test.each([
  ["a name alone", { name: " 周建国 " }, { name: "周建国", type: "person" }],
  [
    "both phones, trimmed",
    { name: "周建国", phone: "138 0000 4821 ", phone2: "027-8765432" },
    { name: "周建国", type: "person", phones: ["138 0000 4821", "027-8765432"] },
  ],
  [
    "an organisation has no form of address",
    { name: "中南建科", type: "organisation" as const, gender: "male", storeId: "sto_1", note: "找张工" },
    { name: "中南建科", type: "organisation", storeId: "sto_1", note: "找张工" },
  ],
])("%s", (_, values, body) => {
  expect(newCustomerBody({ ...emptyNewCustomer, ...values })).toEqual(body);
});

test.each([
  ["nothing", null, null],
  ["something else", "周建国", null],
  ["a draft of an older form", { name: "周建国", phones: ["1"] }, { ...emptyNewCustomer, name: "周建国" }],
  [
    "a draft of this form",
    { ...emptyNewCustomer, type: "organisation" },
    { ...emptyNewCustomer, type: "organisation" },
  ],
])("a draft that holds %s", (_, kept, values) => {
  expect(readNewCustomer(kept)).toEqual(values);
});
