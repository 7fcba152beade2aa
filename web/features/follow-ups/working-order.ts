import type { CallWindow } from "../../platform/call-windows.ts";
import { type FollowUpStatus, openStatus } from "../../platform/follow-up-status.ts";
import { daysAway, localTime, nearText, type TimeFrame } from "../../platform/time-text.ts";
import type { FollowUp } from "./follow-ups.queries.ts";

/** The headings under which open work stands, in working order. */
export const WORK_GROUPS = ["overdue", "promised", "today", "later"] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

export type OpenWork = Pick<
  FollowUp,
  "id" | "kind" | "dueAt" | "promisedAt" | "readyAt" | "notBefore" | "contactPointId"
>;

/** Kinds whose follow-ups on one phone are worked as one call (合并回访). */
const JOINED = new Set<FollowUp["kind"]>(["service-callback", "first-contact"]);

/** Kinds that are worked by calling somebody; the others are worked in the archive or on the case. */
const CALLED = new Set<FollowUp["kind"]>([
  "service-callback",
  "second-callback",
  "first-contact",
  "manual",
  "case-closing",
  "re-call",
]);

// The server lets a promised call be made this long before its time.
const PROMISE_LEEWAY_MS = 30 * 60_000;

/** Under which heading a row stands: a time promised to the customer counts before the due time. */
export function workGroup(row: Pick<OpenWork, "dueAt" | "promisedAt">, frame: TimeFrame): WorkGroup {
  const at = row.promisedAt ?? row.dueAt;
  if (Date.parse(at) < frame.now) return "overdue";
  if (daysAway(at, frame) > 0) return "later";
  return row.promisedAt === null ? "today" : "promised";
}

/** The rows under their headings, each in the order it came; headings without rows are left out. */
export function inGroups<Row extends Pick<OpenWork, "dueAt" | "promisedAt">>(
  rows: readonly Row[],
  frame: TimeFrame,
): { group: WorkGroup; rows: Row[] }[] {
  return WORK_GROUPS.map((group) => ({
    group,
    rows: rows.filter((row) => workGroup(row, frame) === group),
  })).filter((some) => some.rows.length > 0);
}

/** The status of an open follow-up; a promise that was missed says so, since the customer waited. */
export function workStatus(
  row: Pick<OpenWork, "dueAt" | "promisedAt">,
  frame: TimeFrame & { missed: (at: string) => string },
): FollowUpStatus {
  const { dueAt, promisedAt } = row;
  if (promisedAt !== null && Date.parse(promisedAt) < frame.now) {
    return { state: "overdue", text: frame.missed(nearText(promisedAt, frame)) };
  }
  return openStatus({ dueAt, promisedAt, frame });
}

/** Whether a follow-up is worked by a call. */
export function isCalled(row: Pick<OpenWork, "kind">): boolean {
  return CALLED.has(row.kind);
}

/** When a row may be worked: `now`, only `outside` the windows with a reason, or not before a `later` time. */
export type DialTime = "now" | "outside" | "later";

/** Whether a follow-up may be worked now. A promised call is free of the windows; what is no call knows none. */
export function dialTime({
  row,
  windows,
  frame,
}: {
  row: OpenWork;
  windows: readonly CallWindow[];
  frame: TimeFrame;
}): DialTime {
  if (!isCalled(row)) return "now";
  if (row.promisedAt !== null) {
    return frame.now >= Date.parse(row.promisedAt) - PROMISE_LEEWAY_MS ? "now" : "later";
  }
  if (Math.max(Date.parse(row.readyAt), Date.parse(row.notBefore)) > frame.now) return "later";
  const { hour, minute } = localTime(frame.now, frame.zone);
  const minutes = hour * 60 + minute;
  return windows.some(({ from, to }) => from <= minutes && minutes < to) ? "now" : "outside";
}

type OnePhone = Pick<OpenWork, "kind" | "contactPointId">;

function areOneCall(one: OnePhone, other: OnePhone): boolean {
  return (
    one.contactPointId !== null &&
    one.contactPointId === other.contactPointId &&
    JOINED.has(one.kind) &&
    JOINED.has(other.kind)
  );
}

/** What a call was about, and so what it settled. */
export type Called = Pick<OpenWork, "id"> & OnePhone;

/** The rows that none of the calls was about, on its own or as one call with another. */
export function notCalled<Row extends Called>(
  rows: readonly Row[],
  calls: readonly Called[],
): readonly Row[] {
  if (calls.length === 0) return rows;
  return rows.filter((row) => !calls.some((call) => call.id === row.id || areOneCall(row, call)));
}

/**
 * The call to make next: the first in working order that may be dialled now, else the first that only the
 * windows hold back. Left out are `done` and what was worked in the same call.
 */
export function nextCall<Row extends OpenWork>({
  rows,
  done,
  windows,
  frame,
}: {
  rows: readonly Row[];
  done?: Called | undefined;
  windows: readonly CallWindow[];
  frame: TimeFrame;
}): Row | undefined {
  const others = notCalled(rows.filter(isCalled), done ? [done] : []);
  const timed = others.map((row) => ({ row, time: dialTime({ row, windows, frame }) }));
  return (timed.find(({ time }) => time === "now") ?? timed.find(({ time }) => time === "outside"))?.row;
}

/** How many of the rows are worked by the same call as this one, itself included. */
export function sameCallCount(row: OnePhone, rows: readonly OnePhone[]): number {
  return Math.max(1, rows.filter((other) => areOneCall(row, other)).length);
}
