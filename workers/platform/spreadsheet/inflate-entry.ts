import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { type ByteSource, readStretches } from "./byte-source.ts";
import { damaged, SpreadsheetFault } from "./spreadsheet-problem.ts";
import { dataOffset, type ZipEntry } from "./zip-directory.ts";

/** What one file may still inflate to, over all its parts together; headers are never asked. */
export interface InflateBudget {
  bytesLeft: number;
}

/** 100,000 rows of 20 columns are about 110 MB of XML. */
export function inflateBudget(): InflateBudget {
  return { bytesLeft: 600 * 1024 * 1024 };
}

/** Spreadsheet XML packs 8 to 40 times; a bomb packs up to 1,032 times. */
const GREATEST_RATIO = 200;
const RATIO_COUNTS_FROM = 5 * 1024 * 1024;

/** Compressed bytes a step: at deflate's limit of 1,032 a step inflates to 8 MB. */
const STEP = 8 * 1024;

/** Inflates one entry piece by piece; throws a fault when it is cut, corrupt, or inflates beyond reason. */
export async function* inflateEntry({
  source,
  entry,
  budget,
}: {
  source: ByteSource;
  entry: ZipEntry;
  budget: InflateBudget;
}): AsyncGenerator<Uint8Array> {
  const start = await dataOffset(source, entry);
  const end = start + entry.compressedSize;
  if (end > source.size) throw damaged(entry.name);

  let inflated: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => inflated.push(chunk));
  let taken = 0;
  let given = 0;
  let crc = 0;
  for await (const stretch of readStretches({ source, start, end })) {
    for (let at = 0; at < stretch.length; at += STEP) {
      const step = stretch.subarray(at, at + STEP);
      taken += step.length;
      if (entry.method === "stored") inflated.push(step);
      else pushInto({ inflate, step, final: taken === entry.compressedSize, part: entry.name });
      for (const chunk of inflated) {
        given += chunk.length;
        budget.bytesLeft -= chunk.length;
        if (budget.bytesLeft < 0 || (given > RATIO_COUNTS_FROM && given > taken * GREATEST_RATIO)) {
          throw new SpreadsheetFault({ code: "spreadsheet.zip_bomb", params: { part: entry.name } });
        }
        crc = crc32(chunk, crc);
        yield chunk;
      }
      inflated = [];
    }
  }
  // fflate checks no sums, and a flipped bit can otherwise pass as another digit of a phone number.
  if (taken !== entry.compressedSize || crc !== entry.crc) throw damaged(entry.name);
}

function pushInto({
  inflate,
  step,
  final,
  part,
}: {
  inflate: Inflate;
  step: Uint8Array;
  final: boolean;
  part: string;
}) {
  try {
    inflate.push(step, final);
  } catch {
    throw damaged(part);
  }
}
