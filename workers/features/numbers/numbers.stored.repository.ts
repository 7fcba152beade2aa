import { caseLevels } from "../../../shared/contracts/cases.contract.ts";
import { figures, number, type Query, type Row, rows, text } from "../../platform/query.ts";
import { isFirst } from "./numbers.lists.repository.ts";

/** Valid contacts written by commit `seq`, after one by id; a call that counted for several follow-ups once, by its first attempt. */
export function validContactsAfter(at: {
  seq: number;
  after: string;
  limit: number;
}): Query<Row<"attempts">[]> {
  return rows(
    "attempts",
    `SELECT t.* FROM attempts t WHERE t.group_id = ?1 AND t.id > ?2 AND t.changed_seq <= cast(?3 AS INTEGER) AND t.valid = 1 AND ${isFirst} ORDER BY t.id LIMIT ${at.limit}`,
    [at.after, at.seq],
  );
}

/** The level of the gravest case that each of some follow-ups opened. */
export function casesOfCalls(ids: readonly string[]): Query<Map<string, (typeof caseLevels)[number]>> {
  return figures(
    `SELECT c.follow_up_id, max(CASE c.level WHEN 'complaint' THEN 2 WHEN 'grievance' THEN 1 ELSE 0 END) AS rank
      FROM json_each(?2) j CROSS JOIN cases c ON c.group_id = ?1 AND c.follow_up_id = j.value GROUP BY c.follow_up_id`,
    [JSON.stringify(ids)],
    (raw) =>
      new Map(
        raw.flatMap((row) => {
          const level = caseLevels[number(row, "rank")];
          return level ? [[text(row, "follow_up_id"), level] as const] : [];
        }),
      ),
  );
}
