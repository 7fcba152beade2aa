import { withoutPadding } from "../../../shared/kernel/cells.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Changes, FullRow, NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { newStore } from "../stores/stores.rules.ts";
import { type Draft, Drafts, lay } from "./imports.drafts.rules.ts";
import { type NamedStore, storesMeant } from "./imports.store-names.rules.ts";

/** What is known of a group's stores and of who works there. */
export interface LoadedPlaces {
  stores: Row<"stores">[];
  matches: Row<"importMatches">[];
  staff: Row<"staff">[];
  staffStores: Row<"staffStores">[];
}

/** The stores and advisers that rows name: each matched, or made where it is new. */
export class Places {
  readonly newStoreNames: string[] = [];
  readonly newAdviserNames: string[] = [];
  /** Names that were taken to mean a store which goes by another. */
  readonly meant = new Map<string, string>();
  readonly #asOf: number;
  readonly #today: string;
  readonly #defaultStoreId: string | null;
  readonly #groupName: string;
  readonly #stores: Drafts<FullRow<"stores">>;
  readonly #storeByName = new Map<string, string>();
  readonly #storesMeant: ReadonlyMap<string, NamedStore>;
  readonly #staffByName = new Map<string, Row<"staff"> | FullRow<"staff">>();
  readonly #workplaces = new Set<string>();
  readonly #newStaff: FullRow<"staff">[] = [];
  readonly #newWorkplaces: NewRow<"staffStores">[] = [];

  constructor(input: {
    loaded: LoadedPlaces;
    asOf: number;
    today: string;
    defaultStoreId: string | null;
    groupName: string;
    /** The stores that the whole file names. */
    storeNames: readonly string[];
  }) {
    const { loaded } = input;
    this.#asOf = input.asOf;
    this.#today = input.today;
    this.#defaultStoreId = input.defaultStoreId;
    this.#groupName = input.groupName;
    this.#stores = new Drafts("stores", loaded.stores);
    for (const store of loaded.stores) this.#storeByName.set(withoutPadding(store.name), store.id);
    for (const person of loaded.staff)
      if (!this.#staffByName.has(withoutPadding(person.name)))
        this.#staffByName.set(withoutPadding(person.name), person);
    for (const { staffId, storeId } of loaded.staffStores) this.#workplaces.add(`${staffId} ${storeId}`);
    for (const { kind, text, targetId } of loaded.matches) {
      if (kind === "store") this.#storeByName.set(withoutPadding(text), targetId);
      const person = kind === "adviser" ? loaded.staff.find(({ id }) => id === targetId) : undefined;
      if (person) this.#staffByName.set(withoutPadding(text), person);
    }
    this.#storesMeant = storesMeant({ names: input.storeNames, stores: loaded.stores });
  }

  storeById(id: string): FullRow<"stores"> | undefined {
    return this.#stores.byId.get(id)?.now;
  }

  /** The store a row names; made where it is new, the group's only or first store where none is named. */
  store(name: string | null): string {
    const found =
      name === null
        ? (this.#defaultStoreId ?? this.#stores.byId.keys().next().value)
        : (this.#storeByName.get(withoutPadding(name)) ?? this.#meantBy(name));
    if (found !== undefined) return this.#live(found);
    const said = name ?? this.#groupName;
    const adopted = this.#namedAfterGroup();
    if (adopted) {
      lay(adopted, { name: said });
      this.#storeByName.set(withoutPadding(said), adopted.now.id);
      return this.#live(adopted.now.id);
    }
    const id = newId("store", this.#asOf);
    this.#stores.add({ ...newStore({ id, name: said, asOf: this.#asOf }), goLiveOn: this.#today });
    this.#storeByName.set(withoutPadding(said), id);
    this.newStoreNames.push(said);
    return id;
  }

  #meantBy(name: string): string | undefined {
    const store = this.#storesMeant.get(withoutPadding(name));
    if (store) this.meant.set(name, store.name);
    return store?.id;
  }

  /** The only store, where the first file named none and it was called by the group's name: the next file names it. */
  #namedAfterGroup(): Draft<FullRow<"stores">> | undefined {
    const [first, ...others] = this.#stores.byId.values();
    return first && others.length === 0 && first.before && first.now.name === this.#groupName
      ? first
      : undefined;
  }

  /** A store goes live with the first data that reaches it (上线日期). */
  #live(storeId: string): string {
    const draft = this.#stores.byId.get(storeId);
    if (draft && draft.now.goLiveOn === null) lay(draft, { goLiveOn: this.#today });
    return storeId;
  }

  /** The adviser a row names; a colleague who is only known by name is entered without a sign-in. */
  adviser(name: string | null, storeId: string): string | null {
    if (name === null) return null;
    const person = this.#staffByName.get(withoutPadding(name)) ?? this.#addAdviser(name);
    const workplace = `${person.id} ${storeId}`;
    if (person.sight !== "group" && !this.#workplaces.has(workplace)) {
      this.#workplaces.add(workplace);
      this.#newWorkplaces.push({ staffId: person.id, storeId });
    }
    return person.id;
  }

  #addAdviser(name: string): FullRow<"staff"> {
    const row: FullRow<"staff"> = {
      id: newId("staff", this.#asOf),
      userId: null,
      name,
      phone: null,
      email: null,
      role: "service-adviser",
      sight: "own",
      restDays: [],
      abilityWeight: 1,
      language: "zh",
      state: "active",
      digestAt: null,
      createdAt: this.#asOf,
      version: 1,
    };
    this.#newStaff.push(row);
    this.#staffByName.set(withoutPadding(name), row);
    this.newAdviserNames.push(name);
    return row;
  }

  changes(): Changes {
    const { inserted, updated } = this.#stores.changes();
    return {
      insert: { stores: inserted, staff: this.#newStaff, staffStores: this.#newWorkplaces },
      update: updated,
    };
  }
}
