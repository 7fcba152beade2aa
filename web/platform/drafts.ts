import { type Accessor, createSignal, onCleanup } from "solid-js";
import { parseKept, placesOf, prunable } from "./draft-record.ts";
import { readStored, storedKeys, writeStored } from "./stored.ts";

const PREFIX = "dl_draft:";
const SAVE_AFTER_MS = 400;
const TAB = crypto.randomUUID();

/** What was typed and when it was kept, in milliseconds. */
export type KeptDraft<Value> = { value: Value; at: number };

/** What was typed and not sent, kept on this device. Each tab keeps its own, so that none overwrites another. */
export type Draft<Value> = {
  /** What an earlier visit left, with its time; null when there was nothing. */
  restored: KeptDraft<Value> | null;
  /** What another tab keeps besides; null when there is nothing else. */
  other: Accessor<KeptDraft<Value> | null>;
  /** True once another tab has kept something while this one is open. */
  elsewhere: Accessor<boolean>;
  /** When the draft was last kept, in milliseconds; null when nothing is kept. */
  savedAt: Accessor<number | null>;
  /** True when the device refused to keep it. */
  refused: Accessor<boolean>;
  /** Keeps a new state a moment later; call it at every change. */
  save: (value: Value) => void;
  /** Takes the other tab's draft in place of `current`, which is kept where that stood. */
  exchange: (current: Value) => Value | null;
  /** Forgets the draft: it was sent or thrown away. */
  clear: () => void;
};

/**
 * A draft of one form of one person. `key` names both (`call:stf_…:fu_…`). `read` turns what was kept,
 * perhaps by an older version of the app, into a value or refuses it with null.
 */
export function createDraft<Value>({
  key,
  read,
}: {
  key: string;
  read: (kept: unknown) => Value | null;
}): Draft<Value> {
  const place = `${PREFIX}${key}#${TAB}`;
  const readAt = (from: string): (KeptDraft<Value> & { place: string }) | null => {
    const kept = parseKept(readStored(from));
    const value = kept ? read(kept.value) : null;
    return kept && value !== null ? { value, at: kept.at, place: from } : null;
  };
  const found = placesOf({ keys: storedKeys(PREFIX), of: PREFIX + key })
    .map(readAt)
    .filter((kept) => kept !== null)
    .sort((one, next) => next.at - one.at);
  const restored = found[0] ?? null;
  const isDifferent = (kept: KeptDraft<Value>): boolean =>
    JSON.stringify(kept.value) !== JSON.stringify(restored?.value);

  const [other, setOther] = createSignal(found.find(isDifferent) ?? null);
  const [elsewhere, setElsewhere] = createSignal(false);
  const [savedAt, setSavedAt] = createSignal<number | null>(restored?.at ?? null);
  const [refused, setRefused] = createSignal(false);
  let waiting: { value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What was restored is this tab's from now on; a tab that still types it keeps it anew. */
  const forgetRestored = (): void => {
    if (restored && restored.place !== place) writeStored(restored.place, null);
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (!waiting) return;
    const at = Date.now();
    const done = writeStored(place, JSON.stringify({ at, value: waiting.value }));
    waiting = null;
    setRefused(!done);
    if (!done) return;
    setSavedAt(at);
    forgetRestored();
  };
  const hear = (event: StorageEvent): void => {
    const [from] = placesOf({ keys: event.key === null ? [] : [event.key], of: PREFIX + key });
    if (from === undefined || event.newValue === null) return;
    setElsewhere(true);
  };

  addEventListener("storage", hear);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  onCleanup(() => {
    flush();
    removeEventListener("storage", hear);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  });

  return {
    restored,
    other,
    elsewhere,
    savedAt,
    refused,
    save(next) {
      waiting = { value: next };
      clearTimeout(timer);
      timer = setTimeout(flush, SAVE_AFTER_MS);
    },
    exchange(current) {
      const taken = other();
      if (!taken) return null;
      const at = Date.now();
      writeStored(taken.place, JSON.stringify({ at, value: current }));
      setOther({ value: current, at, place: taken.place });
      return taken.value;
    },
    clear() {
      clearTimeout(timer);
      waiting = null;
      writeStored(place, null);
      forgetRestored();
      setSavedAt(null);
    },
  };
}

/** Forgets drafts that nobody came back to. Called once when the app starts. */
export function pruneDrafts(): void {
  for (const key of storedKeys(PREFIX)) {
    if (prunable({ kept: readStored(key), now: Date.now() })) writeStored(key, null);
  }
}
