import { type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { nearText } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Note } from "../../../ui/note.tsx";
import { SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import { callsTodayText } from "../imports.calls.ts";
import type { Import } from "../imports.queries.ts";
import { t } from "../imports.words.ts";
import { EffectsTable } from "./effects-table.tsx";
import { ImportUndo } from "./import-undo.tsx";
import { Rejects } from "./rejects.tsx";
import { Warnings } from "./warnings.tsx";

/** The report of an import that was written, and where to go from here. */
export function ImportDone(props: { import: Import }): JSX.Element {
  const me = useMe();
  const isVisits = () => props.import.kind === "service-visits";
  const isBack = () => props.import.state === "undoing" || props.import.state === "undone";
  const title = (): string => {
    if (isBack()) return t().states[props.import.state];
    const { created, updated } = props.import.counts;
    const words = isVisits() ? t().doneVisits : t().doneCustomers;
    return words(countText(created), countText(updated));
  };
  const calls = () =>
    t().doneCalls(countText(props.import.report.deliveredYesterday), callsTodayText(props.import.report));
  const backText = (at: string, by: string | null): string => {
    const when = nearText(at, timeFrame(zoneOf(me())));
    return by === null ? t().undo.byNobody(when) : t().undo.by(by, when);
  };
  return (
    <>
      <SheetScroll padded>
        <div>
          <h2 class="text-20 font-semibold">{title()}</h2>
          <Show when={isVisits() && !isBack()}>
            <p class="text-ink-2">{calls()}</p>
          </Show>
          <Show when={props.import.state === "undone" && props.import.undo?.finishedAt}>
            {(at) => <p class="text-ink-2">{backText(at(), props.import.undo?.by ?? null)}</p>}
          </Show>
        </div>
        <Show when={isBack()}>
          <ImportUndo import={props.import} />
        </Show>
        <div class="grid grid-cols-1 gap-x-10 gap-y-5 min-[1100px]:grid-cols-2">
          <div class="flex flex-col gap-4">
            <EffectsTable title={t().effectsDone} import={props.import} />
            <Warnings import={props.import} />
            <Show when={props.import.report.history > 0}>
              <Note tone="calm">
                <b>{t().historyTitle(countText(props.import.report.history))}</b>
                <p>{t().historyBody}</p>
              </Note>
            </Show>
          </div>
          <Rejects import={props.import} />
        </div>
        <Show when={!isBack()}>
          <ImportUndo import={props.import} />
        </Show>
      </SheetScroll>
      <SheetFooter>
        <Show when={props.import.finishedAt}>
          {(at) => (
            <span class="text-13 text-ink-2">{t().doneAt(nearText(at(), timeFrame(zoneOf(me()))))}</span>
          )}
        </Show>
        <span class="ms-auto flex flex-wrap gap-2">
          <ButtonLink href={paths.imports}>{t().another}</ButtonLink>
          <Show
            when={isVisits()}
            fallback={
              <ButtonLink kind="go" href={paths.customers}>
                {t().toCustomers}
              </ButtonLink>
            }
          >
            <ButtonLink href={paths.visits}>{t().toVisits}</ButtonLink>
            <ButtonLink kind="go" href={paths.workbench}>
              {t().toWorkbench}
            </ButtonLink>
          </Show>
        </span>
      </SheetFooter>
    </>
  );
}
