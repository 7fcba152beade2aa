import { type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { moneyText } from "../../../platform/formats.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { workLine } from "../../../platform/work-line.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import type { ServiceVisit } from "../service-visits.queries.ts";
import { t } from "../service-visits.words.ts";

/** The state of a visit as shape and words. */
export function VisitState(props: { state: ServiceVisit["state"] }): JSX.Element {
  const shape = () => ({ open: "waiting", delivered: "done", void: "exempt" }) as const;
  return <StatusLine shape={shape()[props.state]}>{archiveWords().visitStates[props.state]}</StatusLine>;
}

/** The kind of a visit; a rework needs a look. */
export function KindTag(props: { kind: ServiceVisit["kind"] }): JSX.Element {
  return <Tag tone={props.kind === "rework" ? "due" : "plain"}>{archiveWords().visitKinds[props.kind]}</Tag>;
}

function quiet(text: string | null | undefined): JSX.Element {
  return text ? text : <span class="text-ink-3 max-desk:hidden">—</span>;
}

/** The columns of the list of visits. */
export function useVisitColumns(): () => Column<ServiceVisit>[] {
  const me = useMe();
  const colleagueName = useColleagueName();
  const when = (row: ServiceVisit): string | null => {
    const frame = timeFrame(zoneOf(me(), row.storeId));
    if (row.deliveredAt) return stampText(row.deliveredAt, frame);
    return row.arrivedAt ? t().arrivedAt(stampText(row.arrivedAt, frame)) : null;
  };
  return () => [
    {
      key: "customer",
      title: t().columnCustomer,
      width: 148,
      narrow: 120,
      main: true,
      phone: "name",
      cell: (row) => <a href={paths.visit(row.id)}>{row.customerName ?? t().nobody}</a>,
    },
    {
      key: "car",
      title: t().columnCar,
      width: 180,
      narrow: 150,
      phone: "mark",
      cell: (row) => (
        <>
          <Show when={row.plate} fallback={quiet(null)}>
            {(plate) => <Plate plate={plate()} plain />}
          </Show>
          <span class="ms-2 text-ink-2 max-desk:hidden">{row.model}</span>
        </>
      ),
    },
    {
      key: "kind",
      title: t().columnKind,
      width: 124,
      narrow: 108,
      cell: (row) => (
        <span class="-ms-1.5">
          <KindTag kind={row.kind} />
        </span>
      ),
    },
    {
      key: "work",
      title: t().columnWork,
      phone: "work",
      cell: (row) => (
        <>
          <span class="me-2 desk:hidden">{archiveWords().visitKinds[row.kind]}</span>
          {quiet(workLine({ work: row.work, kindWord: archiveWords().visitKinds[row.kind] }))}
        </>
      ),
    },
    {
      key: "state",
      title: t().columnState,
      width: 122,
      phone: "state",
      cell: (row) => <VisitState state={row.state} />,
    },
    {
      key: "adviser",
      title: t().columnAdviser,
      width: 88,
      wideOnly: true,
      cell: (row) => quiet(colleagueName(row.adviserId)),
    },
    {
      key: "order",
      title: t().columnOrder,
      width: 128,
      wideOnly: true,
      cell: (row) => <span class="num text-ink-2">{row.orderNumber}</span>,
    },
    {
      key: "total",
      title: t().columnTotal,
      width: 108,
      align: "end",
      cell: (row) => <span class="num">{row.total ? moneyText(row.total.amount) : quiet(null)}</span>,
    },
    {
      key: "when",
      title: t().columnWhen,
      width: 168,
      narrow: 152,
      align: "end",
      cell: (row) => <span class="num text-ink-2">{quiet(when(row))}</span>,
    },
  ];
}
