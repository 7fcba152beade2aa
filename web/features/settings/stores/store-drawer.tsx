import { createSignal, For, type JSX, Show } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { createRecordForm, type RecordSnapshot } from "../../../platform/record-form.ts";
import { calendarDate } from "../../../platform/time-text.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { FieldGroup, Select, TextArea, TextInput } from "../../../ui/field.tsx";
import { FormField, RecordDrawer } from "../../../ui/record-form-parts.tsx";
import { toast } from "../../../ui/toast.ts";
import { HistoryBlock } from "../../history/history-panel.tsx";
import { TheirValue } from "../components/their-value.tsx";
import { t as shared } from "../settings.words.ts";
import {
  areLines,
  newStoreValues,
  type StoreField,
  spansOf,
  storeEdit,
  storeValues,
  weekFaults,
  ZONES,
} from "./store-values.ts";
import { createStore, editStore, readStore, renewStores } from "./stores.queries.ts";
import { t } from "./stores.words.ts";
import { WeekEditor } from "./week-editor.tsx";
import { weekLine } from "./week-line.ts";

/** A store as it stands, with its ETag; null for one that is still to be opened. */
export type OpenedStore = { id: string; snapshot: RecordSnapshot<StoreField> } | null;

/** A store as the drawer opens it. */
export async function openStore(id: string): Promise<OpenedStore> {
  const { data, etag } = await readStore(id);
  return { id, snapshot: { values: storeValues(data), etag: etag ?? "" } };
}

/** Opens a store or edits one. */
export function StoreDrawer(props: { opened: OpenedStore; onClose: () => void }): JSX.Element {
  const me = useMe();
  const { opened } = props;
  const [dateFault, setDateFault] = createSignal<string>();
  const form = createRecordForm<StoreField>({
    draftKey: `store:${me().staffId}:${opened?.id ?? "new"}`,
    opened: opened?.snapshot ?? { values: newStoreValues, etag: "" },
    reload: async () => (await openStore(opened?.id ?? ""))?.snapshot ?? { values: newStoreValues, etag: "" },
    send: async (changes, etag) => {
      if (opened) return editStore({ id: opened.id, etag, body: storeEdit(changes) });
      const { name } = await createStore({ ...storeEdit(form.values()), name: form.values().name.trim() });
      toast({ text: t().created(name) });
    },
    onSaved: () => {
      renewStores();
      props.onClose();
    },
  });
  const value = (name: StoreField) => form.values()[name];
  const set = (name: StoreField) => (text: string) => form.set(name, text);
  const [asked, setAsked] = createSignal(false);
  const nameFault = () =>
    (asked() || form.isChanged()) && value("name").trim() === "" ? shared().required : undefined;
  const ready = () =>
    value("name").trim() !== "" &&
    dateFault() === undefined &&
    areLines(value("lines")) &&
    Object.keys(weekFaults(value("spans"))).length === 0;
  const zones = () => [...new Set<string>([...ZONES, value("zone")])];

  return (
    <RecordDrawer
      form={form}
      title={opened ? t().edit : t().add}
      onClose={props.onClose}
      ready={ready()}
      onTooEarly={() => setAsked(true)}
    >
      <FormField form={form} name="name" label={t().name} required error={nameFault()}>
        {(ties) => <TextInput {...ties()} maxlength={200} value={value("name")} onValue={set("name")} />}
      </FormField>
      <FormField form={form} name="brands" label={t().brands} hint={t().brandsHint}>
        {(ties) => <TextInput {...ties()} value={value("brands")} onValue={set("brands")} />}
      </FormField>
      <FormField form={form} name="city" label={t().city}>
        {(ties) => <TextInput {...ties()} maxlength={100} value={value("city")} onValue={set("city")} />}
      </FormField>
      <FormField form={form} name="goLiveOn" label={t().goLiveOn} hint={t().goLiveHint} error={dateFault()}>
        {(ties) => (
          <DateInput
            {...ties()}
            value={value("goLiveOn")}
            onValue={set("goLiveOn")}
            onUnread={setDateFault}
            today={calendarDate(now(), value("zone"))}
          />
        )}
      </FormField>
      <FormField
        form={form}
        name="zone"
        label={t().zone}
        hint={t().zoneHint}
        read={(zone) => t().zones[zone] ?? zone}
      >
        {(ties) => (
          <Select {...ties()} value={value("zone")} onValue={set("zone")}>
            <For each={zones()}>{(zone) => <option value={zone}>{t().zones[zone] ?? zone}</option>}</For>
          </Select>
        )}
      </FormField>
      <FormField
        form={form}
        name="lines"
        label={t().lines}
        hint={t().linesHint}
        error={areLines(value("lines")) ? form.problem()?.fieldError("/lines") : t().linesFault}
      >
        {(ties) => (
          <TextArea
            {...ties()}
            placeholder={t().linesPlaceholder}
            value={value("lines")}
            onValue={set("lines")}
          />
        )}
      </FormField>
      <FieldGroup
        label={t().hours}
        hint={opened ? t().hoursHint : undefined}
        error={form.problem()?.fieldError("/spans")}
      >
        <WeekEditor value={value("spans")} onValue={set("spans")} />
        <TheirValue form={form} name="spans" read={(week) => weekLine(spansOf(week))} />
      </FieldGroup>
      <Show when={opened}>{(known) => <HistoryBlock of="store" id={known().id} storeId={known().id} />}</Show>
    </RecordDrawer>
  );
}
