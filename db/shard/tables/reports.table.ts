import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type * as z from "zod";
import type { SummarySection, summaryFigures } from "../../../shared/contracts/reports.summaries.contract.ts";

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

type Sections = Record<SummarySection, string>;

export const summaryReports = sqliteTable(
  "summary_reports",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    storeId: text("store_id"),
    fromOn: text("from_on").notNull(),
    toOn: text("to_on").notNull(),
    zone: text("zone").notNull(),
    language: text("language", { enum: ["zh", "en"] }).notNull(),
    state: text("state", { enum: ["draft", "filed"] }).notNull(),
    number: text("number"),
    edition: integer("edition").notNull(),
    replacesId: text("replaces_id"),
    figures: text("figures", { mode: "json" }).$type<z.input<ReturnType<typeof summaryFigures>>>().notNull(),
    written: text("written", { mode: "json" }).$type<Sections>().notNull(),
    sections: text("sections", { mode: "json" }).$type<Sections>().notNull(),
    builtAt: integer("built_at").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    editedBy: text("edited_by").notNull(),
    editedAt: integer("edited_at").notNull(),
    filedBy: text("filed_by"),
    filedAt: integer("filed_at"),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);
