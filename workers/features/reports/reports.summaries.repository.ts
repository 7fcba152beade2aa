import { caseLevels, caseStates } from "../../../shared/contracts/cases.contract.ts";
import { mostSummaryDials } from "../../../shared/contracts/reports.summaries.contract.ts";
import { mergedPage } from "../../platform/page.ts";
import {
  decodeRow,
  figures,
  number,
  numberOrNull,
  type Query,
  row,
  rows,
  text,
  textOrNull,
} from "../../platform/query.ts";
import { type Scope, type Sight, seesStore } from "../../platform/scope.ts";
import type { Bindable } from "../../platform/shard.ts";
import type { DueTotals, OpenedCase, Period } from "./reports.summaries.rules.ts";
import { quotedAs } from "./reports.summaries.rules.ts";

/** Which stores a report is about: one, or all of the group. */
export interface Asked {
  storeId: string | null;
  period: Period;
}

/** Callbacks are what a customer is asked about; promises and closing calls are not. */
const callbacks = "('service-callback', 'first-contact')";
const halfYearMs = 184 * 86_400_000;
const mostCasesRead = 5_000;
const mostRead = mostSummaryDials + 1;

const stores = "FROM stores s CROSS JOIN";
const ofStores = "s.group_id = ?1 AND (?2 IS NULL OR s.id = ?2)";

/** What fell due in a period; two rows read for each. `asOf` parts what has passed from what has not. */
export const dueTotals = ({ storeId, period }: Asked, asOf: number): Query<DueTotals> =>
  figures(
    `SELECT count(*) AS due, sum(f.attempts > 0) AS called, sum(f.due_at < cast(?5 AS INTEGER)) AS passed,
        sum(f.due_at < cast(?5 AS INTEGER) AND coalesce(f.valid_contact_at <= f.due_at, 0)) AS timely,
        sum(f.state <> 'open') AS ended, sum(f.state <> 'open' AND f.valid_contact_at IS NOT NULL) AS reached
      ${stores} follow_ups f ON f.group_id = ?1 AND f.store_id = s.id AND f.due_at >= cast(?3 AS INTEGER) AND f.due_at < cast(?4 AS INTEGER)
      WHERE ${ofStores} AND f.kind IN ${callbacks} AND f.state <> 'cancelled' AND f.history = 0`,
    [storeId, period.start, period.end, asOf],
    ([found]) => ({
      due: number(found, "due"),
      called: number(found, "called"),
      passed: number(found, "passed"),
      timely: number(found, "timely"),
      ended: number(found, "ended"),
      reached: number(found, "reached"),
    }),
  );

/** A valid contact as it is stored; the scale of its marks is that of its follow-up's policy. */
export interface StoredContact {
  followUpId: string;
  policyId: string | null;
  kind: string;
  storeId: string;
  at: number;
  answers: Record<string, unknown>;
  words: string | null;
  who: string;
  level: (typeof caseLevels)[number] | null;
}

const dialsOfPeriod = `(SELECT a.* ${stores} attempts a ON a.group_id = ?1 AND a.store_id = s.id AND a.at >= cast(?3 AS INTEGER) AND a.at < cast(?4 AS INTEGER)
  WHERE ${ofStores} LIMIT ${mostRead})`;

/** Dials of a period, each joined call once; more than are counted where `read` is above the most. */
export const dialCounts = ({ storeId, period }: Asked): Query<{ read: number; dials: number }> =>
  figures(
    `SELECT count(*) AS read, count(DISTINCT CASE WHEN f.kind IN ${callbacks} THEN coalesce(d.joined_id, d.id) END) AS dials
      FROM ${dialsOfPeriod} d CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = d.follow_up_id`,
    [storeId, period.start, period.end],
    ([found]) => ({ read: number(found, "read"), dials: number(found, "dials") }),
  );

