import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

type StoredRow = Record<string, unknown>;

/** A row that a merge changed, as it was and as it left it: null before for one it made, null after for one it took away. */
export interface ChangedRow {
  table: string;
  before: StoredRow | null;
  after: StoredRow | null;
}

export const merges = sqliteTable(
  "merges",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind", { enum: ["customer", "vehicle"] }).notNull(),
    keptId: text("kept_id").notNull(),
    goneId: text("gone_id").notNull(),
    leadsToId: text("leads_to_id").notNull(),
    externalId: text("external_id"),
    name: text("name"),
    vin: text("vin"),
    choices: text("choices", { mode: "json" }).$type<Record<string, "kept" | "gone">>().notNull(),
    gone: text("gone", { mode: "json" }).$type<StoredRow>().notNull(),
    changed: text("changed", { mode: "json" }).$type<ChangedRow[]>().notNull(),
    actorType: text("actor_type", { enum: ["staff", "token", "system"] }).notNull(),
    actorId: text("actor_id").notNull(),
    at: integer("at").notNull(),
    undoneAt: integer("undone_at"),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const mergeMoves = sqliteTable(
  "merge_moves",
  {
    groupId: text("group_id").notNull(),
    mergeId: text("merge_id").notNull(),
    place: text("place").notNull(),
    recordId: text("record_id").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.mergeId, table.place, table.recordId] })],
);
