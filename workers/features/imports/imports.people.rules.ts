import { newId } from "../../../shared/kernel/ids.ts";
import { isFillerPhone } from "../../../shared/kernel/phone.ts";
import type { Changes, FullRow, NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { isGoodNumber } from "../follow-ups/follow-ups.numbers.rules.ts";
import type { ImportedPhone } from "./imports.cells.rules.ts";
import { addTo, type Draft, Drafts } from "./imports.drafts.rules.ts";
import type { Holders } from "./imports.repository.ts";

type Point = Row<"contactPoints"> | FullRow<"contactPoints">;

/** What is known of the people that rows name. */
export interface LoadedPeople {
  customers: Row<"customers">[];
  points: Row<"contactPoints">[];
  links: Row<"customerContactPoints">[];
  holders: Holders;
  /** Who was merged into them: they go by these numbers and names too. */
  merged: Pick<Row<"merges">, "leadsToId" | "externalId" | "name">[];
}

/** What a row tells of a person. */
export interface SoughtPerson {
  externalId: string | null;
  name: string;
  phone: ImportedPhone | null;
  /** People whom the row's car or order knows already. */
  among: readonly string[];
  /** The store in which a name alone is looked for; null where it is not enough. */
  storeId: string | null;
}

/** Customers and their phones as rows name them: found by number, phone or car, or made. */
export class People {
  readonly #asOf: number;
  readonly #today: string;
  readonly #customers: Drafts<FullRow<"customers">>;
  readonly #byExternalId = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #byPhone = new Map<string, Set<string>>();
  readonly #phonesOf = new Map<string, Set<string>>();
  readonly #points = new Map<string, Point>();
  readonly #pointsById = new Map<string, Point>();
  readonly #holders: Holders;
  /** Numbers and names of whoever was merged into a customer. */
  readonly #mergedAs = new Map<string, { numbers: Set<string>; names: Set<string> }>();
  /** Whom these rows tie to a number. */
  readonly #newHolders = new Map<string, Set<string>>();
  readonly #found = new Map<string, string>();
  readonly #newPoints: FullRow<"contactPoints">[] = [];
  readonly #newLinks: NewRow<"customerContactPoints">[] = [];
  readonly #storesOf: NewRow<"customerStores">[] = [];

  constructor(input: { loaded: LoadedPeople; asOf: number; today: string }) {
    const { customers, points, links, holders } = input.loaded;
    this.#holders = holders;
    this.#asOf = input.asOf;
    this.#today = input.today;
    this.#customers = new Drafts("customers", customers);
    for (const { id, name, externalId } of customers) {
      addTo(this.#byName, name, id);
      if (externalId !== null) this.#byExternalId.set(externalId, id);
    }
    for (const { leadsToId, externalId, name } of input.loaded.merged) {
      const as = this.#mergedAs.get(leadsToId) ?? { numbers: new Set(), names: new Set() };
      this.#mergedAs.set(leadsToId, as);
      if (name !== null) as.names.add(name);
      if (externalId === null || this.#byExternalId.has(externalId)) continue;
      as.numbers.add(externalId);
      this.#byExternalId.set(externalId, leadsToId);
    }
    for (const point of points) this.#known(point);
    const valueById = new Map(points.map(({ id, value }) => [id, value]));
    for (const { customerId, contactPointId } of links) {
      const value = valueById.get(contactPointId);
      if (value !== undefined) this.#link(customerId, value);
    }
  }

  #known(point: Point): void {
    this.#points.set(point.value, point);
    this.#pointsById.set(point.id, point);
  }

  #link(customerId: string, value: string): void {
    addTo(this.#byPhone, value, customerId);
    addTo(this.#phonesOf, customerId, value);
  }

  /**
   * A customer by the system's own number, else by phone and name, else `among` whom a car or an order knows,
   * by name; of whom nothing else is told, by name in their store.
   */
  find(person: SoughtPerson): Draft<FullRow<"customers">> | undefined {
    const { externalId, name, phone, among } = person;
    const byNumber = this.#byNumber(person);
    if (byNumber) return byNumber;
    const fits = (id: string): boolean => {
      const customer = this.#customers.byId.get(id)?.now;
      return (
        (customer?.name === name || this.#mergedAs.get(id)?.names.has(name) === true) &&
        (externalId === null || !this.isFree(externalId) || !customer?.externalId)
      );
    };
    const whole = wholeNumber(phone);
    const byPhone = whole === null ? [] : [...(this.#byPhone.get(whole) ?? [])];
    const found =
      this.#steady(byPhone.filter(fits)) ?? this.#steady(among.filter(fits)) ?? this.#namesake(person);
    return found === undefined ? undefined : this.#customers.byId.get(found);
  }

  /** By number, unless name and phone both are another person's: two systems may have counted from one. */
  #byNumber({ externalId, name, phone }: SoughtPerson): Draft<FullRow<"customers">> | undefined {
    const id = externalId === null ? undefined : this.#byExternalId.get(externalId);
    const draft = id === undefined ? undefined : this.#customers.byId.get(id);
    if (!draft || draft.now.name === name || this.isMerged(draft.now.id, { externalId, name })) return draft;
    const phones = this.#phonesOf.get(draft.now.id);
    const whole = wholeNumber(phone);
    const isAnother = whole !== null && phones !== undefined && phones.size > 0 && !phones.has(whole);
    return isAnother ? undefined : draft;
  }

  /**
   * Whoever a store knows by this name, where a row tells no more than a name or a masked number. Each is found
   * once: two rows that say nothing but the same name are two people, the next time as well.
   */
  #namesake({ externalId, name, phone, among, storeId }: SoughtPerson): string | undefined {
    if (storeId === null || externalId !== null || wholeNumber(phone) !== null || among.length > 0)
      return undefined;
    const same = [...(this.#byName.get(name) ?? [])].filter(
      (id) => !this.#taken.has(id) && this.#customers.byId.get(id)?.now.storeId === storeId,
    );
    const found = phone?.masked
      ? this.#steady(same.filter((id) => this.#goesBy(id, phone)))
      : this.#leastKnown(same);
    if (found !== undefined) this.#taken.add(found);
    return found;
  }

  /** Whether a row tells of somebody by a number or a name that came to them by a merge. */
  isMerged(customerId: string, told: { externalId: string | null; name: string | null }): boolean {
    const as = this.#mergedAs.get(customerId);
    const isOwnName = told.name === this.#customers.byId.get(customerId)?.now.name;
    return (
      as?.numbers.has(told.externalId ?? "") === true ||
      (!isOwnName && as?.names.has(told.name ?? "") === true)
    );
  }

  /** Of the people of a car, one who has a number; without a number any of them. */
  reachedBy(among: readonly string[], phone: ImportedPhone | null): Draft<FullRow<"customers">> | undefined {
    const whole = wholeNumber(phone);
    const found = this.#steady(
      among.filter((id) => whole === null || this.#phonesOf.get(id)?.has(whole) === true),
    );
    return found === undefined ? undefined : this.#customers.byId.get(found);
  }

  #goesBy(id: string, phone: ImportedPhone & { masked: true }): boolean {
    const known = this.#customers.byId.get(id)?.now.extra.maskedPhone;
    return known === maskedText(phone) || this.unmask(phone, [id]) !== undefined;
  }

  /** One without a phone, else the only one. */
  #leastKnown(ids: readonly string[]): string | undefined {
    const unreached = ids.filter((id) => (this.#phonesOf.get(id)?.size ?? 0) === 0);
    return this.#steady(unreached) ?? (ids.length === 1 ? ids[0] : undefined);
  }

  /** Of several who fit, the same one in whatever order they were made: by what is known of them. */
  #steady(ids: readonly string[]): string | undefined {
    if (ids.length < 2) return ids[0];
    const known = (id: string): string => {
      const { externalId, name, gender, birthday, hobby, level, address, note, extra } =
        this.#customers.byId.get(id)?.now ?? {};
      const phones = [...(this.#phonesOf.get(id) ?? [])].sort();
      return JSON.stringify([phones, externalId, name, gender, birthday, hobby, level, address, note, extra]);
    };
    const [first] = ids.map((id) => ({ id, known: known(id) })).sort((a, b) => (a.known < b.known ? -1 : 1));
    return first?.id;
  }

  /** Whether nobody goes by a number of the system yet. */
  isFree(externalId: string): boolean {
    return !this.#byExternalId.has(externalId);
  }

  add(row: FullRow<"customers">): Draft<FullRow<"customers">> {
    addTo(this.#byName, row.name, row.id);
    this.#taken.add(row.id);
    if (row.externalId !== null) this.#byExternalId.set(row.externalId, row.id);
    return this.#customers.add(row);
  }

  /** Whether what the archive says of a customer shall be other than it was. */
  isChanged(customerId: string): boolean {
    return this.#customers.isChanged(customerId);
  }

  /** Records that a customer now goes by the system's own number. */
  numbered(customerId: string, externalId: string): void {
    this.#byExternalId.set(externalId, customerId);
  }

  /** A customer becomes known to a store. */
  known(customerId: string, storeId: string): void {
    this.#storesOf.push({ storeId, customerId });
  }

  /** The contact point of a phone, made where it is new. */
  point(phone: ImportedPhone): Point | undefined {
    if (phone.masked) return undefined;
    const known = this.#points.get(phone.e164);
    if (known) return known;
    const row: FullRow<"contactPoints"> = {
      id: newId("contactPoint", this.#asOf),
      kind: "phone",
      value: phone.e164,
      state: phone.filler ? "filler" : "valid",
      marketingOptOutAt: null,
      dailyCap: null,
      dials: 0,
      lastDialledAt: null,
      createdAt: this.#asOf,
      version: 1,
    };
    this.#known(row);
    this.#newPoints.push(row);
    return row;
  }

  /** Ties a cell's phones to a customer; says whether one is new. */
  tie({ customerId, phone }: { customerId: string; phone: ImportedPhone }): boolean {
    if (phone.masked) return false;
    return [phone.e164, ...phone.others]
      .map((e164) => this.#tie(customerId, { ...phone, e164, filler: isFillerPhone(e164) }))
      .includes(true);
  }

  #tie(customerId: string, phone: ImportedPhone): boolean {
    const point = this.point(phone);
    if (!point || this.#phonesOf.get(customerId)?.has(point.value)) return false;
    const isFirst = (this.#phonesOf.get(customerId)?.size ?? 0) === 0;
    this.#link(customerId, point.value);
    addTo(this.#newHolders, point.value, customerId);
    if (point.state === "valid" && !this.#found.has(customerId)) this.#found.set(customerId, point.id);
    this.#newLinks.push({
      customerId,
      contactPointId: point.id,
      use: isFirst ? "main" : "other",
      sinceOn: this.#today,
      untilOn: null,
    });
    return true;
  }

  /** A number the archive knows for one of several people, where a masked one has its head and its tail. */
  unmask(phone: ImportedPhone, people: readonly string[]): Point | undefined {
    if (!phone.masked) return undefined;
    for (const person of people) {
      for (const value of this.#phonesOf.get(person) ?? []) {
        const digits = value.replace(/^\+86/, "");
        if (digits.startsWith(phone.head) && digits.endsWith(phone.tail)) return this.#points.get(value);
      }
    }
    return undefined;
  }

  /** A customer's first phone that can be dialled, a doubtful one (疑似无效号码) where there is no other. */
  phoneOf(customerId: string | null): string | null {
    return (
      this.goodPhoneOf(customerId) ??
      this.#pointsOf(customerId).find(({ state }) => state === "filler")?.id ??
      null
    );
  }

  goodPhoneOf(customerId: string | null): string | null {
    return this.#pointsOf(customerId).find((point) => this.#isGood(point))?.id ?? null;
  }

  /** Whether a number looks like one that reception types to fill the cell: a filler, or on too many people. */
  isDoubtful(contactPointId: string | null): boolean {
    const point = this.#pointsById.get(contactPointId ?? "");
    return point !== undefined && !this.#isGood(point);
  }

  /** Whether a number is doubtful for no more than being on too many people. */
  isCrowded(contactPointId: string | null): boolean {
    const point = this.#pointsById.get(contactPointId ?? "");
    return point?.state === "valid" && !this.#isGood(point);
  }

  /** Counts all who have a number, whether these rows name them or not. */
  #isGood({ id, state, value }: Point): boolean {
    const seen = [...(this.#byPhone.get(value) ?? [])];
    const known = this.#holders.get(id);
    const holders = (known?.holders ?? 0) + (this.#newHolders.get(value)?.size ?? 0);
    const ofOrganisation =
      known?.ofOrganisation === true ||
      seen.some((one) => this.#customers.byId.get(one)?.now.type === "organisation");
    return isGoodNumber({ state, holders: known ? holders : seen.length, ofOrganisation });
  }

  /** The first number that these very rows brought for a customer. */
  foundFor(customerId: string | null): string | undefined {
    return customerId === null ? undefined : this.#found.get(customerId);
  }

  hasPhone(customerId: string | null, contactPointId: string | null): boolean {
    return this.#pointsOf(customerId).some(({ id }) => id === contactPointId);
  }

  #pointsOf(customerId: string | null): Point[] {
    if (customerId === null) return [];
    return [...(this.#phonesOf.get(customerId) ?? [])].flatMap((value) => this.#points.get(value) ?? []);
  }

  changes(): Changes {
    const { inserted, updated } = this.#customers.changes();
    return {
      insert: {
        customers: inserted,
        contactPoints: this.#newPoints,
        customerContactPoints: this.#newLinks,
      },
      insertOnce: { customerStores: this.#storesOf },
      update: updated,
    };
  }
}

function wholeNumber(phone: ImportedPhone | null): string | null {
  return phone === null || phone.masked ? null : phone.e164;
}

/** A masked number as it came. */
export function maskedText({ head, tail }: { head: string; tail: string }): string {
  return `${head}****${tail}`;
}
