import { type Accessor, createSignal, onCleanup } from "solid-js";
import { parseKept, prunable } from "./draft-record.ts";
import { readStored, storedKeys, writeStored } from "./stored.ts";

const PREFIX = "dl_draft:";
const SAVE_AFTER_MS = 400;

/** What was typed and not sent, kept on this device. */
export type Draft<Value> = {
  /** What an earlier visit left, with its time; null when there was nothing. */
  restored: { value: Value; at: number } | null;
  /** When the draft was last kept, in milliseconds; null when nothing is kept. */
  savedAt: Accessor<number | null>;
  /** True when the device refused to keep it. */
  refused: Accessor<boolean>;
  /** Keeps a new state a moment later; call it at every change. */
  save: (value: Value) => void;
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
  const place = PREFIX + key;
  const kept = parseKept(readStored(place));
  const value = kept ? read(kept.value) : null;
  const restored = kept && value !== null ? { value, at: kept.at } : null;

  const [savedAt, setSavedAt] = createSignal<number | null>(restored?.at ?? null);
  const [refused, setRefused] = createSignal(false);
  let waiting: { value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    if (!waiting) return;
    const at = Date.now();
    const done = writeStored(place, JSON.stringify({ at, value: waiting.value }));
    waiting = null;
    setRefused(!done);
    if (done) setSavedAt(at);
  };

  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  onCleanup(() => {
    flush();
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  });

  return {
    restored,
    savedAt,
    refused,
    save(next) {
      waiting = { value: next };
      clearTimeout(timer);
      timer = setTimeout(flush, SAVE_AFTER_MS);
    },
    clear() {
      clearTimeout(timer);
      waiting = null;
      writeStored(place, null);
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
