import { expect, test } from "vitest";
import { changedFields } from "../../platform/edit-rebase.ts";
import { customersOf, customerToCall, visitEdit, visitValues } from "./visit-values.ts";

const visit = {
  kind: "maintenance",
  state: "delivered",
  arrivedAt: "2026-11-18T02:00:00.000Z",
  promisedAt: null,
  settledAt: null,
  deliveredAt: "2026-11-18T08:52:31.000Z",
  adviserId: "stf_1",
  mileageKm: 46_210,
  symptom: "刹车异响",
  nextVisitOn: null,
  nextVisitKm: null,
  note: null,
} as const;
const kinds = ["maintenance", "rework"] as const;

test.each([
  ["nothing changed sends nothing", {}, {}],
  ["a visit that is voided", { state: "void" }, { state: "void" }],
  ["another kind", { kind: "rework" }, { kind: "rework" }],
  ["a kind the API does not know is not sent", { kind: "paint" }, {}],
  ["a time that was taken away", { deliveredAt: "", state: "open" }, { deliveredAt: null, state: "open" }],
  ["kilometres as people write them", { nextVisitKm: "5.5万" }, { nextVisitKm: 55_000 }],
])("%s", (_, changes, body) => {
  const before = visitValues(visit);
  expect(visitEdit(changedFields(before, { ...before, ...changes }), kinds)).toEqual(body);
});

const people = { senderCustomerId: null, driverCustomerId: null, ownerCustomerId: null };

test.each([
  [{ ...people, senderCustomerId: "cus_s", driverCustomerId: "cus_d", ownerCustomerId: "cus_o" }, "cus_s"],
  [{ ...people, driverCustomerId: "cus_d", ownerCustomerId: "cus_o" }, "cus_d"],
  [{ ...people, ownerCustomerId: "cus_o" }, "cus_o"],
  [people, null],
])("the callback goes to the sender, else the driver, else the owner", (named, customerId) => {
  expect(customerToCall(named)).toBe(customerId);
});

test("who has several parts in a visit is named once, with all of them", () => {
  const visit = { senderCustomerId: "cus_1", driverCustomerId: "cus_2", ownerCustomerId: "cus_1" };
  expect(customersOf(visit)).toEqual([
    { id: "cus_1", parts: ["sender", "owner"] },
    { id: "cus_2", parts: ["driver"] },
  ]);
  expect(customersOf(people)).toEqual([]);
});
