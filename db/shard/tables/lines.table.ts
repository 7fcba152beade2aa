import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const lineDays = sqliteTable(
  "line_days",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    line: text("line").notNull(),
    day: integer("day").notNull(),
    dials: integer("dials").notNull(),
    reached: integer("reached").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.line, table.day] })],
);
