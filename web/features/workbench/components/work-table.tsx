import { type UseInfiniteQueryResult, useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { countText } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { clockText, dateText, type TimeFrame } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { type Column, DataList, LoadMore, type Marks, type RowGroup } from "../../../ui/data-list.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Empty } from "../../../ui/note.tsx";
import { StatusLabel } from "../../../ui/status.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import { FollowUpTags } from "../../follow-ups/components/follow-up-blocks.tsx";
import {
  colleaguesQuery,
  type FollowUp,
  PAGE_SIZE,
  type Workbench,
} from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { workTitle } from "../../follow-ups/work-title.ts";
import {
  dialTime,
  inGroups,
  sameCallCount,
  WORK_GROUPS,
  type WorkGroup,
  workStatus,
} from "../../follow-ups/working-order.ts";
import { viewHref, type WorkbenchView } from "../view.ts";
import { t } from "../workbench.words.ts";

type WorkTableProps = {
  list: UseInfiniteQueryResult<unknown>;
  rows: readonly FollowUp[];
  view: WorkbenchView;
  frame: TimeFrame;
  workbench: Workbench | undefined;
  selected: string | null;
  onSelect: (row: FollowUp) => void;
  onOpen: (row: FollowUp) => void;
  /** Rows chosen to be moved, where they may be. */
  marks: Marks | undefined;
};

/** Open work under its headings, in working order. What cannot be dialled now is dimmed. */
export function WorkTable(props: WorkTableProps): JSX.Element {
  const groups = createGroups(props);
  const columns = createColumns(props);
  const dimmed = (row: FollowUp): boolean => {
    const windows = props.workbench?.windows;
    return windows !== undefined && dialTime({ row, windows, frame: props.frame }) !== "now";
  };
  return (
    <Loaded query={props.list} bones={<DataList bones label={t().list} columns={columns()} rowKey={idOf} />}>
      {() => (
        <>
          <Show when={!groups().some(({ key }) => key !== "later")}>
            <NothingNow rows={props.rows} view={props.view} workbench={props.workbench} />
          </Show>
          <Show when={groups().length > 0}>
            <DataList
              label={t().list}
              columns={columns()}
              groups={groups()}
              rowKey={idOf}
              selected={props.selected}
              onSelect={props.onSelect}
              onOpen={props.onOpen}
              marks={props.marks}
              look={(row) => (dimmed(row) ? "dim" : undefined)}
            />
          </Show>
          <Show when={props.list.hasNextPage}>
            <LoadMore
              shown={props.rows.length}
              pageSize={PAGE_SIZE}
              hasMore={props.list.hasNextPage}
              busy={props.list.isFetchingNextPage}
              onMore={() => void props.list.fetchNextPage()}
            />
          </Show>
        </>
      )}
    </Loaded>
  );
}

function idOf(row: FollowUp): string {
  return row.id;
}

/** The headings that have rows. Each keeps its identity as the clock moves on, so that rows are not drawn anew. */
function createGroups(props: WorkTableProps): () => RowGroup<FollowUp>[] {
  const sorted = createMemo(() => inGroups(props.rows, props.frame));
  const rowsOf = (group: WorkGroup) => sorted().find((one) => one.group === group)?.rows ?? [];
  const lastGroup = () => sorted().at(-1)?.group;
  const headings = WORK_GROUPS.map((key): RowGroup<FollowUp> & { key: WorkGroup } => {
    const rows = createMemo(() => rowsOf(key));
    // More rows may follow under the last heading as long as there is another page.
    const unfinished = () => props.list.hasNextPage && key === lastGroup();
    const hint = createMemo(() => {
      if (unfinished()) return t().atLeast(countText(rows().length));
      return key === "today" ? sharedHour(rows(), props.frame) : undefined;
    });
    return {
      key,
      get title() {
        return t().groups[key];
      },
      get count() {
        return unfinished() ? undefined : rows().length;
      },
      get hint() {
        return hint();
      },
      get rows() {
        return rows();
      },
    };
  });
  return createMemo(() => headings.filter(({ key }) => rowsOf(key).length > 0));
}

/** The hour by which all of them are due, where it is one. */
function sharedHour(rows: readonly FollowUp[], frame: TimeFrame): string | undefined {
  const hours = new Set(rows.map(({ dueAt }) => clockText(dueAt, frame)));
  const [hour] = hours;
  return hours.size === 1 && hour !== undefined ? t().by(hour) : undefined;
}

function createColumns(props: WorkTableProps): () => Column<FollowUp>[] {
  const me = useMe();
  const ofStore = () => props.view.whose === "store";
  const colleagues = useQuery(() => ({ ...colleaguesQuery(chosenStore() ?? undefined), enabled: ofStore() }));
  const nameOf = (id: string): string => {
    if (id === me().staffId) return me().name;
    const known = colleagues.isSuccess ? colleagues.data : [];
    return known.find((colleague) => colleague.id === id)?.name ?? "";
  };
  return createMemo(() => [
    {
      key: "state",
      title: t().state,
      width: 164,
      narrow: 164,
      phone: "state",
      cell: (row) => (
        <StatusLabel status={workStatus(row, { ...props.frame, missed: followUpWords().missedPromise })} />
      ),
    },
    {
      key: "customer",
      title: t().customer,
      width: 196,
      narrow: 172,
      main: true,
      phone: "name",
      cell: (row) => (
        <>
          <b>{row.customerName ?? t().noName}</b>
          <FollowUpTags row={row} sameCall={sameCallCount(row, props.rows)} />
        </>
      ),
    },
    {
      key: "vehicle",
      title: t().vehicle,
      width: 184,
      narrow: 110,
      phone: "mark",
      cell: (row) => (
        <Show when={row.plate} fallback={<span class="text-ink-2">{row.model ?? "—"}</span>}>
          {(plate) => (
            <>
              <Plate plate={plate()} plain />{" "}
              <span class="max-wide:hidden text-ink-2 [.is-dim_&]:text-ink-3">{row.model}</span>
            </>
          )}
        </Show>
      ),
    },
    {
      key: "work",
      title: t().work,
      phone: "work",
      cell: (row) => workTitle(row),
    },
    ofStore() ? assigneeColumn((row) => nameOf(row.assigneeId)) : deliveredColumn(props),
    {
      key: "dialled",
      title: t().dialled,
      width: 68,
      narrow: 60,
      align: "end",
      class: "num",
      cell: (row) => (
        <span classList={{ "text-ink-3": row.attempts === 0 }}>
          {countText(row.attempts)}
          <Show when={row.attempts <= row.maxAttempts}>/{countText(row.maxAttempts)}</Show>
        </span>
      ),
    },
  ]);
}

function assigneeColumn(name: (row: FollowUp) => string): Column<FollowUp> {
  return { key: "assignee", title: t().colleague, width: 88, narrow: 72, class: "text-ink-2", cell: name };
}

function deliveredColumn(props: { frame: TimeFrame }): Column<FollowUp> {
  return {
    key: "delivered",
    title: t().delivered,
    width: 88,
    narrow: 80,
    align: "end",
    class: "num text-ink-2 [.is-dim_&]:text-ink-3",
    wideOnly: true,
    cell: (row) => (row.kind.endsWith("-callback") ? dateText(row.startedAt, props.frame) : "—"),
  };
}

/** Nothing is left for now: one sentence, and what could be done instead. */
function NothingNow(props: {
  rows: readonly FollowUp[];
  view: WorkbenchView;
  workbench: Workbench | undefined;
}): JSX.Element {
  const me = useMe();
  const filtered = () => props.view.kind !== undefined || props.view.number !== undefined;
  const sentence = (): string => {
    const { whose, kind, number } = props.view;
    if (number) return t().noneBehind[number];
    if (kind) return t().noneOfKind(followUpWords().kinds[kind]);
    if (whose === "store") return props.rows.length === 0 ? t().noneOfStore : "";
    const { workbench } = props;
    if (!workbench) return "";
    const tomorrow = countText(workbench.dueTomorrow);
    return workbench.doneToday > 0 ? t().allDone(tomorrow) : t().nothingToday(tomorrow);
  };
  return (
    <Show when={sentence()}>
      {(text) => (
        <Empty
          acts={
            <Show
              when={filtered()}
              fallback={
                <Show when={props.view.whose === "mine" && me().sight !== "own"}>
                  <ButtonLink href={viewHref({ whose: "store" })}>{t().showStore}</ButtonLink>
                </Show>
              }
            >
              <ButtonLink href={viewHref({ whose: props.view.whose })}>{t().showAll}</ButtonLink>
            </Show>
          }
        >
          {text()}
        </Empty>
      )}
    </Show>
  );
}
