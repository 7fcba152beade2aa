import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { type Changes, type RowChange, touched } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { cancelled } from "../follow-ups/follow-ups.cancelling.rules.ts";
import type { Party } from "./vehicles.repository.ts";

export interface OwnerChange {
  vehicleId: string;
  /** Null where the car is sold to someone unknown. */
  newOwnerId: string | null;
  on: LocalDate;
  parties: readonly Party[];
  openCalls: readonly Row<"followUps">[];
  asOf: number;
}

/** Who owns a car at present. */
export function ownersOf(vehicleId: string, parties: readonly Party[]): Party[] {
  return parties.filter(
    (party) => party.vehicleId === vehicleId && party.part === "owner" && party.untilOn === null,
  );
}

/**
 * A change of owner (过户): ownership ends and is remembered, the new owner's begins, and the open calls
 * about this car cancel; complaints and other cars stay (practice.md section 1).
 */
export function ownerChanges(change: OwnerChange): Changes {
  const { vehicleId, newOwnerId, on, asOf } = change;
  const parties = change.parties.filter((party) => party.vehicleId === vehicleId);
  const leaving = ownersOf(vehicleId, parties).filter(({ customerId }) => customerId !== newOwnerId);
  const formerBefore = parties.filter(
    ({ customerId, part, untilOn }) =>
      customerId === newOwnerId && part === "former-owner" && untilOn === null,
  );
  const begun = newOwnerId === null ? {} : beginning({ ...change, parties, newOwnerId });
  return {
    insertOnce: {
      vehicleParties: [
        ...leaving.map(({ customerId }) => ({
          vehicleId,
          customerId,
          part: "former-owner" as const,
          sinceOn: on,
          untilOn: null,
        })),
        ...(begun.inserted ?? []),
      ],
    },
    update: [
      ...[...leaving, ...formerBefore].map((party) =>
        touched("vehicleParties", party, { untilOn: endOf(party, on) }),
      ),
      ...(begun.updated ?? []),
      ...cancelled({
        followUps: change.openCalls.filter((one) => one.vehicleId === vehicleId),
        outcome: "car-sold",
        asOf,
      }),
    ],
  };
}

/** The day a part ends; one that was entered after the sale was had for no day. */
function endOf({ sinceOn }: Party, on: LocalDate): LocalDate {
  if (sinceOn > on) return sinceOn;
  return on;
}

/** The first owner that becomes known: nothing ends and nothing cancels. */
export function firstOwner(input: {
  vehicleId: string;
  ownerId: string;
  on: LocalDate;
  parties: readonly Party[];
}): Changes {
  const { vehicleId, on } = input;
  const { inserted, updated } = beginning({
    vehicleId,
    newOwnerId: input.ownerId,
    on,
    parties: input.parties,
  });
  return { insertOnce: { vehicleParties: inserted ?? [] }, update: updated ?? [] };
}

interface Begun {
  inserted?: { vehicleId: string; customerId: string; part: "owner"; sinceOn: LocalDate; untilOn: null }[];
  updated?: RowChange[];
}

/** Someone's ownership from a date on; one that ended on its first day is taken up again. */
function beginning(input: {
  vehicleId: string;
  newOwnerId: string;
  on: LocalDate;
  parties: readonly Party[];
}): Begun {
  const { vehicleId, newOwnerId: customerId, on } = input;
  const had = input.parties.filter(
    (party) => party.vehicleId === vehicleId && party.customerId === customerId && party.part === "owner",
  );
  if (had.some(({ untilOn }) => untilOn === null)) return {};
  const sameDay = had.find(({ sinceOn }) => sinceOn === on);
  if (sameDay) return { updated: [touched("vehicleParties", sameDay, { untilOn: null })] };
  return { inserted: [{ vehicleId, customerId, part: "owner", sinceOn: on, untilOn: null }] };
}
