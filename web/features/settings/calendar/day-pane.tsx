import { useMutation } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { type Me, may, useMe } from "../../../platform/me.tsx";
import { asProblem } from "../../../platform/problem.ts";
import { calendarDateText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Field, FieldGroup, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { toast } from "../../../ui/toast.ts";
import { SpansEditor } from "../components/spans-editor.tsx";
import { t as shared } from "../settings.words.ts";
import { readSpans, type SpanEntry, spanEntries } from "../spans.ts";
import {
  putGroupDay,
  putStoreDay,
  removeGroupDay,
  removeStoreDay,
  renewCalendar,
} from "./calendar.queries.ts";
import { t } from "./calendar.words.ts";
import { isGroupDay, isOver, type MonthDay, weekdayOf } from "./calendar-days.ts";
import { DayPreview } from "./day-preview.tsx";
import { storeDayText } from "./month-grid.tsx";

type Store = Me["stores"][number];

/** One day: what it is, and what the group or the store makes of it. */
export function DayPane(props: { day: MonthDay; store: Store | undefined; today: string }): JSX.Element {
  const me = useMe();
  const mayManage = () => may(me(), "organisation:manage");
  const past = () => isOver(props.day.date, props.today);
  return (
    <>
      <div class="side-block">
        <h2 class="text-20">{calendarDateText(props.day.date, language())}</h2>
        <p class="text-ink-2">
          {shared().weekdays[weekdayOf(props.day.date) - 1]}
          {" · "}
          {t().because[props.day.because]}
          <Show when={props.day.name && props.day.name !== t().because[props.day.because]}>
            {" · "}
            {props.day.name}
          </Show>
        </p>
        <Show when={props.day.provisional}>
          <p class="text-13 text-ink-3">{t().provisional}</p>
        </Show>
        <Show when={storeDayText(props.day)}>
          <p class="text-13 text-due">
            {storeDayText(props.day)} {props.day.storeDay?.name}
          </p>
        </Show>
        <Show when={past() && mayManage()}>
          <p class="mt-1 text-13 text-ink-3">{t().over}</p>
        </Show>
      </div>
      <Show when={mayManage() && !past()}>
        <Show when={me().sight === "group"}>
          <GroupDayForm day={props.day} />
        </Show>
        <Show when={props.store} keyed>
          {(store) => <StoreDayForm day={props.day} store={store} />}
        </Show>
        <p class="p-5 text-12 text-ink-3">{t().recompute}</p>
      </Show>
    </>
  );
}

function GroupDayForm(props: { day: MonthDay }): JSX.Element {
  const isSet = () => isGroupDay(props.day);
  const [working, setWorking] = createSignal(isSet() ? props.day.working : !props.day.working);
  const [name, setName] = createSignal(isSet() ? (props.day.name ?? "") : "");
  const [asked, setAsked] = createSignal(false);
  const done = (text: string) => () => {
    toast({ text });
    renewCalendar();
  };
  const saving = useMutation(() => ({
    mutationFn: () => putGroupDay({ date: props.day.date, working: working(), name: name().trim() }),
    onSuccess: done(t().saved),
  }));
  const removing = useMutation(() => ({
    mutationFn: () => removeGroupDay(props.day.date),
    onSuccess: done(t().removed),
  }));
  const problem = () => {
    const thrown = saving.error ?? removing.error;
    return thrown ? asProblem(thrown) : null;
  };
  return (
    <SideBlock title={t().groupTitle}>
      <form
        class="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (name().trim() !== "" && !saving.isPending) saving.mutate();
        }}
      >
        <p class="text-12 text-ink-3">{t().groupLead}</p>
        <Segmented
          label={t().groupTitle}
          value={working() ? "working" : "off"}
          onValue={(kind) => setWorking(kind === "working")}
          options={[
            { value: "working", label: t().groupKinds.working },
            { value: "off", label: t().groupKinds.off },
          ]}
        />
        <Field
          label={t().name}
          required
          error={asked() && name().trim() === "" ? shared().required : problem()?.fieldError("/name")}
        >
          {(ties) => (
            <TextInput
              {...ties()}
              maxlength={200}
              placeholder={t().namePlaceholder.group}
              value={name()}
              onValue={setName}
            />
          )}
        </Field>
        <DayPreview day={{ date: props.day.date, working: working() }} />
        <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
        <div class="flex flex-wrap gap-3">
          <Button type="submit" busy={saving.isPending}>
            {t().save}
          </Button>
          <Show when={isSet()}>
            <Button kind="bare" busy={removing.isPending} onClick={() => removing.mutate()}>
              {t().removeGroup}
            </Button>
          </Show>
        </div>
      </form>
    </SideBlock>
  );
}

