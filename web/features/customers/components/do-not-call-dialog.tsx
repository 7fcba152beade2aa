import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { phoneText } from "../../../platform/formats.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field, FieldGroup, Select, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { addDoNotCall, type CustomerArchive, type Reach, renewCustomers } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

const REACHES: readonly Reach[] = ["marketing", "callback", "all"];

/** Enters what a customer does not want to be called for any more; says what it stops. */
export function DoNotCallDialog(props: {
  customer: CustomerArchive;
  open: boolean;
  onClose: () => void;
}): JSX.Element {
  const [reach, setReach] = createSignal<Reach>("marketing");
  const [pointId, setPointId] = createSignal("");
  const [reason, setReason] = createSignal("");
  const [missing, setMissing] = createSignal(false);
  const phones = () => props.customer.contactPoints.filter(({ kind }) => kind === "phone");
  const enter = useMutation(() => ({
    mutationFn: () =>
      addDoNotCall({
        customerId: props.customer.id,
        reach: reach(),
        reason: reason().trim(),
        ...(pointId() ? { contactPointId: pointId() } : {}),
      }),
    onSuccess: () => {
      setReason("");
      renewCustomers();
      props.onClose();
    },
  }));
  const problem = () => (enter.error ? asProblem(enter.error) : null);
  const submit = (): void => {
    const isGiven = reason().trim() !== "";
    setMissing(!isGiven);
    if (isGiven && !enter.isPending) enter.mutate();
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t().doNotCallAct}
      shortcuts={[
        {
          code: ["Enter", "NumpadEnter"],
          command: true,
          inFields: true,
          cap: "Ctrl Enter",
          label: t().doNotCallSave,
          run: submit,
        },
      ]}
      acts={
        <>
          <Button class="push" onClick={() => props.onClose()}>
            {t().cancel}
          </Button>
          <Button kind="go" cap="Ctrl Enter" busy={enter.isPending} onClick={submit}>
            {t().doNotCallSave}
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
        <FieldGroup label={t().reach} hint={t().reachHints[reach()]}>
          <Segmented
            label={t().reach}
            options={REACHES.map((value) => ({ value, label: t().reaches[value] }))}
            value={reach()}
            onValue={setReach}
          />
        </FieldGroup>
        <Show when={phones().length > 1}>
          <Field label={t().which}>
            {(ties) => (
              <Select {...ties()} value={pointId()} onValue={setPointId}>
                <option value="">{t().whichAll}</option>
                <For each={phones()}>
                  {(point) => <option value={point.id}>{phoneText(point.value)}</option>}
                </For>
              </Select>
            )}
          </Field>
        </Show>
        <Field
          label={t().reason}
          hint={t().reasonHint}
          required
          error={missing() ? t().reasonMissing : problem()?.fieldError("/reason")}
        >
          {(ties) => <TextInput {...ties()} maxlength={200} value={reason()} onValue={setReason} />}
        </Field>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      </form>
    </Dialog>
  );
}
