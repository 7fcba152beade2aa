import { useMutation, useQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { asProblem } from "../../../platform/problem.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { dateAfter, instantAt } from "../../../platform/zone-time.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Bones, Loaded } from "../../../ui/loaded.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { words } from "../../../ui/words.ts";
import { colleaguesQuery } from "../../follow-ups/follow-ups.queries.ts";
import { takesCalls } from "../callers.ts";
import { noteMove } from "../move-made.ts";
import { type CallerRun, type Shares, type Spreading, sharesQuery, spreadWork } from "../runs.queries.ts";
import { t } from "../runs.words.ts";

/** Under somebody's line: who would get how many of their calls, a way to choose other people, and to confirm. */
export function SpreadPanel(props: {
  caller: Pick<CallerRun, "assigneeId" | "name">;
  storeId: string;
  day: { date: string; zone: string };
  onClose: () => void;
}): JSX.Element {
  const [scope, setScope] = createSignal<"today" | "all">("today");
  const [people, setPeople] = createSignal<readonly string[] | null>(null);
  const [adjusting, setAdjusting] = createSignal(false);
  const body = createMemo((): Spreading => {
    const { date, zone } = props.day;
    const midnight = Date.parse(instantAt({ date: dateAfter(date, 1), clock: "00:00", zone }));
    const chosen = people();
    return {
      fromAssigneeId: props.caller.assigneeId,
      ...(scope() === "today" ? { dueBefore: new Date(midnight - 1).toISOString() } : {}),
      ...(chosen === null ? {} : { toAssigneeIds: [...chosen] }),
    };
  });
  const shares = useQuery(() => ({ ...sharesQuery(body()), enabled: people()?.length !== 0 }));
  const move = useMutation(() => ({
    mutationFn: () => spreadWork(body()),
    onSuccess: (made) => {
      const takers = made.byAssignee.filter(({ count }) => count > 0).length;
      noteMove({ id: made.id, text: t().spreadDone(countText(made.moved), countText(takers)) });
      props.onClose();
    },
  }));
  const ready = () => (people()?.length === 0 ? undefined : dataOf(shares));
  const confirm = (): void => {
    if ((ready()?.moved ?? 0) > 0 && !move.isPending) move.mutate();
  };
  createShortcuts(() => ({
    title: t().spread,
    shortcuts: [
      { code: ["Enter", "NumpadEnter"], cap: "Enter", label: t().spread, run: confirm },
      { code: "Escape", cap: "Esc", label: words().close, run: () => props.onClose() },
    ],
  }));
  return (
    <div class="flex flex-col gap-2">
      <div class="flex flex-wrap items-center gap-3">
        <p class="text-13 text-ink-2">
          {t().spreading(props.caller.name, countText((ready()?.moved ?? 0) + (ready()?.left ?? 0)))}
        </p>
        <Segmented
          label={t().scope}
          size="small"
          options={[
            { value: "today", label: t().today },
            { value: "all", label: t().everything },
          ]}
          value={scope()}
          onValue={setScope}
        />
      </div>
      <Show when={move.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
      <Loaded query={shares} bones={<Bones lines={1} />}>
        {() => <Show when={ready()}>{(found) => <SharesLine shares={found()} />}</Show>}
      </Loaded>
      <Show when={adjusting()}>
        <People
          storeId={props.storeId}
          fromId={props.caller.assigneeId}
          chosen={people() ?? (ready()?.byAssignee ?? []).map(({ assigneeId }) => assigneeId)}
          onChosen={setPeople}
          isByRule={people() === null}
        />
      </Show>
      <div class="flex flex-wrap items-center gap-3">
        <Button
          kind="go"
          cap="Enter"
          busy={move.isPending}
          disabled={(ready()?.moved ?? 0) === 0}
          onClick={confirm}
        >
          {t().spreadNow(countText(ready()?.moved ?? 0))}
        </Button>
        <Button aria-expanded={adjusting()} onClick={() => setAdjusting((open) => !open)}>
          {t().adjust}
        </Button>
        <Button kind="bare" onClick={() => props.onClose()}>
          {words().cancel}
        </Button>
        <span class="text-13 text-ink-2">{t().canUndo}</span>
      </div>
      <p class="text-12 text-ink-3">{t().spreadingHint}</p>
    </div>
  );
}

function SharesLine(props: { shares: Shares }): JSX.Element {
  return (
    <Show
      when={props.shares.moved > 0}
      fallback={<p>{props.shares.left > 0 ? t().nobody : t().nothingOpen}</p>}
    >
      <ul class="flex flex-wrap gap-2">
        <For each={props.shares.byAssignee.filter(({ count }) => count > 0)}>
          {(one) => (
            <li class="flex min-h-8 items-baseline gap-2 rounded-control border border-line-strong bg-sheet px-2.5 py-1">
              {one.name}
              <span class="text-13 text-ink-2">{t().inHand(countText(one.open))}</span>
              <b class="num">+{countText(one.count)}</b>
              <Show when={one.promised > 0}>
                <span class="text-13 promised">{t().promisedTo(countText(one.promised))}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.shares.left > 0}>
        <p class="due text-13">{t().cannotMove(countText(props.shares.left))}</p>
      </Show>
    </Show>
  );
}

/** Whom the work goes to: each can be left out or added; the rule chooses again at a press. */
function People(props: {
  storeId: string;
  fromId: string;
  chosen: readonly string[];
  onChosen: (ids: readonly string[] | null) => void;
  isByRule: boolean;
}): JSX.Element {
  const query = useQuery(() => colleaguesQuery(props.storeId));
  const others = createMemo(() =>
    (dataOf(query) ?? [])
      .filter((one) => takesCalls(one) && one.id !== props.fromId)
      .sort((one, other) => Number(other.role === "callback-agent") - Number(one.role === "callback-agent")),
  );
  const toggle = (id: string): void =>
    props.onChosen(
      props.chosen.includes(id) ? props.chosen.filter((other) => other !== id) : [...props.chosen, id],
    );
  return (
    <fieldset class="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend class="sr-only">{t().among}</legend>
      <For each={others()}>
        {(colleague) => (
          <label class="flex min-h-9 items-center gap-2 max-desk:min-h-12">
            <input
              type="checkbox"
              class="list-check"
              checked={props.chosen.includes(colleague.id)}
              onChange={() => toggle(colleague.id)}
            />
            {colleague.name}
          </label>
        )}
      </For>
      <Show when={!props.isByRule}>
        <Button size="small" kind="bare" onClick={() => props.onChosen(null)}>
          {t().byRule}
        </Button>
      </Show>
    </fieldset>
  );
}