function StoreDayForm(props: { day: MonthDay; store: Store }): JSX.Element {
  const set = props.day.storeDay;
  const weekday = weekdayOf(props.day.date);
  const usual = (): SpanEntry[] =>
    spanEntries(Object.entries(props.store.spans).find(([day]) => Number(day) === weekday)?.[1] ?? []);
  const [open, setOpen] = createSignal(set?.open ?? usual().length === 0);
  const [entries, setEntries] = createSignal<SpanEntry[]>(set?.spans ? spanEntries(set.spans) : usual());
  const [name, setName] = createSignal(set?.name ?? "");
  const [asked, setAsked] = createSignal(false);
  const place = { storeId: props.store.id, date: props.day.date };
  const read = () => readSpans(entries(), { least: 1 });
  const tried = () => {
    const result = read();
    if (open() && !result.ok) return null;
    return { ...place, open: open(), spans: open() && result.ok ? result.spans : null };
  };
  const fault = () => {
    const result = read();
    return open() && asked() && !result.ok ? result.fault : undefined;
  };
  const done = (text: string) => () => {
    toast({ text });
    renewCalendar();
  };
  const saving = useMutation(() => ({
    mutationFn: () => {
      const result = read();
      return putStoreDay({
        ...place,
        open: open(),
        spans: open() && result.ok ? result.spans : null,
        name: name().trim(),
      });
    },
    onSuccess: done(t().saved),
  }));
  const removing = useMutation(() => ({
    mutationFn: () => removeStoreDay(place),
    onSuccess: done(t().removed),
  }));
  const problem = () => {
    const thrown = saving.error ?? removing.error;
    return thrown ? asProblem(thrown) : null;
  };
  const save = (): void => {
    setAsked(true);
    if (name().trim() !== "" && (!open() || read().ok) && !saving.isPending) saving.mutate();
  };
  return (
    <SideBlock title={t().storeTitle(props.store.name)}>
      <form
        class="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p class="text-12 text-ink-3">{t().storeLead}</p>
        <Segmented
          label={t().storeTitle(props.store.name)}
          value={open() ? "open" : "closed"}
          onValue={(kind) => setOpen(kind === "open")}
          options={[
            { value: "open", label: t().storeKinds.open },
            { value: "closed", label: t().storeKinds.closed },
          ]}
        />
        <Show when={open()}>
          <FieldGroup label={t().ownHours} error={problem()?.fieldError("/spans")}>
            <SpansEditor label={t().ownHours} entries={entries()} fault={fault()} onEntries={setEntries} />
          </FieldGroup>
        </Show>
        <Field
          label={t().name}
          required
          error={asked() && name().trim() === "" ? shared().required : problem()?.fieldError("/name")}
        >
          {(ties) => (
            <TextInput
              {...ties()}
              maxlength={200}
              placeholder={t().namePlaceholder.store}
              value={name()}
              onValue={setName}
            />
          )}
        </Field>
        <Show when={tried()}>{(day) => <DayPreview day={day()} />}</Show>
        <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
        <div class="flex flex-wrap gap-3">
          <Button type="submit" busy={saving.isPending}>
            {t().save}
          </Button>
          <Show when={set}>
            <Button kind="bare" busy={removing.isPending} onClick={() => removing.mutate()}>
              {t().removeStore}
            </Button>
          </Show>
        </div>
      </form>
    </SideBlock>
  );
}
