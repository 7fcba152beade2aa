import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { places } from "../../workers/features/merges/merges.places.rules.ts";
import { placeOf } from "../../workers/platform/compile-repoint.ts";
import { tableText } from "../../workers/platform/query.ts";
import { storedTables } from "../house/schema.ts";

const stored = await storedTables(env.SHARD_0);

describe("a merge knows every place", () => {
  it.each([
    ["customers", "customer"],
    ["vehicles", "vehicle"],
  ] as const)("that refers to %s", (parent, kind) => {
    const weighed: readonly string[] = places[kind].weighed.map((table) => tableText(table));
    const moved: readonly string[] = places[kind].moved.map(placeOf);
    const unknown = stored.flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .filter((key) => key.parent === parent && !weighed.includes(name))
        .flatMap((key) => key.columns.filter((column) => column !== "group_id"))
        .map((column) => `${name}.${column}`)
        .filter((place) => !moved.includes(place)),
    );
    expect(unknown).toEqual([]);
  });

  it("that is moved by an index that begins with it", () => {
    const unled = [...places.customer.moved, ...places.vehicle.moved].map(placeOf).filter((place) => {
      const [table, column] = place.split(".");
      const indexes = stored.find(({ name }) => name === table)?.indexes ?? [];
      return !indexes.some(({ columns, partial }) => !partial && columns[1] === column);
    });
    expect(unled).toEqual([]);
  });
});
