import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyPlaces, keyMark, PlacedKeys } from "./imports.key-places.rules.ts";

const noted = fc.array(fc.record({ phone: fc.nat(20), place: fc.nat(9) }), { maxLength: 60 });

it("a key's next place is the first after one in which it was noted, in whatever order it was", () => {
  fc.assert(
    fc.property(noted, fc.nat(20), fc.nat(9), (list, phone, after) => {
      const places = new KeyPlaces();
      for (const one of list) places.note([keyMark("phones", String(one.phone))], one.place);
      const own = new Set(list.filter((one) => one.phone === phone).map(({ place }) => place));
      const [next] = [...own].filter((place) => place > after).sort((a, b) => a - b);
      const found = new PlacedKeys(places.sorted()).next(keyMark("phones", String(phone)), after);
      expect(found).toBe(next);
    }),
  );
});

it("keys of different kinds are different though they read alike", () => {
  expect(keyMark("phones", "1")).not.toBe(keyMark("plates", "1"));
});
