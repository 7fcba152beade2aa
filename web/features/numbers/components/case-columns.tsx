import { createMemo, Show } from "solid-js";
import type { components } from "../../../platform/api.generated.ts";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { stampText, type TimeFrame } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { CaseTags } from "../../cases/components/case-tags.tsx";
import { t } from "../numbers.words.ts";

type Case = components["schemas"]["Case"];

/** The columns of cases behind a number: what it is, whose, and how its closing stands to its deadline. */
export function useCaseColumns(frame: () => TimeFrame): () => Column<Case>[] {
  const nameOf = useColleagueName();
  return createMemo(() => [
    {
      key: "closed",
      title: t().closed,
      width: 172,
      phone: "state",
      cell: (row) => (
        <Show when={row.closedAt} fallback={<StatusLine shape="waiting">{t().notClosed}</StatusLine>}>
          {(at) => (
            <StatusLine shape={at() <= row.solveBy ? "done" : "lapsed"}>
              {stampText(at(), frame())}
            </StatusLine>
          )}
        </Show>
      ),
    },
    {
      key: "case",
      title: t().case,
      main: true,
      phone: "name",
      cell: (row) => (
        <>
          {row.title} <CaseTags case={row} />
        </>
      ),
    },
    {
      key: "customer",
      title: t().customer,
      width: 140,
      phone: "work",
      cell: (row) => row.customerName ?? t().noName,
    },
    {
      key: "assignee",
      title: t().assignee,
      width: 96,
      class: "text-ink-2",
      wideOnly: true,
      cell: (row) => nameOf(row.assigneeId) ?? "",
    },
    {
      key: "deadline",
      title: t().deadline,
      width: 148,
      align: "end",
      class: "num text-ink-2",
      phone: "mark",
      cell: (row) => stampText(row.solveBy, frame()),
    },
  ]);
}
