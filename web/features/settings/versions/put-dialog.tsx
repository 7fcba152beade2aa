import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { asProblem } from "../../../platform/problem.ts";
import { calendarDate } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Checkbox, Field, FieldGroup } from "../../../ui/field.tsx";
import { MomentInput } from "../../../ui/moment-input.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { toast } from "../../../ui/toast.ts";
import { DifferenceList } from "./difference-list.tsx";
import type { Difference } from "./differences.ts";
import { DraftPreview } from "./draft-preview.tsx";
import { putInForce, type SettingDraft } from "./drafts.queries.ts";
import { t } from "./versions.words.ts";

/** How far the settings of a draft that differ reach: everything at once, open ones by choice, new ones alone. */
export type Reaches = { always: string[]; chosen: string[]; newOnly: string[] };

/** Puts a draft in force: what differs, how far it reaches, what it does to open work, now or at a time. */
export function PutDialog(props: {
  open: boolean;
  onClose: () => void;
  draft: SettingDraft;
  name: string;
  /** The number of what is in force now. */
  number: number;
  differences: readonly Difference[];
  reaches: Reaches;
}): JSX.Element {
  const me = useMe();
  const zone = () => zoneOf(me(), props.draft.storeId ?? undefined);
  const [when, setWhen] = createSignal<"now" | "later">("now");
  const [at, setAt] = createSignal("");
  const [unread, setUnread] = createSignal<string>();
  const [open, setOpen] = createSignal<"new-only" | "open-too">("new-only");
  const [evenIfBegging, setEvenIfBegging] = createSignal(false);
  const asksOpen = () => props.reaches.chosen.length > 0;
  const putting = useMutation(() => ({
    mutationFn: () =>
      putInForce({
        draft: props.draft,
        at: when() === "later" ? at() : null,
        openToo: asksOpen() && open() === "open-too",
        evenIfBegging: evenIfBegging(),
      }),
    // What is in force has changed by the time this is told.
    onMutate: () => props.number + 1,
    onSuccess: (_done, _nothing, number) => {
      toast({ text: when() === "later" ? t().put.doneLater : t().put.done(number) });
      props.onClose();
    },
  }));
  const problem = () => (putting.error ? asProblem(putting.error) : null);
  const mayPut = () =>
    props.differences.length > 0 &&
    (when() === "now" || at() !== "") &&
    (props.draft.begging === null || evenIfBegging());
  const notes = () =>
    (["always", "chosen", "newOnly"] as const)
      .filter((reach) => props.reaches[reach].length > 0)
      .map((reach) => t().put.kindsNote[reach](props.reaches[reach].join("、")));
  const put = (): void => {
    if (mayPut() && !putting.isPending) putting.mutate();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t().put.title(props.name)}
      wide
      shortcuts={[
        {
          code: ["Enter", "NumpadEnter"],
          command: true,
          inFields: true,
          cap: "Ctrl Enter",
          label: t().put.go,
          active: mayPut(),
          run: put,
        },
      ]}
      acts={
        <Button
          kind="go"
          class="push"
          cap="Ctrl Enter"
          busy={putting.isPending}
          disabled={!mayPut()}
          onClick={put}
        >
          {when() === "now" ? t().put.go : t().put.goLater}
        </Button>
      }
    >
      <div class="flex flex-col gap-4">
        <Show when={props.differences.length > 0} fallback={<p>{t().put.nothingDiffers}</p>}>
          <DifferenceList label={t().differs} differences={props.differences} />
        </Show>
        <ul class="flex flex-col gap-1 text-13 text-ink-2">
          <For each={notes()}>{(note) => <li>{note}</li>}</For>
          <Show when={props.draft.about === "script"}>
            <li>{t().put.script}</li>
          </Show>
        </ul>
        <FieldGroup label={t().put.when}>
          <Segmented
            label={t().put.when}
            value={when()}
            onValue={setWhen}
            options={[
              { value: "now", label: t().put.now },
              { value: "later", label: t().put.later },
            ]}
          />
        </FieldGroup>
        <Show when={when() === "later"}>
          <Field label={t().put.at} error={unread() ?? problem()?.fieldError("/at")}>
            {(ties) => (
              <MomentInput
                {...ties()}
                label={t().put.at}
                value={at()}
                onValue={setAt}
                onUnread={setUnread}
                zone={zone()}
                today={calendarDate(now(), zone())}
              />
            )}
          </Field>
        </Show>
        <Show when={asksOpen()}>
          <FieldGroup label={t().put.forWhom}>
            <Segmented
              label={t().put.forWhom}
              value={open()}
              onValue={setOpen}
              options={[
                { value: "new-only", label: t().put.newOnly },
                { value: "open-too", label: t().put.openToo },
              ]}
            />
          </FieldGroup>
          <Show when={open() === "open-too" && props.open}>
            <DraftPreview draft={props.draft} />
          </Show>
        </Show>
        <Show when={props.draft.begging}>
          {(words) => (
            <Note>
              <p class="mb-1">「{words()}」</p>
              <Checkbox checked={evenIfBegging()} onChecked={setEvenIfBegging}>
                {t().put.begging}
              </Checkbox>
            </Note>
          )}
        </Show>
        <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
      </div>
    </Dialog>
  );
}
