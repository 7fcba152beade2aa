import type { SettingSubject } from "../../../shared/contracts/setting-drafts.contract.ts";
import type { RawPage } from "../../platform/page.ts";
import { figures, type Query, rows, tableText } from "../../platform/query.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { followUpJoins, followUpNames } from "../follow-ups/follow-ups.repository.ts";

/** The drafts that are neither in force nor dropped: one at most for the group and each store, by kind. */
export const openDrafts = () =>
  rows("settingDrafts", "SELECT * FROM setting_drafts WHERE group_id = ?1 AND state = 'open'");

/** Open follow-ups that a draft's group or store has, from a place in working order on, one too many. */
export function openUnderDraft(input: {
  draftId: string;
  after: readonly Bindable[] | null;
  limit: number;
}): Query<RawRow[]>[] {
  const { draftId, limit } = input;
  const [sortAt, id] = input.after ?? [0, ""];
  const page = (level: { index: string; on: string; where: string }) =>
    figures(
      `SELECT p.*, ${followUpNames} FROM setting_drafts d
        CROSS JOIN follow_ups p INDEXED BY ${level.index} ON p.group_id = ?1${level.on} AND p.state = 'open' AND (p.sort_at, p.id) > (cast(?3 AS INTEGER), ?4)
        ${followUpJoins}
        WHERE d.group_id = ?1 AND d.id = ?2 AND ${level.where} ORDER BY p.sort_at, p.id LIMIT ${limit + 1}`,
      [draftId, sortAt ?? 0, id ?? ""],
      (raw) => raw,
    );
  return [
    page({ index: "follow_ups_by_sort_open", on: "", where: "d.store_id IS NULL" }),
    page({
      index: "follow_ups_by_store_sort_at_open",
      on: " AND p.store_id = d.store_id",
      where: "d.store_id IS NOT NULL",
    }),
  ];
}

/** The versions of a policy or a script for the group (null) or a store, latest first, with who put each in force. */
export function versionsPage(input: {
  about: SettingSubject;
  kind: string;
  storeId: string | null;
  brand: string | null;
  limit: number;
  after: readonly Bindable[] | null;
}): Query<RawPage> {
  const { about, limit } = input;
  const [table, column, brand] =
    about === "policy"
      ? [tableText("policies"), "kind", ""]
      : [tableText("scripts"), "key", " AND coalesce(t.brand, '') = ?5"];
  const [number] = input.after ?? [Number.MAX_SAFE_INTEGER];
  return figures(
    `SELECT p.*, s.name AS created_by_name FROM (
        SELECT t.* FROM ${table} t WHERE t.group_id = ?1 AND t.${column} = ?2 AND coalesce(t.store_id, '') = ?3${brand} AND t.number < cast(?4 AS INTEGER)
        ORDER BY t.number DESC LIMIT ${limit + 1}) p
      LEFT JOIN staff s ON s.group_id = ?1 AND s.id = p.created_by ORDER BY p.number DESC`,
    [input.kind, input.storeId ?? "", number ?? 0, ...(about === "policy" ? [] : [input.brand ?? ""])],
    (raw) => {
      const shown = raw.slice(0, limit);
      const last = shown.at(-1);
      return { rows: shown, last: raw.length > limit && last ? [Number(last.number)] : null };
    },
  );
}
