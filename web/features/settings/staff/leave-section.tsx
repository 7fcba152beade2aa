import { useMutation, useQuery } from "@tanstack/solid-query";
import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { useColleagueName, useColleagues } from "../../../platform/colleagues.ts";
import { language } from "../../../platform/i18n.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { asProblem } from "../../../platform/problem.ts";
import { calendarDate, calendarDateText } from "../../../platform/time-text.ts";
import { Button, TextButton } from "../../../ui/button.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field, Select, TextInput } from "../../../ui/field.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { toast } from "../../../ui/toast.ts";
import { t as shared } from "../settings.words.ts";
import { enterLeave, type Leave, leavesQuery, renewStaff, takeLeaveBack } from "./staff.queries.ts";
import { t } from "./staff.words.ts";
import type { Colleague } from "./staff-values.ts";

/** Leave of a colleague from today on: entered, and taken back. */
export function LeaveSection(props: { person: Colleague }): JSX.Element {
  const me = useMe();
  const query = useQuery(() => leavesQuery(props.person.id));
  const [entering, setEntering] = createSignal(false);
  const mayEnter = () => may(me(), "follow-ups:assign") && props.person.state === "active";
  return (
    <Section
      title={t().leaves}
      act={
        <Show when={mayEnter() && !entering()}>
          <TextButton onClick={() => setEntering(true)}>{t().addLeave}</TextButton>
        </Show>
      }
    >
      <Show when={entering()}>
        <LeaveForm person={props.person} onDone={() => setEntering(false)} />
      </Show>
      <Loaded query={query}>
        {(leaves) => (
          <ul>
            <For each={leaves()} fallback={<li class="text-ink-3">{t().noLeaves}</li>}>
              {(leave) => <LeaveRow leave={leave} mayEnter={mayEnter()} />}
            </For>
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function LeaveRow(props: { leave: Leave; mayEnter: boolean }): JSX.Element {
  const colleague = useColleagueName();
  const taking = useMutation(() => ({
    mutationFn: () => takeLeaveBack(props.leave),
    onSuccess: () => {
      toast({ text: t().takenBack });
      renewStaff();
    },
    onError: (thrown) => toast({ tone: "bad", text: asProblem(thrown).detail }),
  }));
  const days = () =>
    t().leaveLine(
      calendarDateText(props.leave.fromOn, language()),
      calendarDateText(props.leave.toOn, language()),
    );
  return (
    <li class="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5">
      <span class="num">{days()}</span>
      <span class="text-ink-2">{props.leave.reason}</span>
      <Show when={colleague(props.leave.standInId)}>
        {(name) => <span class="text-ink-3">{t().standInLine(name())}</span>}
      </Show>
      <Show when={props.mayEnter}>
        <span class="ms-auto">
          <Button size="small" kind="bare" busy={taking.isPending} onClick={() => taking.mutate()}>
            {t().takeBack}
          </Button>
        </span>
      </Show>
    </li>
  );
}

function LeaveForm(props: { person: Colleague; onDone: () => void }): JSX.Element {
  const me = useMe();
  const colleagues = useColleagues();
  const today = () => calendarDate(now(), zoneOf(me(), props.person.storeIds[0]));
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector("input")?.focus());
  const [fromOn, setFromOn] = createSignal(today());
  const [toOn, setToOn] = createSignal(today());
  const [reason, setReason] = createSignal("");
  const [standInId, setStandInId] = createSignal("");
  const [faults, setFaults] = createSignal<{ from?: string | undefined; to?: string | undefined }>({});
  const entering = useMutation(() => ({
    mutationFn: () =>
      enterLeave(props.person.id, {
        fromOn: fromOn(),
        toOn: toOn(),
        reason: reason().trim() || null,
        standInId: standInId() || null,
      }),
    onSuccess: () => {
      toast({ text: t().leaveSaved });
      renewStaff();
      props.onDone();
    },
  }));
  const problem = () => (entering.error ? asProblem(entering.error) : null);
  const standIns = () =>
    colleagues().filter(
      ({ id, state, storeIds }) =>
        id !== props.person.id &&
        state === "active" &&
        storeIds.some((one) => props.person.storeIds.includes(one)),
    );
  const ready = () => fromOn() !== "" && toOn() !== "" && !faults().from && !faults().to;
  const takeFrom = (date: string): void => {
    setFromOn(date);
    if (toOn() < date) setToOn(date);
  };
  return (
    <form
      ref={form}
      class="mb-3 flex flex-col gap-3 rounded-control border border-line bg-well p-4"
      aria-label={t().addLeave}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready() && !entering.isPending) entering.mutate();
      }}
    >
      <div class="grid gap-3 desk:grid-cols-2">
        <Field label={t().from} required error={faults().from ?? problem()?.fieldError("/fromOn")}>
          {(ties) => (
            <DateInput
              {...ties()}
              value={fromOn()}
              today={today()}
              onValue={takeFrom}
              onUnread={(from) => setFaults((before) => ({ ...before, from }))}
            />
          )}
        </Field>
        <Field label={t().to} required error={faults().to ?? problem()?.fieldError("/toOn")}>
          {(ties) => (
            <DateInput
              {...ties()}
              value={toOn()}
              today={today()}
              min={fromOn()}
              onValue={setToOn}
              onUnread={(to) => setFaults((before) => ({ ...before, to }))}
            />
          )}
        </Field>
        <Field label={t().reason} aside={shared().optional} error={problem()?.fieldError("/reason")}>
          {(ties) => <TextInput {...ties()} maxlength={200} value={reason()} onValue={setReason} />}
        </Field>
        <Field label={t().standIn} error={problem()?.fieldError("/standInId")}>
          {(ties) => (
            <Select {...ties()} value={standInId()} onValue={setStandInId}>
              <option value="">{t().nobody}</option>
              <For each={standIns()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
            </Select>
          )}
        </Field>
      </div>
      <p class="text-12 text-ink-3">{t().standInHint}</p>
      <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
      <div class="flex gap-3">
        <Button kind="go" type="submit" busy={entering.isPending}>
          {t().addLeave}
        </Button>
        <Button onClick={() => props.onDone()}>{shared().cancel}</Button>
      </div>
    </form>
  );
}
