import { createMemo, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { countText, plateText, quoted } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { calendarDateText, dateText, momentText, type TimeFrame } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { Paper, type PaperColumn, PaperTable } from "../../../ui/paper.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import { t as caseWords } from "../../cases/cases.words.ts";
import type { ReworkCard, ReworkLine } from "../reports.queries.ts";
import { t } from "../reports.words.ts";
import { Signatures } from "./sheet-paper.tsx";

type Names = (id: string | null) => string | undefined;
type Cards = ReadonlyMap<string, ReworkCard>;

/** Who answers for it: the department and whoever handles it. */
function responsible(card: ReworkCard | undefined, nameOf: Names): string {
  const who = card?.case ? nameOf(card.case.assigneeId) : nameOf(card?.firstOrder?.adviserId ?? null);
  return [card?.case?.department, who].filter(Boolean).join(t().comma);
}

/** How far it has come: the case, where there is one, else the order. */
function stateOf(card: ReworkCard | undefined): string | null {
  if (card?.case) return caseWords().states[card.case.state];
  return card?.orderState ? archiveWords().visitStates[card.orderState] : null;
}

/** The columns of the register on screen. */
export function useReworkColumns(props: {
  frame: () => TimeFrame;
  cards: () => Cards;
  nameOf: Names;
}): () => Column<ReworkLine>[] {
  const cardOf = (row: ReworkLine) => props.cards().get(row.id);
  return createMemo(() => [
    {
      key: "at",
      title: t().day,
      width: 88,
      class: "num",
      phone: "mark",
      cell: (row) => dateText(row.at, props.frame()),
    },
    {
      key: "source",
      title: t().columns.source,
      width: 92,
      phone: "state",
      cell: (row) => t().sources[row.source],
    },
    {
      key: "customer",
      title: t().columns.customer,
      width: 112,
      narrow: 96,
      main: true,
      phone: "name",
      cell: (row) => <b>{row.customerName ?? t().noName}</b>,
    },
    {
      key: "car",
      title: t().columns.car,
      width: 112,
      cell: (row) => (
        <Show when={row.plate} fallback={row.model ?? t().none}>
          {(plate) => <Plate plate={plate()} plain />}
        </Show>
      ),
    },
    { key: "what", title: t().columns.complaint, phone: "work", cell: (row) => row.what ?? "" },
    {
      key: "first",
      title: t().columns.first,
      width: 132,
      class: "num text-ink-2",
      cell: (row) => cardOf(row)?.firstOrder?.orderNumber ?? t().none,
    },
    {
      key: "cause",
      title: t().columns.cause,
      width: 160,
      wideOnly: true,
      cell: (row) => cardOf(row)?.case?.cause ?? "",
    },
    {
      key: "responsible",
      title: t().columns.responsible,
      width: 128,
      narrow: 96,
      cell: (row) => responsible(cardOf(row), props.nameOf),
    },
    {
      key: "state",
      title: t().columns.state,
      width: 120,
      cell: (row) => {
        return stateOf(cardOf(row)) ?? t().none;
      },
    },
  ]);
}

/** 跟踪及返修记录表 on A4. */
export function ReworkPaper(props: {
  store: string;
  from: string;
  to: string;
  frame: TimeFrame;
  rows: readonly ReworkLine[];
  cards: Cards;
  cut: string | null;
  nameOf: Names;
}): JSX.Element {
  const me = useMe();
  const cardOf = (row: ReworkLine) => props.cards.get(row.id);
  const columns = (): PaperColumn<ReworkLine>[] => {
    const { columns: words } = t();
    return [
      { title: words.number, part: 3, end: true, cell: (_, index) => index + 1 },
      { title: t().day, part: 7, cell: (row) => dateText(row.at, props.frame) },
      {
        title: words.source,
        part: 10,
        cell: (row) => (
          <>
            {t().sources[row.source]}
            <br />
            {row.number}
          </>
        ),
      },
      {
        title: `${words.customer}${t().comma}${words.car}`,
        part: 11,
        cell: (row) => (
          <>
            {row.customerName ?? t().noName}
            <br />
            {row.plate ? plateText(row.plate) : (row.model ?? "")}
          </>
        ),
      },
      { title: words.complaint, part: 17, cell: (row) => row.what ?? "" },
      { title: words.first, part: 14, cell: (row) => <FirstOrder card={cardOf(row)} frame={props.frame} /> },
      { title: words.cause, part: 13, cell: (row) => cardOf(row)?.case?.cause ?? "" },
      { title: words.responsible, part: 9, cell: (row) => responsible(cardOf(row), props.nameOf) },
      {
        title: words.state,
        part: 11,
        cell: (row) => {
          const card = cardOf(row);
          return [stateOf(card), card?.case?.solution].filter(Boolean).join(t().comma);
        },
      },
      {
        title: words.closing,
        part: 11,
        cell: (row) => {
          const said = cardOf(row)?.case?.closingWords;
          return said ? <q class="voice">{quoted(said)}</q> : "";
        },
      },
    ];
  };
  return (
    <Paper wide label={t().reworkForm}>
      <PaperTable
        title={t().reworkForm}
        notes={[
          props.store,
          t().span(
            calendarDateText(props.from, props.frame.language),
            calendarDateText(props.to, props.frame.language),
          ),
          t().rows(countText(props.rows.length)),
          ...(props.cut === null ? [] : [props.cut]),
          t().printedBy(me().name, momentText(props.frame.now, props.frame)),
        ]}
        columns={columns()}
        rows={props.rows}
        empty={t().reworkEmpty}
      />
      <Signatures />
    </Paper>
  );
}

function FirstOrder(props: { card: ReworkCard | undefined; frame: TimeFrame }): JSX.Element {
  return (
    <Show when={props.card?.firstOrder}>
      {(order) => (
        <>
          {order().orderNumber}
          <br />
          {[order().deliveredAt ? dateText(order().deliveredAt ?? "", props.frame) : null, order().work]
            .filter(Boolean)
            .join(t().comma)}
        </>
      )}
    </Show>
  );
}
