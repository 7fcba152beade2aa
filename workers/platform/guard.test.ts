import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCEPTED, c, HOSTILE, OURS } from "./guard.cases.ts";
import { checkStatement, createGuard } from "./guard.ts";

const SCHEMA = `
  CREATE TABLE customers (group_id TEXT, id TEXT, store_id TEXT, name TEXT, score INTEGER, tags TEXT,
    PRIMARY KEY (group_id, id)) STRICT, WITHOUT ROWID;
  CREATE INDEX customers_by_store ON customers (group_id, store_id, id);
  CREATE TABLE vehicles (group_id TEXT, id TEXT, customer_id TEXT, plate TEXT,
    PRIMARY KEY (group_id, id)) STRICT, WITHOUT ROWID;
  CREATE TABLE follow_ups (group_id TEXT, id TEXT, customer_id TEXT, assignee_id TEXT, state TEXT, sort_at INTEGER,
    cause TEXT, PRIMARY KEY (group_id, id), UNIQUE (group_id, cause)) STRICT, WITHOUT ROWID;
  CREATE TABLE audit (group_id TEXT, seq INTEGER, subject TEXT,
    PRIMARY KEY (group_id, seq)) STRICT, WITHOUT ROWID;`;
const TABLES = ["customers", "vehicles", "follow_ups", "audit"];

// It differs from ours in case alone, and holds the same ids, so that every slip shows.
const THEIRS = "GRP_A";

function seed({ db, group, mark, count }: { db: DatabaseSync; group: string; mark: string; count: number }) {
  for (let n = 1; n <= count; n++) {
    const store = `s${n % 2}`;
    const write = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).run(group, ...values);
    write("INSERT INTO customers VALUES (?,?,?,?,?,?)", `c${n}`, store, `${mark}${n}`, n, `["${mark}"]`);
    write("INSERT INTO vehicles VALUES (?,?,?,?)", `v${n}`, `c${n}`, `${mark}-${n}`);
    const state = n % 3 ? "open" : "done";
    write("INSERT INTO follow_ups VALUES (?,?,?,?,?,?,?)", `f${n}`, `c${n}`, store, state, n, `${mark}/${n}`);
    write("INSERT INTO audit VALUES (?,?,?)", n, `${mark}${n}`);
  }
}

const alone = new DatabaseSync(":memory:");
const together = new DatabaseSync(":memory:");
for (const db of [alone, together]) {
  db.exec(SCHEMA);
  seed({ db, group: OURS, mark: "ours", count: 6 });
}
seed({ db: together, group: THEIRS, mark: "theirs", count: 9 });

const contents = (db: DatabaseSync, group: string): string =>
  JSON.stringify(
    TABLES.map((table) => db.prepare(`SELECT * FROM ${table} WHERE group_id = ? ORDER BY 2`).all(group)),
  );
const before = { ours: contents(alone, OURS), theirs: contents(together, THEIRS) };

/** Runs a statement and takes it back; an error is a result like another. */
function run(db: DatabaseSync, sql: string, values: readonly SQLInputValue[]) {
  db.exec("BEGIN; DELETE FROM audit WHERE false");
  const answer = attempt(() =>
    db
      .prepare(sql)
      .all(...values)
      .map((row) => JSON.stringify(row))
      .sort(),
  );
  const after = { answer, ours: contents(db, OURS), theirs: contents(db, THEIRS) };
  db.exec("ROLLBACK");
  return after;
}

function attempt(act: () => string[]): { rows: string[]; error: string } {
  try {
    return { rows: act(), error: "" };
  } catch (error) {
    return { rows: [], error: String(error) };
  }
}

const guard = createGuard(new Set(TABLES));

/** Whether the other group shows: in our answer, in what becomes of our rows, or by a change to its own. */
function interferes(sql: string, values: readonly SQLInputValue[]) {
  const [without, beside] = [run(alone, sql, values), run(together, sql, values)];
  const seen =
    JSON.stringify([beside.answer, beside.ours]) !== JSON.stringify([without.answer, without.ours]);
  const effect = without.answer.rows.length > 0 || without.ours !== before.ours;
  return { interferes: seen || beside.theirs !== before.theirs, error: without.answer.error, effect };
}

