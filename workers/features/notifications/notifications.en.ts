import type { NotificationKind, NotificationWords, StoredParams } from "./notifications.rules.ts";

const levels: Readonly<Record<string, string>> = {
  improvement: "Improvement item",
  grievance: "Grievance",
  complaint: "Complaint",
};

const clocks: Readonly<Record<string, { soon: string; over: string }>> = {
  acknowledge: { soon: "is not acknowledged and nearly due", over: "was not acknowledged in time" },
  plan: { soon: "has no plan and is nearly due", over: "has no plan and is past its deadline" },
  update: { soon: "owes the customer news soon", over: "is late with news to the customer" },
  solve: { soon: "is not solved and nearly due", over: "was not solved in time" },
};

/** A text for one and a text for any other number of something. */
const counted = (name: string, one: string, several: string) => (params: StoredParams) =>
  params[name] === 1 ? one : several;

export const notificationsEn: Record<NotificationKind, NotificationWords> = {
  "opening-list": {
    title: "Today's callbacks",
    text: ({ due, overdue }) =>
      `${due === 1 ? "1 call" : "{due} calls"} to make today${overdue ? ", {overdue} of them overdue: begin with those" : ""}.`,
  },
  "day-end-reminder": {
    title: "The day is nearly over",
    text: counted(
      "left",
      "1 call due today is still to be made.",
      "{left} calls due today are still to be made.",
    ),
  },
  overdue: {
    title: "Overdue",
    text: counted(
      "count",
      "1 callback is overdue. Please see whether someone else should make it.",
      "{count} callbacks are overdue. Please see whether someone else should make them.",
    ),
  },
  escalated: {
    title: "Overdue and not called",
    text: counted(
      "count",
      "1 callback is overdue beyond its limit. Please see that it is made.",
      "{count} callbacks are overdue beyond their limit. Please see that they are made.",
    ),
  },
  "promised-call": { title: "Time to call", text: "You promised to call {name} at {time}." },
  lapsed: {
    title: "Lapsed",
    text: counted(
      "count",
      "1 callback was not reached in time and has lapsed.",
      "{count} callbacks were not reached in time and have lapsed.",
    ),
  },
  "orders-missing": {
    title: "Yesterday's orders are missing",
    text: "Yesterday's orders of {store} have not been imported; today's list may be incomplete.",
  },
  "case-opened": {
    title: "A case to handle",
    text: ({ level = "" }) => `${levels[level] ?? "Case"} {number}: {title}`,
  },
  "case-due": {
    title: "Case nearly due",
    text: ({ clock = "" }) => `{number} ${clocks[clock]?.soon ?? "is nearly due and not finished"}.`,
  },
  "case-overdue": {
    title: "Case past its deadline",
    text: ({ clock = "" }) =>
      `{number} ${clocks[clock]?.over ?? "is past its deadline and not finished"}. {name} is handling it.`,
  },
  "case-closed": { title: "Case closed", text: "{number} is settled and closed." },
  rework: {
    title: "Rework",
    text: "{order} is rework. Please find out why, and see that it is right this time.",
  },
  "high-value": {
    title: "High-value job",
    text: "Order {order} comes to {yuan} yuan. Please look to its delivery.",
  },
  "import-done": {
    title: "Import finished",
    text: ({ rejected }) =>
      `“{file}” was imported: {created} created, {updated} updated${rejected ? ", {rejected} rejected; correct those and send them again" : ""}.`,
  },
  "export-done": {
    title: "Export ready",
    text: counted(
      "rows",
      "“{file}” is ready: 1 row, kept for 7 days.",
      "“{file}” is ready: {rows} rows, kept for 7 days.",
    ),
  },
  "history-closed": {
    title: "From before you started",
    text: counted(
      "count",
      "1 callback from before you started was closed. It needs no call and counts in no figure.",
      "{count} callbacks from before you started were closed. They need no call and count in no figure.",
    ),
  },
  "due-moved": {
    title: "Due times have moved",
    text: counted(
      "count",
      "“{because}” was changed, and the due time of 1 callback moved with it.",
      "“{because}” was changed, and the due times of {count} callbacks moved with it.",
    ),
  },
  "customers-handed-over": {
    title: "Customers passed to you",
    text: counted(
      "count",
      "1 customer whom {name} kept is yours now.",
      "{count} customers whom {name} kept are yours now.",
    ),
  },
  "handed-over": {
    title: "Work passed to you",
    text: counted(
      "count",
      "1 follow-up of {name} is yours now; what was promised to the customer stands.",
      "{count} follow-ups of {name} are yours now; what was promised to customers stands.",
    ),
  },
  "re-call-refuted": {
    title: "No such call",
    text: "The customer says that {caller} never called. It no longer counts as a valid contact; please look into it.",
  },
  "re-call-differs": {
    title: "Not as recorded",
    text: "What a customer says of a call by {caller} differs from what was recorded; please look into it.",
  },
  "line-low": {
    title: "A line is picked up too seldom",
    text: "{line} was dialled {dials} times today and picked up {share}% of the time, against {mean}% over 30 days. It may be marked as spam: call from another number, and have the mark removed.",
  },
  "contact-missing": {
    title: "No number to call",
    text: "{name} has no number that can be reached. Please ask for one and add it.",
  },
};
