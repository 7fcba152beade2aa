import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { shardTables } from "../../db/shard/schema.ts";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { byTrigger as tablesByTrigger } from "../../workers/platform/copy.ts";

const rowsAStatement = 1000;
const charactersAStatement = 700_000;

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const tables = Object.keys(shardTables).map(snake);
/** What triggers write, and what an insert therefore writes by itself. */
const byTrigger = new Set(tablesByTrigger.map(snake));

function shardWith(dataFolder, groupId) {
  const folder = join(dataFolder, "d1", "miniflare-D1DatabaseObject");
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith(".sqlite") && file !== "metadata.sqlite",
  )) {
    const database = new DatabaseSync(join(folder, name), { readOnly: true });
    const isShard = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'follow_ups'").get();
    if (isShard && database.prepare("SELECT 1 FROM groups WHERE group_id = ?").get(groupId)) return database;
    database.close();
  }
  throw new Error("no shard holds the group");
}

/** In which commit each row with an id was inserted, by `table id`: later commits may have changed it. */
function insertions(database, groupId) {
  const commits = new Map();
  const payloads = database
    .prepare("SELECT seq, payload FROM audit_payloads WHERE group_id = ?")
    .iterate(groupId);
  for (const { seq, payload } of payloads) {
    for (const { table, ids } of JSON.parse(payload).inserted)
      for (const id of ids) commits.set(`${snake(table)} ${id}`, seq);
  }
  return commits;
}

const tokenOwners = {
  customer: "customers",
  "contact-point": "contact_points",
  vehicle: "vehicles",
  "service-visit": "service_visits",
  case: "cases",
  "follow-up": "follow_ups",
};

function commitOf({ table, row, commits }) {
  if (table === "search_index") return commits.get(`${tokenOwners[row.kind]} ${row.id}`);
  return row.seq ?? commits.get(`${table} ${row.id}`) ?? row.changed_seq;
}

/**
 * Every row of a group as bare `json_each` inserts, one list of statements a commit, in the order of the commits
 * that first wrote them: the least that any import of the same file has to write.
 */
export function writtenPieces({ dataFolder, groupId }) {
  const database = shardWith(dataFolder, groupId);
  const commits = insertions(database, groupId);
  const pieces = new Map();
  for (const table of tables.filter((name) => !byTrigger.has(name))) {
    const columns = database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => name)
      .filter((name) => name !== "group_id");
    const values = columns.map((_, index) => `value->>${index}`);
    const sql = `INSERT INTO ${table} (group_id, ${columns.join(", ")}) SELECT ?1, ${values.join(", ")} FROM json_each(?2)`;
    let nth = 0;
    for (const row of database.prepare(`SELECT * FROM ${table} WHERE group_id = ?`).iterate(groupId)) {
      const seq = commitOf({ table, row, commits }) ?? ++nth;
      if ("version" in row) row.version = 1;
      if (!pieces.has(seq)) pieces.set(seq, new Map());
      const ofTable = pieces.get(seq);
      if (!ofTable.has(table)) ofTable.set(table, { sql, rows: [] });
      ofTable.get(table).rows.push(JSON.stringify(columns.map((column) => row[column])));
    }
  }
  database.close();
  return [...pieces]
    .sort(([a], [b]) => a - b)
    .map(([seq, ofTable]) => ({
      seq,
      statements: [...ofTable.values()].flatMap((part) => statementsOf({ ...part, groupId })),
    }));
}

function statementsOf({ sql, rows, groupId }) {
  const texts = [];
  let waiting = [];
  let size = 0;
  for (const row of rows) {
    if (waiting.length === rowsAStatement || size > charactersAStatement) {
      texts.push(waiting);
      waiting = [];
      size = 0;
    }
    waiting.push(row);
    size += row.length;
  }
  return [...texts, waiting].map((part) => ({ sql, params: [groupId, `[${part.join(",")}]`] }));
}

const bareWorker = `export default {
  async fetch(request, env) {
    const statements = await request.json();
    const began = Date.now();
    await env.SHARD.batch(statements.map(({ sql, params }) => env.SHARD.prepare(sql).bind(...params)));
    return Response.json({ milliseconds: Date.now() - began });
  },
};`;

/** Milliseconds that a Worker with nothing of ours takes to insert the pieces of commits after `afterSeq`. */
export async function rawInsertMs({ pieces, afterSeq, dataFolder }) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: bareWorker,
      compatibilityDate: "2026-10-01",
      d1Databases: ["SHARD"],
      resourcePersistencePath: dataFolder,
      telemetry: { enabled: false },
      cf: false,
    }),
  );
  try {
    await migrate({ database: await miniflare.getD1Database("SHARD"), folder: "db/shard/migrations" });
    let total = 0;
    for (const { seq, statements } of pieces) {
      const answer = await miniflare.dispatchFetch("http://raw/", {
        method: "POST",
        body: JSON.stringify(statements),
      });
      if (!answer.ok) throw new Error(`raw inserts failed: ${await answer.text()}`);
      const { milliseconds } = await answer.json();
      if (seq > afterSeq) total += milliseconds;
    }
    return total;
  } finally {
    await miniflare.dispose();
  }
}

/** The commit that took the import in. */
export function startOfImport({ dataFolder, groupId }) {
  const database = shardWith(dataFolder, groupId);
  const { seq } = database
    .prepare("SELECT max(seq) AS seq FROM audit WHERE group_id = ? AND verb = 'imports.start'")
    .get(groupId);
  database.close();
  return seq;
}
