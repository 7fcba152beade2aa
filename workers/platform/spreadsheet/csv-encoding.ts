import { type ByteSource, readHead, readStretches } from "./byte-source.ts";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * Tells a text file's encoding: by its mark, else UTF-8 when the whole file is valid UTF-8, else GB18030. The whole
 * file is asked before the first row is read, since a file may be plain ASCII for megabytes before a Chinese name.
 */
export async function detectCsvEncoding(source: ByteSource): Promise<CsvEncoding> {
  const mark = markedEncoding(await readHead(source, 3));
  if (mark) return mark;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  for await (const stretch of readStretches({ source, start: 0, end: source.size })) {
    try {
      decoder.decode(stretch, { stream: true });
    } catch {
      return isMostlyUtf8(stretch) ? "utf-8" : "gb18030";
    }
  }
  return "utf-8";
}

/** The encoding that a byte order mark names. */
export function markedEncoding(head: Uint8Array): CsvEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** A field that was cut in mid-character must not turn every other name of the file to gibberish. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let foreign = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) foreign++;
    if (code === 0xfffd) broken++;
  }
  return broken * 20 < foreign;
}
