/** The group that every accepted case runs for. */
export const OURS = "grp_a";

const newRows = JSON.stringify([
  ["c1", "s1", "new name"],
  ["c99", "s0", "new row"],
]);
const upsert = `INSERT INTO customers (group_id, id, store_id, name) SELECT ?1, value->>0, value->>1, value->>2
  FROM json_each(?2)`;
const branch = (n: number) => `SELECT * FROM (SELECT f.id, f.sort_at FROM follow_ups f WHERE f.group_id = ?1
  AND f.assignee_id = ?${n} AND f.state = 'open' ORDER BY f.sort_at, f.id LIMIT ?2)`;

/** What the code writes, with the values to run it with (OURS alone if left out), OURS standing where the guard must ask for it. */
export const ACCEPTED: [name: string, sql: string, values?: (string | number | null)[]][] = [
  ["a single read", "SELECT * FROM customers WHERE group_id = ?1 AND id = ?2", [OURS, "c1"]],
  [
    "a bare ? counted by position",
    'select "id", "name" from "customers" where ("customers"."id" = ? and "customers"."group_id" = ?) limit ?',
    ["c1", OURS, 5],
  ],
  [
    "a bare ? that follows a numbered one",
    "SELECT id FROM customers WHERE score > ?2 AND id <> ?1 AND group_id = ?",
    ["c1", 1, OURS],
  ],
  ["the parameter on the left, a trailing semicolon", "SELECT count(*) FROM customers WHERE ?1 = group_id;"],
  [
    "JOIN, each table bound in WHERE or in its ON",
    `SELECT c.name, v.plate FROM customers c JOIN vehicles AS v ON v.group_id = ?1 AND v.customer_id = c.id
      WHERE c.group_id = ?1`,
  ],
  [
    "LEFT JOIN bound in its own ON",
    `SELECT c.id, f.id FROM customers AS c
      LEFT OUTER JOIN follow_ups AS f ON f.group_id = ?1 AND f.customer_id = c.id AND f.state = 'done'
      INNER JOIN "vehicles" "v" ON "v"."group_id" = ?1 AND "v"."customer_id" = "c"."id" WHERE c.group_id = ?1`,
  ],
  [
    "a comma join with each table bound",
    "SELECT 1 FROM customers a, customers b WHERE a.group_id = ?1 AND b.group_id = ?1 AND a.score < b.score",
  ],
  ["a sub-select in FROM", "SELECT x.n FROM (SELECT count(*) AS n FROM vehicles WHERE group_id = ?1) AS x"],
  [
    "IN (SELECT …), IN (…) and NOT IN (…)",
    `SELECT id FROM customers WHERE group_id = ?1 AND store_id IN ('s0', ?3) AND id NOT IN (?2)
      AND id IN (SELECT customer_id FROM vehicles v WHERE v.group_id = ?1)`,
    [OURS, "c2", "s1"],
  ],
  [
    "EXISTS and NOT EXISTS",
    `SELECT id FROM customers c WHERE c.group_id = ?1 AND NOT EXISTS (SELECT 1 FROM follow_ups f
      WHERE f.group_id = ?1 AND f.customer_id = c.id AND f.state = 'done')`,
  ],
  [
    "a scalar sub-select in the select list",
    `SELECT c.id, (SELECT count(*) FROM vehicles v WHERE v.group_id = ?1 AND v.customer_id = c.id) AS cars
      FROM customers c WHERE c.group_id = ?1 ORDER BY cars DESC NULLS LAST, c.id COLLATE NOCASE`,
  ],
  [
    "WITH, used twice",
    `WITH due AS (SELECT id, customer_id FROM follow_ups WHERE group_id = ?1), few(id) AS (SELECT id FROM due)
      SELECT d.id, c.name FROM due d JOIN few ON few.id = d.id
      JOIN customers c ON c.group_id = ?1 AND c.id = d.customer_id`,
  ],
  [
    "WITH RECURSIVE, every block bound",
    `WITH RECURSIVE chain(id) AS (SELECT id FROM customers WHERE group_id = ?1 AND id = ?2
      UNION SELECT c.id FROM chain JOIN customers c ON c.group_id = ?1 AND c.id > chain.id)
      SELECT * FROM chain JOIN vehicles v ON v.group_id = ?1 AND v.customer_id = chain.id`,
    [OURS, "c1"],
  ],
  [
    "merged pages, nested by five",
    `SELECT * FROM (${[3, 4, 5].map(branch).join(" UNION ALL ")}) UNION ALL
      SELECT * FROM (${[6, 7].map(branch).join(" UNION ALL ")}) ORDER BY 2, 1 LIMIT ?2`,
    [OURS, 4, "s0", "s1", "s2", "s3", "s4"],
  ],
  [
    "GROUP BY, HAVING, LIMIT and OFFSET",
    `SELECT DISTINCT store_id, sum(score) FROM customers WHERE group_id = ?1 GROUP BY store_id
      HAVING count(*) > 1 ORDER BY 1 LIMIT 10 OFFSET 1`,
  ],
  [
    "json_each as a table",
    `SELECT c.id, j.value FROM json_each(?2) AS j JOIN customers c ON c.group_id = ?1 AND c.id = j.value,
      json_each(c.tags) tag WHERE tag.value IS NOT NULL`,
    [OURS, '["c1","c2"]'],
  ],
  ["json_each alone", "SELECT key, value FROM json_each(?1)", ["[1]"]],
  [
    "window functions with a frame",
    `SELECT id, row_number() OVER (PARTITION BY store_id ORDER BY score DESC),
      sum(score) OVER (ORDER BY score ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM customers WHERE group_id = ?1`,
  ],
  [
    "aggregates with DISTINCT, FILTER and ORDER BY",
    `SELECT count(DISTINCT store_id), count(*) FILTER (WHERE score > 2 AND name IS NOT NULL),
      json_group_array(name ORDER BY name) FROM customers WHERE group_id = ?1`,
  ],
  [
    "row values for the next page",
    `SELECT id FROM follow_ups WHERE group_id = ?1 AND (sort_at, id) > (?2, ?3) ORDER BY sort_at, id`,
    [OURS, 2, "f2"],
  ],
  [
    "CASE, CAST and LIKE … ESCAPE",
    `SELECT CASE WHEN score > 3 AND name LIKE 'o%' ESCAPE '!' THEN 'high' ELSE 'low' END AS level,
      cast(score AS TEXT) || '%' FROM customers WHERE CASE WHEN score > 1 AND score < 5 THEN 1 END AND group_id = ?1`,
  ],
  [
    "BETWEEN beside the bind",
    "SELECT id FROM customers WHERE score BETWEEN 1 AND ?2 AND group_id = ?1 AND score NOT BETWEEN 3 AND 4",
    [OURS, 5],
  ],
  [
    "OR inside parentheses, binds inside parentheses",
    "SELECT id FROM customers c WHERE ((c.group_id = ?1 AND c.score > 1) AND (c.id = 'c2' OR c.score > 3))",
  ],
  [
    "INDEXED BY",
    "SELECT id FROM customers c INDEXED BY customers_by_store WHERE c.group_id = ?1 AND c.store_id = 's1'",
  ],
  ["keywords as names, in quotes", 'SELECT id AS "from" FROM customers "where" WHERE "where".group_id = ?1'],
  ["any case of letters", "sElEcT Id FrOm CuStOmErS C wHeRe c.GROUP_ID = ?1"],
  [
    "INSERT of several rows",
    "INSERT INTO audit (group_id, seq, subject) VALUES (?1, 100, ?2), (?1, 101, 'x') RETURNING seq",
    [OURS, "y"],
  ],
  [
    "INSERT with group_id elsewhere and bare ?",
    'insert into "audit" ("seq", "subject", "group_id") values (?, ?, ?), (?, null, ?)',
    [100, "x", OURS, 101, OURS],
  ],
  [
    "INSERT of the next sequence",
    `INSERT INTO audit (group_id, seq, subject)
      SELECT ?1, coalesce(max(seq), 0) + 1, ?2 FROM audit WHERE group_id = ?1 RETURNING seq`,
    [OURS, "x"],
  ],
  ["INSERT from json_each", `${upsert} WHERE value->>0 = 'c99'`, [OURS, newRows]],
  ["INSERT … DO NOTHING", `${upsert} WHERE true ON CONFLICT (group_id, id) DO NOTHING`, [OURS, newRows]],
  [
    "INSERT … DO UPDATE",
    `${upsert} WHERE true ON CONFLICT (group_id, id) DO UPDATE SET name = excluded.name,
      score = coalesce(excluded.score, score) + 1 WHERE customers.name <> excluded.name RETURNING *`,
    [OURS, newRows],
  ],
  [
    "INSERT … DO UPDATE with qualified names, as drizzle writes them",
    `insert into "customers" ("group_id", "id", "name") values (?, ?, ?)
      on conflict ("customers"."group_id", "customers"."id") do update set "name" = excluded.name`,
    [OURS, "c1", "x"],
  ],
  [
    "INSERT from tables of the group",
    `INSERT INTO audit (group_id, seq, subject) SELECT ?1, c.score + 50, v.plate FROM customers c
      JOIN vehicles v ON v.group_id = ?1 AND v.customer_id = c.id WHERE c.group_id = ?1`,
  ],
  [
    "UPDATE",
    `UPDATE follow_ups SET state = ?3, sort_at = CASE WHEN sort_at > 2 AND true THEN ?4 ELSE 0 END
      WHERE group_id = ?1 AND id = ?2 RETURNING id, state`,
    [OURS, "f1", "done", 9],
  ],
  [
    "UPDATE from a sub-select of the group",
    `UPDATE customers AS c SET score = (SELECT count(*) FROM vehicles v WHERE v.group_id = ?1)
      WHERE c.group_id = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    [OURS, '["c1"]'],
  ],
  [
    "DELETE",
    'delete from "vehicles" where ("vehicles"."group_id" = ? and "vehicles"."id" = ?) returning "id"',
    [OURS, "v1"],
  ],
  ["the abort when a row has vanished", "SELECT iif(changes() = ?2, 1, json('gone'))", [null, 0]],
];

const UNBOUND = "is no conjunct of the block of";
const NO_TABLE = "is not a table of the shard";
const NO_GROUP = "does not take its group_id";
export const c = (where: string) => `SELECT * FROM customers c WHERE ${where}`;

/** Each line: the text, and a part of the reason for refusing it. */
export const HOSTILE: Record<string, [sql: string, reason: string][]> = {
  "no bind at all": [
    ["SELECT * FROM customers", UNBOUND],
    ["SELECT count(*) FROM customers WHERE id = ?1", UNBOUND],
    ["DELETE FROM customers", UNBOUND],
    ["DELETE FROM customers WHERE id = ?1", UNBOUND],
    ["UPDATE customers SET name = ?1 WHERE id = ?2", UNBOUND],
    ["UPDATE customers SET name = ?1", UNBOUND],
  ],
  "a conjunct that is none": [
    [c("c.group_id = ?1 OR true"), UNBOUND],
    [c("c.id = ?2 AND c.group_id = ?1 OR c.id = ?3"), UNBOUND],
    [c("(c.group_id = ?1 OR true) AND c.id = ?2"), UNBOUND],
    [c("NOT c.group_id = ?1"), UNBOUND],
    [c("NOT (c.group_id = ?1)"), UNBOUND],
    [c("c.score BETWEEN 1 AND c.group_id = ?1"), UNBOUND],
    [c("c.score NOT BETWEEN 0 BETWEEN 1 AND 2 AND c.group_id = ?1"), UNBOUND],
    [c("CASE WHEN c.id = ?2 AND c.group_id = ?1 THEN 1 ELSE 1 END"), UNBOUND],
    [c("CASE c.id WHEN ?2 THEN 1 ELSE c.id = ?2 AND c.group_id = ?1 AND true END IS NOT 3"), UNBOUND],
    [c("(c.group_id = ?1) = 0"), UNBOUND],
    [c("(c.group_id = ?1, 1) = (0, 1)"), UNBOUND],
    [c("(c.group_id = ?1, 1)"), UNBOUND],
    [c("coalesce(c.group_id = ?1, 1)"), UNBOUND],
    [c("iif(c.id = ?2 AND c.group_id = ?1, 1, 1)"), UNBOUND],
    [c("1 IN (c.group_id = ?1, 1)"), UNBOUND],
  ],
  "a comparison that is not just `alias.group_id = ?n`": [
    [c("c.group_id = 'grp_a'"), UNBOUND],
    [c("c.group_id = 1"), UNBOUND],
    [c("c.group_id = c.group_id"), UNBOUND],
    [c("?1 = ?1"), UNBOUND],
    [c("c.group_id = ?1 COLLATE NOCASE"), UNBOUND],
    [c("c.group_id COLLATE NOCASE = ?1"), UNBOUND],
    [c("c.group_id = ?1 || 'x'"), UNBOUND],
    [c("c.group_id = 'gr' || ?1"), UNBOUND],
    [c("+c.group_id = ?1"), UNBOUND],
    [c("c.group_id = +?1"), UNBOUND],
    [c("c.group_id = ?1 IS NOT NULL"), UNBOUND],
    [c("c.group_id = ?1 = 1"), UNBOUND],
    [c("1 = c.group_id = ?1"), UNBOUND],
    [c("c.group_id = ?1 IN (0, 1)"), UNBOUND],
    [c("c.group_id = ?1 + 0"), UNBOUND],
    [c("c.group_id = ?1 ->> '$'"), UNBOUND],
    [c("c.group_id IN (?1)"), UNBOUND],
    [c("c.group_id IS ?1"), UNBOUND],
    [c("c.group_id == ?1"), UNBOUND],
    [c("c.group_id <> ?1"), UNBOUND],
    [c("c.group_id >= ?1"), UNBOUND],
    [c("c.group_id LIKE ?1"), UNBOUND],
    [c("c.group_id GLOB ?1"), UNBOUND],
    [c("c.group_id BETWEEN ?1 AND ?1"), UNBOUND],
    [c("lower(c.group_id) = ?1"), UNBOUND],
    [c("(c.group_id, c.id) = (?1, ?2)"), UNBOUND],
    [c("c.group_id = (SELECT ?1)"), UNBOUND],
    [c("c.'group_id' = ?1"), UNBOUND],
    [c("main.c.group_id = ?1"), UNBOUND],
    [c("c || group_id = ?1"), UNBOUND],
    ['SELECT * FROM customers "null" WHERE null.group_id = ?1', UNBOUND],
    [c("c.id = ?1"), UNBOUND],
    [c("'c.group_id = ?1'"), UNBOUND],
    [c('c."group_id = ?1"'), "cannot read"],
  ],
  "a bind of something else": [
    [c("customers.group_id = ?1"), UNBOUND],
    ["SELECT * FROM customers c, vehicles v WHERE c.group_id = ?1 AND v.customer_id = c.id", UNBOUND],
    ["SELECT * FROM customers c JOIN vehicles v ON v.group_id = c.group_id WHERE c.group_id = ?1", UNBOUND],
    ["SELECT * FROM customers JOIN vehicles WHERE group_id = ?1", UNBOUND],
    ["SELECT * FROM customers c JOIN json_each(?2) WHERE group_id = ?1", UNBOUND],
    ["SELECT * FROM customers c LEFT JOIN vehicles v ON c.group_id = ?1 AND v.group_id = ?1", UNBOUND],
    ["SELECT * FROM customers c LEFT JOIN vehicles v ON c.group_id = ?1 WHERE v.group_id = ?1", UNBOUND],
    ["SELECT * FROM customers a JOIN vehicles a WHERE a.group_id = ?1", "a names two sources of one block"],
    ["SELECT * FROM customers a, (SELECT ?1 AS group_id) a WHERE a.group_id = ?1", "a names two sources"],
    ["UPDATE customers AS c SET name = 'x' WHERE customers.group_id = ?1", UNBOUND],
  ],
  "a bind in another block": [
    ["SELECT * FROM customers WHERE id IN (SELECT id FROM customers WHERE group_id = ?1)", UNBOUND],
    [c("c.group_id = ?1 AND EXISTS (SELECT 1 FROM vehicles v WHERE c.group_id = ?1)"), UNBOUND],
    [c("c.group_id = ?1 AND EXISTS (SELECT 1 FROM vehicles v WHERE v.group_id = c.group_id)"), UNBOUND],
    ["SELECT (SELECT max(name) FROM customers) FROM vehicles WHERE group_id = ?1", UNBOUND],
    ["SELECT * FROM (SELECT * FROM customers) x WHERE x.group_id = ?1", UNBOUND],
    ["WITH x AS (SELECT * FROM customers) SELECT * FROM x WHERE x.group_id = ?1", UNBOUND],
    ["SELECT group_id, count(*) FROM customers GROUP BY group_id HAVING group_id = ?1", UNBOUND],
    ["SELECT count(*) FILTER (WHERE group_id = ?1) FROM customers", UNBOUND],
    ["SELECT sum(score) OVER (PARTITION BY group_id = ?1) FROM customers", UNBOUND],
    ["SELECT id, group_id = ?1 FROM customers ORDER BY group_id = ?1", UNBOUND],
    ["SELECT id FROM customers WHERE group_id = ?1 UNION ALL SELECT id FROM customers", UNBOUND],
    ["WITH x AS (SELECT 1 UNION SELECT id FROM customers) SELECT * FROM x", UNBOUND],
    [
      `WITH RECURSIVE x AS (SELECT id FROM customers WHERE group_id = ?1 UNION ALL
        SELECT v.id FROM x JOIN vehicles v) SELECT * FROM x`,
      UNBOUND,
    ],
    [c("c.group_id = ?1 LIMIT (SELECT count(*) FROM vehicles)"), UNBOUND],
    ["DELETE FROM vehicles WHERE group_id = ?1 RETURNING (SELECT max(name) FROM customers)", UNBOUND],
    ["UPDATE vehicles SET plate = (SELECT max(name) FROM customers) WHERE group_id = ?1", UNBOUND],
    ["SELECT value FROM json_each((SELECT json_group_array(name) FROM customers))", UNBOUND],
  ],
  "a table that is none of the shard's": [
    ["SELECT * FROM sqlite_master", NO_TABLE],
    ["SELECT * FROM pragma_table_info('customers')", NO_TABLE],
    ["SELECT * FROM users", NO_TABLE],
    ["SELECT * FROM main.customers WHERE group_id = ?1", NO_TABLE],
    ["SELECT * FROM customers.main WHERE group_id = ?1", "unexpected ."],
    ["DELETE FROM temp.customers WHERE group_id = ?1", NO_TABLE],
    ["SELECT * FROM generate_series(1, 10)", NO_TABLE],
    ["SELECT * FROM customers('x') c WHERE c.group_id = ?1", "unexpected ("],
    ["SELECT * FROM json_each WHERE json = ?1", "unexpected where"],
    ["SELECT * FROM (customers)", "unexpected customers instead of select"],
    ["SELECT * FROM 'customers'", "unexpected 'customers' instead of a name"],
    ["SELECT 1 WHERE ?1 IN customers", "unexpected customers after IN"],
    ["SELECT * FROM (WITH x AS (SELECT 1) SELECT * FROM x), x", NO_TABLE],
    ["WITH x AS (SELECT * FROM x) SELECT * FROM x", NO_TABLE],
    ["WITH customers AS (SELECT 1) SELECT * FROM customers", "gives customers a second meaning"],
    ["WITH x AS (SELECT 1) SELECT * FROM (WITH x AS (SELECT 2) SELECT * FROM x)", "gives x a second meaning"],
    ["WITH sqlite_master AS (SELECT 1) SELECT * FROM sqlite_master", "gives sqlite_master a second meaning"],
  ],
  "joins that change what a conjunct means": [
    ["SELECT * FROM customers NATURAL JOIN vehicles WHERE group_id = ?1", "unexpected natural"],
    [
      "SELECT * FROM customers c RIGHT JOIN vehicles v ON v.group_id = ?1 WHERE c.group_id = ?1",
      "unexpected right",
    ],
    [
      "SELECT * FROM customers c FULL JOIN vehicles v ON v.group_id = ?1 WHERE c.group_id = ?1",
      "unexpected full",
    ],
    ["SELECT * FROM customers c JOIN vehicles v USING (group_id) WHERE c.group_id = ?1", "unexpected using"],
    ["SELECT * FROM customers c JOIN (vehicles v) WHERE c.group_id = ?1", "unexpected vehicles"],
  ],
  "writes that could land in another group": [
    ["INSERT INTO customers VALUES (?1, 'c9')", "unexpected values"],
    ["INSERT INTO customers (id, name) VALUES (?1, 'x')", "must list group_id once"],
    ["INSERT INTO customers (group_id, group_id, id) VALUES (?1, ?1, 'x')", "must list group_id once"],
    ["INSERT INTO customers (group_id, id) VALUES ('GRP_A', ?1)", NO_GROUP],
    ["INSERT INTO customers (id, group_id) VALUES (?1, 'GRP_A')", NO_GROUP],
    ["INSERT INTO customers (group_id, id) VALUES (?1, 'a'), ('GRP_A', 'b')", NO_GROUP],
    ["INSERT INTO customers (group_id, id) VALUES (upper(?1), 'a')", NO_GROUP],
    ["INSERT INTO customers (group_id, id) VALUES (?1 || '', 'a')", NO_GROUP],
    ["INSERT INTO customers (group_id, id) VALUES (?1)", NO_GROUP],
    ["INSERT INTO customers (group_id, id) SELECT value->>0, ?1 FROM json_each(?2)", NO_GROUP],
    ["INSERT INTO customers (id, group_id) SELECT j.*, ?1 FROM (SELECT 'a', 'GRP_A') j", NO_GROUP],
    ["INSERT INTO audit (group_id, seq) SELECT * FROM audit WHERE group_id = ?1", NO_GROUP],
    ["INSERT INTO audit (group_id, seq) SELECT ?1, 1 UNION ALL SELECT 'GRP_A', 2", NO_GROUP],
    ["INSERT INTO audit (group_id, seq) SELECT ?1, score FROM customers", UNBOUND],
    ["INSERT INTO audit (group_id, seq) VALUES (?1, (SELECT max(seq) FROM audit))", UNBOUND],
    ["INSERT INTO audit (group_id, seq) VALUES (?1, 1) RETURNING (SELECT count(*) FROM audit)", UNBOUND],
    ["INSERT INTO audit DEFAULT VALUES", "unexpected default"],
    ["INSERT OR REPLACE INTO customers (group_id, id) VALUES (?1, 'a')", "unexpected or instead of into"],
    ["INSERT OR IGNORE INTO customers (group_id, id) VALUES (?1, 'a')", "unexpected or instead of into"],
    ["REPLACE INTO customers (group_id, id) VALUES (?1, 'a')", "unexpected replace"],
    [
      `${upsert} WHERE true ON CONFLICT (id) DO UPDATE SET name = 'x'`,
      "needs group_id in its conflict target",
    ],
    [
      `${upsert} WHERE true ON CONFLICT (-group_id, id) DO UPDATE SET name = 'x'`,
      "needs group_id in its conflict",
    ],
    [`${upsert} WHERE true ON CONFLICT DO UPDATE SET name = 'x'`, "needs group_id in its conflict target"],
    [`${upsert} WHERE true ON CONFLICT (group_id, id) DO UPDATE SET group_id = ?1`, "SET names group_id"],
    [
      `${upsert} WHERE true ON CONFLICT (group_id, id) DO UPDATE SET name = (SELECT max(name) FROM customers)`,
      UNBOUND,
    ],
    [
      `${upsert} WHERE true ON CONFLICT (group_id, id) DO UPDATE SET name = 'x'
        WHERE EXISTS (SELECT 1 FROM vehicles)`,
      UNBOUND,
    ],
    ["UPDATE customers SET group_id = ?2 WHERE group_id = ?1", "SET names group_id"],
    ["UPDATE customers SET name = 'x', \"GROUP_ID\" = ?2 WHERE group_id = ?1", "SET names group_id"],
    ["UPDATE customers SET customers.group_id = ?2 WHERE group_id = ?1", "SET takes plain columns"],
    ["UPDATE customers SET (name, group_id) = ('x', ?2) WHERE group_id = ?1", "SET takes plain columns"],
    ["UPDATE OR REPLACE customers SET id = 'x' WHERE group_id = ?1", "unexpected or"],
    ["UPDATE customers SET name = plate FROM vehicles WHERE customers.group_id = ?1", "UPDATE … FROM"],
    ["UPDATE customers SET name = value FROM json_each(?2) WHERE customers.group_id = ?1", "UPDATE … FROM"],
    ["DELETE FROM customers WHERE group_id = ?1 LIMIT 1", "unexpected limit"],
  ],
  "statements of another kind, or several": [
    ["SELECT 1; SELECT 2", "unexpected select after the statement"],
    ["SELECT * FROM customers WHERE group_id = ?1;;", "unexpected ; after the statement"],
    [c("c.group_id = ?1; DROP TABLE customers"), "unexpected drop"],
    ["PRAGMA table_list", "unexpected pragma"],
    ["ATTACH 'x' AS y", "unexpected attach"],
    ["DROP TABLE customers", "unexpected drop"],
    ["CREATE TABLE t (id)", "unexpected create"],
    ["ALTER TABLE customers ADD x", "unexpected alter"],
    ["EXPLAIN SELECT 1", "unexpected explain"],
    ["VALUES (1)", "unexpected values"],
    ["VACUUM INTO 'x'", "unexpected vacuum"],
    ["BEGIN", "unexpected begin"],
    ["", "unexpected the end of the text"],
    ["SELECT", "unexpected the end of the text"],
    ["WITH x AS (SELECT 1) DELETE FROM customers WHERE group_id = ?1", "unexpected delete"],
    ["SELECT current_timestamp", "unexpected current_timestamp"],
  ],
  "texts that SQLite may read otherwise": [
    [c("c.id = ?2 -- AND c.group_id = ?1"), "cannot read --"],
    [c("c.id = ?2 /* AND */ AND c.group_id = ?1"), "cannot read /*"],
    [c("c.id = 'x AND c.group_id = ?1"), "cannot read 'x"],
    [c("c.id = 'x' AND (c.group_id = ?1"), "instead of )"],
    [c("c.group_id = ?1)"), "unexpected ) after the statement"],
    [c("c.id = 'a\0' AND c.group_id = ?1"), "cannot read 'a\0'"],
    ['SELECT id FROM customers c "where" c.group_id = ?1', "unexpected where"],
    [c("c.group_id = :g"), "cannot read :g"],
    [c("c.group_id = @g"), "cannot read @g"],
    [c("c.group_id = $g"), "cannot read $g"],
    [c("c.group_id = ?0"), "cannot read ?0"],
    [c("c.group_id = ?01"), "cannot read ?01"],
    [c("c.group_id = ?1x"), "cannot read ?1x"],
    [c("`c`.group_id = ?1"), "cannot read `c`"],
    [c("[c].group_id = ?1"), "cannot read [c]"],
    [c('"c""x".group_id = ?1'), 'cannot read "c""x"'],
    [c("c.group_id = ?1 & 1"), "cannot read &"],
    [c("c.group_id = 0x1"), "cannot read 0x1"],
    [c("ｃ.group_id = ?1"), "cannot read ｃ"],
    ["SELECT 1\0", "cannot read \0"],
    [c("c.group_id = ?1 AND"), "unexpected the end of the text in an expression"],
    [c("c.group_id = ?1 AND c.score BETWEEN 1"), "unexpected the end of the text in an expression"],
    [c("c.group_id = ?1 AND CASE WHEN true THEN 1"), "unexpected the end of the text in an expression"],
    [c("END AND c.group_id = ?1 AND CASE"), "an END without CASE"],
    [c(`${"(".repeat(100_000)}c.group_id = ?1`), "too deeply nested"],
  ],
};
