import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const paperCodes = sqliteTable(
  "paper_codes",
  {
    groupId: text("group_id").notNull(),
    code: text("code").notNull(),
    followUpId: text("follow_up_id").notNull(),
    printedAt: integer("printed_at").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.code] })],
);
