import { createMemo, Show } from "solid-js";
import type { FollowUpStatus } from "../../../platform/follow-up-status.ts";
import { countText } from "../../../platform/formats.ts";
import { clockText, type TimeFrame } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { StatusLabel } from "../../../ui/status.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import { FollowUpTags } from "../../follow-ups/components/follow-up-blocks.tsx";
import type { FollowUp } from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { workTitle } from "../../follow-ups/work-title.ts";
import { sameCallCount, workStatus } from "../../follow-ups/working-order.ts";
import { t } from "../runs.words.ts";

function statusOf(row: FollowUp, frame: TimeFrame): FollowUpStatus {
  if (row.state === "open") return workStatus(row, { ...frame, missed: followUpWords().missedPromise });
  if (row.state === "cancelled") return { state: "exempt" };
  if (row.state === "lapsed") return { state: "lapsed" };
  if (row.outcome === "refuted") return { state: "refuted" };
  return { state: row.outcome === "reached" ? "done" : "unreached" };
}

/** The columns of the rows behind a number: how each stands, whom it is about, and who has it. */
export function useRunColumns(props: {
  frame: () => TimeFrame;
  rows: () => readonly FollowUp[];
  nameOf: (id: string | null) => string | undefined;
}): () => Column<FollowUp>[] {
  return createMemo(() => [
    {
      key: "state",
      title: t().state,
      width: 172,
      phone: "state",
      cell: (row) => <StatusLabel status={statusOf(row, props.frame())} />,
    },
    {
      key: "customer",
      title: t().customer,
      width: 200,
      narrow: 176,
      main: true,
      phone: "name",
      cell: (row) => (
        <>
          <b>{row.customerName ?? t().noName}</b>
          <FollowUpTags row={row} sameCall={sameCallCount(row, props.rows())} />
        </>
      ),
    },
    {
      key: "vehicle",
      title: t().vehicle,
      width: 120,
      phone: "mark",
      cell: (row) => (
        <Show when={row.plate} fallback={<span class="text-ink-2">{row.model ?? "—"}</span>}>
          {(plate) => <Plate plate={plate()} plain />}
        </Show>
      ),
    },
    { key: "work", title: t().work, phone: "work", cell: (row) => workTitle(row) },
    {
      key: "assignee",
      title: t().assignee,
      width: 96,
      narrow: 80,
      class: "text-ink-2",
      cell: (row) => props.nameOf(row.assigneeId) ?? "",
    },
    {
      key: "dialled",
      title: t().dialled,
      width: 104,
      align: "end",
      class: "num",
      wideOnly: true,
      cell: (row) => (
        <span classList={{ "text-ink-3": row.attempts === 0 }}>
          <Show when={row.lastAttemptAt}>
            {(at) => <span class="me-2 text-ink-3">{clockText(at(), props.frame())}</span>}
          </Show>
          {countText(row.attempts)}
        </span>
      ),
    },
  ]);
}
