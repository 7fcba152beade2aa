import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { groupMoves } from "../../db/directory/tables/group-moves.table.ts";
import * as people from "../../db/directory/tables/people.table.ts";
import { shardTables } from "../../db/shard/schema.ts";
import { sweeps, timeLedSweeps } from "../../workers/platform/sweeps.ts";
import { checkedValues, describedTable, storedTables } from "./schema.ts";

const described = Object.values(shardTables).map(describedTable);
const stored = await storedTables(env.SHARD_0);
const tables = stored.map((table) => [table.name, table] as const);

/** Columns ending in `_id` that no foreign key holds, and why. */
const withoutForeignKey: Record<string, string> = {
  "*.external_id": "the integrator's own name for a record",
  "staff.user_id": "users live in the directory",
  "stores.results_recipient_id": "staff are written after stores; the scope resolves it before it is written",
  "audit.actor_id": "staff, token or system",
  "audit.request_id": "a request, which is no row",
  "audit.subject_id": "a record of any kind, perhaps one that is gone",
  "record_changes.record_id": "a record of any kind, perhaps one that is gone",
  "idempotent_answers.actor_id": "staff or token",
  "outbox.subject_id": "a record of any kind",
  "follow_ups.subject_id": "a visit, customer, case or contact point, resolved through the scope",
  "attempts.actor_id": "staff, token or system",
  "attempts.store_id": "that of its follow-up, which holds it",
  "attempts.joined_id": "names one dial that counted for several follow-ups",
  "notifications.subject_id": "a record of any kind",
  "case_steps.actor_id": "staff, token or system",
  "merges.kept_id": "a customer or a car, by kind; it may go into another since",
  "merges.gone_id": "a customer or a car that is gone while the merge stands",
  "merges.leads_to_id": "a customer or a car, by kind, resolved through the scope",
  "merges.actor_id": "staff, token or system",
  "merge_moves.record_id": "a record of any kind that the merge moved",
  "import_matches.target_id": "a store or an adviser, by kind",
};

/** Columns that the system alone writes: a change of them leaves the version as it is. */
const systemColumns: Record<string, readonly string[]> = {
  staff: ["digest_at"],
  contact_points: ["last_dialled_at", "dials"],
  follow_ups: ["step", "next_step_at", "rating", "dissatisfied"],
  imports: [
    "state",
    "columns",
    "counts",
    "progress",
    "report",
    "problem",
    "rejects_file_id",
    "finished_at",
    "recorded",
  ],
  import_undos: ["state", "counts", "progress", "kept", "kept_file_id", "finished_at"],
};

/** The only indexes that begin with something else than the group: by time, for the sweeps (architecture 8). */
const timeLedIndexes = ["follow_ups_next_step", "jobs_due", "staff_digest"];

