import { Show } from "solid-js";
import { quoted } from "../../../platform/formats.ts";
import { clockText, type TimeFrame } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { Dial } from "../numbers.queries.ts";
import { t } from "../numbers.words.ts";

/** The columns of dials: when, to whom, about which car, and what came of it. */
export function dialColumns(frame: () => TimeFrame): Column<Dial>[] {
  return [
    {
      key: "at",
      title: t().dialledAt,
      width: 96,
      class: "num",
      phone: "mark",
      cell: (row) => clockText(row.at, frame()),
    },
    {
      key: "result",
      title: t().result,
      width: 188,
      phone: "state",
      cell: (row) => (
        <StatusLine shape={row.valid ? "done" : "unreached"}>
          {followUpWords().results[row.result]}
        </StatusLine>
      ),
    },
    {
      key: "customer",
      title: t().customer,
      width: 140,
      main: true,
      phone: "name",
      cell: (row) => <b>{row.customerName ?? t().noName}</b>,
    },
    {
      key: "vehicle",
      title: t().vehicle,
      width: 120,
      cell: (row) => (
        <Show when={row.plate} fallback={<span class="text-ink-2">{row.model ?? "—"}</span>}>
          {(plate) => <Plate plate={plate()} plain />}
        </Show>
      ),
    },
    {
      key: "work",
      title: t().work,
      phone: "work",
      cell: (row) => row.title ?? followUpWords().kinds[row.kind],
    },
    {
      key: "words",
      title: t().words,
      wideOnly: true,
      cell: (row) => (
        <Show when={row.words}>{(words) => <span class="voice voice-small">{quoted(words())}</span>}</Show>
      ),
    },
  ];
}
