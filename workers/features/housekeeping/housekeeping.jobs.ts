import type { Changes } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { figures } from "../../platform/query.ts";

const dayMs = 86_400_000;
/** Idempotent answers are kept two days, the outbox fourteen, messages ninety. */
const kept = { idempotentAnswers: 2 * dayMs, outbox: 14 * dayMs, notifications: 90 * dayMs };
const mostAtOnce = 500;

const keys = (sql: string, before: number, columns: readonly string[]) =>
  figures(sql, [before], (raw) => raw.map((row) => columns.map((column) => String(row[column]))));

/** Clears what has served its time, a piece at a time, once a day for each group. */
export const housekeepingJob: JobHandler = {
  kind: "housekeeping",
  async slice({ scope }) {
    const { answers, events, messages } = await scope.read({
      answers: keys(
        `SELECT actor_id, key FROM idempotent_answers WHERE group_id = ?1 AND at < cast(?2 AS INTEGER) ORDER BY at LIMIT ${mostAtOnce}`,
        scope.asOf - kept.idempotentAnswers,
        ["actor_id", "key"],
      ),
      events: keys(
        `SELECT seq, n FROM outbox WHERE group_id = ?1 AND at < cast(?2 AS INTEGER) ORDER BY seq LIMIT ${mostAtOnce}`,
        scope.asOf - kept.outbox,
        ["seq", "n"],
      ),
      messages: keys(
        `SELECT id FROM notifications INDEXED BY notifications_by_at WHERE group_id = ?1 AND at < cast(?2 AS INTEGER) ORDER BY at LIMIT ${mostAtOnce}`,
        scope.asOf - kept.notifications,
        ["id"],
      ),
    });
    const remove: NonNullable<Changes["remove"]> = {
      idempotentAnswers: answers,
      outbox: events,
      notifications: messages,
    };
    const more = [answers, events, messages].some((list) => list.length === mostAtOnce);
    return { changes: { remove }, cursor: null, done: false, runAt: more ? scope.asOf : scope.asOf + dayMs };
  },
};
