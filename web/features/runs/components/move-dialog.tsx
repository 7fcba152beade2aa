import { useMutation, useQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, on, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { asProblem } from "../../../platform/problem.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { words } from "../../../ui/words.ts";
import { ColleagueChoice } from "../../follow-ups/components/colleague-choice.tsx";
import { colleaguesQuery, type FollowUp } from "../../follow-ups/follow-ups.queries.ts";
import { takesCalls } from "../callers.ts";
import { noteMove } from "../move-made.ts";
import { spreadWork } from "../runs.queries.ts";
import { t } from "../runs.words.ts";

/** Gives chosen follow-ups to one colleague; open while there are some. */
export function MoveDialog(props: {
  followUps: readonly FollowUp[];
  onClose: () => void;
  onMoved: () => void;
}): JSX.Element {
  const isOpen = () => props.followUps.length > 0;
  const [picked, setPicked] = createSignal("");
  const count = createMemo<string>((before) => (isOpen() ? countText(props.followUps.length) : before), "");
  const stores = createMemo(() => [...new Set(props.followUps.map(({ storeId }) => storeId))]);
  const staff = useQuery(() => ({
    ...colleaguesQuery(stores().length === 1 ? stores()[0] : undefined),
    enabled: isOpen(),
  }));
  const others = createMemo(() => {
    const holders = new Set(props.followUps.map(({ assigneeId }) => assigneeId));
    return (dataOf(staff) ?? [])
      .filter((one) => takesCalls(one) && !(holders.size === 1 && holders.has(one.id)))
      .sort(
        (one, other) =>
          Number(other.role === "callback-agent") - Number(one.role === "callback-agent") ||
          one.openFollowUps - other.openFollowUps,
      );
  });
  const chosen = () => picked() || (others()[0]?.id ?? "");
  const move = useMutation(() => ({
    mutationFn: (input: { followUpIds: string[]; to: string }) =>
      spreadWork({ followUpIds: input.followUpIds, toAssigneeIds: [input.to] }),
    onSuccess: (made, { to }) => {
      if (made.moved === 0) return;
      const name = others().find(({ id }) => id === to)?.name ?? "";
      noteMove({ id: made.id, text: t().moved(countText(made.moved), name) });
      props.onMoved();
      if (made.left === 0) props.onClose();
    },
  }));
  createEffect(
    on(isOpen, () => {
      setPicked("");
      move.reset();
    }),
  );
  const submit = (): void => {
    const followUpIds = props.followUps.map(({ id }) => id);
    if (followUpIds.length > 0 && chosen() && !move.isPending) move.mutate({ followUpIds, to: chosen() });
  };
  const left = () => (move.isSuccess ? move.data.left : 0);
  return (
    <Dialog
      open={isOpen()}
      onClose={props.onClose}
      title={t().moveTitle(count())}
      shortcuts={[{ code: ["Enter", "NumpadEnter"], cap: "Enter", label: t().move, run: submit }]}
      acts={
        <>
          <Button class="push" onClick={() => props.onClose()}>
            {words().cancel}
          </Button>
          <Button kind="go" cap="Enter" busy={move.isPending} disabled={!chosen()} onClick={submit}>
            {t().move}
          </Button>
        </>
      }
    >
      <Show when={move.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
      <Show when={left() > 0}>
        <Note>{t().cannotMove(countText(left()))}</Note>
      </Show>
      <Loaded query={staff}>
        {() => (
          <ColleagueChoice
            label={t().moveTitle(count())}
            colleagues={others()}
            chosen={chosen()}
            onChosen={setPicked}
          />
        )}
      </Loaded>
    </Dialog>
  );
}
