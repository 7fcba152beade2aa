import { createSignal, For, type JSX, Show } from "solid-js";
import { useColleagueName, useColleagues } from "../../../platform/colleagues.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { createRecordForm } from "../../../platform/record-form.ts";
import { calendarDate, calendarDateText } from "../../../platform/time-text.ts";
import { Segmented } from "../../../ui/choices.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { FieldGroup, Select, TextArea, TextInput } from "../../../ui/field.tsx";
import { FormField, RecordDrawer } from "../../../ui/record-form-parts.tsx";
import { type CustomerField, customerEdit, customerValues } from "../customer-values.ts";
import {
  type CustomerArchive,
  type CustomerType,
  editCustomer,
  readCustomer,
  renewCustomers,
} from "../customers.queries.ts";
import { t } from "../customers.words.ts";
import { GenderChoice } from "./gender-choice.tsx";
import { LikeCustomers } from "./like-customers.tsx";

const TYPES: readonly CustomerType[] = ["person", "organisation"];

/** Edits a customer. Opened once for the record as it stands; what others save meanwhile is laid beside it. */
export function EditCustomer(props: {
  customer: CustomerArchive;
  etag: string;
  onClose: () => void;
}): JSX.Element {
  const me = useMe();
  const colleagues = useColleagues();
  const colleagueName = useColleagueName();
  const { id } = props.customer;
  const [another, setAnother] = createSignal(false);
  const [birthdayFault, setBirthdayFault] = createSignal<string>();
  const form = createRecordForm<CustomerField>({
    draftKey: `customer:${me().staffId ?? me().name}:${id}`,
    opened: { values: customerValues(props.customer), etag: props.etag },
    reload: async () => {
      const { data, etag } = await readCustomer(id);
      return { values: customerValues(data), etag: etag ?? "" };
    },
    send: (changes, etag) => {
      const body = { ...customerEdit(changes), ...(another() ? { anotherPerson: true } : {}) };
      return editCustomer({ id, etag, body });
    },
    onSaved: () => {
      renewCustomers();
      props.onClose();
    },
  });
  const set = (name: CustomerField) => (value: string) => form.set(name, value);
  const value = (name: CustomerField) => form.values()[name];
  const isNamed = () => value("name").trim() !== "";
  const keepers = () =>
    colleagues().filter(({ id: staffId, state }) => state === "active" || staffId === value("keeperId"));
  const storeName = (storeId: string) => me().stores.find((store) => store.id === storeId)?.name ?? storeId;

  return (
    <RecordDrawer
      form={form}
      title={t().editCustomer}
      onClose={props.onClose}
      ready={isNamed() && birthdayFault() === undefined}
    >
      <FormField
        form={form}
        name="name"
        label={t().form.name}
        required
        error={isNamed() ? undefined : t().form.nameMissing}
      >
        {(ties) => <TextInput {...ties()} value={value("name")} onValue={set("name")} />}
      </FormField>
      <Show when={value("name").trim() !== props.customer.name}>
        <LikeCustomers
          typed={{ name: value("name") }}
          customerId={id}
          another={another()}
          onAnother={setAnother}
        />
      </Show>
      <FieldGroup label={t().form.type}>
        <Segmented
          label={t().form.type}
          options={TYPES.map((type) => ({ value: type, label: t().form.types[type] }))}
          value={value("type") === "organisation" ? "organisation" : "person"}
          onValue={set("type")}
        />
      </FieldGroup>
      <Show when={value("type") === "person"}>
        <GenderChoice value={value("gender")} onValue={set("gender")} />
        <FormField
          form={form}
          name="birthday"
          label={t().form.birthday}
          error={birthdayFault()}
          read={(date) => calendarDateText(date, language())}
        >
          {(ties) => (
            <DateInput
              {...ties()}
              value={value("birthday")}
              onValue={set("birthday")}
              onUnread={setBirthdayFault}
              today={calendarDate(now(), zoneOf(me()))}
            />
          )}
        </FormField>
      </Show>
      <FormField
        form={form}
        name="keeperId"
        label={t().form.keeper}
        hint={t().form.keeperHint}
        read={(staffId) => colleagueName(staffId) ?? staffId}
      >
        {(ties) => (
          <Select {...ties()} value={value("keeperId")} onValue={set("keeperId")}>
            <option value="">{t().form.keeperNone}</option>
            <For each={keepers()}>{(one) => <option value={one.id}>{one.name}</option>}</For>
          </Select>
        )}
      </FormField>
      <Show when={me().stores.length > 1}>
        <FormField form={form} name="storeId" label={t().form.store} read={storeName}>
          {(ties) => (
            <Select {...ties()} value={value("storeId")} onValue={set("storeId")}>
              <For each={me().stores}>{(store) => <option value={store.id}>{store.name}</option>}</For>
            </Select>
          )}
        </FormField>
      </Show>
      <FormField form={form} name="level" label={t().form.level}>
        {(ties) => <TextInput {...ties()} value={value("level")} onValue={set("level")} />}
      </FormField>
      <FormField form={form} name="hobby" label={t().form.hobby}>
        {(ties) => <TextInput {...ties()} value={value("hobby")} onValue={set("hobby")} />}
      </FormField>
      <FormField form={form} name="address" label={t().form.address}>
        {(ties) => <TextInput {...ties()} value={value("address")} onValue={set("address")} />}
      </FormField>
      <FormField form={form} name="note" label={t().form.note} hint={t().form.noteHint}>
        {(ties) => <TextArea {...ties()} value={value("note")} onValue={set("note")} />}
      </FormField>
    </RecordDrawer>
  );
}
