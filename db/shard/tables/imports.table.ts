import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const files = sqliteTable(
  "files",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    contentType: text("content_type").notNull(),
    size: integer("size").notNull(),
    key: text("key").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const imports = sqliteTable(
  "imports",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind", { enum: ["customers", "service-visits"] }).notNull(),
    mode: text("mode", { enum: ["check", "apply"] }).notNull(),
    state: text("state", {
      enum: ["queued", "parsing", "checking", "checked", "applying", "done", "failed", "cancelled"],
    }).notNull(),
    fileId: text("file_id").notNull(),
    storeId: text("store_id"),
    mapping: text("mapping", { mode: "json" }).$type<Record<string, string>>().notNull(),
    columns: text("columns", { mode: "json" }).$type<unknown[]>().notNull(),
    counts: text("counts", { mode: "json" }).$type<Record<string, number>>().notNull(),
    progress: text("progress", { mode: "json" }).$type<Record<string, number>>().notNull(),
    report: text("report", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    problem: text("problem", { mode: "json" }).$type<{
      code: string;
      params: Record<string, string | number>;
    }>(),
    rejectsFileId: text("rejects_file_id"),
    language: text("language", { enum: ["zh", "en"] }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    finishedAt: integer("finished_at"),
    cancelAsked: integer("cancel_asked", { mode: "boolean" }).notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
    /** Whether its commits keep all that taking it back needs. */
    recorded: integer("recorded", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

/** An import that is looked at, or taken back: what it comes to. */
export const importUndos = sqliteTable(
  "import_undos",
  {
    groupId: text("group_id").notNull(),
    importId: text("import_id").notNull(),
    mode: text("mode", { enum: ["check", "apply"] }).notNull(),
    state: text("state", {
      enum: ["checking", "checked", "undoing", "undone", "cancelled", "failed"],
    }).notNull(),
    counts: text("counts", { mode: "json" }).$type<Record<string, number>>().notNull(),
    progress: text("progress", { mode: "json" }).$type<Record<string, number>>().notNull(),
    kept: text("kept", { mode: "json" }).$type<unknown[]>().notNull(),
    keptFileId: text("kept_file_id"),
    language: text("language", { enum: ["zh", "en"] }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    finishedAt: integer("finished_at"),
    cancelAsked: integer("cancel_asked", { mode: "boolean" }).notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.importId] })],
);

export const importColumns = sqliteTable(
  "import_columns",
  {
    groupId: text("group_id").notNull(),
    kind: text("kind", { enum: ["customers", "service-visits"] }).notNull(),
    heading: text("heading").notNull(),
    field: text("field").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.kind, table.heading] })],
);

export const importMatches = sqliteTable(
  "import_matches",
  {
    groupId: text("group_id").notNull(),
    kind: text("kind", { enum: ["store", "adviser"] }).notNull(),
    text: text("text").notNull(),
    targetId: text("target_id").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.kind, table.text] })],
);
