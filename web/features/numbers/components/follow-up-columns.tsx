import { createMemo } from "solid-js";
import { stampText, type TimeFrame } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import type { FollowUp } from "../../follow-ups/follow-ups.queries.ts";
import { useRunColumns } from "../../runs/components/run-columns.tsx";
import { t } from "../numbers.words.ts";

/** The columns of the follow-ups behind a rate: those of a run, with when each was due and last dialled. */
export function useFollowUpColumns(props: {
  frame: () => TimeFrame;
  rows: () => readonly FollowUp[];
  nameOf: (id: string | null) => string | undefined;
  /** Whether what was heard is shown rather than when it was due. */
  rated: () => boolean;
}): () => Column<FollowUp>[] {
  const columns = useRunColumns(props);
  const stamp = (key: string, title: string, at: (row: FollowUp) => string | null): Column<FollowUp> => ({
    key,
    title,
    width: 132,
    align: "end",
    class: "num text-ink-2",
    wideOnly: true,
    cell: (row) => {
      const instant = at(row);
      return instant === null ? <span class="text-ink-3">—</span> : stampText(instant, props.frame());
    },
  });
  return createMemo(() => [
    ...columns().filter(({ key }) => key !== "dialled"),
    props.rated()
      ? {
          key: "rating",
          title: t().rating,
          width: 96,
          align: "end",
          class: "num",
          cell: ({ rating }) => (rating === null ? <span class="text-ink-3">—</span> : t().stars(rating)),
        }
      : stamp("due", t().due, ({ dueAt }) => dueAt),
    stamp("last", t().lastDial, ({ lastAttemptAt }) => lastAttemptAt),
  ]);
}
