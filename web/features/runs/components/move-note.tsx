import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { countText } from "../../../platform/formats.ts";
import { clockText, type TimeFrame } from "../../../platform/time-text.ts";
import { Button, TextButton } from "../../../ui/button.tsx";
import { Note } from "../../../ui/note.tsx";
import { forgetMove, type MoveMade, moveMade, undoMove } from "../move-made.ts";
import type { TakenBack } from "../runs.queries.ts";
import { t } from "../runs.words.ts";

type Undoable = Extract<MoveMade, { id: string }>;

/** The last move with its way back, for ten minutes; after it was taken back, what stayed and why. */
export function MoveNote(props: { frame: TimeFrame }): JSX.Element {
  const undoable = (): Undoable | undefined => {
    const made = moveMade();
    return made && "id" in made && made.until > props.frame.now ? made : undefined;
  };
  const taken = (): TakenBack | undefined => {
    const made = moveMade();
    return made && "taken" in made ? made.taken : undefined;
  };
  return (
    <Switch>
      <Match when={undoable()}>{(made) => <WayBack made={made()} frame={props.frame} />}</Match>
      <Match when={taken()}>{(back) => <Returned taken={back()} />}</Match>
    </Switch>
  );
}

function WayBack(props: { made: Undoable; frame: TimeFrame }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    await undoMove(props.made.id);
    setBusy(false);
  };
  return (
    <div class="px-5 pt-2 max-desk:px-4">
      <Note tone="calm" icon="tick">
        <span class="flex flex-wrap items-center gap-3">
          <b>{props.made.text}</b>
          <span class="text-ink-2">{t().undoUntil(clockText(props.made.until, props.frame))}</span>
          <Button size="small" icon="undo" busy={busy()} onClick={() => void undo()}>
            {t().undo}
          </Button>
        </span>
      </Note>
    </div>
  );
}

function Returned(props: { taken: TakenBack }): JSX.Element {
  const nameOf = useColleagueName();
  return (
    <div class="px-5 pt-2 max-desk:px-4">
      <Note tone={props.taken.kept.length > 0 ? "warn" : "calm"} icon="tick">
        <b>{t().takenBack(countText(props.taken.returned))}</b>{" "}
        <Show when={props.taken.kept.length > 0}>
          {t().keptBack(countText(props.taken.kept.length))}
          <ul>
            <For each={props.taken.kept}>
              {(one) => (
                <li>
                  {t().kept(
                    one.customerName ?? t().noName,
                    nameOf(one.assigneeId) ?? "",
                    t().because[one.because],
                  )}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <TextButton onClick={forgetMove}>{t().dismiss}</TextButton>
      </Note>
    </div>
  );
}
