import type { Changes, DomainEvent } from "./changes.ts";
import { together } from "./changes.ts";
import type { Scope } from "./scope.ts";

/** Names a set of loaded facts and carries its type, so that reactions find what the action loaded. */
export interface FactKey<T> {
  readonly name: string;
  readonly _type?: T;
}

export function factKey<T>(name: string): FactKey<T> {
  return { name };
}

/** What an action has loaded for the reactions to its events. */
export class Facts {
  readonly #values = new Map<string, unknown>();

  with<T>(key: FactKey<T>, value: T): this {
    this.#values.set(key.name, value);
    return this;
  }

  /** The facts under a key; missing ones are a fault of the action that emitted the event. */
  get<T>(key: FactKey<T>): T {
    if (!this.#values.has(key.name)) throw new Error(`facts "${key.name}" were not loaded`);
    // Only `with` writes this map, under the same typed key.
    return this.#values.get(key.name) as T;
  }
}

/** An event with the rows that reactions look at; the rows stay inside, the outbox gets the thin part. */
export interface EventWithData extends DomainEvent {
  data?: unknown;
}

/** A pure function from an event and loaded facts to rows, run inside the commit of the event. */
export interface Reaction {
  on: string;
  react(input: { event: EventWithData; facts: Facts; scope: Scope }): Changes;
}

const registered: Reaction[] = [];

/** Called once, when the Worker is put together. */
export function registerReactions(reactions: readonly Reaction[]): void {
  registered.length = 0;
  registered.push(...reactions);
}

/** The changes with everything that reactions add to them, in rounds until nothing more happens. */
export function reacted(input: { changes: Changes; facts: Facts; scope: Scope }): Changes {
  let all = input.changes;
  let events: EventWithData[] = input.changes.events ?? [];
  for (let round = 0; events.length > 0; round++) {
    if (round === 5) throw new Error("reactions do not come to rest");
    const added = events.flatMap((event) =>
      registered
        .filter(({ on }) => on === event.type)
        .map(({ react }) => react({ event, facts: input.facts, scope: input.scope })),
    );
    const merged = together(...added);
    all = together(all, merged);
    events = merged.events ?? [];
  }
  return all;
}
