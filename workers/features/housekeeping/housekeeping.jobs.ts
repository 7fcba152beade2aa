import type { Changes } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { figures } from "../../platform/query.ts";

const dayMs = 86_400_000;
/** Idempotent answers are kept two days, the outbox fourteen, messages ninety, codes on paper sixty. */
const kept = {
  idempotentAnswers: 2 * dayMs,
  outbox: 14 * dayMs,
  notifications: 90 * dayMs,
  paperCodes: 60 * dayMs,
};
const mostAtOnce = 500;

const keys = (sql: string, before: number, columns: readonly string[]) =>
  figures(sql, [before], (raw) => raw.map((row) => columns.map((column) => String(row[column]))));

/** Clears what has served its time, a piece at a time, once a day for each group. */
export const housekeepingJob: JobHandler = {
  kind: "housekeeping",
  async slice({ scope }) {
    const { answers, events, messages, codes } = await scope.read({
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
      codes: keys(
        `SELECT code FROM paper_codes WHERE group_id = ?1 AND printed_at < cast(?2 AS INTEGER) ORDER BY printed_at LIMIT ${mostAtOnce}`,
        scope.asOf - kept.paperCodes,
        ["code"],
      ),
    });
    const remove: NonNullable<Changes["remove"]> = {
      idempotentAnswers: answers,
      outbox: events,
      notifications: messages,
      paperCodes: codes,
    };
    const more = [answers, events, messages, codes].some((list) => list.length === mostAtOnce);
    return { changes: { remove }, cursor: null, done: false, runAt: more ? scope.asOf : scope.asOf + dayMs };
  },
};
