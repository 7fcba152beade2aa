import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { SheetScroll } from "../../../ui/sheet.tsx";
import { cancelImport, type Import, importQuery } from "../imports.queries.ts";
import { t } from "../imports.words.ts";

/** An import at work: how far it is, what it has come to, and a way to stop it. */
export function ImportProgress(props: { import: Import }): JSX.Element {
  const client = useQueryClient();
  const [asking, setAsking] = createSignal(false);
  const cancel = useMutation(() => ({
    mutationFn: cancelImport,
    onSuccess: (stopped: Import) => client.setQueryData(importQuery(stopped.id).queryKey, stopped),
    onSettled: () => {
      setAsking(false);
      return client.invalidateQueries({ queryKey: importQuery(props.import.id).queryKey });
    },
  }));
  const isWriting = () => props.import.state === "applying";
  const done = () => countText(props.import.progress.done);
  const total = () => countText(props.import.progress.total);
  const sentence = (): string => {
    const { working } = t();
    if (props.import.state === "applying") return working.applying(done(), total());
    if (props.import.state === "checking") return working.checking(done(), total());
    if (props.import.state === "queued") return working.queued;
    return props.import.progress.done > 0 ? working.reading(done(), total()) : working.parsing;
  };
  const stop = (): void => {
    // While it is only checked nothing has been written, so there is nothing to ask about.
    if (isWriting()) setAsking(true);
    else cancel.mutate(props.import.id);
  };
  return (
    <SheetScroll padded>
      <div class="flex max-w-180 flex-col gap-4">
        <p class="text-ink-2 desk:hidden">{props.import.fileName}</p>
        <Progress
          label={t().states[props.import.state]}
          done={props.import.progress.done}
          total={props.import.progress.total}
          act={
            <Button size="small" busy={cancel.isPending} onClick={stop}>
              {t().stop}
            </Button>
          }
        >
          <b class="text-20">{sentence()}</b>
        </Progress>
        <Show when={props.import.state !== "parsing" && props.import.progress.done > 0}>
          <p>
            {t().soFar(
              countText(props.import.counts.created),
              countText(props.import.counts.updated),
              countText(props.import.counts.rejected),
            )}
          </p>
        </Show>
        <p class="text-ink-3">{isWriting() ? t().mayLeaveWriting : t().mayLeave}</p>
        <Show when={cancel.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t().stopTitle}
        act={t().stopAct}
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate(props.import.id)}
      >
        {t().stopBody(done(), total())}
      </ConfirmDialog>
    </SheetScroll>
  );
}
