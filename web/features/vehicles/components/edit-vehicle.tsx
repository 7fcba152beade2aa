import { createSignal, For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { parseWholeNumber } from "../../../platform/number-entry.ts";
import { createRecordForm } from "../../../platform/record-form.ts";
import { calendarDate, calendarDateText } from "../../../platform/time-text.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field, Select, TextInput } from "../../../ui/field.tsx";
import { FormField, RecordDrawer } from "../../../ui/record-form-parts.tsx";
import { energies, kmFields, type VehicleField, vehicleEdit, vehicleValues } from "../vehicle-values.ts";
import { editVehicle, readVehicle, renewVehicles, type VehicleFile } from "../vehicles.queries.ts";
import { t } from "../vehicles.words.ts";
import { LikeVehicles } from "./like-vehicles.tsx";

type DateField = "boughtOn" | "insuranceExpiresOn" | "nextServiceOn";

/** Edits a car. Opened once for the record as it stands; what others save meanwhile is laid beside it. */
export function EditVehicle(props: { vehicle: VehicleFile; etag: string; onClose: () => void }): JSX.Element {
  const me = useMe();
  const { id } = props.vehicle;
  const [dateFaults, setDateFaults] = createSignal<Partial<Record<DateField, string | undefined>>>({});
  const form = createRecordForm<VehicleField>({
    draftKey: `vehicle:${me().staffId ?? me().name}:${id}`,
    opened: { values: vehicleValues(props.vehicle), etag: props.etag },
    reload: async () => {
      const { data, etag } = await readVehicle(id);
      return { values: vehicleValues(data), etag: etag ?? "" };
    },
    send: (changes, etag) => editVehicle({ id, etag, body: vehicleEdit(changes) }),
    onSaved: () => {
      renewVehicles();
      props.onClose();
    },
  });
  const value = (name: VehicleField) => form.values()[name];
  const set = (name: VehicleField) => (text: string) => form.set(name, text);
  const kmFault = (name: (typeof kmFields)[number]): string | undefined =>
    value(name).trim() === "" || parseWholeNumber(value(name)) !== null ? undefined : t().form.badKm;
  const ready = () =>
    kmFields.every((name) => kmFault(name) === undefined) &&
    Object.values(dateFaults()).every((fault) => !fault);

  const text = (name: "plate" | "brand" | "model", hint?: string): JSX.Element => (
    <FormField form={form} name={name} label={t().form[name]} hint={hint}>
      {(ties) => <TextInput {...ties()} value={value(name)} onValue={set(name)} />}
    </FormField>
  );
  const date = (name: DateField): JSX.Element => (
    <FormField
      form={form}
      name={name}
      label={t().form[name]}
      error={dateFaults()[name]}
      read={(on) => calendarDateText(on, language())}
    >
      {(ties) => (
        <DateInput
          {...ties()}
          value={value(name)}
          onValue={set(name)}
          onUnread={(fault) => setDateFaults((before) => ({ ...before, [name]: fault }))}
          today={calendarDate(now(), zoneOf(me()))}
        />
      )}
    </FormField>
  );
  const km = (name: (typeof kmFields)[number]): JSX.Element => (
    <FormField form={form} name={name} label={t().form[name]} error={kmFault(name)}>
      {(ties) => <TextInput {...ties()} numeric value={value(name)} onValue={set(name)} />}
    </FormField>
  );

  return (
    <RecordDrawer form={form} title={t().editVehicle} onClose={props.onClose} ready={ready()}>
      {text("plate", t().form.plateHint)}
      <Show when={value("plate").trim() !== (props.vehicle.plate ?? "")}>
        <LikeVehicles plate={value("plate")} vehicleId={id} />
      </Show>
      <Show when={props.vehicle.vin}>
        {(vin) => (
          <Field label={t().form.vin} hint={t().form.vinHint}>
            {(ties) => <TextInput {...ties()} class="num" readonly value={vin()} onValue={() => undefined} />}
          </Field>
        )}
      </Show>
      {text("brand")}
      {text("model")}
      <FormField
        form={form}
        name="energy"
        label={t().form.energy}
        read={(key) => archiveWords().energies[energies.find((energy) => energy === key) ?? "fuel"]}
      >
        {(ties) => (
          <Select {...ties()} value={value("energy")} onValue={set("energy")}>
            <option value="">{t().form.energyNone}</option>
            <For each={energies}>{(key) => <option value={key}>{archiveWords().energies[key]}</option>}</For>
          </Select>
        )}
      </FormField>
      {km("mileageKm")}
      {date("boughtOn")}
      {date("insuranceExpiresOn")}
      {date("nextServiceOn")}
      {km("nextServiceKm")}
    </RecordDrawer>
  );
}
