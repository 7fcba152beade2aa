import { type ByteSource, viewAt } from "./byte-source.ts";
import { damaged, SpreadsheetFault } from "./spreadsheet-problem.ts";

/** One file inside a zip, as the central directory names it. */
export interface ZipEntry {
  name: string;
  method: "stored" | "deflate";
  crc: number;
  compressedSize: number;
  localHeaderOffset: number;
}

/** Entries by name: lower case, with forward slashes. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LARGEST_DIRECTORY = 8 * 1024 * 1024;
const ENCRYPTED = 0x1;
const MISSING_32 = 0xffffffff;

/** Reads the central directory at a zip's end; throws a fault when there is none, or an entry has a password. */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  const { offset, length } = await findDirectory(source);
  const view = length > LARGEST_DIRECTORY ? undefined : await viewAt({ source, offset, length });
  if (!view) throw damaged("zip");
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > view.byteLength) throw damaged("zip");
    if (view.getUint16(at + 8, true) & ENCRYPTED) {
      throw new SpreadsheetFault({ code: "spreadsheet.password", params: {} });
    }
    const method = view.getUint16(at + 10, true);
    if (method === 0 || method === 8) {
      const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46);
      const name = new TextDecoder().decode(nameBytes).replaceAll("\\", "/");
      entries.set(name.toLowerCase(), {
        name,
        method: method === 0 ? "stored" : "deflate",
        crc: view.getUint32(at + 16, true),
        ...sizesOf({ view, at, extraStart: nameEnd, extraEnd }),
      });
    }
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where an entry's data begins: its local header may carry other extra fields than the directory does. */
export async function dataOffset(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await viewAt({ source, offset: entry.localHeaderOffset, length: 30 });
  if (header?.getUint32(0, true) !== LOCAL_HEADER) throw damaged(entry.name);
  return entry.localHeaderOffset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}

async function findDirectory(source: ByteSource): Promise<{ offset: number; length: number }> {
  const tailStart = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await viewAt({ source, offset: tailStart, length: source.size - tailStart });
  if (!tail) throw damaged("zip");
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + tail.getUint16(at + 20, true) > tail.byteLength) continue;
    const length = tail.getUint32(at + 12, true);
    const offset = tail.getUint32(at + 16, true);
    const isZip64 =
      offset === MISSING_32 || length === MISSING_32 || tail.getUint16(at + 10, true) === 0xffff;
    return isZip64 ? findDirectory64({ source, endAt: tailStart + at }) : { offset, length };
  }
  throw damaged("zip");
}

async function findDirectory64({ source, endAt }: { source: ByteSource; endAt: number }) {
  const locator = await viewAt({ source, offset: endAt - 20, length: 20 });
  if (locator?.getUint32(0, true) !== END_LOCATOR_64) throw damaged("zip");
  const end = await viewAt({ source, offset: Number(locator.getBigUint64(8, true)), length: 56 });
  if (end?.getUint32(0, true) !== END_OF_DIRECTORY_64) throw damaged("zip");
  return { length: Number(end.getBigUint64(40, true)), offset: Number(end.getBigUint64(48, true)) };
}

/** Sizes too big for 32 bits stand in the zip64 extra field, in this order and only where the short field is full. */
function sizesOf({
  view,
  at,
  extraStart,
  extraEnd,
}: {
  view: DataView;
  at: number;
  extraStart: number;
  extraEnd: number;
}) {
  let compressedSize = view.getUint32(at + 20, true);
  let localHeaderOffset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const fieldEnd = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    let value = field + 4;
    if (view.getUint32(at + 24, true) === MISSING_32) value += 8;
    if (compressedSize === MISSING_32 && value + 8 <= fieldEnd) {
      compressedSize = Number(view.getBigUint64(value, true));
      value += 8;
    }
    if (localHeaderOffset === MISSING_32 && value + 8 <= fieldEnd) {
      localHeaderOffset = Number(view.getBigUint64(value, true));
    }
  }
  return { compressedSize, localHeaderOffset };
}
