import { createSignal, For, type JSX } from "solid-js";
import { archiveWords, keysOf } from "../../../platform/archive-words.ts";
import { useColleagueName, useColleagues } from "../../../platform/colleagues.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { parseWholeNumber } from "../../../platform/number-entry.ts";
import { createRecordForm } from "../../../platform/record-form.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDate, calendarDateText, stampText } from "../../../platform/time-text.ts";
import { Segmented } from "../../../ui/choices.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { FieldGroup, Select, TextArea, TextInput } from "../../../ui/field.tsx";
import { MomentInput } from "../../../ui/moment-input.tsx";
import { FormField, RecordDrawer } from "../../../ui/record-form-parts.tsx";
import { editVisit, readVisit, renewVisits, type ServiceVisit } from "../service-visits.queries.ts";
import { t } from "../service-visits.words.ts";
import { visitStates } from "../visit-filters.ts";
import { instantFields, kmFields, type VisitField, visitEdit, visitValues } from "../visit-values.ts";

type InstantField = (typeof instantFields)[number];
type KmField = (typeof kmFields)[number];

/** Edits a visit, and says what becomes of its callback. What others save meanwhile is laid beside it. */
export function EditVisit(props: { visit: ServiceVisit; etag: string; onClose: () => void }): JSX.Element {
  const me = useMe();
  const colleagues = useColleagues();
  const colleagueName = useColleagueName();
  const { id, storeId } = props.visit;
  const zone = () => zoneOf(me(), storeId);
  const today = () => calendarDate(now(), zone());
  const kinds = keysOf(archiveWords().visitKinds);
  const [faults, setFaults] = createSignal<Partial<Record<VisitField, string | undefined>>>({});
  const form = createRecordForm<VisitField>({
    draftKey: `visit:${me().staffId ?? me().name}:${id}`,
    opened: { values: visitValues(props.visit), etag: props.etag },
    reload: async () => {
      const { data, etag } = await readVisit(id);
      return { values: visitValues(data), etag: etag ?? "" };
    },
    send: (changes, etag) => editVisit({ id, etag, body: visitEdit(changes, kinds) }),
    onSaved: () => {
      renewVisits();
      props.onClose();
    },
  });
  const value = (name: VisitField) => form.values()[name];
  const set = (name: VisitField) => (text: string) => form.set(name, text);
  const fault = (name: VisitField) => (found: string | undefined) =>
    setFaults((before) => ({ ...before, [name]: found }));
  const kmFault = (name: KmField): string | undefined =>
    value(name).trim() === "" || parseWholeNumber(value(name)) !== null ? undefined : t().form.badKm;
  const ready = () =>
    kmFields.every((name) => kmFault(name) === undefined) && Object.values(faults()).every((found) => !found);
  const state = () => visitStates.find((one) => one === value("state")) ?? "open";
  const advisers = () =>
    colleagues().filter(
      (one) => one.id === value("adviserId") || (one.state === "active" && one.storeIds.includes(storeId)),
    );

  const moment = (name: InstantField): JSX.Element => (
    <FormField
      form={form}
      name={name}
      label={t().form[name]}
      error={faults()[name]}
      read={(at) => stampText(at, timeFrame(zone()))}
    >
      {(ties) => (
        <MomentInput
          {...ties()}
          label={t().form[name]}
          value={value(name)}
          onValue={set(name)}
          onUnread={fault(name)}
          zone={zone()}
          today={today()}
        />
      )}
    </FormField>
  );
  const km = (name: KmField): JSX.Element => (
    <FormField form={form} name={name} label={t().form[name]} error={kmFault(name)}>
      {(ties) => <TextInput {...ties()} numeric value={value(name)} onValue={set(name)} />}
    </FormField>
  );

  return (
    <RecordDrawer form={form} title={t().editVisit} onClose={props.onClose} ready={ready()}>
      <FieldGroup label={t().form.state} hint={t().form.stateHints[state()]}>
        <Segmented
          label={t().form.state}
          options={visitStates.map((one) => ({ value: one, label: archiveWords().visitStates[one] }))}
          value={state()}
          onValue={set("state")}
        />
      </FieldGroup>
      <FormField
        form={form}
        name="kind"
        label={t().form.kind}
        hint={t().form.kindHint}
        read={(key) => archiveWords().visitKinds[kinds.find((kind) => kind === key) ?? "unknown"]}
      >
        {(ties) => (
          <Select {...ties()} value={value("kind")} onValue={set("kind")}>
            <For each={kinds}>
              {(kind) => <option value={kind}>{archiveWords().visitKinds[kind]}</option>}
            </For>
          </Select>
        )}
      </FormField>
      <For each={instantFields}>{(name) => moment(name)}</For>
      <FormField
        form={form}
        name="adviserId"
        label={t().form.adviser}
        read={(staffId) => colleagueName(staffId) ?? staffId}
      >
        {(ties) => (
          <Select {...ties()} value={value("adviserId")} onValue={set("adviserId")}>
            <option value="">{t().form.adviserNone}</option>
            <For each={advisers()}>{(one) => <option value={one.id}>{one.name}</option>}</For>
          </Select>
        )}
      </FormField>
      {km("mileageKm")}
      <FormField form={form} name="symptom" label={t().form.symptom}>
        {(ties) => <TextArea {...ties()} value={value("symptom")} onValue={set("symptom")} />}
      </FormField>
      <FormField
        form={form}
        name="nextVisitOn"
        label={t().form.nextVisitOn}
        error={faults().nextVisitOn}
        read={(on) => calendarDateText(on, language())}
      >
        {(ties) => (
          <DateInput
            {...ties()}
            value={value("nextVisitOn")}
            onValue={set("nextVisitOn")}
            onUnread={fault("nextVisitOn")}
            today={today()}
          />
        )}
      </FormField>
      {km("nextVisitKm")}
      <FormField form={form} name="note" label={t().form.note}>
        {(ties) => <TextArea {...ties()} value={value("note")} onValue={set("note")} />}
      </FormField>
    </RecordDrawer>
  );
}
