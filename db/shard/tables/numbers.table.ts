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

/** Answers by the day of the contact, kept by triggers on `follow_ups`. */
export const contactDays = sqliteTable(
  "contact_days",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    day: integer("day").notNull(),
    contacts: integer("contacts").notNull(),
    dissatisfied: integer("dissatisfied").notNull(),
    rated: integer("rated").notNull(),
    ratingSum: integer("rating_sum").notNull(),
    ratingSquares: integer("rating_squares").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.day] })],
);

/** Cases by the day of their deadline, kept by triggers on `cases`. */
export const caseDays = sqliteTable(
  "case_days",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    day: integer("day").notNull(),
    due: integer("due").notNull(),
    kept: integer("kept").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.day] })],
);

/** Orders by the day of delivery, kept by triggers on `service_visits` and `contact_points`. */
export const visitDays = sqliteTable(
  "visit_days",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    day: integer("day").notNull(),
    delivered: integer("delivered").notNull(),
    inPlace: integer("in_place").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.day] })],
);

/** 客户保持率 of a store as of the end of a day, counted by a job. */
export const retentions = sqliteTable(
  "retentions",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    asOf: text("as_of").notNull(),
    cars: integer("cars").notNull(),
    returned: integer("returned").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId] })],
);
