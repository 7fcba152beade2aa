import { createMemo, Show } from "solid-js";
import { clockText, type TimeFrame } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { CustomerVoice, Plate } from "../../../ui/text-parts.tsx";
import { t as caseWords } from "../../cases/cases.words.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { CallbackRecord, SheetLine } from "../reports.queries.ts";
import { t } from "../reports.words.ts";

/** The columns of the daily sheet on screen: words in the customer's own voice, the caller's summary beside. */
export function useSheetColumns(props: {
  frame: () => TimeFrame;
  records: () => ReadonlyMap<string, CallbackRecord>;
  nameOf: (id: string | null) => string | undefined;
}): () => Column<SheetLine>[] {
  const recordOf = (row: SheetLine) => props.records().get(row.followUpId);
  return createMemo(() => [
    {
      key: "time",
      title: t().columns.time,
      width: 76,
      class: "num",
      phone: "mark",
      cell: (row) => clockText(row.at, props.frame()),
    },
    {
      key: "customer",
      title: t().columns.customer,
      width: 120,
      narrow: 100,
      main: true,
      phone: "name",
      cell: (row) => <b>{row.customerName ?? t().noName}</b>,
    },
    {
      key: "car",
      title: t().columns.car,
      width: 112,
      cell: (row) => (
        <Show when={recordOf(row)?.followUp.plate} fallback={recordOf(row)?.followUp.model ?? t().none}>
          {(plate) => <Plate plate={plate()} plain />}
        </Show>
      ),
    },
    {
      key: "order",
      title: t().columns.order,
      width: 132,
      class: "num text-ink-2",
      wideOnly: true,
      cell: (row) => recordOf(row)?.order?.orderNumber ?? t().none,
    },
    {
      key: "result",
      title: t().columns.result,
      width: 152,
      narrow: 116,
      phone: "state",
      cell: (row) => (
        <span classList={{ "text-ink-3": !row.valid }}>{followUpWords().results[row.result]}</span>
      ),
    },
    {
      key: "rating",
      title: t().columns.rating,
      width: 56,
      align: "end",
      class: "num",
      cell: (row) => row.rating ?? t().none,
    },
    {
      key: "words",
      title: t().columns.words,
      phone: "work",
      cell: (row) => (
        <Show when={row.words} fallback={<span class="text-ink-2">{row.summary ?? ""}</span>}>
          {(words) => <CustomerVoice words={words()} small />}
        </Show>
      ),
    },
    {
      key: "opened",
      title: t().columns.opened,
      width: 168,
      narrow: 128,
      cell: (row) => {
        const one = recordOf(row)?.cases[0];
        if (!one) return "";
        return `${caseWords().levels[one.level]}${t().comma}${caseWords().states[one.state]}`;
      },
    },
    {
      key: "caller",
      title: t().columns.caller,
      width: 84,
      class: "text-ink-2",
      cell: (row) => (row.callerId === null ? t().byToken : (props.nameOf(row.callerId) ?? "")),
    },
  ]);
}
