import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** How far a copy has come: the table by its place in the order, and the key of the last row. */
export interface MoveCursor {
  table: number;
  after: (string | number)[] | null;
}

export const moveStates = [
  "requested",
  "copying",
  "switched",
  "kept",
  "forgetting",
  "undoing",
  "done",
  "failed",
] as const;

export const groupMoves = sqliteTable("group_moves", {
  groupId: text("group_id").primaryKey(),
  fromShard: text("from_shard").notNull(),
  toShard: text("to_shard").notNull(),
  state: text("state", { enum: moveStates }).notNull(),
  cursor: text("cursor", { mode: "json" }).$type<MoveCursor>(),
  rows: integer("rows").notNull(),
  error: text("error"),
  leaseUntil: integer("lease_until"),
  requestedAt: integer("requested_at").notNull(),
  fencedAt: integer("fenced_at"),
  switchedAt: integer("switched_at"),
  endedAt: integer("ended_at"),
});
