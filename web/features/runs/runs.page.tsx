import { useNavigate } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { dayText, localTime } from "../../platform/time-text.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DayStrip } from "../../ui/day-strip.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/note.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ControlPoints } from "./components/control-points.tsx";
import { MoveNote } from "./components/move-note.tsx";
import { RunResultList } from "./components/run-results.tsx";
import { RunsBones, RunsTable } from "./components/runs-table.tsx";
import { type RunLine, runLines, runListHref, totalsOf } from "./run-view.ts";
import { todaysRunsQuery } from "./runs.queries.ts";
import { t } from "./runs.words.ts";

/** 回访现场: today's runs by store and caller at their four control points, and the way to spread a list. */
export function RunsPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [selected, setSelected] = createSignal<string | null>(null);
  const [spreading, setSpreading] = createSignal<string | null>(null);
  const frame = createMemo(() => timeFrame(zoneOf(me(), chosenStore() ?? undefined)));
  const query = useQuery(() => todaysRunsQuery({ storeId: chosenStore() ?? undefined, zone: frame().zone }));
  const lines = createMemo(() => runLines(dataOf(query) ?? { stores: [] }));
  const minute = () => {
    const { hour, minute: past } = localTime(frame().now, frame().zone);
    return hour * 60 + past;
  };
  const maySpread = () => may(me(), "follow-ups:assign");
  const spread = (line: RunLine): void => {
    if (!maySpread() || !line.caller) return;
    setSelected(line.key);
    setSpreading((open) => (open === line.key ? null : line.key));
  };
  const chosenLine = () => lines().find(({ key }) => key === selected());
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: "KeyR",
        cap: "R",
        label: t().spread,
        active: maySpread() && chosenLine()?.caller !== undefined,
        run: () => {
          const line = chosenLine();
          if (line) spread(line);
        },
      },
    ],
  }));
  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        note={dayText(frame().now, frame())}
        acts={
          <>
            <Show when={dataOf(query)}>
              {(runs) => <DayStrip windows={runs().windows} minute={minute()} />}
            </Show>
            <Show when={may(me(), "follow-ups:assign")}>
              <ButtonLink href={paths.reCalls}>{t().reCalls}</ButtonLink>
              <ButtonLink href={paths.lines}>{t().lines}</ButtonLink>
            </Show>
          </>
        }
      />
      <SheetScroll>
        <MoveNote frame={frame()} />
        <Loaded query={query} bones={<RunsBones />}>
          {(runs) => (
            <>
              <ControlPoints
                totals={totalsOf(runs())}
                stores={runs().stores}
                onSpread={maySpread() ? spread : undefined}
              />
              <Show when={lines().length > 0} fallback={<Empty>{t().empty}</Empty>}>
                <RunsTable
                  runs={runs()}
                  lines={lines()}
                  frame={frame()}
                  selected={selected()}
                  onSelect={({ key }) => setSelected(key)}
                  onOpen={({ store, caller }) =>
                    navigate(
                      runListHref({
                        number: "due",
                        storeId: store.storeId,
                        assigneeId: caller?.assigneeId,
                      }),
                    )
                  }
                  spreading={spreading()}
                  onSpread={maySpread() ? spread : undefined}
                />
                <RunResultList frame={frame()} />
              </Show>
            </>
          )}
        </Loaded>
      </SheetScroll>
      <SheetFooter
        keys={[
          { caps: ["J", "K"], label: t().keys.move },
          { caps: ["Enter"], label: t().keys.open },
          ...(maySpread() ? [{ caps: ["R"], label: t().keys.spread }] : []),
          { caps: ["?"], label: t().keys.all },
        ]}
      />
    </Sheet>
  );
}
