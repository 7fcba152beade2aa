import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { type Permission, useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { type ApiProblem, asProblem } from "../../../platform/problem.ts";
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

/** Creates a token, then shows its secret the one time it can be seen, in the same drawer. */
export function NewTokenDrawer(props: { onClose: () => void }): JSX.Element {
  const creating = useMutation(() => ({ mutationFn: createToken }));
  const form = createTokenForm();
  const submit = (): void => {
    const input = form.read();
    if (input && !creating.isPending && !creating.data) creating.mutate(input);
  };
  return (
    <Drawer
      open
      onClose={() => props.onClose()}
      title={creating.data?.name ?? t().add}
      shortcuts={[
        {
          code: ["Enter", "NumpadEnter"],
          command: true,
          inFields: true,
          cap: "Ctrl Enter",
          label: t().create,
          active: !creating.data,
          run: submit,
        },
      ]}
      acts={
        <Show
          when={creating.data}
          fallback={
            <>
              <Button class="push" onClick={() => props.onClose()}>
                {shared().cancel}
              </Button>
              <Button kind="go" cap="Ctrl Enter" busy={creating.isPending} onClick={submit}>
                {t().create}
              </Button>
            </>
          }
        >
          <Button kind="go" class="push" onClick={() => props.onClose()}>
            {t().done}
          </Button>
        </Show>
      }
    >
      <Show
        when={creating.data}
        fallback={
          <TokenFields
            form={form}
            problem={creating.error ? asProblem(creating.error) : null}
            onSubmit={submit}
          />
        }
      >
        {(made) => <SecretNote token={made().token} />}
      </Show>
    </Drawer>
  );
}

type TokenForm = ReturnType<typeof createTokenForm>;

/** What is being filled in, and what is wrong with it. */
function createTokenForm() {
  const me = useMe();
  const zone = zoneOf(me());
  const today = () => calendarDate(now(), zone);
  const [name, setName] = createSignal("");
  const [permissions, setPermissions] = createSignal<readonly Permission[]>([]);
  const [storeIds, setStoreIds] = createSignal<readonly string[] | null>(me().sight === "group" ? null : []);
  const [endsOn, setEndsOn] = createSignal(yearAfter(today()));
  const [dateFault, setDateFault] = createSignal<string>();
  const [asked, setAsked] = createSignal(false);
  const lacks = () => ({
    name: name().trim() === "" ? shared().required : undefined,
    permissions: permissions().length === 0 ? t().needsPermission : undefined,
    storeIds: storeIds()?.length === 0 ? t().needsStore : undefined,
  });
  const endFault = () => dateFault() ?? (endsOn() !== "" && endsOn() < today() ? t().pastDate : undefined);
  return {
    name,
    setName,
    permissions,
    setPermissions,
    storeIds,
    setStoreIds,
    endsOn,
    setEndsOn,
    setDateFault,
    today,
    endFault,
    /** What a field lacks, once somebody has tried to create the token. */
    fault: (field: keyof ReturnType<typeof lacks>) => (asked() ? lacks()[field] : undefined),
    /** The token to create; null while something is wrong, which is then shown. */
    read(): TokenInput | null {
      setAsked(true);
      if (Object.values(lacks()).some((fault) => fault) || endFault()) return null;
      const stores = storeIds();
      return {
        name: name().trim(),
        permissions: [...permissions()],
        storeIds: stores === null ? null : [...stores],
        expiresAt: endsOn() === "" ? null : instantAt({ date: endsOn(), clock: "23:59", zone }),
      };
    },
  };
}

function TokenFields(props: {
  form: TokenForm;
  problem: ApiProblem | null;
  onSubmit: () => void;
}): JSX.Element {
  const me = useMe();
  const { form } = props;
  const shown = (field: Parameters<TokenForm["fault"]>[0]) =>
    form.fault(field) ?? props.problem?.fieldError(`/${field}`);
  return (
    <form
      class="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <Show when={props.problem}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
      <Field label={t().name} hint={t().nameHint} required error={shown("name")}>
        {(ties) => <TextInput {...ties()} maxlength={200} value={form.name()} onValue={form.setName} />}
      </Field>
      <FieldGroup label={t().permissionsField} hint={t().permissionsHint} error={shown("permissions")}>
        <Choices
          options={me().permissions.map((key) => ({ key, label: t().permissions[key] }))}
          chosen={form.permissions()}
          onChosen={form.setPermissions}
        />
      </FieldGroup>
      <FieldGroup label={t().stores} error={shown("storeIds")}>
        <Show when={me().sight === "group"}>
          <Segmented
            label={t().stores}
            value={form.storeIds() === null ? "all" : "some"}
            onValue={(kind) => form.setStoreIds(kind === "all" ? null : [])}
            options={[
              { value: "all", label: t().storeKinds.all },
              { value: "some", label: t().storeKinds.some },
            ]}
          />
        </Show>
        <Show when={form.storeIds()}>
          {(chosen) => (
            <div class="mt-2">
              <Choices
                options={me().stores.map((store) => ({ key: store.id, label: store.name }))}
                chosen={chosen()}
                onChosen={form.setStoreIds}
              />
            </div>
          )}
        </Show>
      </FieldGroup>
      <Field
        label={t().expires}
        aside={shared().optional}
        hint={t().expiresHint}
        error={form.endFault() ?? props.problem?.fieldError("/expiresAt")}
      >
        {(ties) => (
          <DateInput
            {...ties()}
            value={form.endsOn()}
            onValue={form.setEndsOn}
            onUnread={form.setDateFault}
            today={form.today()}
            min={form.today()}
          />
        )}
      </Field>
    </form>
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
