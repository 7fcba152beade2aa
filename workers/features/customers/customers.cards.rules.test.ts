import { describe, expect, it } from "vitest";
import { type CarOf, mainCar, mainPhone } from "./customers.cards.rules.ts";
import type { Contact } from "./customers.contacts.rules.ts";

function car(id: string, part: CarOf["part"], lastVisitOn: string | null): CarOf {
  return { customerId: "cus_1", part, vehicle: { id, plate: null, model: null, lastVisitOn } };
}

describe("the car by which people know a customer", () => {
  it.each<[string, CarOf[], string | undefined]>([
    ["is none where there is none", [], undefined],
    [
      "is one of their own before one that they bring",
      [car("brought", "sender", "2026-11-20"), car("own", "owner", null)],
      "own",
    ],
    [
      "is the one that was here last",
      [car("old", "owner", "2025-03-01"), car("never", "owner", null), car("new", "owner", "2026-11-01")],
      "new",
    ],
    [
      "is theirs where they own and bring it",
      [
        car("both", "sender", "2026-11-01"),
        car("other", "driver", "2026-11-02"),
        car("both", "owner", "2026-11-01"),
      ],
      "both",
    ],
  ])("%s", (_, cars, id) => {
    expect(mainCar(cars)?.id).toBe(id);
  });
});

describe("the phone to call", () => {
  const phone = (id: string, use: "main" | "other", state: Contact["point"]["state"]): Contact => ({
    point: {
      groupId: "grp_1",
      id,
      kind: "phone",
      value: "+8613900001234",
      state,
      marketingOptOutAt: null,
      dailyCap: null,
      dials: 0,
      lastDialledAt: null,
      createdAt: 0,
      version: 1,
      changedSeq: 1,
    },
    link: {
      groupId: "grp_1",
      customerId: "cus_1",
      contactPointId: id,
      use,
      sinceOn: null,
      untilOn: null,
      changedSeq: 1,
    },
  });

  it.each<[string, Contact[], string | undefined]>([
    ["is none where there is none", [], undefined],
    ["is the main one", [phone("other", "other", "valid"), phone("main", "main", "valid")], "main"],
    ["is one that works", [phone("main", "main", "invalid"), phone("other", "other", "valid")], "other"],
    ["is the main one where none works", [phone("a", "other", "masked"), phone("b", "main", "invalid")], "b"],
  ])("%s", (_, phones, id) => {
    expect(mainPhone(phones)?.point.id).toBe(id);
  });
});
