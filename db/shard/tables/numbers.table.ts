import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Kept by triggers on `follow_ups`; `day` counts days of UTC+8 since 1970. */
export const dueDays = sqliteTable(
  "due_days",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    day: integer("day").notNull(),
    assigneeId: text("assignee_id").notNull(),
    due: integer("due").notNull(),
    kept: integer("kept").notNull(),
    lateDue: integer("late_due").notNull(),
    lateKept: integer("late_kept").notNull(),
    ended: integer("ended").notNull(),
    reached: integer("reached").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.day, table.assigneeId] })],
);
