import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { placesReferring, referring } from "../../workers/features/import-undos/import-undos.repository.ts";
import { linkTables } from "../../workers/features/import-undos/import-undos.written.rules.ts";
import { tableText } from "../../workers/platform/query.ts";
import { storedTables } from "../house/schema.ts";

const stored = await storedTables(env.SHARD_0);

/** Rows that go with stores, people and calls, or are counted by the database. */
const goWithIt = [
  "staff_loads",
  "staff_stores",
  "notifications",
  "inboxes",
  "due_days",
  "contact_days",
  "case_days",
  "visit_days",
  "line_days",
  "retentions",
  "paper_codes",
];
const links = linkTables.map(tableText);

/** Every column of the database that refers to a table, but for those that an import ties or that go with it. */
function columnsTo(parent: string, without: readonly string[]): string[] {
  return stored.flatMap(({ name, foreignKeys }) =>
    foreignKeys
      .filter((key) => key.parent === parent && !without.includes(name))
      .map(({ columns }) => `${name}.${columns[1]}`),
  );
}

describe("what an import makes", () => {
  it.each(Object.entries(referring))("of %s is held by every column that refers to it", (parent, columns) => {
    const known = columns.map(([table, column]) => `${tableText(table)}.${column}`);
    expect(known).toEqual(
      expect.arrayContaining(columnsTo(tableText(parent as keyof typeof referring), [...links, ...goWithIt])),
    );
  });

  it.each(Object.entries(placesReferring))(
    "of %s is held by every column that refers to it",
    (parent, columns) => {
      const known = columns.map(([table, column]) => `${table}.${column}`);
      expect(known).toEqual(expect.arrayContaining(columnsTo(parent, goWithIt)));
    },
  );
});
