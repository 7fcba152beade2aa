import { type JSX, Show } from "solid-js";
import { countText, plateText, quoted } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { clockText, momentText, type TimeFrame } from "../../../platform/time-text.ts";
import { Paper, type PaperColumn, PaperTable } from "../../../ui/paper.tsx";
import { t as caseWords } from "../../cases/cases.words.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { CallbackRecord, SheetLine } from "../reports.queries.ts";
import { t } from "../reports.words.ts";

type Names = (id: string | null) => string | undefined;

/** 日报跟踪表 on A4: what the customer said in a column of its own. */
export function SheetPaper(props: {
  store: string;
  date: string;
  frame: TimeFrame;
  rows: readonly SheetLine[];
  records: ReadonlyMap<string, CallbackRecord>;
  cut: string | null;
  nameOf: Names;
}): JSX.Element {
  const me = useMe();
  const recordOf = (row: SheetLine) => props.records.get(row.followUpId);
  const columns = (): PaperColumn<SheetLine>[] => {
    const { columns: words } = t();
    return [
      { title: words.number, part: 3, end: true, cell: (_, index) => index + 1 },
      { title: words.time, part: 5, cell: (row) => clockText(row.at, props.frame) },
      {
        title: `${words.customer}${t().comma}${words.car}`,
        part: 11,
        cell: (row) => (
          <>
            {row.customerName ?? t().noName}
            <Show when={recordOf(row)?.followUp.plate ?? recordOf(row)?.followUp.model}>
              {(car) => (
                <>
                  <br />
                  {plateText(car())}
                </>
              )}
            </Show>
          </>
        ),
      },
      {
        title: `${words.order}${t().comma}${words.work}`,
        part: 17,
        cell: (row) => (
          <>
            {recordOf(row)?.order?.orderNumber ?? ""}
            <Show when={row.work}>
              {(work) => (
                <>
                  <br />
                  {work()}
                </>
              )}
            </Show>
          </>
        ),
      },
      { title: words.result, part: 9, cell: (row) => followUpWords().results[row.result] },
      { title: words.rating, part: 4, end: true, cell: (row) => row.rating ?? "" },
      {
        title: words.words,
        part: 24,
        cell: (row) => (row.words ? <q class="voice">{quoted(row.words)}</q> : ""),
      },
      { title: words.summary, part: 14, cell: (row) => row.summary ?? "" },
      {
        title: words.opened,
        part: 12,
        cell: (row) => <Opened record={recordOf(row)} nameOf={props.nameOf} />,
      },
      {
        title: words.caller,
        part: 6,
        cell: (row) => (row.callerId === null ? t().byToken : (props.nameOf(row.callerId) ?? "")),
      },
    ];
  };
  return (
    <Paper wide label={t().daily}>
      <PaperTable
        title={t().daily}
        notes={[
          props.store,
          props.date,
          t().rows(countText(props.rows.length)),
          ...(props.cut === null ? [] : [props.cut]),
          t().printedBy(me().name, momentText(props.frame.now, props.frame)),
        ]}
        columns={columns()}
        rows={props.rows}
        empty={t().dailyEmpty}
      />
      <Signatures />
    </Paper>
  );
}

/** The case that a call opened: its level, who has it, and how far it has come. */
function Opened(props: { record: CallbackRecord | undefined; nameOf: Names }): JSX.Element {
  return (
    <Show when={props.record?.cases[0]}>
      {(one) => (
        <>
          {caseWords().levels[one().level]} {one().number}
          <br />
          {[props.nameOf(one().assigneeId), caseWords().states[one().state]].filter(Boolean).join(t().comma)}
        </>
      )}
    </Show>
  );
}

/** Where the caller and the service manager sign. */
export function Signatures(): JSX.Element {
  return (
    <div class="paper-block">
      <div class="paper-rule">
        {t().caller}
        <span />
        {t().reviewed}
        <span />
        {t().signedOn}
        <span />
      </div>
    </div>
  );
}
