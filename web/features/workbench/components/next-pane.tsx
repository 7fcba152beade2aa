import { useQuery } from "@tanstack/solid-query";
import { createEffect, createSignal, type JSX, on, onCleanup, Show } from "solid-js";
import { countText, phoneText } from "../../../platform/formats.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import type { TimeFrame } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { KeyCap } from "../../../ui/key-cap.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { SideBlock, SidePane } from "../../../ui/sheet.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import {
  Attempts,
  DueReason,
  FollowUpTags,
  LastVisit,
  LastWords,
  OpenCases,
  Promises,
} from "../../follow-ups/components/follow-up-blocks.tsx";
import { customerPart } from "../../follow-ups/customer-part.ts";
import {
  customerQuery,
  type FollowUp,
  type FollowUpDetail,
  followUpQuery,
} from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { notePath, openPath } from "../../follow-ups/open-path.ts";
import { isCalled, workGroup } from "../../follow-ups/working-order.ts";
import { t } from "../workbench.words.ts";

// Rows that J and K only pass over are not asked for.
const RESTING_MS = 150;

type RowActs = { frame: TimeFrame; onReassign: (row: FollowUp) => void };

/** The chosen row in full: what happened, what was promised and said, why it is due, and the way into the call. */
export function NextPane(props: { row: FollowUp | undefined } & RowActs): JSX.Element {
  const [restingId, setRestingId] = createSignal(props.row?.id);
  createEffect(
    on(
      () => props.row?.id,
      (id) => {
        const timer = setTimeout(() => setRestingId(id), RESTING_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <SidePane label={t().selected} end={props.row ? <Acts {...props} row={props.row} /> : undefined}>
      <Show when={props.row}>{(row) => <Who row={row()} resting={row().id === restingId()} />}</Show>
      <Show when={props.row?.id === restingId() && restingId()} keyed>
        {(id) => <Detail id={id} frame={props.frame} />}
      </Show>
    </SidePane>
  );
}

function Who(props: { row: FollowUp; resting: boolean }): JSX.Element {
  const customer = useQuery(() => customerQuery(props.resting ? props.row.customerId : null));
  const part = () => customerPart(customer.isSuccess ? customer.data : null, props.row.vehicleId);
  return (
    <div class="flex flex-wrap items-center gap-2 px-5 pt-3.5">
      <h2 class="text-20 font-semibold">{props.row.customerName ?? t().noName}</h2>
      <Show when={part()}>
        <span class="text-ink-2">{part()}</span>
      </Show>
      <FollowUpTags row={props.row} />
    </div>
  );
}

function Detail(props: { id: string; frame: TimeFrame }): JSX.Element {
  const query = useQuery(() => followUpQuery(props.id));
  const title = (followUp: FollowUpDetail) =>
    workGroup(followUp, props.frame) === "overdue" ? t().whyOverdue : t().whyDue;
  return (
    <Loaded query={query}>
      {(followUp) => (
        <>
          <Car followUp={followUp()} />
          <LastVisit followUp={followUp()} frame={props.frame} />
          <Promises followUp={followUp()} frame={props.frame} />
          <Attempts followUp={followUp()} frame={props.frame} />
          <LastWords followUp={followUp()} frame={props.frame} />
          <DueReason followUp={followUp()} frame={props.frame} title={title(followUp())} />
        </>
      )}
    </Loaded>
  );
}

function Car(props: { followUp: FollowUpDetail }): JSX.Element {
  const customer = useQuery(() => customerQuery(props.followUp.customerId));
  const car = () =>
    customer.isSuccess
      ? customer.data?.vehicles.find(({ id }) => id === props.followUp.vehicleId)
      : undefined;
  const mileage = () => car()?.mileageKm ?? null;
  return (
    <SideBlock>
      <div class="-mt-2.5 text-ink-2">
        <Show when={props.followUp.plate ?? props.followUp.model}>
          <div>
            <Show when={props.followUp.plate}>{(plate) => <Plate plate={plate()} />}</Show>{" "}
            {props.followUp.model}
            <Show when={mileage() !== null}>
              {followUpWords().comma}
              <span class="num">{t().kilometres(countText(mileage() ?? 0))}</span>
            </Show>
          </div>
        </Show>
        <Show when={props.followUp.contactPoint}>
          {(point) => <div class="num">{phoneText(point().value)}</div>}
        </Show>
        <Show when={props.followUp.openCases.length > 0}>
          <div class="mt-1 flex flex-wrap gap-1.5">
            <OpenCases followUp={props.followUp} />
          </div>
        </Show>
      </div>
    </SideBlock>
  );
}

function startLabel(row: FollowUp): string {
  if (row.kind === "case-handling") return t().toCase;
  return row.kind === "contact-repair" ? t().toArchive : t().start;
}

/** The one filled button, and quiet ways to put it off or pass it on. */
function Acts(props: { row: FollowUp } & RowActs): JSX.Element {
  const me = useMe();
  const act = "inline-flex items-center gap-1 hover:text-ink";
  return (
    <>
      <ButtonLink kind="go" size="tall" wide cap="Enter" href={openPath(props.row)}>
        {startLabel(props.row)}
      </ButtonLink>
      <div class="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-3">
        <Show when={may(me(), "follow-ups:work")}>
          <a class={`${act} text-ink-3`} href={notePath(props.row)}>
            <KeyCap cap="T" />
            {isCalled(props.row) ? t().setTime : t().noteResult}
          </a>
        </Show>
        <Show when={may(me(), "follow-ups:assign")}>
          <button type="button" class={act} onClick={() => props.onReassign(props.row)}>
            <KeyCap cap="R" />
            {t().reassign}
          </button>
        </Show>
        <Show when={props.row.customerId}>
          {(customerId) => (
            <a class={`${act} text-ink-3`} href={paths.customer(customerId())}>
              <KeyCap cap="O" />
              {t().archive}
            </a>
          )}
        </Show>
      </div>
    </>
  );
}
