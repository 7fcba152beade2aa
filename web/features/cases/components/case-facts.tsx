import { type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { useColleagueName, useColleagues } from "../../../platform/colleagues.ts";
import { countText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText, monthText, nearText } from "../../../platform/time-text.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import { partText } from "../../follow-ups/customer-part.ts";
import { createRoleName } from "../../settings/staff/role-name.ts";
import type { Case } from "../case-list.ts";
import type { CaseFile } from "../cases.queries.ts";
import { t } from "../cases.words.ts";
import { CaseNumber } from "./case-number.tsx";

/** Who it is about, which car, where it was heard, who handles it; with a `file`, all that is known of them. */
export function CaseFacts(props: {
  case: Case;
  file?: CaseFile | undefined;
  openedBy?: string | null | undefined;
}): JSX.Element {
  const me = useMe();
  const colleague = useColleagueName();
  const colleagues = useColleagues();
  const roleName = createRoleName();
  const roleOf = (id: string) => {
    const role = colleagues().find((one) => one.id === id)?.role;
    return role && roleName(role);
  };
  const store = () => me().stores.find(({ id }) => id === props.case.storeId)?.name;
  const openedAt = () => nearText(props.case.openedAt, timeFrame(zoneOf(me(), props.case.storeId)));
  const point = () => props.file?.contactPoint ?? null;
  const facts = () => [
    { name: t().customer, value: <CustomerName case={props.case} file={props.file} /> },
    ...(props.file?.contactPoint
      ? [
          {
            name: t().phone,
            value: (
              <Show when={point()} keyed>
                {(known) => <CaseNumber point={known} />}
              </Show>
            ),
          },
        ]
      : []),
    ...(props.case.vehicleId ? [{ name: t().car, value: <Car case={props.case} file={props.file} /> }] : []),
    {
      name: t().source,
      value: (
        <>
          {props.case.followUpId ? t().heardInCallback : t().openedByHand}
          <span class="text-ink-2">{t().registered(props.openedBy ?? null, openedAt())}</span>
        </>
      ),
    },
    ...visitFacts(props),
    ...(props.case.summary ? [{ name: t().summary, value: props.case.summary }] : []),
    {
      name: t().assignee,
      value: (
        <>
          {colleague(props.case.assigneeId) ?? "—"}
          <span class="text-ink-3">
            {" "}
            {[roleOf(props.case.assigneeId), store()].filter(Boolean).join(t().comma)}
          </span>
        </>
      ),
    },
  ];
  return <Facts facts={facts()} />;
}

/** The order it is about, or the last one before it. */
function visitFacts(props: { case: Case; file?: CaseFile | undefined }) {
  const me = useMe();
  const visit = props.file?.visit;
  if (visit) {
    const name = visit.isCause ? t().visit : t().lastVisit;
    return [{ name, value: <Visit visit={visit} storeId={props.case.storeId} /> }];
  }
  if (props.file || !props.case.serviceVisitId || !may(me(), "service-visits:see")) return [];
  const href = paths.visit(props.case.serviceVisitId);
  return [{ name: t().visit, value: <a href={href}>{t().seeVisit}</a> }];
}

/** The customer, a link to their archive where the reader may see it, and what they are to the car. */
function CustomerName(props: { case: Case; file: CaseFile | undefined }): JSX.Element {
  const me = useMe();
  const name = () => props.case.customerName ?? t().noCustomer;
  return (
    <div class="flex flex-wrap gap-x-2">
      <Show when={props.case.customerId !== null && may(me(), "customers:see")} fallback={name()}>
        <a href={paths.customer(props.case.customerId ?? "")}>{name()}</a>
      </Show>
      <Show when={props.file?.customer}>
        {(customer) => <span class="text-ink-2">{partText(customer())}</span>}
      </Show>
    </div>
  );
}

/** `鄂A·3G5Y0 远岚 M8`, then how far it has gone and since when it is theirs. */
function Car(props: { case: Case; file: CaseFile | undefined }): JSX.Element {
  const me = useMe();
  const name = () => (
    <>
      <Show when={props.case.plate}>{(plate) => <Plate plate={plate()} />}</Show> {props.case.model}
    </>
  );
  const known = () => {
    const { mileageKm = null, boughtOn = null } = props.file?.car ?? {};
    return [
      mileageKm === null ? "" : t().kilometres(countText(mileageKm)),
      boughtOn === null ? "" : t().boughtIn(monthText(boughtOn, language())),
    ]
      .filter(Boolean)
      .join(t().comma);
  };
  return (
    <div class="flex flex-wrap gap-x-2">
      <Show when={may(me(), "customers:see")} fallback={name()}>
        <a class="text-ink hover:text-ink" href={paths.vehicle(props.case.vehicleId ?? "")}>
          {name()}
        </a>
      </Show>
      <Show when={known()}>{(text) => <span class="text-ink-2">{text()}</span>}</Show>
    </div>
  );
}

/** `GG26111402 一般维修，11月18日，陈晓接待`, and beneath it what was done. */
function Visit(props: { visit: NonNullable<CaseFile["visit"]>; storeId: string }): JSX.Element {
  const me = useMe();
  const colleague = useColleagueName();
  const aside = () => {
    const { kind, at, adviserId } = props.visit;
    const adviser = colleague(adviserId);
    return [
      archiveWords().visitKinds[kind],
      dateText(at, timeFrame(zoneOf(me(), props.storeId))),
      adviser ? t().servedBy(adviser) : "",
    ]
      .filter(Boolean)
      .join(t().comma);
  };
  return (
    <>
      <div class="flex flex-wrap gap-x-2">
        <a class="num" href={paths.visit(props.visit.id)}>
          {props.visit.orderNumber}
        </a>
        <span class="text-ink-2">{aside()}</span>
      </div>
      <Show when={props.visit.work}>{(work) => <p class="text-ink-2">{work()}</p>}</Show>
    </>
  );
}
