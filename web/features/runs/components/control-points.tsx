import { For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { countText } from "../../../platform/formats.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { TextButton } from "../../../ui/button.tsx";
import { StatusGlyph, type StatusShape } from "../../../ui/status.tsx";
import { awayLines, type RunLine, type RunTotals, runLines, runListHref } from "../run-view.ts";
import type { RunNumber, StoreRun } from "../runs.queries.ts";
import { t } from "../runs.words.ts";

type Point = {
  key: string;
  title: string;
  done: number;
  of: number;
  /** The rows behind the number that is done, where it has a list. */
  opens?: RunNumber | undefined;
  /** What is missing or how it stands: a way to the fix. */
  gap: JSX.Element;
};

function shapeOf({ done, of }: Pick<Point, "done" | "of">): { shape: StatusShape; tone: string } {
  if (of > 0 && done >= of) return { shape: "done", tone: "status-done" };
  return done === 0 ? { shape: "waiting", tone: "status-wait" } : { shape: "due-today", tone: "status-calm" };
}

/** The four points at which a run is controlled (CB-14), each with what is missing. */
export function ControlPoints(props: {
  totals: RunTotals;
  stores: readonly StoreRun[];
  onSpread: ((line: RunLine) => void) | undefined;
}): JSX.Element {
  const me = useMe();
  const href = (number: RunNumber) => runListHref({ number, storeId: chosenStore() ?? undefined });
  const missing = () => props.stores.filter(({ missingYesterday }) => missingYesterday);
  const points = (): Point[] => {
    const all = props.totals;
    return [
      {
        key: "list",
        title: t().listFixed,
        done: all.listed - all.noNumber,
        of: all.listed,
        gap: (
          <Show
            when={all.noNumber > 0}
            fallback={
              <Show when={missing().length > 0} fallback={t().delivered(countText(all.deliveredYesterday))}>
                <Show when={may(me(), "imports:run")} fallback={t().missing}>
                  <a href={paths.imports}>{t().missing}</a>
                </Show>
              </Show>
            }
          >
            <a href={href("no-number")}>{t().withoutNumber(countText(all.noNumber))}</a>
          </Show>
        ),
      },
      {
        key: "person",
        title: t().personFixed,
        done: all.listed - all.unmanned,
        of: all.listed,
        gap: <Unmanned {...props} />,
      },
      {
        key: "calls",
        title: t().callsMade,
        done: all.dialled,
        of: all.listed,
        opens: "dialled",
        gap: (
          <Show when={all.reached > 0} fallback={t().notBegun}>
            <a href={href("reached")}>{t().validContacts(countText(all.reached))}</a>
          </Show>
        ),
      },
      {
        key: "results",
        title: t().resultsAnswered,
        done: all.answered,
        of: all.raised,
        opens: "answered",
        gap: (
          <Show
            when={all.raised > all.answered}
            fallback={all.raised > 0 ? t().allAnswered : t().nothingRaised}
          >
            <a href={href("unanswered")}>{t().unanswered(countText(all.raised - all.answered))}</a>
          </Show>
        ),
      },
    ];
  };
  return (
    <section aria-labelledby="control-points">
      <div class="sheet-bar">
        <h2 id="control-points">{t().points}</h2>
        <Show when={props.stores.length > 1}>
          <span class="text-13 text-ink-2">{t().ofStores(props.stores.length)}</span>
        </Show>
      </div>
      <ol class="mx-5 grid grid-cols-4 rounded-control border border-line-strong max-desk:mx-4 max-desk:grid-cols-2">
        <For each={points()}>
          {(point) => (
            <li class="border-line p-4 pt-3 not-first:border-s max-desk:p-3 max-desk:nth-3:border-s-0 max-desk:nth-[n+3]:border-t">
              <h3 class="flex items-center gap-2">
                <StatusGlyph shape={shapeOf(point).shape} class={shapeOf(point).tone} />
                {point.title}
              </h3>
              <p class="num my-1 text-20">
                <Show when={point.done > 0 && point.opens} fallback={<b>{countText(point.done)}</b>}>
                  {(number) => (
                    <a href={href(number())}>
                      <b>{countText(point.done)}</b>
                    </a>
                  )}
                </Show>{" "}
                <span class="text-14 text-ink-2">/ {countText(point.of)}</span>
              </p>
              <Bar done={point.done} of={point.of} />
              <p class="mt-2 text-13 text-ink-2">{point.gap}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function Bar(props: { done: number; of: number }): JSX.Element {
  const percent = () => (props.of > 0 ? Math.min(100, (props.done / props.of) * 100) : 0);
  return (
    <svg class="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="progress-ground" width="100" height="4" />
      <rect class="progress-done" width={percent()} height="4" />
    </svg>
  );
}

/** Who is away with calls in hand; pressed, it opens the way to spread them. */
function Unmanned(props: {
  stores: readonly StoreRun[];
  totals: RunTotals;
  onSpread: ((line: RunLine) => void) | undefined;
}): JSX.Element {
  const away = () => awayLines(runLines(props));
  const sentence = (): string => {
    const count = countText(props.totals.unmanned);
    const [first, ...others] = away();
    return first && others.length === 0
      ? t().inHandsOf(count, first.caller.name, t().presence[first.caller.presence])
      : t().inHandsOfMany(count, countText(away().length));
  };
  return (
    <Show when={away()[0]} fallback={t().allManned}>
      {(first) => (
        <Show when={props.onSpread} fallback={sentence()}>
          {(onSpread) => <TextButton onClick={() => onSpread()(first())}>{sentence()}</TextButton>}
        </Show>
      )}
    </Show>
  );
}
