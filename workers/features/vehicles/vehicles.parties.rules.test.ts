import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CarParties } from "./vehicles.parties.rules.ts";

type Sighting = { customerId: string; part: "owner" | "sender" | "driver"; on: string };

const owner = (customerId: string, on: string): Sighting => ({ customerId, part: "owner", on });

function known(customerId: string, part: "owner" | "former-owner", sinceOn: string, untilOn: string | null) {
  return { groupId: "grp_1", vehicleId: "veh_1", customerId, part, sinceOn, untilOn, changedSeq: 1 };
}

function told(sightings: readonly Sighting[], rows: Parameters<typeof known>[] = []) {
  const parties = new CarParties(
    "veh_1",
    rows.map((row) => known(...row)),
  );
  for (const sighting of sightings) parties.seen(sighting);
  return parties;
}

function inserted(parties: CarParties) {
  return (parties.changes().insert?.vehicleParties ?? [])
    .map(({ customerId, part, sinceOn, untilOn }) => [customerId, part, sinceOn, untilOn ?? "…"].join(" "))
    .sort();
}

describe("who is what to a car", () => {
  it("ends an ownership where a later order names another owner, and remembers the former", () => {
    const parties = told([owner("cus_li", "2026-03-01"), owner("cus_wang", "2026-09-10")]);
    expect(inserted(parties)).toEqual([
      "cus_li former-owner 2026-09-10 …",
      "cus_li owner 2026-03-01 2026-09-10",
      "cus_wang owner 2026-09-10 …",
    ]);
    expect(parties.ownerSince("2026-03-01")).toBe("cus_wang");
    expect(parties.ownerSince("2026-09-10")).toBeNull();
  });

  it("reads the same out of rows in any order", () => {
    const people = ["cus_a", "cus_b", "cus_c"];
    const visits = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), by: fc.nat(2) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(visits, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, chances) => {
        // Owners follow each other: each month belongs to one of three in turn.
        const sightings = list.flatMap(({ month, by }): Sighting[] => {
          const on = `2026-${String(month).padStart(2, "0")}-15`;
          return [
            owner(people[Math.floor((month - 1) / 4)] ?? "", on),
            { customerId: `cus_${by}`, part: "sender", on },
          ];
        });
        const shuffled = sightings
          .map((one) => ({ one, place: chances.next().value }))
          .sort((x, y) => x.place - y.place)
          .map(({ one }) => one);
        expect(inserted(told(shuffled))).toEqual(inserted(told(sightings)));
      }),
    );
  });

  it("takes an older order's word for when somebody began", () => {
    const parties = told([owner("cus_li", "2026-03-01")], [["cus_li", "owner", "2026-06-01", null]]);
    expect(parties.changes()).toEqual({
      insert: {
        vehicleParties: [
          {
            vehicleId: "veh_1",
            customerId: "cus_li",
            part: "owner",
            sinceOn: "2026-03-01",
            untilOn: null,
          },
        ],
      },
      remove: { vehicleParties: [["veh_1", "cus_li", "owner", "2026-06-01"]] },
      lost: { vehicleParties: [expect.objectContaining({ customerId: "cus_li", sinceOn: "2026-06-01" })] },
    });
  });

  it("lets lists without a day, and two names for one day, settle nothing a second time", () => {
    const undated = (customerId: string, on: string) => ({ ...owner(customerId, on), undated: true });
    const rows: Parameters<typeof known>[] = [
      ["cus_li", "owner", "2026-11-20", "2026-11-20"],
      ["cus_li", "former-owner", "2026-11-20", null],
      ["cus_wang", "owner", "2026-11-20", null],
    ];
    expect(told([owner("cus_li", "2026-11-20"), owner("cus_wang", "2026-11-20")], rows).changes()).toEqual(
      {},
    );
    expect(
      told([undated("cus_li", "2026-11-21"), undated("cus_wang", "2026-11-21")], rows).changes(),
    ).toEqual({});
  });

  it("leaves a sale that was entered by hand as it is, where a file still names who sold", () => {
    const rows: Parameters<typeof known>[] = [
      ["cus_li", "owner", "2026-03-01", "2026-10-01"],
      ["cus_li", "former-owner", "2026-10-01", null],
    ];
    expect(told([owner("cus_li", "2026-11-05")], rows).changes()).toEqual({});
  });

  it("is a former owner no longer who buys the car back", () => {
    const rows: Parameters<typeof known>[] = [
      ["cus_li", "owner", "2026-03-01", "2026-10-01"],
      ["cus_li", "former-owner", "2026-10-01", null],
      ["cus_wang", "owner", "2026-10-01", null],
    ];
    const { update, insert } = told([owner("cus_li", "2026-11-05")], rows).changes();
    expect(update?.map(({ after }) => [after.customerId, after.part, after.untilOn])).toEqual([
      ["cus_li", "former-owner", "2026-11-05"],
      ["cus_wang", "owner", "2026-11-05"],
    ]);
    expect(insert?.vehicleParties?.map(({ customerId, part }) => [customerId, part])).toEqual([
      ["cus_li", "owner"],
      ["cus_wang", "former-owner"],
    ]);
  });
});
