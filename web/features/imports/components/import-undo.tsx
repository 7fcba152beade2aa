import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { paths } from "../../../platform/paths.ts";
import { asProblem } from "../../../platform/problem.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { nearText } from "../../../platform/time-text.ts";
import { Button, TextButton } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Section } from "../../../ui/sheet.tsx";
import type { Effect } from "../imports.effects.ts";
import { cancelUndo, fileUrl, type Import, importQuery, undoImport } from "../imports.queries.ts";
import { t } from "../imports.words.ts";
import { EffectRows } from "./effects-table.tsx";

type Undo = NonNullable<Import["undo"]>;
type Kept = Undo["kept"][number];

const EFFECTS = [
  "serviceVisits",
  "followUps",
  "customers",
  "vehicles",
  "stores",
  "staff",
  "returned",
  "kept",
] as const;

/** The way to take an import back: a look at what it comes to, the work itself, and what it came to. */
export function ImportUndo(props: { import: Import }): JSX.Element {
  const client = useQueryClient();
  const [isAsked, setAsked] = createSignal(false);
  const renew = () => client.invalidateQueries({ queryKey: importQuery(props.import.id).queryKey });
  const begin = useMutation(() => ({
    mutationFn: (mode: "check" | "apply") => undoImport(props.import.id, mode),
    onMutate: () => setAsked(true),
    onSuccess: (begun: Import) => client.setQueryData(importQuery(begun.id).queryKey, begun),
    onSettled: renew,
  }));
  const stop = useMutation(() => ({ mutationFn: cancelUndo, onSettled: renew }));
  const state = () => props.import.undo?.state;
  const isHalf = () =>
    props.import.undo?.mode === "apply" && (state() === "cancelled" || state() === "failed");
  const isOpen = () => props.import.undoUntil !== null && Date.parse(props.import.undoUntil) > now();
  return (
    <div class="flex max-w-240 flex-col gap-4">
      <Show when={begin.error ?? stop.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
      <Switch
        fallback={
          <Show when={isOpen()} fallback={<p class="text-13 text-ink-3">{closedText(props.import)}</p>}>
            <div class="flex flex-wrap items-center gap-3">
              <Button busy={begin.isPending} onClick={() => begin.mutate("check")}>
                {t().undo.ask}
              </Button>
              <span class="text-13 text-ink-3">
                <Until at={props.import.undoUntil} />
              </span>
            </div>
          </Show>
        }
      >
        <Match when={state() === "checking" || state() === "undoing"}>
          <Working import={props.import} busy={stop.isPending} onStop={() => stop.mutate(props.import.id)} />
        </Match>
        <Match when={isHalf()}>
          <Note>
            <b>{state() === "failed" ? t().undo.failed : t().undo.stopped}</b>
            <p>{t().undo.goOnNote}</p>
          </Note>
          <Outcome undo={props.import.undo} done />
          <div>
            <Button kind="go" busy={begin.isPending} onClick={() => begin.mutate("apply")}>
              {t().undo.goOn}
            </Button>
          </div>
        </Match>
        <Match when={state() === "checked" && isAsked() && isOpen()}>
          <Outcome undo={props.import.undo} />
          <div class="flex flex-wrap gap-2">
            <Button onClick={() => setAsked(false)}>{t().undo.leave}</Button>
            <Button kind="danger" busy={begin.isPending} onClick={() => begin.mutate("apply")}>
              {t().undo.act}
            </Button>
          </div>
        </Match>
        <Match when={state() === "undone"}>
          <Outcome undo={props.import.undo} done />
        </Match>
      </Switch>
    </div>
  );
}

function closedText({ undoUntil }: Import): string {
  return undoUntil === null ? t().undo.notRecorded : t().undo.over;
}

function Until(props: { at: string | null }): JSX.Element {
  const me = useMe();
  return <Show when={props.at}>{(at) => t().undo.until(nearText(at(), timeFrame(zoneOf(me()))))}</Show>;
}

function Working(props: { import: Import; busy: boolean; onStop: () => void }): JSX.Element {
  const progress = () => props.import.undo?.progress ?? { done: 0, total: 0 };
  const isCheck = () => props.import.undo?.state === "checking";
  const sentence = () => {
    const say = isCheck() ? t().undo.checking : t().undo.undoing;
    return say(countText(progress().done), countText(progress().total));
  };
  return (
    <>
      <Progress
        label={isCheck() ? t().undo.ask : t().states.undoing}
        done={progress().done}
        total={progress().total}
        act={
          <Button size="small" busy={props.busy} onClick={() => props.onStop()}>
            {t().stop}
          </Button>
        }
      >
        <b class="text-20">{sentence()}</b>
      </Progress>
      <p class="text-ink-3">{t().mayLeave}</p>
    </>
  );
}

/** What goes, what returns and what stays. */
function Outcome(props: { undo: Undo | null; done?: boolean }): JSX.Element {
  return (
    <Show when={props.undo}>
      {(undo) => (
        <>
          <Section title={props.done ? t().undo.cameTo : t().undo.comesTo}>
            <EffectRows effects={effectsOf(undo())} />
            <Show when={effectsOf(undo()).length === 0}>
              <p class="text-ink-2">{t().undo.nothing}</p>
            </Show>
          </Section>
          <KeptTable undo={undo()} />
        </>
      )}
    </Show>
  );
}

function effectsOf({ counts }: Undo): Effect[] {
  const words = t().undo.lines;
  const notes = {
    serviceVisits: words.goes,
    followUps: words.uncalled,
    customers: words.goes,
    vehicles: words.goes,
    stores: words.places,
    staff: words.places,
    returned: words.returnedNote,
    kept: words.keptNote,
  };
  return EFFECTS.map((key) => ({ key, label: words[key], count: counts[key], note: notes[key] })).filter(
    ({ count }) => count > 0,
  );
}

const pages: Partial<Record<Kept["kind"], (id: string) => string>> = {
  customer: paths.customer,
  vehicle: paths.vehicle,
  "service-visit": paths.visit,
  "follow-up": paths.call,
};

function KeptTable(props: { undo: Undo }): JSX.Element {
  const me = useMe();
  const all = () => countText(props.undo.counts.kept);
  const download = useMutation(() => ({
    mutationFn: fileUrl,
    onSuccess: (url: string) => location.assign(url),
  }));
  const who = ({ by, at }: Kept): string => {
    if (!by) return "";
    const name = by.name ?? t().undo.doers[by.type];
    return at === null ? name : `${name}，${nearText(at, timeFrame(zoneOf(me())))}`;
  };
  return (
    <Show when={props.undo.kept.length > 0}>
      <Section
        title={t().undo.keptTitle(all())}
        note={
          <Show when={props.undo.keptFileId}>
            {(fileId) => (
              <TextButton aria-busy={download.isPending} onClick={() => download.mutate(fileId())}>
                <span class="inline-flex items-center gap-1 align-bottom">
                  <Icon name="download" size="small" />
                  {t().undo.keptFile(all())}
                </span>
              </TextButton>
            )}
          </Show>
        }
      >
        <Show when={download.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t().undo.keptWhat}</th>
              <th scope="col">{t().undo.keptWhy}</th>
              <th scope="col" class="max-desk:hidden">
                {t().undo.keptWho}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.undo.kept}>
              {(one) => (
                <tr>
                  <td>
                    <span class="text-ink-3">{t().undo.kinds[one.kind]}</span>{" "}
                    <Show when={pages[one.kind]} fallback={one.name}>
                      {(page) => <a href={page()(one.id)}>{one.name}</a>}
                    </Show>
                  </td>
                  <td>
                    {t().undo.reasons[one.reason]}
                    <Show when={one.fields.length > 0}>{t().undo.fields(one.fields)}</Show>
                  </td>
                  <td class="text-ink-2 max-desk:hidden">{who(one)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.undo.counts.kept > props.undo.kept.length}>
          <p class="mt-1.5 text-13 text-ink-3">{t().rejectsShown(countText(props.undo.kept.length))}</p>
        </Show>
      </Section>
    </Show>
  );
}
