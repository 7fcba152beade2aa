import { useMutation } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { isMasked } from "../../../platform/formats.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { type ContactPoint, revealContactPoint } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/** A number that may be hidden: what is shown of it, whether it can be asked for, and the form that asks. */
export function createReveal(props: {
  point: Pick<ContactPoint, "id" | "value" | "state">;
  mayReveal: boolean;
}): { value: () => string; canAsk: () => boolean; ask: () => void; Asked: () => JSX.Element } {
  const [asking, setAsking] = createSignal(false);
  const [revealed, setRevealed] = createSignal<string | null>(null);
  const value = () => revealed() ?? props.point.value;
  return {
    value,
    // A number that came with stars has no more to show.
    canAsk: () => !asking() && props.mayReveal && props.point.state !== "masked" && isMasked(value()),
    ask: () => setAsking(true),
    Asked: () => (
      <Show when={asking()}>
        <RevealContact
          contactPointId={props.point.id}
          onValue={(whole) => {
            setRevealed(whole);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      </Show>
    ),
  };
}

/** Asks why a hidden number is needed and hands it over; the log keeps who asked. */
function RevealContact(props: {
  contactPointId: string;
  onValue: (value: string) => void;
  onClose: () => void;
}): JSX.Element {
  const [reason, setReason] = createSignal("");
  const [missing, setMissing] = createSignal(false);
  const reveal = useMutation(() => ({
    mutationFn: () => revealContactPoint({ id: props.contactPointId, reason: reason().trim() }),
    onSuccess: ({ value }) => props.onValue(value),
  }));
  const problem = () => (reveal.error ? asProblem(reveal.error) : null);
  const wrong = () => problem()?.fieldError("/reason");
  return (
    <form
      class="mt-2 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const isGiven = reason().trim() !== "";
        setMissing(!isGiven);
        if (isGiven && !reveal.isPending) reveal.mutate();
      }}
    >
      <Field
        label={t().revealReason}
        hint={t().revealHint}
        required
        error={missing() ? t().reasonMissing : wrong()}
      >
        {(ties) => (
          <TextInput
            {...ties()}
            ref={(element) => queueMicrotask(() => element.focus())}
            maxlength={200}
            value={reason()}
            onValue={setReason}
          />
        )}
      </Field>
      <Show when={!wrong() && problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="flex gap-2">
        <Button type="submit" size="small" busy={reveal.isPending}>
          {t().reveal}
        </Button>
        <Button size="small" kind="bare" onClick={() => props.onClose()}>
          {t().cancel}
        </Button>
      </div>
    </form>
  );
}
