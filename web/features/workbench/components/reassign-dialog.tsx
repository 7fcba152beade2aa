import { useMutation, useQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, on, Show } from "solid-js";
import { asProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { toast } from "../../../ui/toast.ts";
import { words } from "../../../ui/words.ts";
import { ColleagueChoice } from "../../follow-ups/components/colleague-choice.tsx";
import {
  type Colleague,
  colleaguesQuery,
  type FollowUp,
  reassign,
} from "../../follow-ups/follow-ups.queries.ts";
import { t } from "../workbench.words.ts";

/** Gives a follow-up to a colleague of its store, the least loaded first; it can be taken back. */
export function ReassignDialog(props: { followUp: FollowUp | null; onClose: () => void }): JSX.Element {
  const name = createMemo<string>((before) => props.followUp?.customerName ?? (before || t().noName), "");
  const [picked, setPicked] = createSignal("");
  const staff = useQuery(() => ({
    ...colleaguesQuery(props.followUp?.storeId),
    enabled: props.followUp !== null,
  }));
  /** Callbacks are offered to callback agents first, whoever else has less in hand. */
  const isForThem = ({ role }: Colleague): boolean =>
    role === "callback-agent" &&
    (props.followUp?.kind === "service-callback" ||
      props.followUp?.kind === "second-callback" ||
      props.followUp?.kind === "first-contact");
  const others = createMemo(() =>
    (staff.isSuccess ? staff.data : [])
      .filter(({ id, joined }) => joined && id !== props.followUp?.assigneeId)
      .sort(
        (one, other) =>
          Number(isForThem(other)) - Number(isForThem(one)) || one.openFollowUps - other.openFollowUps,
      ),
  );
  const chosen = () => picked() || (others()[0]?.id ?? "");
  const move = useMutation(() => ({
    mutationFn: async ({ followUp, to }: { followUp: FollowUp; to: string }) => {
      const { id, assigneeId } = followUp;
      await reassign({ id, assigneeId: to });
      return { id, back: assigneeId, to, customer: followUp.customerName ?? t().noName };
    },
    onSuccess: ({ id, back, to, customer }) => {
      const colleague = staff.data?.find((one) => one.id === to);
      toast({
        text: t().reassigned(customer, colleague?.name ?? ""),
        undo: () => void takeBack(id, back),
      });
      props.onClose();
    },
  }));
  createEffect(
    on(
      () => props.followUp?.id,
      () => {
        setPicked("");
        move.reset();
      },
    ),
  );
  const submit = (): void => {
    const { followUp } = props;
    if (followUp && chosen() && !move.isPending) move.mutate({ followUp, to: chosen() });
  };
  return (
    <Dialog
      open={props.followUp !== null}
      onClose={props.onClose}
      title={t().reassignTitle(name())}
      shortcuts={[{ code: ["Enter", "NumpadEnter"], cap: "Enter", label: t().reassign, run: submit }]}
      acts={
        <>
          <Button class="push" onClick={() => props.onClose()}>
            {words().cancel}
          </Button>
          <Button kind="go" cap="Enter" busy={move.isPending} disabled={!chosen()} onClick={submit}>
            {t().reassign}
          </Button>
        </>
      }
    >
      <Show when={move.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
      <Loaded query={staff}>
        {() => (
          <ColleagueChoice
            label={t().reassignTitle(name())}
            colleagues={others()}
            chosen={chosen()}
            onChosen={setPicked}
          />
        )}
      </Loaded>
    </Dialog>
  );
}

async function takeBack(id: string, assigneeId: string): Promise<void> {
  try {
    await reassign({ id, assigneeId });
    toast({ text: t().takenBack });
  } catch (thrown) {
    toast({ text: asProblem(thrown).detail || words().refused, tone: "bad" });
  }
}
