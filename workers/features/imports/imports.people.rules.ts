import { newId } from "../../../shared/kernel/ids.ts";
import type { Changes, FullRow, NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { ImportedPhone } from "./imports.cells.rules.ts";
import { addTo, type Draft, Drafts } from "./imports.drafts.rules.ts";

type Point = Row<"contactPoints"> | FullRow<"contactPoints">;

/** What is known of the people that rows name. */
export interface LoadedPeople {
  customers: Row<"customers">[];
  points: Row<"contactPoints">[];
  links: Row<"customerContactPoints">[];
}

/** Customers and their phones as rows name them: found by number, phone or car, or made. */
export class People {
  readonly #asOf: number;
  readonly #today: string;
  readonly #customers: Drafts<FullRow<"customers">>;
  readonly #byExternalId = new Map<string, string>();
  readonly #byPhone = new Map<string, Set<string>>();
  readonly #phonesOf = new Map<string, Set<string>>();
  readonly #points = new Map<string, Point>();
  readonly #found = new Map<string, string>();
  readonly #newPoints: FullRow<"contactPoints">[] = [];
  readonly #newLinks: NewRow<"customerContactPoints">[] = [];
  readonly #storesOf: NewRow<"customerStores">[] = [];

  constructor(input: { loaded: LoadedPeople; asOf: number; today: string }) {
    const { customers, points, links } = input.loaded;
    this.#asOf = input.asOf;
    this.#today = input.today;
    this.#customers = new Drafts("customers", customers);
    for (const { id, externalId } of customers)
      if (externalId !== null) this.#byExternalId.set(externalId, id);
    for (const point of points) this.#points.set(point.value, point);
    const valueById = new Map(points.map(({ id, value }) => [id, value]));
    for (const { customerId, contactPointId } of links) {
      const value = valueById.get(contactPointId);
      if (value !== undefined) this.#link(customerId, value);
    }
  }

  #link(customerId: string, value: string): void {
    addTo(this.#byPhone, value, customerId);
    addTo(this.#phonesOf, customerId, value);
  }

  /** A customer by the system's own number, else by phone and name, else `among` whom a car knows, by name. */
  find(input: {
    externalId: string | null;
    name: string;
    phone: string | null;
    among: readonly string[];
  }): Draft<FullRow<"customers">> | undefined {
    const { externalId, name, phone, among } = input;
    const byNumber = externalId === null ? undefined : this.#byExternalId.get(externalId);
    if (byNumber !== undefined) return this.#customers.byId.get(byNumber);
    const fits = (id: string): boolean => {
      const customer = this.#customers.byId.get(id)?.now;
      return customer?.name === name && (externalId === null || customer.externalId === null);
    };
    const byPhone = phone === null ? undefined : [...(this.#byPhone.get(phone) ?? [])].find(fits);
    const found = byPhone ?? among.find(fits);
    return found === undefined ? undefined : this.#customers.byId.get(found);
  }

  add(row: FullRow<"customers">): Draft<FullRow<"customers">> {
    if (row.externalId !== null) this.#byExternalId.set(row.externalId, row.id);
    return this.#customers.add(row);
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
      lastDialledAt: null,
      createdAt: this.#asOf,
      version: 1,
    };
    this.#points.set(row.value, row);
    this.#newPoints.push(row);
    return row;
  }

  /** Ties a phone to a customer; says whether that is new. */
  tie(input: { customerId: string; phone: ImportedPhone }): boolean {
    const { customerId } = input;
    const point = this.point(input.phone);
    if (!point || this.#phonesOf.get(customerId)?.has(point.value)) return false;
    const isFirst = (this.#phonesOf.get(customerId)?.size ?? 0) === 0;
    this.#link(customerId, point.value);
    if (isDialable(point) && !this.#found.has(customerId)) this.#found.set(customerId, point.id);
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

  /** A customer's first phone that can be dialled. */
  phoneOf(customerId: string | null): string | null {
    for (const point of this.#pointsOf(customerId)) if (isDialable(point)) return point.id;
    return null;
  }

  /** The first number that these very rows brought for a customer. */
  foundFor(customerId: string | null): string | undefined {
    return customerId === null ? undefined : this.#found.get(customerId);
  }

  /** Whether a number is known to reach nobody. */
  isDead(contactPointId: string): boolean {
    return [...this.#points.values()].some(({ id, state }) => id === contactPointId && state === "invalid");
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

function isDialable({ state }: Point): boolean {
  return state === "valid" || state === "filler";
}