describe("the shards", () => {
  it("hold the tables that drizzle describes, and no other", () => {
    expect(stored.map(({ name }) => name)).toEqual(described.map(({ name }) => name).sort());
  });

  it("are the same on every shard", async () => {
    expect(await storedTables(env.SHARD_1)).toEqual(stored);
  });

  it("list parents before children, the order in which a commit writes", () => {
    const place = new Map(described.map(({ name }, index) => [name, index]));
    const tooLate = stored.flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .filter(({ parent }) => parent !== name && (place.get(parent) ?? 0) > (place.get(name) ?? 0))
        .map(({ parent }) => `${name} before its parent ${parent}`),
    );
    expect(tooLate).toEqual([]);
  });

  it("have three indexes that the group does not lead, each for sweeps that begin by time", () => {
    const led = stored.flatMap(({ indexes }) => indexes.filter(({ columns }) => columns[0] !== "group_id"));
    expect(led.map(({ name }) => name).sort()).toEqual(timeLedIndexes);
    const searched = timeLedSweeps.map((name) => /INDEXED BY (\w+)/.exec(sweeps[name])?.[1]);
    expect([...new Set(searched)].sort()).toEqual(timeLedIndexes);
  });

  it("name every column without a foreign key that still exists, and no other", () => {
    const open = stored.flatMap(({ name, columns, foreignKeys }) => {
      const held = new Set(foreignKeys.flatMap((key) => key.columns));
      return columns
        .filter((column) => column.name.endsWith("_id") && column.name !== "group_id")
        .filter((column) => !held.has(column.name))
        .map((column) => (column.name === "external_id" ? "*.external_id" : `${name}.${column.name}`));
    });
    expect([...new Set(open)].sort()).toEqual(Object.keys(withoutForeignKey).sort());
  });

  describe.each(tables)("%s", (name, table) => {
    const drizzle = described.find((one) => one.name === name);

    it("has the columns, types, nullability and key that drizzle describes", () => {
      expect(table.columns).toEqual(drizzle?.columns);
      expect(table.primaryKey).toEqual(drizzle?.primaryKey);
    });

    it("checks the words of its columns, the same that drizzle allows", () => {
      expect(checkedValues(table.sql)).toEqual(drizzle?.enums);
    });

    it("is strict, without row ids, and its key begins with the group", () => {
      expect(table.sql).toMatch(/\)\s*STRICT, WITHOUT ROWID$/);
      expect(table.primaryKey[0]).toBe("group_id");
    });

    it("refers only within the group, and by indexed columns", () => {
      const paths = [
        table.primaryKey,
        ...table.indexes.filter(({ partial }) => !partial).map((index) => index.columns),
      ];
      for (const { columns, parentColumns } of table.foreignKeys) {
        expect([columns[0], parentColumns[0]]).toEqual(["group_id", "group_id"]);
        const indexed = paths.some((path) => columns.every((column, at) => path[at] === column));
        expect(indexed, `no index of ${name} begins with (${columns.join(", ")})`).toBe(true);
      }
    });

    it("has version triggers over every column that people edit, where it has a version", () => {
      // An event's version is that of its subject, where that has one.
      const versioned = table.columns.some((column) => column.name === "version" && column.notNull);
      if (!versioned) {
        expect(Object.keys(table.triggers)).not.toContain(`${name}_version`);
        expect(Object.keys(table.triggers)).not.toContain(`${name}_gone`);
        return;
      }
      expect(table.triggers[`${name}_gone`]).toMatch(
        new RegExp(
          `AFTER INSERT ON ${name} WHEN NEW.version <> 1\\s+AND \\(SELECT state FROM groups WHERE group_id = NEW.group_id\\) IS NOT 'read-only'\\s+BEGIN SELECT RAISE\\(ABORT, 'gone:${name}'\\); END`,
        ),
      );
      const text = table.triggers[`${name}_version`] ?? "";
      expect(text).toMatch(new RegExp(`BEFORE UPDATE ON ${name}\\s+WHEN NEW.version <> OLD.version \\+ 1`));
      expect(text).toContain(`BEGIN SELECT RAISE(ABORT, 'stale:${name}'); END`);
      const compared = [...text.matchAll(/NEW\.(\w+) IS OLD\.\1/g)].map(([, column]) => column);
      const free = ["version", "changed_seq", ...table.primaryKey, ...(systemColumns[name] ?? [])];
      expect(compared).toEqual(
        table.columns.map((column) => column.name).filter((column) => !free.includes(column)),
      );
    });
  });
});

describe("the directory", () => {
  it("holds the tables that drizzle describes, strict and without row ids", async () => {
    const inDatabase = await storedTables(env.DIRECTORY);
    const wanted = [...Object.values(people), groupMoves].map(describedTable);
    expect(inDatabase.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name).sort());
    for (const table of inDatabase) {
      const drizzle = wanted.find(({ name }) => name === table.name);
      expect(table.columns).toEqual(drizzle?.columns);
      expect(table.primaryKey).toEqual(drizzle?.primaryKey);
      expect(table.sql).toMatch(/\)\s*STRICT, WITHOUT ROWID$/);
    }
  });
});

describe("the migrations", () => {
  const migrations = [...env.DIRECTORY_MIGRATIONS, ...env.SHARD_MIGRATIONS];

  it("only add: nothing is dropped, rebuilt, cascaded over or replaced into", () => {
    const text = migrations.flatMap(({ queries }) => queries).join("\n");
    expect(text).not.toMatch(
      /\bDROP\s+TABLE\b|__new_|\bCASCADE\b|\bSET\s+(NULL|DEFAULT)\b|\bOR\s+REPLACE\b/i,
    );
  });

  it("are numbered without a gap and named for what they do", () => {
    for (const list of [env.DIRECTORY_MIGRATIONS, env.SHARD_MIGRATIONS]) {
      list.forEach(({ name }, index) => {
        expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, "0")}_[a-z][a-z0-9_-]*\\.sql$`));
      });
    }
  });
});
