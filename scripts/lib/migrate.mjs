import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const ledger = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Brings a local D1 database up to its folder of migrations, each in one batch, with the ledger that wrangler
 * keeps. Resolves to the names applied; throws when the database knows a migration that the folder does not.
 */
export async function migrate({ database, folder }) {
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".sql"))
    .sort();
  await database.prepare(ledger).run();
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all();
  const applied = new Set(results.map(({ name }) => name));
  const unknown = [...applied].find((name) => !files.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `The local data was made with ${folder}/${unknown}, which is no more: npm start -- --fresh`,
    );
  const pending = files.filter((name) => !applied.has(name));
  for (const name of pending) {
    // A prepared text of several statements runs them all.
    const whole = database.prepare(readFileSync(join(root, folder, name), "utf8"));
    await database.batch([whole, database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name)]);
  }
  return pending;
}
