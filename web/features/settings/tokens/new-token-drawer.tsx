import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { type Permission, useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { asProblem } from "../../../platform/problem.ts";
import { calendarDate } from "../../../platform/time-text.ts";
import { instantAt } from "../../../platform/zone-time.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { DateInput } from "../../../ui/date-input.tsx";
import { Drawer } from "../../../ui/dialog.tsx";
import { Checkbox, Field, FieldGroup, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { t as shared } from "../settings.words.ts";
import { SecretNote } from "./secret-note.tsx";
import { yearAfter } from "./token-state.ts";
import { createToken, type TokenInput } from "./tokens.queries.ts";
import { t } from "./tokens.words.ts";

/** Creates a token, then shows its secret the one time it can be seen. */
export function NewTokenDrawer(props: { onClose: () => void }): JSX.Element {
  const creating = useMutation(() => ({ mutationFn: createToken }));
  return (
    <Show when={creating.data} fallback={<TokenForm creating={creating} onClose={props.onClose} />}>
      {(made) => (
        <Drawer
          open
          onClose={() => props.onClose()}
          title={made().name}
          acts={
            <Button kind="go" onClick={() => props.onClose()}>
              {t().done}
            </Button>
          }
        >
          <SecretNote token={made().token} />
        </Drawer>
      )}
    </Show>
  );
}

type Creating = { error: unknown; isPending: boolean; mutate: (input: TokenInput) => void };

function TokenForm(props: { creating: Creating; onClose: () => void }): JSX.Element {
  const me = useMe();
  const today = () => calendarDate(now(), zoneOf(me()));
  const [name, setName] = createSignal("");
  const [permissions, setPermissions] = createSignal<readonly Permission[]>([]);
  const [storeIds, setStoreIds] = createSignal<readonly string[] | null>(me().sight === "group" ? null : []);
  const [endsOn, setEndsOn] = createSignal(yearAfter(today()));
  const [dateFault, setDateFault] = createSignal<string>();
  const [asked, setAsked] = createSignal(false);

  const problem = () => (props.creating.error ? asProblem(props.creating.error) : null);
  const endFault = () => dateFault() ?? (endsOn() !== "" && endsOn() < today() ? t().pastDate : undefined);
  const faults = () => ({
    name: name().trim() === "" ? shared().required : undefined,
    permissions: permissions().length === 0 ? t().needsPermission : undefined,
    storeIds: storeIds()?.length === 0 ? t().needsStore : undefined,
  });
  const shown = (field: keyof ReturnType<typeof faults>) =>
    (asked() ? faults()[field] : undefined) ?? problem()?.fieldError(`/${field}`);
  const submit = (): void => {
    setAsked(true);
    const isReady = Object.values(faults()).every((fault) => !fault) && !endFault();
    if (!isReady || props.creating.isPending) return;
    const stores = storeIds();
    props.creating.mutate({
      name: name().trim(),
      permissions: [...permissions()],
      storeIds: stores === null ? null : [...stores],
      expiresAt: endsOn() === "" ? null : instantAt({ date: endsOn(), clock: "23:59", zone: zoneOf(me()) }),
    });
  };

  return (
    <Drawer
      open
      onClose={() => props.onClose()}
      title={t().add}
      shortcuts={[
        {
          code: ["Enter", "NumpadEnter"],
          command: true,
          inFields: true,
          cap: "Ctrl Enter",
          label: t().create,
          run: submit,
        },
      ]}
      acts={
        <>
          <Button class="push" onClick={() => props.onClose()}>
            {shared().cancel}
          </Button>
          <Button kind="go" cap="Ctrl Enter" busy={props.creating.isPending} onClick={submit}>
            {t().create}
          </Button>
        </>
      }
    >
      <form
        class="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
        <Field label={t().name} hint={t().nameHint} required error={shown("name")}>
          {(ties) => <TextInput {...ties()} maxlength={200} value={name()} onValue={setName} />}
        </Field>
        <FieldGroup label={t().permissionsField} hint={t().permissionsHint} error={shown("permissions")}>
          <Choices
            options={me().permissions.map((key) => ({ key, label: t().permissions[key] }))}
            chosen={permissions()}
            onChosen={setPermissions}
          />
        </FieldGroup>
        <FieldGroup label={t().stores} error={shown("storeIds")}>
          <Show when={me().sight === "group"}>
            <Segmented
              label={t().stores}
              value={storeIds() === null ? "all" : "some"}
              onValue={(kind) => setStoreIds(kind === "all" ? null : [])}
              options={[
                { value: "all", label: t().storeKinds.all },
                { value: "some", label: t().storeKinds.some },
              ]}
            />
          </Show>
          <Show when={storeIds()}>
            {(chosen) => (
              <div class="mt-2">
                <Choices
                  options={me().stores.map((store) => ({ key: store.id, label: store.name }))}
                  chosen={chosen()}
                  onChosen={setStoreIds}
                />
              </div>
            )}
          </Show>
        </FieldGroup>
        <Field
          label={t().expires}
          aside={shared().optional}
          hint={t().expiresHint}
          error={endFault() ?? problem()?.fieldError("/expiresAt")}
        >
          {(ties) => (
            <DateInput
              {...ties()}
              value={endsOn()}
              onValue={setEndsOn}
              onUnread={setDateFault}
              today={today()}
              min={today()}
            />
          )}
        </Field>
      </form>
    </Drawer>
  );
}

/** Boxes to tick, in two columns, kept in the order in which they are offered. */
function Choices<Key extends string>(props: {
  options: readonly { key: Key; label: string }[];
  chosen: readonly Key[];
  onChosen: (chosen: readonly Key[]) => void;
}): JSX.Element {
  const toggle = (key: Key, checked: boolean): void =>
    props.onChosen(
      props.options
        .map((option) => option.key)
        .filter((other) => (other === key ? checked : props.chosen.includes(other))),
    );
  return (
    <div class="grid grid-cols-2 gap-x-4 gap-y-1">
      <For each={props.options}>
        {({ key, label }) => (
          <Checkbox checked={props.chosen.includes(key)} onChecked={(checked) => toggle(key, checked)}>
            {label}
          </Checkbox>
        )}
      </For>
    </div>
  );
}
