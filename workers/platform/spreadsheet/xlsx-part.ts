import { SaxesParser } from "saxes";
import { letOthersIn } from "../turns.ts";
import type { ByteSource } from "./byte-source.ts";
import { type InflateBudget, inflateEntry } from "./inflate-entry.ts";
import { damaged, SpreadsheetFault } from "./spreadsheet-problem.ts";
import type { ZipDirectory, ZipEntry } from "./zip-directory.ts";

/** An .xlsx taken apart: its source, its directory, and what it may still inflate to. */
export interface XlsxPackage {
  source: ByteSource;
  directory: ZipDirectory;
  budget: InflateBudget;
}

/** What a reader of a part wants to hear; names come without their namespace prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const PIECE = 64 * 1024;

/** A cell holds 32,767 characters; written as character references that is a quarter of this. */
const LONGEST_QUIET_STRETCH = 1024 * 1024;

/** The entry of a part named from the package's root, with or without a leading slash. */
export function findPart(directory: ZipDirectory, path: string): ZipEntry | undefined {
  return directory.get(path.replace(/^\//, "").toLowerCase());
}

/** Parses a part, yielding after every 64 KB of XML so that the caller can pass on what it has gathered. */
export async function* parsePart({
  xlsx,
  entry,
  handlers,
}: {
  xlsx: XlsxPackage;
  entry: ZipEntry;
  handlers: XmlHandlers;
}): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  let quiet = 0;
  parser.on("opentag", (tag) => {
    quiet = 0;
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => handlers.close?.(localName(tag.name)));
  if (handlers.text) {
    const text = handlers.text.bind(handlers);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("error", () => {
    throw damaged(entry.name);
  });

  let decoder: TextDecoder | undefined;
  for await (const chunk of inflateEntry({ ...xlsx, entry })) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      decoder ??= new TextDecoder(xmlEncoding(piece));
      quiet += piece.length;
      if (quiet > LONGEST_QUIET_STRETCH) {
        throw new SpreadsheetFault({ code: "spreadsheet.zip_bomb", params: { part: entry.name } });
      }
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
  }
  parser.close();
}

const PIECES_A_TURN = 16;

/** Parses a part to its end, and lets others in after every megabyte. */
export async function readPart(options: {
  xlsx: XlsxPackage;
  entry: ZipEntry;
  handlers: XmlHandlers;
}): Promise<void> {
  let pieces = 0;
  for await (const _ of parsePart(options)) {
    pieces += 1;
    if (pieces % PIECES_A_TURN === 0) await letOthersIn();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

function xmlEncoding(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return "utf-8";
}
