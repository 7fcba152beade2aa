/*
 * Reads expressions as flat rows of tokens and finds their group binds. Whether a row is well formed is left to
 * SQLite, which runs nothing that is not. A flat row is enough to know the conjuncts: only OR binds looser than AND,
 * only BETWEEN and CASE have an AND of their own, and parentheses are read by themselves.
 */
import { type Token, TokenReader } from "./guard-tokens.ts";

const IN_EXPRESSIONS: ReadonlySet<string> = new Set(
  `. = <> != < <= > >= + - * / % || -> ->> not is null in like glob escape between and or case when then else end
   exists cast as collate filter over asc desc nulls first last`.split(/\s+/),
);
/** As in count(DISTINCT x) FILTER (WHERE …) and sum(x) OVER (PARTITION BY … ORDER BY … ROWS BETWEEN … AND …). */
const IN_PARENTHESES: ReadonlySet<string> = new Set(
  "distinct where partition order by rows range unbounded preceding following current row".split(" "),
);

/** A conjunct `source.group_id = ?`; the source is empty where none is written. */
export interface Bind {
  readonly source: string;
  readonly index: number;
}

/** A whole parenthesis, standing as one token in its row. */
interface Group {
  readonly kind: "group";
  readonly text: "()";
  readonly binds: readonly Bind[];
}

export interface Expression {
  readonly tokens: readonly (Token | Group)[];
  readonly binds: readonly Bind[];
}

export abstract class ExpressionReader extends TokenReader {
  /** Reads a sub-select, which must verify itself. */
  protected abstract select(): unknown;

  protected row(inParentheses = false): Expression[] {
    return this.list(() => this.expression(inParentheses));
  }

  /** Reads up to the first token that no expression holds, and tells which binds are its top-level conjuncts. */
  protected expression(inParentheses = false): Expression {
    const conjuncts: (Token | Group)[][] = [];
    let conjunct: (Token | Group)[] = [];
    let [cases, betweens, alternatives] = [0, 0, 0];
    for (;;) {
      const { kind, text } = this.peek();
      const key = kind === "keyword" || kind === "symbol" ? text : "";
      if (key === "(") {
        conjunct.push(this.group());
        continue;
      }
      const known = key === "" ? kind !== "end" : IN_EXPRESSIONS.has(key);
      if (!known && !(inParentheses && IN_PARENTHESES.has(key))) break;
      if (key === "and" && cases === 0 && betweens === 0) {
        this.next();
        conjuncts.push(conjunct);
        conjunct = [];
        continue;
      }
      conjunct.push(this.next());
      if (key === "in" && !this.is("(")) throw this.unexpected("after IN"); // `x IN t` reads t without a FROM
      if (key === "case") cases += 1;
      if (key === "end") cases -= 1;
      if (cases < 0) throw this.unexpected("after an END without CASE");
      if (cases > 0) continue;
      if (key === "or") alternatives += 1;
      if (key === "between") betweens += 1;
      if (key === "and") betweens -= 1;
    }
    conjuncts.push(conjunct);
    if (conjuncts.some((tokens) => tokens.length === 0) || cases > 0 || betweens > 0)
      throw this.unexpected("in an expression");
    return { tokens: conjuncts.flat(), binds: alternatives > 0 ? [] : conjuncts.flatMap(bindsOf) };
  }

  /** A parenthesis: nothing, a sub-select (which verifies itself), or a row whose one expression may hold binds. */
  private group(): Group {
    const row = this.parenthesized(() => {
      if (this.is(")")) return [];
      if (!this.is("select") && !this.is("with")) return this.row(true);
      this.select();
      return [];
    });
    const [only, ...others] = row;
    return { kind: "group", text: "()", binds: only && others.length === 0 ? only.binds : [] };
  }
}

/** A conjunct gives a bind only if it is `group_id = ?` or `alias.group_id = ?`, either way round, and no more. */
function bindsOf(conjunct: Expression["tokens"]): readonly Bind[] {
  const [first, second] = conjunct;
  if (first?.kind === "group" && !second) return first.binds;
  const flipped = first?.kind === "parameter";
  const [parameter, equals] = flipped ? [first, second] : [conjunct.at(-1), conjunct.at(-2)];
  const column = columnOf(flipped ? conjunct.slice(2) : conjunct.slice(0, -2));
  if (parameter?.kind !== "parameter" || equals?.text !== "=" || column?.name !== "group_id") return [];
  return [{ source: column.source, index: parameter.index }];
}

/** The column that these tokens are, if they are `name` or `source.name` and no more. */
export function columnOf(tokens: Expression["tokens"]): { source: string; name: string } | undefined {
  const [name, dot, source, more] = tokens.toReversed();
  if (name?.kind !== "name" || more) return undefined;
  if (!dot) return { source: "", name: name.text };
  return dot.text === "." && source?.kind === "name" ? { source: source.text, name: name.text } : undefined;
}
