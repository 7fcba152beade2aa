import { useMutation } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { asProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { toast } from "../../../ui/toast.ts";
import { overrule, type ReCall } from "../re-calls.queries.ts";
import { t } from "../re-calls.words.ts";

/** Restores a call that was refuted wrongly, with the grounds; open while there is one. */
export function OverruleDialog(props: { reCall: ReCall | undefined; onClose: () => void }): JSX.Element {
  const [reason, setReason] = createSignal("");
  const [missing, setMissing] = createSignal(false);
  const close = (): void => {
    setReason("");
    setMissing(false);
    act.reset();
    props.onClose();
  };
  const act = useMutation(() => ({
    mutationFn: overrule,
    onSuccess: () => {
      toast({ text: t().restored });
      close();
    },
  }));
  const problem = () => (act.error ? asProblem(act.error) : null);
  const submit = (): void => {
    const given = reason().trim();
    setMissing(given === "");
    if (given !== "" && props.reCall && !act.isPending) act.mutate({ id: props.reCall.id, reason: given });
  };
  return (
    <Dialog
      open={props.reCall !== undefined}
      onClose={close}
      title={t().overruleTitle(props.reCall?.callerName ?? "")}
      shortcuts={[
        {
          code: ["Enter", "NumpadEnter"],
          command: true,
          inFields: true,
          cap: "Ctrl Enter",
          label: t().overrule,
          run: submit,
        },
      ]}
      acts={
        <>
          <Button class="push" onClick={close}>
            {t().cancel}
          </Button>
          <Button kind="go" cap="Ctrl Enter" busy={act.isPending} onClick={submit}>
            {t().overrule}
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
        <p class="text-14 text-ink-2">{t().overruleHint}</p>
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
