import type { Row } from "../../platform/query.ts";
import { type Changed, difference } from "./merges.changed.rules.ts";

type Party = Row<"vehicleParties">;

/** Spells of one thing in one hand: of two that last still, one from the earlier day; other days stay as they were. */
export function spellsTogether<T extends { untilOn: string | null }>(
  spells: readonly T[],
  on: { same: (spell: T) => string; since: (spell: T) => string },
): T[] {
  const joined = new Map<string, T>();
  for (const spell of [...spells].sort((a, b) => (on.since(a) < on.since(b) ? -1 : 1))) {
    const open = `${on.same(spell)} open`;
    const key = spell.untilOn === null ? open : `${on.same(spell)} ${on.since(spell)}`;
    const known = joined.get(key);
    if (!known) joined.set(key, spell);
    else if (known.untilOn !== null && spell.untilOn !== null && spell.untilOn > known.untilOn)
      joined.set(key, spell);
  }
  // One that ended on the very day another began and lasts is the beginning of the same.
  return [...joined.values()].filter((spell) => {
    const lasting = joined.get(`${on.same(spell)} open`);
    return spell.untilOn === null || lasting === undefined || on.since(lasting) !== on.since(spell);
  });
}

/**
 * Who is what to which car, once two people are one or two cars are: a spell of both is one from the earlier
 * day, and whoever owns a car is no former owner of it.
 */
export function partiesTogether(input: {
  kept: readonly Party[];
  gone: readonly Party[];
  as: (party: Party) => Party;
}): Changed[] {
  const all = [...input.kept, ...input.gone.map(input.as)];
  const together = spellsTogether(all, {
    same: ({ vehicleId, customerId, part }) => `${vehicleId} ${customerId} ${part}`,
    since: ({ sinceOn }) => sinceOn,
  });
  const settled = oneOwner(together);
  const owns = (party: Party) =>
    settled.some(
      ({ vehicleId, customerId, part, untilOn }) =>
        part === "owner" &&
        untilOn === null &&
        vehicleId === party.vehicleId &&
        customerId === party.customerId,
    );
  const wanted = settled.filter(
    (party) => !(party.part === "former-owner" && party.untilOn === null && owns(party)),
  );
  return difference("vehicleParties", [...input.kept, ...input.gone], wanted);
}

/** Of several who own a car at present, the one who came last does; the others did until then (过户). */
function oneOwner(parties: readonly Party[]): Party[] {
  const owners = (vehicleId: string) =>
    parties
      .filter((one) => one.vehicleId === vehicleId && one.part === "owner" && one.untilOn === null)
      .sort((a, b) => (a.sinceOn < b.sinceOn ? 1 : -1));
  return parties.flatMap((party): Party[] => {
    const [last] = party.part === "owner" && party.untilOn === null ? owners(party.vehicleId) : [];
    if (!last || last === party) return [party];
    const { sinceOn } = last;
    const isKnown = parties.some(
      ({ vehicleId, customerId, part, untilOn }) =>
        part === "former-owner" &&
        untilOn === null &&
        vehicleId === party.vehicleId &&
        customerId === party.customerId,
    );
    const former: Party = { ...party, part: "former-owner", sinceOn, untilOn: null };
    return [{ ...party, untilOn: sinceOn }, ...(isKnown ? [] : [former])];
  });
}
