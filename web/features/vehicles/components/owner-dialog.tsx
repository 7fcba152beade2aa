import { useMutation, useQuery } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { findCustomers } from "../../../platform/archive-search.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { asProblem } from "../../../platform/problem.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDate, dateText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import type { ComboOption } from "../../../ui/combobox.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { toast } from "../../../ui/toast.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import {
  changeOwner,
  type FollowUp,
  openCallsQuery,
  renewVehicles,
  type VehicleFile,
} from "../vehicles.queries.ts";
import { t } from "../vehicles.words.ts";

const combobox = lazyPart(async () => (await import("../../../ui/combobox.tsx")).Combobox);

/** Records that the car has another owner; says beforehand which open callbacks that cancels. */
export function OwnerDialog(props: {
  vehicle: VehicleFile;
  name: string;
  open: boolean;
  onClose: () => void;
}): JSX.Element {
  const me = useMe();
  const today = () => calendarDate(now(), zoneOf(me()));
  const [on, setOn] = createSignal("");
  const [dateFault, setDateFault] = createSignal<string>();
  const [owner, setOwner] = createSignal<ComboOption | null>(null);
  const [note, setNote] = createSignal("");
  const customerIds = () => [
    ...new Set(
      props.vehicle.parties.filter(({ untilOn }) => untilOn === null).map((party) => party.customerId),
    ),
  ];
  const calls = useQuery(() => ({
    ...openCallsQuery({ vehicleId: props.vehicle.id, customerIds: customerIds() }),
    enabled: props.open,
  }));
  const closing = (): readonly FollowUp[] => dataOf(calls) ?? [];
  const change = useMutation(() => ({
    mutationFn: () =>
      changeOwner({
        vehicleId: props.vehicle.id,
        on: on() || today(),
        newOwnerCustomerId: owner()?.value ?? null,
        ...(note().trim() ? { note: note().trim() } : {}),
      }),
    onSuccess: () => {
      renewVehicles();
      toast({ text: t().owner.done });
      props.onClose();
    },
  }));
  const problem = () => (change.error ? asProblem(change.error) : null);
  const submit = (): void => {
    if (dateFault() === undefined && !change.isPending) change.mutate();
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t().owner.title(props.name)}
      acts={
        <>
          <Button class="push" onClick={() => props.onClose()}>
            {t().owner.cancel}
          </Button>
          <Button kind="go" busy={change.isPending} onClick={submit}>
            {closing().length > 0 ? t().owner.actClosing(closing().length) : t().owner.act}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <p class="text-ink-2">{t().owner.intro}</p>
        <Field label={t().owner.on} error={dateFault() ?? problem()?.fieldError("/on")}>
          {(ties) => (
            <DateInput
              {...ties()}
              value={on() || today()}
              onValue={setOn}
              onUnread={setDateFault}
              today={today()}
              max={today()}
            />
          )}
        </Field>
        <Field
          label={t().owner.newOwner}
          hint={t().owner.newOwnerHint}
          error={problem()?.fieldError("/newOwnerCustomerId")}
        >
          {(ties) => (
            <combobox.Part
              {...ties()}
              label={t().owner.newOwner}
              placeholder={t().owner.find}
              chosen={owner()}
              find={findCustomers}
              onChosen={setOwner}
            />
          )}
        </Field>
        <Field label={t().owner.note} hint={t().owner.noteHint}>
          {(ties) => <TextInput {...ties()} maxlength={200} value={note()} onValue={setNote} />}
        </Field>
        <Note tone={closing().length > 0 ? "warn" : "calm"}>
          <Show when={!calls.isPending} fallback={t().owner.checking}>
            <Show
              when={closing().length > 0}
              fallback={calls.isError ? t().owner.closesUnknown : t().owner.closesNone}
            >
              {t().owner.closes(closing().length)}
              <ul>
                <For each={closing()}>{(call) => <ClosedCall call={call} />}</For>
              </ul>
            </Show>{" "}
            {t().owner.stays}
          </Show>
        </Note>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      </div>
    </Dialog>
  );
}

function ClosedCall(props: { call: FollowUp }): JSX.Element {
  const me = useMe();
  return (
    <li>
      {followUpWords().oneOfKind[props.call.kind]} · {props.call.customerName ?? "—"} ·{" "}
      {dateText(props.call.dueAt, timeFrame(zoneOf(me(), props.call.storeId)))}
    </li>
  );
}
