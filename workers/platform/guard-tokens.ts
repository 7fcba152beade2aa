/* The tokens of one SQL text and a reader that walks over them. What they may say is for guard.ts to judge. */

/** Why a statement may not run; thrown while it is read, and given as a value by the guard. */
export class Refusal extends Error {}

export interface Token {
  readonly kind: "name" | "keyword" | "literal" | "parameter" | "symbol" | "end";
  /** Words and names in lower case, a quoted name without its quotes. */
  readonly text: string;
  /** Zero-based index of a parameter; -1 for other kinds. */
  readonly index: number;
}

// SQLite's keywords, less those it also takes as names and that mean nothing in a statement the guard accepts.
const KEYWORDS: ReadonlySet<string> = new Set(
  `add all alter and as asc autoincrement between by case cast check collate commit conflict constraint create
   cross current current_date current_time current_timestamp default deferrable delete desc distinct do drop else
   end escape except exclude exists filter first following foreign from full glob group having in index indexed
   inner insert intersect into is isnull join last left like limit match natural not nothing notnull null nulls
   offset on or order others outer over partition preceding primary range recursive references regexp returning
   right row rows select set table then ties to transaction unbounded union unique update using values when where
   window with within without`.split(/\s+/),
);

// Spaces, word, "name", literal, parameter, symbol: no comment, no `x` or [x], no :named, no 1e5 or 0x1.
const TOKEN =
  /[ \t\r\n]+|([A-Za-z_]\w*)|"([A-Za-z_]\w*)"(?!")|('[^'\0]*(?:''[^'\0]*)*'|\d+(?:\.\d+)?(?![\w.]))|(\?(?:[1-9]\d{0,2})?(?![\w?]))|(->>?|-(?!-)|\/(?!\*)|\|\||[<>]=|<>|!=|[+*%=<>(),.;])/y;

/** Splits a text as SQLite does, and numbers its parameters as SQLite does; throws a Refusal at anything else. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let parameters = 0;
  for (let at = 0; at < sql.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(sql);
    if (!match) throw new Refusal(`cannot read ${sql.slice(at, at + 12)} at character ${at + 1}`);
    const [text, word, quoted, literal, parameter] = match;
    const lower = (word ?? quoted ?? "").toLowerCase();
    if (word) tokens.push({ kind: KEYWORDS.has(lower) ? "keyword" : "name", text: lower, index: -1 });
    else if (quoted) tokens.push({ kind: "name", text: lower, index: -1 });
    else if (literal) tokens.push({ kind: "literal", text, index: -1 });
    else if (parameter) {
      // A bare `?` takes the number above the largest so far.
      const number = text === "?" ? parameters + 1 : Number(text.slice(1));
      parameters = Math.max(parameters, number);
      tokens.push({ kind: "parameter", text, index: number - 1 });
    } else if (text.trim()) tokens.push({ kind: "symbol", text, index: -1 });
  }
  return tokens;
}

const END: Token = { kind: "end", text: "the end of the text", index: -1 };

/** Walks over the tokens of one text; a token that is not what was asked for is refused by name. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(sql: string) {
    this.tokens = tokenize(sql);
  }

  protected peek(): Token {
    return this.tokens[this.at] ?? END;
  }

  protected next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** Whether a keyword or symbol comes next; a name in quotes is neither. */
  protected is(text: string): boolean {
    const token = this.peek();
    return token.text === text && token.kind !== "name";
  }

  protected accept(...texts: readonly string[]): boolean {
    const accepted = texts.some((text) => this.is(text));
    if (accepted) this.at += 1;
    return accepted;
  }

  protected expect(...texts: readonly string[]): void {
    for (const text of texts) if (!this.accept(text)) throw this.unexpected(`instead of ${text}`);
  }

  protected name(): string {
    if (this.peek().kind !== "name") throw this.unexpected("instead of a name");
    return this.next().text;
  }

  protected list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.accept(",")) items.push(read());
    return items;
  }

  protected parenthesized<T>(read: () => T): T {
    this.expect("(");
    const inside = read();
    this.expect(")");
    return inside;
  }

  protected unexpected(hint: string): Refusal {
    return new Refusal(`unexpected ${this.peek().text} ${hint}`);
  }
}
