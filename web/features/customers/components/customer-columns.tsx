import { type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { openStatus } from "../../../platform/follow-up-status.ts";
import { phoneText } from "../../../platform/formats.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDayText, dateText } from "../../../platform/time-text.ts";
import type { Column } from "../../../ui/data-list.tsx";
import { Bone } from "../../../ui/loaded.tsx";
import { StatusLabel, StatusLine } from "../../../ui/status.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MarkedName, Plate } from "../../../ui/text-parts.tsx";
import type { CustomerCards } from "../customer-cards.ts";
import type { Customer, CustomerCard } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/** The columns of the list of customers: who, which car, how to reach them, when they were here, what is next. */
export function useCustomerColumns(cards: CustomerCards): () => Column<Customer>[] {
  const me = useMe();
  const colleagueName = useColleagueName();
  const frameOf = (row: Customer) => timeFrame(zoneOf(me(), row.storeId ?? undefined));
  const storeName = (id: string | null) => me().stores.find((store) => store.id === id)?.name;
  const onCard = (
    row: Customer,
    width: number,
    cell: (card: CustomerCard) => JSX.Element | null,
  ): JSX.Element => (
    <Show when={cards.of(row.id)} fallback={cards.isComing(row.id) ? <Bone width={width} /> : <Nothing />}>
      {(card) => cell(card()) ?? <Nothing />}
    </Show>
  );
  return () => [
    {
      key: "name",
      title: t().columnName,
      main: true,
      phone: "name",
      cell: (row) => (
        <MarkedName
          marks={
            <span class="flex-none">
              <Show when={row.type === "organisation"}>
                <Tag>{t().organisation}</Tag>
              </Show>
              <Show when={row.level}>{(level) => <Tag>{level()}</Tag>}</Show>
            </span>
          }
        >
          <a href={paths.customer(row.id)}>{row.name}</a>
        </MarkedName>
      ),
    },
    {
      key: "car",
      title: t().columnCar,
      width: 264,
      narrow: 232,
      phone: "work",
      cell: (row) => onCard(row, 160, (card) => card.car && <Car card={card} car={card.car} />),
    },
    {
      key: "phone",
      title: t().columnPhone,
      width: 124,
      phone: "mark",
      cell: (row) =>
        onCard(row, 96, ({ phone }) => phone && <span class="num">{phoneText(phone.value)}</span>),
    },
    {
      key: "last-visit",
      title: t().columnLastVisit,
      width: 112,
      align: "end",
      class: "num text-ink-2",
      wideOnly: true,
      cell: (row) =>
        onCard(row, 60, ({ lastVisitOn }) => lastVisitOn && calendarDayText(lastVisitOn, frameOf(row))),
    },
    {
      key: "next-call",
      title: t().columnNextCall,
      width: 184,
      narrow: 168,
      phone: "state",
      cell: (row) =>
        onCard(row, 80, ({ nextCall }) => nextCall && <NextCall call={nextCall} frame={frameOf(row)} />),
    },
    {
      key: "keeper",
      title: t().columnKeeper,
      width: 84,
      wideOnly: true,
      cell: (row) => colleagueName(row.keeperId) ?? <Nothing />,
    },
    ...(me().stores.length > 1
      ? [
          {
            key: "store",
            title: t().columnStore,
            width: 132,
            wideOnly: true,
            cell: (row: Customer) => storeName(row.storeId) ?? <Nothing />,
          },
        ]
      : []),
    {
      key: "created",
      title: t().columnCreated,
      width: 104,
      align: "end",
      class: "num text-ink-2",
      wideOnly: true,
      cell: (row) => dateText(row.createdAt, frameOf(row)),
    },
  ];
}

function Nothing(): JSX.Element {
  return <span class="text-ink-3 max-desk:hidden">—</span>;
}

function Car(props: { card: CustomerCard; car: NonNullable<CustomerCard["car"]> }): JSX.Element {
  return (
    <>
      <Show when={props.car.plate} fallback={props.car.model ?? t().noPlate}>
        {(plate) => (
          <>
            <Plate plate={plate()} plain /> <span class="text-ink-2">{props.car.model}</span>
          </>
        )}
      </Show>
      <Show when={props.card.otherCars > 0}>
        <span class="ms-1.5 text-12 text-ink-3">{t().otherCars(props.card.otherCars)}</span>
      </Show>
    </>
  );
}

/** When they are to be called next: what is late, due today or promised says so; else the day by which. */
function NextCall(props: {
  call: NonNullable<CustomerCard["nextCall"]>;
  frame: ReturnType<typeof timeFrame>;
}): JSX.Element {
  const status = () =>
    openStatus({ dueAt: props.call.dueAt, promisedAt: props.call.promisedAt, frame: props.frame });
  return (
    <Show when={status().state === "waiting"} fallback={<StatusLabel status={status()} />}>
      <StatusLine shape="waiting">{t().callBy(dateText(props.call.dueAt, props.frame))}</StatusLine>
    </Show>
  );
}
