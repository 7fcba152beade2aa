import type * as z from "zod";
import type { summaryDetail, summaryView } from "../../../shared/contracts/reports.summaries.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { FullRow } from "../../platform/changes.ts";

export type SummaryAnswer = z.input<ReturnType<typeof summaryView>>;
export type SummaryDetailAnswer = z.input<ReturnType<typeof summaryDetail>>;
export type Summary = FullRow<"summaryReports">;

/** A summary report in a list; whoever is no colleague by name is none. */
export function viewOf(report: Summary, names: ReadonlyMap<string, string>): SummaryAnswer {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    id: report.id,
    storeId: report.storeId,
    from: report.fromOn,
    to: report.toOn,
    state: report.state,
    number: report.number,
    edition: report.edition,
    replacesId: report.replacesId,
    createdBy: nameOf(report.createdBy),
    createdAt: isoOf(report.createdAt),
    editedBy: nameOf(report.editedBy),
    editedAt: isoOf(report.editedAt),
    filedBy: nameOf(report.filedBy),
    filedAt: isoOf(report.filedAt),
    version: report.version,
  };
}

export function detailOf(report: Summary, names: ReadonlyMap<string, string>): SummaryDetailAnswer {
  return {
    ...viewOf(report, names),
    zone: report.zone,
    language: report.language,
    builtAt: isoOf(report.builtAt),
    figures: report.figures,
    sections: report.sections,
  };
}
