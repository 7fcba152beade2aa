import { countText } from "../../platform/formats.ts";
import { callsTodayText } from "./imports.calls.ts";
import type { Import } from "./imports.queries.ts";
import { t } from "./imports.words.ts";

/** One line of what an import does: `sub` lines are a part of the one above. */
export type Effect = { key: string; label: string; count: number; note: string; sub?: boolean };

function openNote(report: Import["report"]): string {
  const { overdue, dueToday } = report;
  const { openNote, openNoteNone } = t().effect;
  if (overdue + dueToday === 0) return openNoteNone;
  return openNote(callsTodayText(report), countText(overdue), countText(dueToday));
}

function visitEffects({ counts, report }: Import): Effect[] {
  const words = t().effect;
  return [
    { key: "created", label: words.createdVisits, count: counts.created, note: words.createdVisitsNote },
    {
      key: "open",
      label: words.open,
      count: report.followUps - report.history,
      note: openNote(report),
      sub: true,
    },
    { key: "history", label: words.history, count: report.history, note: words.historyNote, sub: true },
    {
      key: "not-called",
      label: words.notCalled,
      count: report.notCalled,
      note: words.notCalledNote,
      sub: true,
    },
    { key: "updated", label: words.updatedVisits, count: counts.updated, note: words.updatedNote },
  ];
}

function customerEffects({ counts }: Import): Effect[] {
  const words = t().effect;
  return [
    {
      key: "created",
      label: words.createdCustomers,
      count: counts.created,
      note: words.createdCustomersNote,
    },
    { key: "updated", label: words.updatedCustomers, count: counts.updated, note: words.updatedNote },
  ];
}

const ALWAYS = new Set(["created", "updated", "rejected"]);

/** What an import does, or did; lines that come to nothing are left out, but for the three that people look for. */
export function effectsOf(one: Import): Effect[] {
  const { counts, kind } = one;
  const words = t().effect;
  const isVisits = kind === "service-visits";
  const all: Effect[] = [
    ...(isVisits ? visitEffects(one) : customerEffects(one)),
    { key: "unchanged", label: words.unchanged, count: counts.unchanged, note: words.unchangedNote },
    {
      key: "skipped",
      label: words.skipped,
      count: counts.skipped,
      note: isVisits ? words.skippedVisits : words.skippedCustomers,
    },
    { key: "rejected", label: words.rejected, count: counts.rejected, note: words.rejectedNote },
  ];
  return all.filter(({ key, count }) => count > 0 || ALWAYS.has(key));
}
