import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, together } from "../../platform/changes.ts";
import { Cars, type LoadedCars } from "./imports.cars.rules.ts";
import { type LoadedPeople, People } from "./imports.people.rules.ts";
import { type LoadedPlaces, Places } from "./imports.places.rules.ts";

/** What a piece of an import looks up: all that its rows name and that is there already. */
export type LoadedArchive = LoadedPlaces & LoadedPeople & LoadedCars;

const zoneOfGroup = "Asia/Shanghai";

/** The archive as one piece of an import sees and changes it; all of it comes out as one set of changes. */
export class ImportArchive {
  readonly places: Places;
  readonly people: People;
  readonly cars: Cars;

  constructor(input: {
    loaded: LoadedArchive;
    asOf: number;
    defaultStoreId: string | null;
    groupName: string;
    storeNames: readonly string[];
  }) {
    const { asOf } = input;
    const today = localDateOf({ at: asOf, zone: zoneOfGroup });
    this.places = new Places({ ...input, today });
    this.people = new People({ ...input, today });
    this.cars = new Cars(input);
  }

  changes(): Changes {
    return together(this.places.changes(), this.people.changes(), this.cars.changes());
  }
}
