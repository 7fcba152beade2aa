import { SpreadsheetFault } from "./spreadsheet-problem.ts";
import { readPart, type XlsxPackage } from "./xlsx-part.ts";
import { unescapeXlsxText } from "./xlsx-text.ts";
import type { ZipEntry } from "./zip-directory.ts";

const STRINGS_A_BLOCK = 1024;
/** Two bytes a character at worst: 48 MB of the Worker's 128. */
const MAX_CHARACTERS = 24_000_000;
const COST_OF_AN_OFFSET = 4;

/**
 * A workbook's table of texts. They are kept joined in blocks, with their ends beside them: a million short texts as
 * strings of their own would take several times the room.
 */
export class SharedStrings {
  #blocks: string[] = [];
  #open: string[] = [];
  #openLength = 0;
  #ends = new Uint32Array(STRINGS_A_BLOCK);
  #count = 0;
  #cost = 0;

  add(text: string): void {
    this.#cost += text.length + COST_OF_AN_OFFSET;
    if (this.#cost > MAX_CHARACTERS) {
      throw new SpreadsheetFault({
        code: "spreadsheet.too_much_text",
        params: { maxCharacters: MAX_CHARACTERS },
      });
    }
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#count * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#open.push(text);
    this.#openLength += text.length;
    this.#ends[this.#count++] = this.#openLength;
    if (this.#open.length === STRINGS_A_BLOCK) this.seal();
  }

  /** To be called after the last `add` and before the first `at`. */
  seal(): void {
    this.#blocks.push(this.#open.join(""));
    this.#open = [];
    this.#openLength = 0;
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    const start = index % STRINGS_A_BLOCK === 0 ? 0 : this.#ends[index - 1];
    return this.#blocks[Math.floor(index / STRINGS_A_BLOCK)]?.slice(start, this.#ends[index]);
  }
}

/** Gathers the text of one string item or cell: the runs of a rich text joined, phonetic readings left out. */
export class TextGatherer {
  value = "";
  #gathering = false;
  #phonetic = false;

  start(): void {
    this.value = "";
  }

  open(name: string): void {
    if (name === "rPh") this.#phonetic = true;
    else if (name === "t" || name === "v") this.#gathering = !this.#phonetic;
  }

  text(text: string): void {
    if (this.#gathering) this.value += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic = false;
    else if (name === "t" || name === "v") this.#gathering = false;
  }
}

/** Reads `sharedStrings.xml`. */
export async function readSharedStrings(xlsx: XlsxPackage, entry: ZipEntry): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const gatherer = new TextGatherer();
  await readPart({
    xlsx,
    entry,
    handlers: {
      open(name) {
        if (name === "si") gatherer.start();
        else gatherer.open(name);
      },
      text: (text) => gatherer.text(text),
      close(name) {
        if (name === "si") strings.add(unescapeXlsxText(gatherer.value));
        else gatherer.close(name);
      },
    },
  });
  strings.seal();
  return strings;
}
