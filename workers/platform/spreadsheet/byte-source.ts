/** A file that is read by ranges and may be read again: an R2 object in the Worker, bytes in a test. */
export interface ByteSource {
  /** Length of the whole file, in bytes. */
  size: number;
  /** The bytes from `offset`; fewer than `length` only where the file ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A source over bytes that are already in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

const STRETCH = 1024 * 1024;

/** The bytes from `start` up to `end`, a megabyte a read; yields fewer when the file ends before. */
export async function* readStretches({
  source,
  start,
  end,
}: {
  source: ByteSource;
  start: number;
  end: number;
}): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < end; ) {
    const bytes = await source.read(offset, Math.min(STRETCH, end - offset));
    if (bytes.length === 0) return;
    offset += bytes.length;
    yield bytes;
  }
}
