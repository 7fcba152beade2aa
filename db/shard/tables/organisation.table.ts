import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const groups = sqliteTable(
  "groups",
  {
    groupId: text("group_id").notNull(),
    name: text("name").notNull(),
    state: text("state", { enum: ["active", "read-only", "moved"] }).notNull(),
    settings: text("settings", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId] })],
);

export const stores = sqliteTable(
  "stores",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    externalId: text("external_id"),
    name: text("name").notNull(),
    brands: text("brands", { mode: "json" }).$type<string[]>().notNull(),
    city: text("city"),
    zone: text("zone").notNull(),
    spans: text("spans", { mode: "json" }).$type<Record<string, { from: number; to: number }[]>>().notNull(),
    goLiveOn: text("go_live_on"),
    resultsRecipientId: text("results_recipient_id"),
    closedAt: integer("closed_at"),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
    lines: text("lines", { mode: "json" }).$type<{ number: string; label: string }[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const storeDays = sqliteTable(
  "store_days",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    date: text("date").notNull(),
    open: integer("open", { mode: "boolean" }).notNull(),
    spans: text("spans", { mode: "json" }).$type<{ from: number; to: number }[]>(),
    name: text("name").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.date] })],
);

export const calendarExceptions = sqliteTable(
  "calendar_exceptions",
  {
    groupId: text("group_id").notNull(),
    date: text("date").notNull(),
    working: integer("working", { mode: "boolean" }).notNull(),
    name: text("name").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.date] })],
);

export const staff = sqliteTable(
  "staff",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    userId: text("user_id"),
    name: text("name").notNull(),
    phone: text("phone"),
    email: text("email"),
    role: text("role").notNull(),
    sight: text("sight", { enum: ["own", "store", "group"] }).notNull(),
    restDays: text("rest_days", { mode: "json" }).$type<number[]>().notNull(),
    abilityWeight: real("ability_weight").notNull(),
    language: text("language", { enum: ["zh", "en"] }).notNull(),
    state: text("state", { enum: ["active", "left"] }).notNull(),
    digestAt: integer("digest_at"),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const staffStores = sqliteTable(
  "staff_stores",
  {
    groupId: text("group_id").notNull(),
    staffId: text("staff_id").notNull(),
    storeId: text("store_id").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.staffId, table.storeId] })],
);

export const leaves = sqliteTable(
  "leaves",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    staffId: text("staff_id").notNull(),
    fromOn: text("from_on").notNull(),
    toOn: text("to_on").notNull(),
    reason: text("reason"),
    standInId: text("stand_in_id"),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const staffLoads = sqliteTable(
  "staff_loads",
  {
    groupId: text("group_id").notNull(),
    staffId: text("staff_id").notNull(),
    open: integer("open").notNull(),
    storeIds: text("store_ids", { mode: "json" }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.staffId] })],
);
