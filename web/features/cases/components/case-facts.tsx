import { type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { nearText } from "../../../platform/time-text.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import type { Case } from "../case-list.ts";
import { t } from "../cases.words.ts";

/** Who it is about, which car, where it was heard, who handles it. */
export function CaseFacts(props: { case: Case; openedBy?: string | null | undefined }): JSX.Element {
  const me = useMe();
  const colleague = useColleagueName();
  const store = () => me().stores.find(({ id }) => id === props.case.storeId)?.name;
  const openedAt = () => nearText(props.case.openedAt, timeFrame(zoneOf(me(), props.case.storeId)));
  const facts = () => [
    { name: t().customer, value: <CustomerName case={props.case} /> },
    ...(props.case.plate ? [{ name: t().car, value: <Plate plate={props.case.plate} /> }] : []),
    {
      name: t().source,
      value: (
        <>
          {props.case.followUpId ? t().heardInCallback : t().openedByHand}
          <span class="text-ink-2">{t().registered(props.openedBy ?? null, openedAt())}</span>
        </>
      ),
    },
    ...(props.case.serviceVisitId && may(me(), "service-visits:see")
      ? [{ name: t().visit, value: <a href={paths.visit(props.case.serviceVisitId)}>{t().seeVisit}</a> }]
      : []),
    ...(props.case.summary ? [{ name: t().summary, value: props.case.summary }] : []),
    {
      name: t().assignee,
      value: (
        <>
          {colleague(props.case.assigneeId) ?? "—"}
          <Show when={store()}>{(name) => <span class="text-ink-3"> {name()}</span>}</Show>
        </>
      ),
    },
  ];
  return <Facts facts={facts()} />;
}

/** The customer, a link to their archive where the reader may see it. */
function CustomerName(props: { case: Case }): JSX.Element {
  const me = useMe();
  const name = () => props.case.customerName ?? t().noCustomer;
  return (
    <Show when={props.case.customerId !== null && may(me(), "customers:see")} fallback={name()}>
      <a href={paths.customer(props.case.customerId ?? "")}>{name()}</a>
    </Show>
  );
}