/** The valid contacts of a period, a call about several orders once, with the gravest case that it opened. */
export const contactsOf = ({ storeId, period }: Asked): Query<StoredContact[]> =>
  figures(
    `SELECT d.follow_up_id, d.at, d.answers, d.words, d.joined_id, d.id, f.kind, f.store_id, f.policy_id, c.name, c.type, c.gender,
        (SELECT max(CASE k.level WHEN 'complaint' THEN 3 WHEN 'grievance' THEN 2 ELSE 1 END) FROM cases k
          WHERE k.group_id = ?1 AND k.follow_up_id = d.follow_up_id AND k.opened_at >= d.at) AS rank
      FROM ${dialsOfPeriod} d CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = d.follow_up_id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = d.customer_id
      WHERE d.valid = 1 AND f.kind IN ${callbacks} ORDER BY d.at, d.id`,
    [storeId, period.start, period.end],
    (raw) => {
      const calls = new Map<string, StoredContact>();
      for (const one of raw) {
        const call = textOrNull(one, "joined_id") ?? text(one, "id");
        const level = caseLevels[number(one, "rank") - 1] ?? null;
        const known = calls.get(call);
        if (known) {
          if (level !== null) known.level = graver(known.level, level);
          continue;
        }
        calls.set(call, {
          followUpId: text(one, "follow_up_id"),
          policyId: textOrNull(one, "policy_id"),
          kind: text(one, "kind"),
          storeId: text(one, "store_id"),
          at: number(one, "at"),
          answers: decodeRow("attempts", one).answers,
          words: textOrNull(one, "words"),
          who: quotedAs({
            name: textOrNull(one, "name"),
            type: textOrNull(one, "type"),
            gender: textOrNull(one, "gender"),
          }),
          level,
        });
      }
      return [...calls.values()];
    },
  );

type Level = (typeof caseLevels)[number];
const graver = (one: Level | null, other: Level): Level =>
  one !== null && caseLevels.indexOf(one) > caseLevels.indexOf(other) ? one : other;

/** Cases opened from half a year before a period to its end: those it opened, and those it may have closed. */
export const casesOf = ({ storeId, period }: Asked): Query<OpenedCase[]> =>
  figures(
    `SELECT k.id, k.number, k.level, k.state, k.title, k.department, k.rework, k.opened_at, k.closed_at
      ${stores} cases k ON k.group_id = ?1 AND k.store_id = s.id AND k.opened_at >= cast(?3 AS INTEGER) AND k.opened_at < cast(?4 AS INTEGER)
      WHERE ${ofStores} ORDER BY k.opened_at, k.id LIMIT ${mostCasesRead}`,
    [storeId, period.start - halfYearMs, period.end],
    (raw) =>
      raw.map((one) => ({
        id: text(one, "id"),
        number: text(one, "number"),
        level: caseLevels.find((level) => level === one.level) ?? "improvement",
        state: caseStates.find((state) => state === one.state) ?? "open",
        title: text(one, "title"),
        department: textOrNull(one, "department"),
        rework: one.rework === 1,
        openedAt: number(one, "opened_at"),
        closedAt: numberOrNull(one, "closed_at"),
      })),
  );

/** Whether a report of a store, or of the whole group, is in the caller's sight. */
export function seesReport(scope: Scope, storeId: string | null): boolean {
  return storeId === null ? scope.sight.by === "group" : seesStore(scope, storeId);
}

export function summariesPage(
  scope: Scope,
  { storeId }: { storeId?: string | undefined },
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const all: Sight = scope.stores === null ? { by: "group" } : { by: "store", keys: scope.stores };
  const one: Sight = {
    by: "store",
    keys: storeId !== undefined && seesStore(scope, storeId) ? [storeId] : [],
  };
  return mergedPage({
    table: "summaryReports",
    order: ["to_on", "id"],
    descending: true,
    sight: storeId === undefined ? all : one,
    columns: { store: "store_id" },
    ...page,
  });
}

/** The newer edition of a report, where there is one. */
export const replacementOf = (id: string) =>
  row("summaryReports", "SELECT * FROM summary_reports WHERE group_id = ?1 AND replaces_id = ?2 LIMIT 1", [
    id,
  ]);

/** The last number given in a year, 0 before the first. */
export const lastNumberOf = (year: string): Query<number> =>
  figures(
    "SELECT max(number) AS last FROM summary_reports WHERE group_id = ?1 AND number >= ?2 AND number < ?3",
    [`HF${year}-`, `HF${year}.`],
    ([found]) => Number(textOrNull(found, "last")?.slice(7) ?? 0),
  );

export const storesOfGroup = () => rows("stores", "SELECT * FROM stores WHERE group_id = ?1");
