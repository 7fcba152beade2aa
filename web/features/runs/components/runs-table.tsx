import { createMemo, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { countText } from "../../../platform/formats.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { clockText, type TimeFrame } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { type Column, DataList } from "../../../ui/data-list.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { countOf, countsOf, type RunLine, runListHref, totalsOf } from "../run-view.ts";
import type { CallerRun, RunNumber, TodaysRuns } from "../runs.queries.ts";
import { t } from "../runs.words.ts";
import { SpreadPanel } from "./spread-panel.tsx";

type RunsTableProps = {
  runs: TodaysRuns;
  lines: readonly RunLine[];
  frame: TimeFrame;
  selected: string | null;
  onSelect: (line: RunLine) => void;
  onOpen: (line: RunLine) => void;
  /** The line under which work is being spread. */
  spreading: string | null;
  onSpread: ((line: RunLine) => void) | undefined;
};

const COLUMNS: readonly { number: RunNumber; width: number; wideOnly?: boolean }[] = [
  { number: "due", width: 76 },
  { number: "overdue", width: 76 },
  { number: "late-data", width: 84 },
  { number: "promised", width: 72, wideOnly: true },
  { number: "dialled", width: 72 },
  { number: "reached", width: 72 },
  { number: "raised", width: 84 },
  { number: "answered", width: 84 },
];

/** The runs by store and caller; every number opens its rows, and under a line its work can be spread. */
export function RunsTable(props: RunsTableProps): JSX.Element {
  const totals = createMemo(() => totalsOf(props.runs));
  const lateHref = (number: RunNumber) => runListHref({ number, storeId: chosenStore() ?? undefined });
  const columns = createMemo<Column<RunLine>[]>(() => [
    { key: "who", title: t().storeOrPerson, phone: "name", cell: (line) => <Who line={line} /> },
    ...COLUMNS.map(
      ({ number, width, wideOnly }): Column<RunLine> => ({
        key: number,
        title: t().numbers[number],
        width,
        narrow: width - 8,
        align: "end",
        class: "num",
        wideOnly,
        cell: (line) => <Figure line={line} number={number} />,
      }),
    ),
    { key: "gap", title: "", width: 20, wideOnly: true, cell: () => null },
    {
      key: "now",
      title: t().now,
      width: 196,
      narrow: 176,
      phone: "state",
      cell: (line) => <Now line={line} frame={props.frame} onSpread={props.onSpread} />,
    },
  ]);
  return (
    <section aria-labelledby="runs-under-way">
      <div class="sheet-bar max-desk:flex-wrap">
        <h2 id="runs-under-way">{t().runs}</h2>
        <span class="text-13 text-ink-2">{t().byWhom}</span>
        <p class="ms-auto flex gap-4 text-13 max-desk:ms-0">
          <a href={lateHref("overdue")} classList={{ late: totals().overdue > 0 }}>
            {t().latePeople(countText(totals().overdue))}
          </a>
          <a href={lateHref("late-data")}>{t().lateData(countText(totals().lateData))}</a>
        </p>
      </div>
      <DataList
        label={t().runs}
        columns={columns()}
        rows={props.lines}
        rowKey={({ key }) => key}
        selected={props.selected}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
        look={({ caller }) => (caller ? undefined : "head")}
        below={(line) =>
          line.caller && props.spreading === line.key ? (
            <SpreadPanel
              caller={line.caller}
              storeId={line.store.storeId}
              day={props.runs}
              onClose={() => props.onSpread?.(line)}
            />
          ) : undefined
        }
      />
    </section>
  );
}

/** The runs before they have come: four boxes, and the table's own shape. */
export function RunsBones(): JSX.Element {
  const columns: Column<never>[] = [
    { key: "who", title: t().storeOrPerson, phone: "name", cell: () => null },
    ...COLUMNS.map(
      ({ number, width }): Column<never> => ({
        key: number,
        title: t().numbers[number],
        width,
        align: "end",
        cell: () => null,
      }),
    ),
    { key: "now", title: t().now, width: 216, phone: "state", cell: () => null },
  ];
  return (
    <>
      <div class="mx-5 mt-13 mb-3 h-30 rounded-control border border-line max-desk:mx-4" />
      <DataList bones label={t().runs} columns={columns} rowKey={() => ""} />
    </>
  );
}

function Who(props: { line: RunLine }): JSX.Element {
  const me = useMe();
  const counts = () => countsOf(props.line);
  return (
    <Show
      when={props.line.caller}
      fallback={
        <>
          {props.line.store.storeName}
          <span class="ms-3 text-13 font-normal text-ink-3">
            <Show
              when={props.line.store.missingYesterday}
              fallback={t().deliveredShort(countText(props.line.store.deliveredYesterday))}
            >
              <span class="due">{t().missing}</span>{" "}
              <Show when={may(me(), "imports:run")}>
                <a href={paths.imports}>{t().toImports}</a>
              </Show>
            </Show>
          </span>
        </>
      }
    >
      {(caller) => (
        <span class="desk:ps-4">
          {caller().name}
          <span class="hidden text-13 text-ink-2 max-desk:block">
            {t().onPhone(countText(counts().due), countText(counts().dialled), countText(counts().reached))}
          </span>
        </span>
      )}
    </Show>
  );
}

function Figure(props: { line: RunLine; number: RunNumber }): JSX.Element {
  const count = () => countOf(countsOf(props.line), props.number);
  const whose = () => props.line.caller?.name ?? props.line.store.storeName;
  return (
    <Show when={count() > 0} fallback={<span class="text-ink-3">0</span>}>
      <a
        href={runListHref({
          number: props.number,
          storeId: props.line.store.storeId,
          assigneeId: props.line.caller?.assigneeId,
        })}
        classList={{
          "late font-semibold": props.number === "overdue",
          "text-inherit": props.number !== "overdue",
        }}
        aria-label={`${t().numberOf(t().numbers[props.number], whose())} ${countText(count())}`}
      >
        {countText(count())}
      </a>
    </Show>
  );
}

function standing(caller: CallerRun, frame: TimeFrame): string {
  const { counts, lastDialAt, nextPromisedAt } = caller;
  const promise = nextPromisedAt === null ? Number.POSITIVE_INFINITY : Date.parse(nextPromisedAt);
  if (nextPromisedAt !== null && promise - frame.now < 30 * 60_000)
    return t().nextPromise(clockText(nextPromisedAt, frame));
  if (lastDialAt !== null) return t().lastDial(clockText(lastDialAt, frame));
  return counts.due > 0 ? t().notBegun : t().nothingToday;
}

/** Whether somebody is there and when they dialled last; who is away with calls in hand can be helped here. */
function Now(props: {
  line: RunLine;
  frame: TimeFrame;
  onSpread: ((line: RunLine) => void) | undefined;
}): JSX.Element {
  return (
    <Show when={props.line.caller}>
      {(caller) => (
        <Show
          when={caller().presence !== "working"}
          fallback={
            <>
              <span class="text-ink-2">{standing(caller(), props.frame)}</span>
              <Late caller={caller()} />
            </>
          }
        >
          <span class="flex items-center gap-2 max-desk:justify-end">
            <StatusLine shape="lapsed">{t().presence[caller().presence]}</StatusLine>
            <Show when={caller().counts.due > 0 && props.onSpread}>
              {(onSpread) => (
                <Button size="small" onClick={() => onSpread()(props.line)}>
                  {t().spread}
                </Button>
              )}
            </Show>
          </span>
        </Show>
      )}
    </Show>
  );
}

/** On a phone, where the columns are not shown. */
function Late(props: { caller: CallerRun }): JSX.Element {
  return (
    <Show when={props.caller.counts.overdue > 0}>
      <span class="hidden late max-desk:block">{t().late(countText(props.caller.counts.overdue))}</span>
    </Show>
  );
}
