import { createMemo, type JSX, Show } from "solid-js";
import { countText, percentText } from "../../../platform/formats.ts";
import { type Column, DataList } from "../../../ui/data-list.tsx";
import { countsOf, type ScoreLine } from "../re-call-view.ts";
import type { TruthCounts } from "../re-calls.queries.ts";
import { t } from "../re-calls.words.ts";

const COUNTS = [
  { key: "contacts", width: 92 },
  { key: "drawn", width: 72 },
  { key: "open", width: 80 },
  { key: "confirmed", width: 72 },
  { key: "differs", width: 80 },
  { key: "neverCalled", width: 96 },
  { key: "notReached", width: 96 },
] as const satisfies readonly { key: keyof TruthCounts; width: number }[];

/** The truth score of each store and caller; a line opens its calls below. */
export function ScoreTable(props: {
  lines: readonly ScoreLine[];
  selected: string | null;
  onOpen: (line: ScoreLine) => void;
}): JSX.Element {
  const columns = createMemo<Column<ScoreLine>[]>(() => [
    { key: "who", title: t().storeOrPerson, phone: "name", cell: (line) => <Who line={line} /> },
    ...COUNTS.map(
      ({ key, width }): Column<ScoreLine> => ({
        key,
        title: t()[key],
        width,
        narrow: width - 8,
        align: "end",
        class: "num",
        cell: (line) => (
          <Count count={countsOf(line)[key]} isBad={key === "neverCalled" || key === "differs"} />
        ),
      }),
    ),
    {
      key: "share",
      title: t().share,
      width: 156,
      narrow: 140,
      align: "end",
      class: "num",
      phone: "state",
      cell: (line) => <Share counts={countsOf(line)} />,
    },
  ]);
  return (
    <DataList
      label={t().scores}
      columns={columns()}
      rows={props.lines}
      rowKey={({ key }) => key}
      selected={props.selected}
      onSelect={props.onOpen}
      onOpen={props.onOpen}
      look={({ caller }) => (caller ? undefined : "head")}
      keys={false}
    />
  );
}

function Who(props: { line: ScoreLine }): JSX.Element {
  const counts = () => countsOf(props.line);
  return (
    <span classList={{ "desk:ps-4": props.line.caller !== undefined }}>
      {props.line.caller?.callerName ?? props.line.store.storeName}
      <Show when={counts().withoutChecker > 0}>
        <span class="ms-3 text-13 font-normal text-ink-3">
          {t().withoutChecker(countText(counts().withoutChecker))}
        </span>
      </Show>
      <span class="hidden text-13 font-normal text-ink-2 max-desk:block">
        {t().onPhone(countText(counts().drawn), countText(counts().asked))}
      </span>
    </span>
  );
}

function Count(props: { count: number; isBad: boolean }): JSX.Element {
  return (
    <span
      classList={{
        "text-ink-3": props.count === 0,
        "late font-semibold": props.isBad && props.count > 0,
      }}
    >
      {countText(props.count)}
    </span>
  );
}

function Share(props: { counts: TruthCounts }): JSX.Element {
  return (
    <Show when={props.counts.share !== null} fallback={<span class="text-ink-3">{t().noShare}</span>}>
      {t().shareOf(percentText(props.counts.share ?? 0), countText(props.counts.asked))}
    </Show>
  );
}
