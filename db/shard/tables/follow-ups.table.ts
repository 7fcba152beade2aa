import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const policies = sqliteTable(
  "policies",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind").notNull(),
    storeId: text("store_id"),
    number: integer("number").notNull(),
    body: text("body", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    inForce: integer("in_force", { mode: "boolean" }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const scripts = sqliteTable(
  "scripts",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    key: text("key").notNull(),
    storeId: text("store_id"),
    number: integer("number").notNull(),
    body: text("body", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    inForce: integer("in_force", { mode: "boolean" }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const followUps = sqliteTable(
  "follow_ups",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind").notNull(),
    cause: text("cause").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    customerId: text("customer_id"),
    contactPointId: text("contact_point_id"),
    vehicleId: text("vehicle_id"),
    storeId: text("store_id").notNull(),
    assigneeId: text("assignee_id").notNull(),
    notBefore: integer("not_before").notNull(),
    dueAt: integer("due_at").notNull(),
    readyAt: integer("ready_at").notNull(),
    sortAt: integer("sort_at").notNull(),
    state: text("state", { enum: ["open", "done", "lapsed", "cancelled"] }).notNull(),
    outcome: text("outcome"),
    closedAt: integer("closed_at"),
    promisedAt: integer("promised_at"),
    why: text("why").notNull(),
    provisional: integer("provisional", { mode: "boolean" }).notNull(),
    history: integer("history", { mode: "boolean" }).notNull(),
    lateData: integer("late_data", { mode: "boolean" }).notNull(),
    title: text("title"),
    policyId: text("policy_id"),
    scriptId: text("script_id"),
    attempts: integer("attempts").notNull(),
    validContactAt: integer("valid_contact_at"),
    lastAttemptAt: integer("last_attempt_at"),
    step: integer("step").notNull(),
    nextStepAt: integer("next_step_at"),
    startedAt: integer("started_at").notNull(),
    visitKind: text("visit_kind"),
    openedAt: integer("opened_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const attempts = sqliteTable(
  "attempts",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    followUpId: text("follow_up_id").notNull(),
    customerId: text("customer_id"),
    at: integer("at").notNull(),
    actorType: text("actor_type", { enum: ["staff", "token", "system"] }).notNull(),
    actorId: text("actor_id").notNull(),
    result: text("result").notNull(),
    channel: text("channel", { enum: ["phone", "wecom", "message", "visit"] }).notNull(),
    callBackAt: integer("call_back_at"),
    answers: text("answers", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    words: text("words"),
    summary: text("summary"),
    valid: integer("valid", { mode: "boolean" }).notNull(),
    joinedId: text("joined_id"),
    line: text("line"),
    outsideReason: text("outside_reason"),
    changedSeq: integer("changed_seq").notNull(),
    storeId: text("store_id"),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const notifications = sqliteTable(
  "notifications",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    staffId: text("staff_id").notNull(),
    kind: text("kind").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    params: text("params", { mode: "json" }).$type<Record<string, string | number>>().notNull(),
    at: integer("at").notNull(),
    readAt: integer("read_at"),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const inboxes = sqliteTable(
  "inboxes",
  {
    groupId: text("group_id").notNull(),
    staffId: text("staff_id").notNull(),
    unread: integer("unread").notNull(),
    lastSeq: integer("last_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.staffId] })],
);

export const mails = sqliteTable(
  "mails",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    staffId: text("staff_id"),
    toAddress: text("to_address").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    state: text("state", { enum: ["open", "sent", "failed"] }).notNull(),
    createdAt: integer("created_at").notNull(),
    sentAt: integer("sent_at"),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);