/** Runs an accepted statement with our group where the guard wants it, and says what came of it. */
function prove(sql: string, values: readonly SQLInputValue[] = []) {
  const verdict = guard(sql);
  if (!verdict.ok) return undefined;
  const numbers = [0];
  for (const [, number] of sql.replace(/'[^']*'/g, "").matchAll(/\?(\d*)/g))
    numbers.push(number ? Number(number) : Math.max(...numbers) + 1);
  const bound = Array.from({ length: Math.max(...numbers) }, (_, index) =>
    verdict.groupParams.includes(index) ? OURS : (values[index] ?? null),
  );
  return interferes(sql, bound);
}

describe("the guard accepts what the code writes, and SQLite proves it safe", () => {
  it.each(ACCEPTED)("%s", (_, sql, values = [OURS]) => {
    const [verb] = sql.toLowerCase().split(" ");
    const kind = verb === "with" ? "select" : verb;
    const groupParams = values.flatMap((value, index) => (value === OURS ? [index] : []));
    const tables = new Set(sql.toLowerCase().match(/\b(customers|vehicles|follow_ups|audit)\b/g));
    expect(guard(sql)).toEqual({ ok: true, kind, groupParams, tables: [...tables] });
    expect(prove(sql, values)).toEqual({ interferes: false, error: "", effect: true });
  });
});

describe.each(Object.entries(HOSTILE))("the guard refuses %s", (_, lines) => {
  it.each(lines)("%s", (sql, reason) => {
    expect(guard(sql)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

const VOCABULARY =
  `AND|OR|NOT|BETWEEN 1 AND|CASE WHEN 1 AND|THEN 1 END|COLLATE NOCASE|= 1|= 0|IS|IN|+|(|)|,|.|;|*|'GRP_A'|
  ?1|?2|?|group_id|group_id = ?1|c|v|f|c.group_id = ?1|f.group_id = ?1|customers|vehicles v|LEFT JOIN vehicles v ON|
  JOIN|ON|FROM|WHERE|SELECT|DISTINCT|HAVING|ORDER BY|UNION|UNION ALL SELECT * FROM customers|json_each(?2)|
  EXISTS (SELECT 1 FROM customers)|(SELECT max(name) FROM customers)|WITH|RETURNING|ON CONFLICT DO NOTHING`
    .split("|")
    .map((word) => word.trim());

/** One edit of a text. */
interface Edit {
  does: string;
  /** `at` and `to` pick among the places where it can be made. */
  at: number;
  to: number;
  word: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  does: fc.constantFrom("drop", "drop a conjunct", "loosen", "rebind", "rename", "move a conjunct", "insert"),
  at: fc.nat(),
  to: fc.nat(),
  word: fc.constantFrom(...VOCABULARY),
});

const LOOSER: Record<string, string> = {
  and: "OR",
  join: "LEFT JOIN",
  left: "INNER",
  where: "ORDER BY",
  "=": "IS",
};

function edited(sql: string, { does, at, to, word }: Edit): string {
  const tokens = sql.match(/'[^']*'|"\w+"|\?\d*|\w+|[<>!]=|<>|->>?|\|\||[^\s]/g) ?? [];
  const among = (pattern: RegExp, pick: number) => {
    const places = tokens.flatMap((token, place) => (pattern.test(token) ? [place] : []));
    return places[pick % places.length] ?? tokens.length;
  };
  const conjunct = (and: number) => {
    const starts = tokens.slice(0, and).findLastIndex((token) => /^(where|on|and|\()$/i.test(token)) + 1;
    return { starts, length: and + 1 - starts };
  };
  const and = among(/^and$/i, at);
  if (does === "drop") tokens.splice(at % tokens.length, 1);
  else if (does === "drop a conjunct") tokens.splice(conjunct(and).starts, conjunct(and).length);
  else if (does === "loosen") {
    const place = among(/^(and|join|left|where|=)$/i, at);
    tokens.splice(place, 1, LOOSER[(tokens[place] ?? "").toLowerCase()] ?? "");
  } else if (does === "rebind")
    tokens.splice(among(/^\?/, at), 1, ["?", "?1", "?2", "?3", "'GRP_A'"][to % 5] ?? "");
  else if (does === "rename") tokens.splice(among(/^[a-z_]+$/, at), 1, tokens[among(/^[a-z_]+$/, to)] ?? "");
  else if (does === "move a conjunct") {
    const moved = tokens.splice(conjunct(and).starts, conjunct(and).length);
    tokens.splice(among(/^(where|on|and)$/i, to) + 1, 0, ...moved);
  } else tokens.splice(to % tokens.length, 0, word);
  return tokens.join(" ");
}

/** Expressions as text, without the parentheses that would show how SQLite nests them. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const joined = (...forms: ((a: string, b: string, c: string) => string)[]) =>
    forms.map((form) =>
      fc.tuple(tie("expression"), tie("expression"), tie("expression")).map(([a, b, c]) => form(a, b, c)),
    );
  return {
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(
        "c.group_id = ?1",
        "?1 = c.group_id",
        "c.group_id",
        "?1",
        "'GRP_A'",
        "c.score",
        "1",
        "NULL",
      ),
      ...joined(
        (a, b) => `${a} AND ${b}`,
        (a) => `${a} AND c.group_id = ?1`,
        (a) => `c.group_id = ?1 AND ${a}`,
        (a, b) => `${a} OR ${b}`,
        (a) => `NOT ${a}`,
        (a) => `(${a})`,
        (a) => `- ${a}`,
        (a) => `${a} COLLATE NOCASE`,
        (a) => `${a} IS NOT NULL`,
        (a, b) => `${a} = ${b}`,
        (a, b) => `${a} IS ${b}`,
        (a, b) => `${a} < ${b}`,
        (a, b) => `${a} || ${b}`,
        (a, b) => `${a} LIKE ${b}`,
        (a, b, c) => `${a} LIKE ${b} ESCAPE ${c}`,
        (a, b, c) => `${a} BETWEEN ${b} AND ${c}`,
        (a, b, c) => `${a} NOT IN (${b}, ${c})`,
        (a, b, c) => `CASE WHEN ${a} THEN ${b} ELSE ${c} END`,
        (a, b, c) => `CASE ${a} WHEN ${b} THEN ${c} END`,
        (a, b, c) => `iif(${a}, ${b}, ${c})`,
      ),
    ),
  };
});

const BLOCKS: ((where: string) => string)[] = [
  (where) => `SELECT c.id FROM customers c WHERE ${where}`,
  (where) => `SELECT j.value, c.id FROM json_each('[1]') j JOIN customers c ON ${where}`,
  (where) => `SELECT v.id, c.id FROM vehicles v LEFT JOIN customers c ON ${where} WHERE v.group_id = ?1`,
  (where) =>
    `SELECT v.id FROM vehicles v WHERE v.group_id = ?1 AND EXISTS (SELECT 1 FROM customers c WHERE ${where})`,
  (where) => `UPDATE customers AS c SET score = 0 WHERE ${where}`,
  (where) => `DELETE FROM customers AS c WHERE ${where}`,
];

describe("whatever the guard accepts is safe to run", () => {
  it("sees it in the proof when a statement does reach the other group", () => {
    for (const sql of [
      c("true"),
      c("c.group_id = ?1 COLLATE NOCASE"),
      c("c.score BETWEEN 0 AND c.group_id <> ?1"),
    ])
      expect(interferes(sql, sql.includes("?1") ? [OURS] : []), sql).toMatchObject({
        interferes: true,
        error: "",
      });
    for (const sql of ["DELETE FROM audit WHERE seq = 1", "INSERT INTO audit VALUES ('GRP_A', 50, 'x')"])
      expect(interferes(sql, []), sql).toMatchObject({ interferes: true, error: "" });
  });

  it("after any few edits of an accepted statement", () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 2 });
    let ran = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...ACCEPTED),
        edits,
        fc.boolean(),
        ([, sql, values = []], changes, hostile) => {
          const text = changes.reduce(edited, sql);
          const proof = prove(text, hostile ? values.map(() => THEIRS) : values);
          if (proof?.error === "") ran += 1;
          expect(proof?.interferes ?? false, text).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(ran).toBeGreaterThan(100);
  }, 30_000);

  it("whatever expression stands in WHERE or ON, however SQLite nests it", () => {
    let ran = 0;
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), expression, (block, where) => {
        const proof = prove(block(where));
        if (proof?.error === "") ran += 1;
        expect(proof?.interferes ?? false, where).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(ran).toBeGreaterThan(100);
  }, 30_000);

  it("and a bound block is accepted with any expression beside the bind", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), expression, (block, other) => {
        expect(guard(block(`(${other}) AND c.group_id = ?1`))).toMatchObject({ ok: true, groupParams: [0] });
      }),
    );
  });
});

describe("createGuard", () => {
  it("judges as checkStatement does and remembers its verdicts, the oldest of 2,000 going first", () => {
    const tables = new Set(["customers"]);
    const remembering = createGuard(tables);
    const first = remembering(c("c.group_id = ?1"));
    expect(first).toEqual(checkStatement({ sql: c("c.group_id = ?1"), tables }));
    for (let n = 1; n < 2_000; n++) remembering(`SELECT ${n}`);
    expect(remembering(c("c.group_id = ?1"))).toBe(first);
    remembering("SELECT 2000");
    expect(remembering(c("c.group_id = ?1"))).not.toBe(first);
  });
});
