import { type UseQueryResult, useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { paths } from "../../../platform/paths.ts";
import { clockText, type TimeFrame } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { type Column, DataList } from "../../../ui/data-list.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Empty } from "../../../ui/note.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { CustomerVoice, Plate } from "../../../ui/text-parts.tsx";
import { type RunResult, type RunResults, runResultsQuery } from "../runs.queries.ts";
import { t } from "../runs.words.ts";

/** 刚打完的: what today's valid contacts brought, what waits for somebody first; each leads to its case or its call. */
export function RunResultList(props: { frame: TimeFrame }): JSX.Element {
  const query: UseQueryResult<RunResults> = useQuery(() =>
    runResultsQuery({ storeId: chosenStore() ?? undefined, zone: props.frame.zone }),
  );
  const nameOf = useColleagueName();
  const columns = (): Column<RunResult>[] => [
    {
      key: "at",
      title: t().at,
      width: 64,
      class: "num text-ink-2",
      phone: "mark",
      cell: ({ at }) => clockText(at, props.frame),
    },
    {
      key: "who",
      title: t().assignee,
      width: 84,
      class: "text-ink-2",
      cell: ({ assigneeId }) => nameOf(assigneeId) ?? "",
    },
    {
      key: "customer",
      title: t().customer,
      width: 208,
      narrow: 172,
      main: true,
      phone: "name",
      cell: (row) => (
        <>
          <a href={row.case ? paths.case(row.case.id) : paths.call(row.followUpId)}>
            {row.customerName ?? t().noName}
          </a>{" "}
          <Show when={row.plate}>
            {(plate) => (
              <span class="font-normal text-ink-2">
                <Plate plate={plate()} plain />
              </span>
            )}
          </Show>
        </>
      ),
    },
    {
      key: "result",
      title: t().result,
      width: 176,
      narrow: 152,
      phone: "state",
      cell: (row) => <ResultStatus result={row} />,
    },
    {
      key: "words",
      title: t().words,
      phone: "work",
      cell: ({ words }) => <Show when={words}>{(said) => <CustomerVoice words={said()} />}</Show>,
    },
    {
      key: "next",
      title: "",
      width: 116,
      align: "end",
      cell: (row) => (
        <Show when={row.case} fallback={<span class="text-ink-3">{t().nothingToDo}</span>}>
          {(one) => (
            <Show
              when={one().state === "open"}
              fallback={<span class="text-ink-2">{nameOf(one().assigneeId)}</span>}
            >
              <ButtonLink size="small" href={paths.case(one().id)}>
                {t().toCase}
              </ButtonLink>
            </Show>
          )}
        </Show>
      ),
    },
  ];
  return (
    <section aria-labelledby="run-results">
      <div class="sheet-bar">
        <h2 id="run-results">{t().results}</h2>
        <span class="text-13 text-ink-2">{t().resultsHint}</span>
      </div>
      <Loaded query={query}>
        {(found) => (
          <Show when={found().data.length > 0} fallback={<Empty>{t().noResults}</Empty>}>
            <DataList
              label={t().results}
              columns={columns()}
              rows={found().data}
              rowKey={({ followUpId }) => followUpId}
              keys={false}
            />
          </Show>
        )}
      </Loaded>
    </section>
  );
}

function ResultStatus(props: { result: RunResult }): JSX.Element {
  return (
    <Show when={props.result.case} fallback={<StatusLine shape="done">{t().numbers.reached}</StatusLine>}>
      {(one) => (
        <Show
          when={one().state === "open"}
          fallback={<StatusLine shape="done">{t().taken(t().levels[one().level])}</StatusLine>}
        >
          <StatusLine shape={one().level === "improvement" ? "due-today" : "overdue"}>
            {t().waits(t().levels[one().level])}
          </StatusLine>
        </Show>
      )}
    </Show>
  );
}
