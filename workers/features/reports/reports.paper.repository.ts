import { mostOnPaper } from "../../../shared/contracts/reports.paper.contract.ts";
import { figures, type Query, row, rows } from "../../platform/query.ts";
import { recordQueries } from "./reports.records.repository.ts";

/** Kinds of follow-ups that are worked by a call. */
const calls = "'service-callback', 'first-contact', 'manual', 'case-closing'";

/** The ids of a person's open calls due before an instant (`?2`, `?3`), in working order, one more than a list holds. */
const todays = `(SELECT f.id AS value FROM follow_ups f WHERE f.group_id = ?1 AND f.assignee_id = ?2 AND f.state = 'open'
  AND f.sort_at < cast(?3 AS INTEGER) AND f.kind IN (${calls}) ORDER BY f.sort_at, f.id LIMIT ${mostOnPaper + 1})`;

/** Today's calls of a person with their records, and the codes they have had on paper before. */
export function paperListQueries(input: { assigneeId: string; before: number; drawn: readonly string[] }) {
  const params = [input.assigneeId, input.before];
  return {
    ...recordQueries({ from: todays, params }),
    known: rows(
      "paperCodes",
      `SELECT c.* FROM ${todays} j CROSS JOIN paper_codes c ON c.group_id = ?1 AND c.follow_up_id = j.value`,
      params,
    ),
    taken: figures(
      "SELECT c.code FROM json_each(?2) j CROSS JOIN paper_codes c ON c.group_id = ?1 AND c.code = j.value",
      [JSON.stringify(input.drawn)],
      (raw) => new Set(raw.map(({ code }) => String(code))),
    ) satisfies Query<Set<string>>,
  };
}

export const codeOnPaper = (code: string) =>
  row("paperCodes", "SELECT * FROM paper_codes WHERE group_id = ?1 AND code = ?2", [code]);

export const followUpOfCode = (code: string) =>
  row(
    "followUps",
    "SELECT f.* FROM paper_codes c CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = c.follow_up_id WHERE c.group_id = ?1 AND c.code = ?2",
    [code],
  );
