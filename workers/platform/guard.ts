/*
 * The last look at a statement before a shard runs it: the final text, against every table of the shard.
 *
 * A text passes when each reference to a table has, in its own query block, a top-level AND-conjunct that is exactly
 * `alias.group_id = ?n` (in WHERE, or in the ON of that alias's own join), each inserted row takes a bare parameter
 * as its group_id, each upsert names group_id in its conflict target, and no SET does. The rest is refused.
 */
import { type Bind, columnOf, type Expression, ExpressionReader } from "./guard-conjuncts.ts";
import { Refusal } from "./guard-tokens.ts";

export type Verdict =
  | {
      readonly ok: true;
      readonly kind: "select" | "insert" | "update" | "delete";
      /** Zero-based indexes of the bound parameters that must equal the scope's group id, ascending. */
      readonly groupParams: readonly number[];
      /** The shard tables that the statement touches, in order of first mention. */
      readonly tables: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Judges one statement by its text; `tables` are the shard's, in lower case, each with a `group_id`. Accepting means:
 * with the group's id in every one of `groupParams`, the statement reads and changes no row of another group.
 */
export function checkStatement({ sql, tables }: { sql: string; tables: ReadonlySet<string> }): Verdict {
  try {
    return new StatementReader(sql, tables).statement();
  } catch (error) {
    // Whatever else is thrown is the stack giving out under absurd nesting: refused like the rest.
    return { ok: false, reason: error instanceof Refusal ? error.message : "too deeply nested to read" };
  }
}

/** `checkStatement` for one set of tables, remembering its verdicts on the last 2,000 texts. */
export function createGuard(tables: ReadonlySet<string>): (sql: string) => Verdict {
  const verdicts = new Map<string, Verdict>();
  return (sql) => {
    const known = verdicts.get(sql);
    if (known) return known;
    const verdict = checkStatement({ sql, tables });
    const oldest = verdicts.keys().next();
    if (verdicts.size >= 2_000 && !oldest.done) verdicts.delete(oldest.value);
    verdicts.set(sql, verdict);
    return verdict;
  };
}

interface Source {
  readonly alias: string;
  /** Empty for a sub-select, a WITH name or json_each, none of which brings an unbound row. */
  readonly table: string;
  readonly binds: readonly Bind[];
}

/** Recursive descent over one statement; throws a Refusal at the first token that it cannot place. */
class StatementReader extends ExpressionReader {
  private readonly tables: ReadonlySet<string>;
  private withNames: ReadonlySet<string> = new Set();
  private readonly groupParams = new Set<number>();
  private readonly touched = new Set<string>();
  private unbound = "";

  constructor(sql: string, tables: ReadonlySet<string>) {
    super(sql);
    this.tables = tables;
  }

  statement(): Verdict {
    const { text } = this.peek();
    const kind = text === "insert" || text === "update" || text === "delete" ? text : "select";
    this[kind]();
    if (this.accept("returning")) this.row();
    this.accept(";");
    if (this.peek().kind !== "end") throw this.unexpected("after the statement");
    if (this.unbound) throw new Refusal(this.unbound);
    const groupParams = [...this.groupParams].sort((a, b) => a - b);
    return { ok: true, kind, groupParams, tables: [...this.touched] };
  }

  private insert(): void {
    this.expect("insert", "into");
    this.table();
    const columns = this.parenthesized(() => this.list(() => this.name()));
    const group = columns.indexOf("group_id");
    if (group < 0 || columns.includes("group_id", group + 1))
      throw new Refusal("INSERT must list group_id once");
    const rows = this.accept("values")
      ? this.list(() => this.parenthesized(() => this.row()))
      : this.select();
    for (const row of rows) {
      const [first, ...more] = row[group]?.tokens ?? [];
      const starred = row.some(({ tokens }) => tokens.at(-1)?.text === "*");
      if (first?.kind !== "parameter" || more.length > 0 || starred || row.length !== columns.length)
        throw new Refusal("an inserted row does not take its group_id from a bare parameter");
      this.groupParams.add(first.index);
    }
    while (this.accept("on")) this.onConflict();
  }

  private onConflict(): void {
    this.expect("conflict");
    const target = this.is("(") ? this.parenthesized(() => this.row()) : [];
    this.where();
    this.expect("do");
    if (this.accept("nothing")) return;
    // Only a key that holds group_id is sure to meet a row of the same group.
    if (!target.some(({ tokens }) => columnOf(tokens)?.name === "group_id"))
      throw new Refusal("DO UPDATE needs group_id in its conflict target");
    this.expect("update");
    this.set();
    this.where();
  }

  private update(): void {
    this.expect("update");
    const target = this.target();
    this.set();
    if (this.is("from"))
      throw new Refusal("UPDATE … FROM reads the whole group for every row: upsert instead");
    this.verify([target], this.where());
  }

  private delete(): void {
    this.expect("delete", "from");
    this.verify([this.target()], this.where());
  }

  private set(): void {
    this.expect("set");
    for (const { tokens } of this.row()) {
      const [column, equals] = tokens;
      if (column?.kind !== "name" || equals?.text !== "=") throw new Refusal("SET takes plain columns");
      if (column.text === "group_id") throw new Refusal("SET names group_id");
    }
  }

  /** Reads a whole query; gives the select list of each branch of its UNION. */
  protected select(): Expression[][] {
    const outer = this.withNames;
    if (this.accept("with")) this.with();
    const branches = [this.block()];
    while (this.accept("union", "intersect", "except")) {
      this.accept("all");
      branches.push(this.block());
    }
    this.withNames = outer;
    return branches;
  }

  private with(): void {
    const recursive = this.accept("recursive");
    this.list(() => {
      const name = this.name();
      if (this.tables.has(name) || this.withNames.has(name) || /^(sqlite|pragma|json)_/.test(name))
        throw new Refusal(`WITH gives ${name} a second meaning`);
      if (this.is("(")) this.parenthesized(() => this.list(() => this.name()));
      this.expect("as");
      const extended = new Set([...this.withNames, name]);
      if (recursive) this.withNames = extended;
      this.parenthesized(() => this.select());
      this.withNames = extended;
    });
  }

  private block(): Expression[] {
    this.expect("select");
    this.accept("all", "distinct");
    const selected = this.row();
    const sources = this.accept("from") ? this.sources() : [];
    this.verify(sources, this.where());
    for (;;) {
      if (this.accept("group", "order")) this.expect("by");
      else if (!this.accept("having", "limit", "offset")) return selected;
      this.row();
    }
  }

  private sources(): Source[] {
    const sources = [this.source()];
    for (;;) {
      if (this.accept(",")) sources.push(this.source());
      else if (this.is("join") || this.accept("inner", "cross", "left")) {
        this.accept("outer");
        this.expect("join");
        const source = this.source();
        sources.push(this.accept("on") ? { ...source, binds: this.expression().binds } : source);
      } else return sources;
    }
  }

  private source(): Source {
    const { text } = this.peek();
    if (this.is("(")) {
      this.parenthesized(() => this.select());
      return { alias: this.alias(""), table: "", binds: [] };
    }
    const isJson = text === "json_each" || text === "json_tree";
    if (!isJson && !this.withNames.has(text)) return this.target();
    this.name();
    if (isJson) this.parenthesized(() => this.row());
    return { alias: this.alias(text), table: "", binds: [] };
  }

  /** A table of the shard, read or written, with its alias. */
  private target(): Source {
    const table = this.table();
    const alias = this.alias(table);
    if (this.accept("indexed")) {
      this.expect("by");
      this.name();
    }
    return { alias, table, binds: [] };
  }

  private table(): string {
    const name = this.name();
    if (!this.tables.has(name)) throw new Refusal(`${name} is not a table of the shard`);
    this.touched.add(name);
    return name;
  }

  private alias(otherwise: string): string {
    return this.accept("as") || this.peek().kind === "name" ? this.name() : otherwise;
  }

  private where(): readonly Bind[] {
    return this.accept("where") ? this.expression().binds : [];
  }

  /**
   * The law: each shard table among the sources is bound under its own alias, in its own block. A breach is told
   * only when the whole text is read, so that an unknown token is named rather than what follows from it.
   */
  private verify(sources: readonly Source[], where: readonly Bind[]): void {
    for (const { alias, table, binds } of sources) {
      if (table === "") continue;
      if (sources.filter((other) => other.alias === alias).length > 1)
        throw new Refusal(`${alias} names two sources of one block`);
      const own = [...binds, ...where].filter(({ source }) =>
        source === "" ? sources.length === 1 : source === alias,
      );
      if (own.length === 0) this.unbound ||= `${alias}.group_id = ?n is no conjunct of the block of ${table}`;
      for (const { index } of own) this.groupParams.add(index);
    }
  }
}
