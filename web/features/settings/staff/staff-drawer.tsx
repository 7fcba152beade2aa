import { createSignal, For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { useMe } from "../../../platform/me.tsx";
import { createRecordForm, type RecordSnapshot } from "../../../platform/record-form.ts";
import { Segmented } from "../../../ui/choices.tsx";
import { Checkbox, FieldGroup, Select, TextInput } from "../../../ui/field.tsx";
import { FormField, RecordDrawer } from "../../../ui/record-form-parts.tsx";
import { TheirValue } from "../components/their-value.tsx";
import { t as shared } from "../settings.words.ts";
import { restDayText } from "./rest-days.ts";
import { createColleague, editColleague, readColleague, renewStaff } from "./staff.queries.ts";
import { t } from "./staff.words.ts";
import {
  type Colleague,
  grantableRoles,
  grantableSights,
  listOf,
  newStaffBody,
  newStaffValues,
  type Role,
  SIGHTS,
  type Sight,
  type StaffField,
  staffEdit,
  staffValues,
  toggled,
  weightOf,
} from "./staff-values.ts";

/** A colleague to edit, as they stand. */
export type OpenedColleague = { id: string; snapshot: RecordSnapshot<StaffField> };

async function snapshotOf(id: string): Promise<RecordSnapshot<StaffField>> {
  const { data, etag } = await readColleague(id);
  return { values: staffValues(data), etag: etag ?? "" };
}

const WEEK = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Adds a colleague, or edits one: role, stores, sight, rest days. `onAdded` hears of somebody new. */
export function StaffDrawer(props: {
  opened: OpenedColleague | null;
  roles: readonly Role[];
  storeId: string;
  onClose: () => void;
  onAdded?: ((person: Colleague) => void) | undefined;
}): JSX.Element {
  const me = useMe();
  const { opened, roles } = props;
  const mayGive = grantableRoles(roles, me().permissions);
  const blank = newStaffValues({
    storeId: props.storeId,
    role: mayGive.find(({ key }) => key === "callback-agent") ?? mayGive[0],
  });
  let added: Colleague | null = null;
  const form = createRecordForm<StaffField>({
    draftKey: `staff:${me().staffId}:${opened?.id ?? "new"}`,
    opened: opened?.snapshot ?? { values: blank, etag: "" },
    reload: () => snapshotOf(opened?.id ?? ""),
    send: async (changes, etag) => {
      if (opened) return editColleague({ id: opened.id, etag, body: staffEdit(changes, roles) });
      const body = newStaffBody(form.values(), roles);
      if (body) added = await createColleague(body);
    },
    onSaved: () => {
      renewStaff();
      if (added === null) props.onClose();
      else props.onAdded?.(added);
    },
  });
  const value = (name: StaffField) => form.values()[name];
  const set = (name: StaffField) => (text: string) => form.set(name, text);
  const [asked, setAsked] = createSignal(false);
  const nameFault = () =>
    (asked() || form.isChanged()) && value("name").trim() === "" ? shared().required : undefined;
  const weightFault = () => (weightOf(value("abilityWeight")) === null ? t().badWeight : undefined);
  const ready = () => value("name").trim() !== "" && weightFault() === undefined;

  const roleName = (key: string): string => roles.find((role) => role.key === key)?.[language()] ?? key;
  const storeNames = (ids: string): string =>
    me()
      .stores.filter(({ id }) => listOf(ids).includes(id))
      .map(({ name }) => name)
      .join("、");
  /** The role a colleague has stays among the choices, although it may not be given anew. */
  const roleChoices = () =>
    roles
      .map(({ key }) => key)
      .filter((key) => mayGive.some((role) => role.key === key) || key === opened?.snapshot.values.role);
  const takeRole = (key: string): void => {
    form.set("role", key);
    const sight = roles.find((role) => role.key === key)?.sight;
    if (sight && grantableSights(me().sight).includes(sight)) form.set("sight", sight);
  };

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
      <FormField form={form} name="phone" label={t().phone}>
        {(ties) => (
          <TextInput
            {...ties()}
            numeric
            inputmode="tel"
            maxlength={40}
            value={value("phone")}
            onValue={set("phone")}
          />
        )}
      </FormField>
      <FormField form={form} name="email" label={t().email}>
        {(ties) => <TextInput {...ties()} type="email" value={value("email")} onValue={set("email")} />}
      </FormField>
      <FormField form={form} name="role" label={t().role} hint={t().roleHint} read={roleName}>
        {(ties) => (
          <Select {...ties()} value={value("role")} onValue={takeRole}>
            <For each={roleChoices()}>{(key) => <option value={key}>{roleName(key)}</option>}</For>
          </Select>
        )}
      </FormField>
      <SightField
        value={value("sight")}
        own={me().sight}
        onValue={set("sight")}
        error={form.problem()?.fieldError("/sight")}
      />
      <TheirValue
        form={form}
        name="sight"
        read={(sight) => t().sights[SIGHTS.find((one) => one === sight) ?? "own"]}
      />
      <FieldGroup label={t().stores} error={form.problem()?.fieldError("/storeIds")}>
        <div class="flex flex-wrap gap-x-5 gap-y-1">
          <For each={me().stores}>
            {(store) => (
              <Checkbox
                checked={listOf(value("storeIds")).includes(store.id)}
                onChecked={() => form.set("storeIds", toggled(value("storeIds"), store.id))}
              >
                {store.name}
              </Checkbox>
            )}
          </For>
        </div>
        <TheirValue form={form} name="storeIds" read={storeNames} />
      </FieldGroup>
      <FieldGroup label={t().restDays} hint={t().restHint}>
        <div class="flex flex-wrap gap-x-5 gap-y-1">
          <For each={WEEK}>
            {(day, index) => (
              <Checkbox
                checked={listOf(value("restDays")).includes(day)}
                onChecked={() => form.set("restDays", toggled(value("restDays"), day))}
              >
                {shared().weekdays[index()]}
              </Checkbox>
            )}
          </For>
        </div>
        <TheirValue form={form} name="restDays" read={(days) => restDayText(listOf(days))} />
      </FieldGroup>
      <FormField
        form={form}
        name="abilityWeight"
        label={t().weight}
        hint={t().weightHint}
        error={weightFault()}
      >
        {(ties) => (
          <TextInput
            {...ties()}
            numeric
            class="max-w-24"
            value={value("abilityWeight")}
            onValue={set("abilityWeight")}
          />
        )}
      </FormField>
      <FieldGroup label={t().language}>
        <Segmented
          label={t().language}
          value={value("language")}
          onValue={set("language")}
          options={[
            { value: "zh", label: t().languages.zh },
            { value: "en", label: t().languages.en },
          ]}
        />
      </FieldGroup>
      <Show when={opened}>
        <FieldGroup label={t().state} hint={value("state") === "left" ? t().leftHint : undefined}>
          <Segmented
            label={t().state}
            value={value("state")}
            onValue={set("state")}
            options={[
              { value: "active", label: t().states.active },
              { value: "left", label: t().states.left },
            ]}
          />
          <TheirValue
            form={form}
            name="state"
            read={(state) => (state === "left" ? t().states.left : t().states.active)}
          />
        </FieldGroup>
      </Show>
    </RecordDrawer>
  );
}

function SightField(props: {
  value: string;
  own: Sight;
  onValue: (sight: string) => void;
  error: string | undefined;
}): JSX.Element {
  const choices = (): { value: string; label: string }[] =>
    grantableSights(props.own).map((value) => ({ value, label: t().sights[value] }));
  return (
    <FieldGroup label={t().sight} error={props.error}>
      <Segmented label={t().sight} value={props.value} onValue={props.onValue} options={choices()} />
    </FieldGroup>
  );
}
