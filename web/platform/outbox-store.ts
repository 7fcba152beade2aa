import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxStore, Unsent } from "./outbox.ts";

const VERSION = 1;

interface UnsentSchema<Content> extends DBSchema {
  unsent: { key: number; value: Omit<Unsent<Content>, "id"> & { id?: number }; indexes: { owner: string } };
}

type Database<Content> = IDBPDatabase<UnsentSchema<Content>>;

/**
 * Unsent work in the device's database `name`, for all persons who use the device. A write is on the disk when it is
 * answered: a power cut takes nothing.
 */
export function createOutboxStore<Content>(name: string): OutboxStore<Content> {
  let opened: Promise<Database<Content>> | null = null;
  const forget = (): void => {
    opened = null;
  };
  const database = (): Promise<Database<Content>> => {
    opened ??= openDB<UnsentSchema<Content>>(name, VERSION, {
      upgrade(fresh) {
        fresh
          .createObjectStore("unsent", { keyPath: "id", autoIncrement: true })
          .createIndex("owner", "owner");
      },
      blocking(_now, _wanted, event) {
        forget();
        // A tab of a newer version waits for this one to let go.
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  const writing = async () => {
    const transaction = (await database()).transaction("unsent", "readwrite", { durability: "strict" });
    return { unsent: transaction.store, done: transaction.done };
  };

  return {
    async add(fresh) {
      const { unsent, done } = await writing();
      const [id] = await Promise.all([unsent.add(fresh), done]);
      return id;
    },
    async all(owner) {
      const kept = await (await database()).getAllFromIndex("unsent", "owner", owner);
      return kept.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ ...rest, id }]));
    },
    async put(changed) {
      const { unsent, done } = await writing();
      await Promise.all([unsent.put(changed), done]);
    },
    async remove(id) {
      const { unsent, done } = await writing();
      await Promise.all([unsent.delete(id), done]);
    },
  };
}
