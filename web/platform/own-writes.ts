const listeners = new Set<() => void>();

/** Calls `listener` after every write of this tab that the server took. Returns what ends it. */
export function onOwnWrite(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Told by the API client after a write. */
export function noteOwnWrite(): void {
  for (const listener of listeners) listener();
}
