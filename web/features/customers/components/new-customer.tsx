import { useNavigate } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { createDraft } from "../../../platform/drafts.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { type ApiProblem, asProblem } from "../../../platform/problem.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { clockText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Drawer } from "../../../ui/dialog.tsx";
import { Field, FieldGroup, Select, TextArea, TextInput } from "../../../ui/field.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { DraftNote } from "../../../ui/text-parts.tsx";
import { type CustomerType, createCustomer, renewCustomers } from "../customers.queries.ts";
import { t } from "../customers.words.ts";
import { emptyNewCustomer, newCustomerBody, readNewCustomer } from "../new-customer-values.ts";
import { GenderChoice } from "./gender-choice.tsx";
import { LikeCustomers } from "./like-customers.tsx";

const TYPES: readonly CustomerType[] = ["person", "organisation"];

/** The archive of a new customer; one who is on file already is told, with the way there. */
export function NewCustomerDrawer(props: { onClose: () => void }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const draft = createDraft({ key: `new-customer:${me().staffId ?? me().name}`, read: readNewCustomer });
  const storeId = chosenStore() ?? me().stores[0]?.id ?? "";
  const [values, setValues] = createSignal(draft.restored?.value ?? { ...emptyNewCustomer, storeId });
  const [missing, setMissing] = createSignal(false);
  const [another, setAnother] = createSignal(false);

  const create = useMutation(() => ({
    mutationFn: () =>
      createCustomer({ ...newCustomerBody(values()), ...(another() ? { anotherPerson: true } : {}) }),
    onSuccess: ({ id }) => {
      draft.clear();
      renewCustomers();
      props.onClose();
      navigate(paths.customer(id));
    },
  }));
  const problem = () => (create.error ? asProblem(create.error) : null);
  const duplicate = () => (problem()?.code === "request.duplicate" ? problem() : null);
  const set = (changes: Partial<ReturnType<typeof values>>): void => {
    const next = { ...values(), ...changes };
    setValues(next);
    draft.save(next);
  };
  const submit = (): void => {
    const isNamed = values().name.trim() !== "";
    setMissing(!isNamed);
    if (isNamed && !create.isPending) create.mutate();
  };
  const keptAt = (): string | null => {
    const at = draft.savedAt();
    return at === null ? null : clockText(at, timeFrame(zoneOf(me())));
  };

  return (
    <Drawer
      open
      onClose={() => props.onClose()}
      title={t().newCustomer}
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
          <DraftNote clock={keptAt()} refused={draft.refused()} />
          <Button
            class="push"
            onClick={() => {
              draft.clear();
              props.onClose();
            }}
          >
            {t().cancel}
          </Button>
          <Button kind="go" cap="Ctrl Enter" busy={create.isPending} onClick={submit}>
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
        <Show
          when={duplicate()}
          fallback={<Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>}
        >
          {(found) => <Duplicate problem={found()} name={values().name} />}
        </Show>
        <Field
          label={t().form.name}
          required
          error={missing() ? t().form.nameMissing : problem()?.fieldError("/name")}
        >
          {(ties) => <TextInput {...ties()} value={values().name} onValue={(name) => set({ name })} />}
        </Field>
        <Field label={t().form.phone} error={problem()?.fieldError("/phones/0")}>
          {(ties) => (
            <TextInput
              {...ties()}
              numeric
              inputmode="tel"
              value={values().phone}
              onValue={(phone) => set({ phone })}
            />
          )}
        </Field>
        <Field label={t().form.phone2} error={problem()?.fieldError("/phones/1")}>
          {(ties) => (
            <TextInput
              {...ties()}
              numeric
              inputmode="tel"
              value={values().phone2}
              onValue={(phone2) => set({ phone2 })}
            />
          )}
        </Field>
        <LikeCustomers
          typed={{ name: values().name, phone: values().phone || values().phone2 }}
          another={another()}
          onAnother={setAnother}
        />
        <FieldGroup label={t().form.type}>
          <Segmented
            label={t().form.type}
            options={TYPES.map((value) => ({ value, label: t().form.types[value] }))}
            value={values().type}
            onValue={(type) => set({ type })}
          />
        </FieldGroup>
        <Show when={values().type === "person"}>
          <GenderChoice value={values().gender} onValue={(gender) => set({ gender })} />
        </Show>
        <Show when={me().stores.length > 1}>
          <Field label={t().form.store}>
            {(ties) => (
              <Select {...ties()} value={values().storeId} onValue={(chosen) => set({ storeId: chosen })}>
                <For each={me().stores}>{(store) => <option value={store.id}>{store.name}</option>}</For>
              </Select>
            )}
          </Field>
        </Show>
        <Field label={t().form.note} hint={t().form.noteHint} error={problem()?.fieldError("/note")}>
          {(ties) => <TextArea {...ties()} value={values().note} onValue={(note) => set({ note })} />}
        </Field>
        <button type="submit" class="hidden" tabindex="-1" />
      </form>
    </Drawer>
  );
}

/** The same person is on file: which one, where they may be seen. */
function Duplicate(props: { problem: ApiProblem; name: string }): JSX.Element {
  const customerId = (): string | null => {
    const id = props.problem.body.customerId;
    return typeof id === "string" ? id : null;
  };
  const storeName = (): string => {
    const name = props.problem.body.storeName;
    return typeof name === "string" ? name : "";
  };
  return (
    <Note>
      <Show when={customerId()} fallback={storeName() ? t().duplicateIn(storeName()) : t().duplicateHidden}>
        {(id) => (
          <>
            {t().duplicate(props.name)}{" "}
            <a class="underline" href={paths.customer(id())}>
              {t().openDuplicate}
            </a>
          </>
        )}
      </Show>
    </Note>
  );
}
