import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const reCalls = sqliteTable(
  "re_calls",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    month: text("month").notNull(),
    storeId: text("store_id").notNull(),
    callerId: text("caller_id").notNull(),
    callId: text("call_id").notNull(),
    checkedId: text("checked_id").notNull(),
    reCallId: text("re_call_id"),
    calledAt: integer("called_at").notNull(),
    drawnAt: integer("drawn_at").notNull(),
    result: text("result", { enum: ["confirmed", "differs", "never-called", "not-reached"] }),
    resultAt: integer("result_at"),
    resultBy: text("result_by"),
    recordedRating: integer("recorded_rating"),
    toldRating: integer("told_rating"),
    words: text("words"),
    uncounted: text("uncounted", { mode: "json" }).$type<Uncounted>(),
    overruledAt: integer("overruled_at"),
    overruledBy: text("overruled_by"),
    overruledReason: text("overruled_reason"),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

/** What a refuted call no longer counts for: its attempts, and its follow-ups as they were. */
export interface Uncounted {
  attempts: string[];
  followUps: { id: string; validContactAt: number | null; outcome: string | null }[];
}

export const reCallPools = sqliteTable(
  "re_call_pools",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    month: text("month").notNull(),
    callerId: text("caller_id").notNull(),
    contacts: integer("contacts").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.month, table.callerId] })],
);

export const truthScores = sqliteTable(
  "truth_scores",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    month: text("month").notNull(),
    callerId: text("caller_id").notNull(),
    drawn: integer("drawn").notNull(),
    withoutChecker: integer("without_checker").notNull(),
    confirmed: integer("confirmed").notNull(),
    differs: integer("differs").notNull(),
    neverCalled: integer("never_called").notNull(),
    notReached: integer("not_reached").notNull(),
    overruled: integer("overruled").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.month, table.callerId] })],
);
