import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const audit = sqliteTable(
  "audit",
  {
    groupId: text("group_id").notNull(),
    seq: integer("seq").notNull(),
    at: integer("at").notNull(),
    actorType: text("actor_type", { enum: ["staff", "token", "system"] }).notNull(),
    actorId: text("actor_id").notNull(),
    requestId: text("request_id").notNull(),
    verb: text("verb").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    payloadHash: text("payload_hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.seq] })],
);

export const auditPayloads = sqliteTable(
  "audit_payloads",
  {
    groupId: text("group_id").notNull(),
    seq: integer("seq").notNull(),
    payload: text("payload", { mode: "json" }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.seq] })],
);

/** Which commits changed a record; `n` is its place among the payload's `updated`. */
export const recordChanges = sqliteTable(
  "record_changes",
  {
    groupId: text("group_id").notNull(),
    recordId: text("record_id").notNull(),
    seq: integer("seq").notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.recordId, table.seq] })],
);

export const idempotentAnswers = sqliteTable(
  "idempotent_answers",
  {
    groupId: text("group_id").notNull(),
    actorId: text("actor_id").notNull(),
    key: text("key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    status: integer("status").notNull(),
    body: text("body", { mode: "json" }).$type<unknown>().notNull(),
    headers: text("headers", { mode: "json" }).$type<Record<string, string>>().notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.actorId, table.key] })],
);

export const outbox = sqliteTable(
  "outbox",
  {
    groupId: text("group_id").notNull(),
    seq: integer("seq").notNull(),
    n: integer("n").notNull(),
    type: text("type").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    state: text("state"),
    version: integer("version"),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.seq, table.n] })],
);

export const jobs = sqliteTable(
  "jobs",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    state: text("state", { enum: ["open", "done", "dead", "cancelled"] }).notNull(),
    runAt: integer("run_at").notNull(),
    attempts: integer("attempts").notNull(),
    leaseUntil: integer("lease_until"),
    cursor: text("cursor", { mode: "json" }).$type<unknown>(),
    args: text("args", { mode: "json" }).$type<unknown>().notNull(),
    error: text("error"),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

/** What finds a row, by kind and the beginning of a token; the forms of tokens are in `workers/platform/search-forms.ts`. */
export const searchIndex = sqliteTable(
  "search_index",
  {
    groupId: text("group_id").notNull(),
    kind: text("kind", {
      enum: ["customer", "contact-point", "vehicle", "service-visit", "case", "follow-up"],
    }).notNull(),
    token: text("token").notNull(),
    id: text("id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.kind, table.token, table.id] })],
);

/** The search of earlier releases: no longer written, and emptied by the job that fills `search_index`. */
export const searchTokens = sqliteTable(
  "search_tokens",
  {
    groupId: text("group_id").notNull(),
    token: text("token").notNull(),
    kind: text("kind", { enum: ["customer", "contact-point", "vehicle", "service-visit"] }).notNull(),
    id: text("id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.token, table.kind, table.id] })],
);
