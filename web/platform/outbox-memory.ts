import type { OutboxStore, Unsent } from "./outbox.ts";

/** Unsent work for the life of the tab alone, where the device keeps nothing. */
export function createMemoryStore<Content>(): OutboxStore<Content> {
  const kept = new Map<number, Unsent<Content>>();
  let last = 0;
  return {
    async add(fresh) {
      last += 1;
      kept.set(last, { ...fresh, id: last });
      return last;
    },
    async all(owner) {
      return [...kept.values()].filter((unsent) => unsent.owner === owner);
    },
    async put(changed) {
      kept.set(changed.id, changed);
    },
    async remove(id) {
      kept.delete(id);
    },
  };
}
