import type { LocalDate } from "../../../shared/kernel/zone.ts";
import type { Changes, NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";

type Party = Row<"vehicleParties">;
type Part = Party["part"];

/** Since when somebody is what they are to a car, where nobody said. */
export const unknownDay: LocalDate = "1970-01-01";

interface Spell {
  before: Party | undefined;
  customerId: string;
  part: Part;
  sinceOn: LocalDate;
  untilOn: LocalDate | null;
}

/** Someone seen with a car on a day; `undated` where a list gives no day and it was seen today. */
export interface Sighting {
  customerId: string;
  part: "owner" | "sender" | "driver";
  on: LocalDate;
  undated?: boolean;
}

/**
 * Who is what to one car and since when, as orders and files tell it in any order. A later order that names
 * another owner ends the ownership before it (过户); one that is older only says who came earlier.
 */
export class CarParties {
  readonly #vehicleId: string;
  readonly #spells: Spell[];
  /** The last day on which these rows name somebody. */
  readonly #named = new Map<string, LocalDate>();
  #ownersChanged = false;

  constructor(vehicleId: string, known: readonly Party[]) {
    this.#vehicleId = vehicleId;
    this.#spells = known.map((before) => ({
      before,
      customerId: before.customerId,
      part: before.part,
      sinceOn: before.sinceOn,
      untilOn: before.untilOn,
    }));
  }

  /** Everyone who has or had to do with the car. */
  people(): string[] {
    return [...new Set(this.#spells.map(({ customerId }) => customerId))];
  }

  /** Records that someone was seen as owner, sender or driver on a day; says whether they became it by that. */
  seen(input: Sighting): boolean {
    const { customerId, on } = input;
    if (!input.undated && on > (this.#named.get(customerId) ?? "")) this.#named.set(customerId, on);
    return input.part === "owner" ? this.#ownerSeen(input) : this.#personSeen(input);
  }

  #personSeen(input: Sighting): boolean {
    const { customerId, part, on } = input;
    const known = this.#spells.find(
      (spell) => spell.customerId === customerId && spell.part === part && spell.untilOn === null,
    );
    if (known) {
      if (on < known.sinceOn) known.sinceOn = on;
      return false;
    }
    this.#spells.push({ before: undefined, customerId, part, sinceOn: on, untilOn: null });
    return true;
  }

  #ownerSeen({ customerId, on, undated }: Sighting): boolean {
    const owners = this.#owners();
    const own = owners.filter((spell) => spell.customerId === customerId);
    // Two names for one day settle nothing a second time.
    if (own.some(({ sinceOn }) => undated || sinceOn === on)) return false;
    if (undated) return this.#ownerListed(customerId);
    const then = owners.findLast(({ sinceOn }) => sinceOn <= on);
    // Somebody whose ownership was ended by hand stays a former owner, whatever an old file says.
    if (then?.customerId === customerId) return false;
    this.#ownersChanged = true;
    const next = owners.find(({ sinceOn }) => sinceOn > on);
    if (then && (then.untilOn === null || then.untilOn > on)) then.untilOn = on;
    if (next?.customerId === customerId) {
      next.sinceOn = on;
      return false;
    }
    const untilOn = next?.sinceOn ?? null;
    this.#spells.push({ before: undefined, customerId, part: "owner", sinceOn: on, untilOn });
    return true;
  }

  /** Whom a list names without a day owned it from before anybody asked; where another owns it, they drive it. */
  #ownerListed(customerId: string): boolean {
    const owners = this.#owners();
    if (owners.some(({ untilOn }) => untilOn === null))
      return this.#personSeen({ customerId, part: "driver", on: unknownDay });
    const sinceOn = owners.at(-1)?.untilOn ?? unknownDay;
    this.#ownersChanged = true;
    this.#spells.push({ before: undefined, customerId, part: "owner", sinceOn, untilOn: null });
    return true;
  }

  #owners(): Spell[] {
    return this.#spells
      .filter(({ part }) => part === "owner")
      .sort((a, b) => (a.sinceOn < b.sinceOn ? -1 : a.sinceOn > b.sinceOn ? 1 : 0));
  }

  /** Whether somebody still came with the car after a day: then it was not sold away from them. */
  cameAfter(customerId: string | null, on: LocalDate): boolean {
    return customerId !== null && (this.#named.get(customerId) ?? "") > on;
  }

  /** Who owns the car now, where that is another than on a day; null where it is not. */
  ownerSince(on: LocalDate): string | null {
    const owners = this.#owners();
    const then = owners.findLast(({ sinceOn }) => sinceOn <= on);
    const now = owners.at(-1);
    if (!then || !now || now.untilOn !== null || then.customerId === now.customerId) return null;
    return now.customerId;
  }

  changes(): Changes {
    if (this.#ownersChanged) this.#rememberFormer();
    const vehicleId = this.#vehicleId;
    const keyOf = ({ customerId, part, sinceOn }: Omit<Spell, "before">) =>
      `${customerId} ${part} ${sinceOn}`;
    // The first day is part of the key: a spell that begins earlier than it did is another row.
    const known = new Map(this.#spells.flatMap(({ before }) => (before ? [[keyOf(before), before]] : [])));
    const wanted = new Map(this.#spells.map((spell) => [keyOf(spell), spell]));
    const insert: NewRow<"vehicleParties">[] = [];
    const update: NonNullable<Changes["update"]> = [];
    for (const [key, { customerId, part, sinceOn, untilOn }] of wanted) {
      const before = known.get(key);
      if (!before) insert.push({ vehicleId, customerId, part, sinceOn, untilOn });
      else if (before.untilOn !== untilOn)
        update.push({ table: "vehicleParties", before, after: { ...before, untilOn } });
    }
    const lost = [...known].filter(([key]) => !wanted.has(key)).map(([, before]) => before);
    const remove = lost.map(({ customerId, part, sinceOn }) => [vehicleId, customerId, part, sinceOn]);
    return {
      ...(insert.length > 0 ? { insert: { vehicleParties: insert } } : {}),
      ...(update.length > 0 ? { update } : {}),
      ...(remove.length > 0 ? { remove: { vehicleParties: remove }, lost: { vehicleParties: lost } } : {}),
    };
  }

  /** Whoever owned the car once and does not now is its former owner, since the day it went. */
  #rememberFormer(): void {
    const owners = this.#owners();
    for (const customerId of new Set(owners.map((spell) => spell.customerId))) {
      const spells = owners.filter((spell) => spell.customerId === customerId);
      const last = spells.at(-1);
      const former = this.#spells.find(
        (spell) => spell.part === "former-owner" && spell.customerId === customerId && spell.untilOn === null,
      );
      if (last?.untilOn === null) {
        if (former) former.untilOn = last.sinceOn;
      } else if (last && !former)
        this.#spells.push({
          before: undefined,
          customerId,
          part: "former-owner",
          sinceOn: last.untilOn,
          untilOn: null,
        });
    }
  }
}
