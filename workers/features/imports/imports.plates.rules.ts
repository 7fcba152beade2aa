import type { Changes, NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { ImportedPlate } from "./imports.cells.rules.ts";
import { push } from "./imports.drafts.rules.ts";

type Plate = Row<"vehiclePlates">;

interface Spell {
  row: NewRow<"vehiclePlates">;
  before: Plate | undefined;
}

/** Which plates cars bore from when to when, as rows tell it in any order: a car has one at a time, and one car a plate. */
export class Plates {
  readonly #ofCar = new Map<string, Spell[]>();
  readonly #ofPlate = new Map<string, Spell[]>();

  readonly #vinOf: (vehicleId: string) => string;

  constructor(known: readonly Plate[], vinOf: (vehicleId: string) => string) {
    this.#vinOf = vinOf;
    for (const row of known) this.#add({ row, before: row });
  }

  #add(spell: Spell): void {
    push(this.#ofCar, spell.row.vehicleId, spell);
    push(this.#ofPlate, spell.row.plate, spell);
  }

  /** Whether a car has or had a plate. */
  has(vehicleId: string, plate: string): boolean {
    return (this.#ofCar.get(vehicleId) ?? []).some(({ row }) => row.plate === plate);
  }

  /** The car that bore a plate on a day; before anybody is known to, whoever is known to first. */
  bearer(plate: string, on: string): string | undefined {
    const spells = (this.#ofPlate.get(plate) ?? []).map(({ row }) => row);
    const then = spells.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn ?? "9") > on);
    // Of two cars on one day the same is taken, in whatever order they came.
    const order = ({ fromOn, vehicleId }: Spell["row"]) => `${fromOn} ${this.#vinOf(vehicleId)}`;
    const [latest] = then.toSorted((a, b) => (order(a) > order(b) ? -1 : 1));
    return (latest ?? firstAfter(spells, on))?.vehicleId;
  }

  /**
   * A car seen with a plate on a day: a newer plate ends the one before it, an older row's takes its place in time,
   * and a plate that has moved to another car is gone from the one that had it. Says whether the car has it newly,
   * and whether it has none later.
   */
  seen(input: { vehicleId: string; plate: ImportedPlate; on: string }): {
    isNew: boolean;
    isLatest: boolean;
  } {
    const { vehicleId, plate, on } = input;
    const own = this.#ofCar.get(vehicleId) ?? [];
    const [known, again] = own.filter(({ row }) => row.plate === plate.plate);
    if (known) {
      if (!again) borneOn(own, known, on);
      this.#alone(known);
      return { isNew: false, isLatest: false };
    }
    const next = firstAfter(
      own.map(({ row }) => row),
      on,
    );
    goneBy(own, on);
    const row = {
      vehicleId,
      plate: plate.plate,
      newEnergy: plate.newEnergy,
      fromOn: on,
      untilOn: next?.fromOn ?? null,
    };
    const spell = { row, before: undefined };
    this.#add(spell);
    this.#alone(spell);
    return { isNew: true, isLatest: next === undefined };
  }

  /** Ends a plate on one car where another begins to bear it. */
  #alone(spell: Spell): void {
    const { vehicleId, plate, fromOn } = spell.row;
    const others = (this.#ofPlate.get(plate) ?? []).filter(({ row }) => row.vehicleId !== vehicleId);
    goneBy(
      others.filter(({ row }) => row.fromOn < fromOn),
      fromOn,
    );
    const next = firstAfter(
      others.map(({ row }) => row),
      fromOn,
    );
    if (next) goneBy([spell], next.fromOn);
  }

  /** The first day is part of a plate's key. */
  changes(): Changes {
    const spells = [...this.#ofCar.values()].flat();
    const isMoved = ({ before, row }: Spell) => before && before.fromOn !== row.fromOn;
    const lost = spells.flatMap((one) => (one.before && isMoved(one) ? [one.before] : []));
    return {
      lost: { vehiclePlates: lost },
      insert: { vehiclePlates: spells.filter((one) => !one.before || isMoved(one)).map(({ row }) => row) },
      update: spells.flatMap((one) =>
        one.before && !isMoved(one) && one.before.untilOn !== one.row.untilOn
          ? [
              {
                table: "vehiclePlates" as const,
                before: one.before,
                after: { ...one.before, untilOn: one.row.untilOn },
              },
            ]
          : [],
      ),
      remove: {
        vehiclePlates: lost.map(({ vehicleId, plate, fromOn }) => [vehicleId, plate, fromOn]),
      },
    };
  }
}

function firstAfter<S extends { fromOn: string }>(spells: readonly S[], on: string): S | undefined {
  return spells.filter(({ fromOn }) => fromOn > on).toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0];
}

/** Ends what was borne until a day, where it is not known to have ended sooner. */
function goneBy(spells: readonly Spell[], on: string): void {
  const before = spells.filter(({ row }) => row.fromOn <= on && (row.untilOn ?? on) >= on);
  for (const one of before) one.row = { ...one.row, untilOn: on };
}

/** A plate was on its car earlier than was known; the one before it went then. */
function borneOn(own: readonly Spell[], known: Spell, on: string): void {
  if (on >= known.row.fromOn) return;
  const others = own.filter((one) => one !== known);
  if (others.some(({ row }) => row.fromOn > on && row.fromOn < known.row.fromOn)) return;
  goneBy(others, on);
  known.row = { ...known.row, fromOn: on };
}
