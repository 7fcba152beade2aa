/** A file that is read by ranges and may be read again: an R2 object in the Worker, bytes in a test. */
export interface ByteSource {
  /** Length of the whole file, in bytes. */
  size: number;
  /** The bytes from `offset` on; never asked beyond `size`, since R2 refuses such a range. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A source over bytes that are already in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** A source that knows up to where it was read last. */
export interface WatchedSource extends ByteSource {
  readTo: number;
}

export function watched(source: ByteSource): WatchedSource {
  const watching: WatchedSource = {
    size: source.size,
    readTo: 0,
    read(offset, length) {
      watching.readTo = offset + length;
      return source.read(offset, length);
    },
  };
  return watching;
}

/** A stretch of the file as a view; undefined when it does not lie wholly inside the file. */
export async function viewAt({
  source,
  offset,
  length,
}: {
  source: ByteSource;
  offset: number;
  length: number;
}): Promise<DataView | undefined> {
  if (!(offset >= 0 && length > 0 && offset + length <= source.size)) return undefined;
  const bytes = await source.read(offset, length);
  return bytes.length < length ? undefined : new DataView(bytes.buffer, bytes.byteOffset, length);
}

/** The first bytes of a file, fewer when it is shorter. */
export async function readHead(source: ByteSource, length: number): Promise<Uint8Array> {
  return source.size === 0 ? new Uint8Array() : source.read(0, Math.min(length, source.size));
}

const STRETCH = 1024 * 1024;

/** The bytes from `start` up to `end`, which lie inside the file, a megabyte a read. */
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
