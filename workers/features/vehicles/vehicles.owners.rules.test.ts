import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Changes } from "../../platform/changes.ts";
import { firstOwner, ownerChanges, ownersOf } from "./vehicles.owners.rules.ts";
import type { Party } from "./vehicles.repository.ts";

const vehicleId = "veh_1";
const asOf = Date.parse("2026-11-20T10:30:00+08:00");

function party(
  customerId: string,
  part: Party["part"],
  sinceOn: string,
  untilOn: string | null = null,
): Party {
  return { groupId: "grp_1", changedSeq: 1, vehicleId, customerId, part, sinceOn, untilOn };
}

/** The parties of the car after these changes. */
function after(parties: readonly Party[], changes: Changes): Party[] {
  const keyOf = ({ customerId, part, sinceOn }: Pick<Party, "customerId" | "part" | "sinceOn">) =>
    `${customerId} ${part} ${sinceOn}`;
  const rows = new Map(parties.map((row) => [keyOf(row), row]));
  for (const { after: row } of changes.update ?? []) {
    const had = parties.find(
      (one) => one.customerId === row.customerId && one.part === row.part && one.sinceOn === row.sinceOn,
    );
    if (had) rows.set(keyOf(had), { ...had, untilOn: typeof row.untilOn === "string" ? row.untilOn : null });
  }
  for (const row of changes.insertOnce?.vehicleParties ?? []) {
    if (!rows.has(keyOf(row)))
      rows.set(keyOf(row), party(row.customerId, row.part, row.sinceOn, row.untilOn ?? null));
  }
  return [...rows.values()];
}

const change = (parties: Party[], newOwnerId: string | null, on: string) =>
  after(parties, ownerChanges({ vehicleId, newOwnerId, on, parties, openCalls: [], asOf }));

describe("a change of owner", () => {
  it("ends the old ownership, remembers it, and begins the new one", () => {
    const rows = change(
      [party("a", "owner", "2020-01-01"), party("d", "driver", "2020-01-01")],
      "b",
      "2026-11-19",
    );
    expect(
      rows.map(({ customerId, part, sinceOn, untilOn }) => [customerId, part, sinceOn, untilOn]),
    ).toEqual([
      ["a", "owner", "2020-01-01", "2026-11-19"],
      ["d", "driver", "2020-01-01", null],
      ["a", "former-owner", "2026-11-19", null],
      ["b", "owner", "2026-11-19", null],
    ]);
  });

  it("to someone unknown leaves the car without an owner", () => {
    expect(ownersOf(vehicleId, change([party("a", "owner", "2020-01-01")], null, "2026-11-19"))).toEqual([]);
  });

  it("back to a former owner ends their having been one", () => {
    const sold = change([party("a", "owner", "2020-01-01")], "b", "2026-11-01");
    const back = change(sold, "a", "2026-11-19");
    expect(
      back.filter(
        ({ customerId, part, untilOn }) => customerId === "a" && part === "former-owner" && untilOn === null,
      ),
    ).toEqual([]);
    expect(ownersOf(vehicleId, back).map(({ customerId }) => customerId)).toEqual(["a"]);
  });

  it("ends a part that was entered after the sale on its first day", () => {
    const [first] = change([party("a", "owner", "2026-11-20")], "b", "2026-11-19");
    expect(first?.untilOn).toBe("2026-11-20");
  });

  it("leaves the new owner and nobody else as owner, however cars go round", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
        (owners, gaps) => {
          let day = 1;
          let parties: Party[] = [];
          owners.forEach((owner, index) => {
            day += gaps[index] ?? 0;
            const on = `2026-11-${String(day).padStart(2, "0")}`;
            const input = { vehicleId, on, parties };
            const changes =
              index === 0
                ? firstOwner({ ...input, ownerId: owner })
                : ownerChanges({ ...input, newOwnerId: owner, openCalls: [], asOf });
            parties = after(parties, changes);
            expect(ownersOf(vehicleId, parties).map(({ customerId }) => customerId)).toEqual([owner]);
          });
        },
      ),
    );
  });
});
