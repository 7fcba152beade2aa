import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { dataOf } from "../../../platform/query-data.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import {
  clockText,
  daysAway,
  nearDayText,
  overdueText,
  remainingText,
  spanText,
  stampText,
} from "../../../platform/time-text.ts";
import { StatusGlyph, type StatusShape } from "../../../ui/status.tsx";
import { type CaseClock, type CaseClockState, caseClocks, timingOf } from "../case-clocks.ts";
import type { Case } from "../case-list.ts";
import { closingCallQuery } from "../cases.queries.ts";
import { t } from "../cases.words.ts";

const looks: Record<CaseClockState, { shape: StatusShape; tone: string }> = {
  kept: { shape: "done", tone: "kept" },
  missed: { shape: "done", tone: "text-ink-3" },
  late: { shape: "overdue", tone: "late" },
  today: { shape: "due-today", tone: "due" },
  running: { shape: "waiting", tone: "text-ink-2" },
  later: { shape: "waiting", tone: "text-ink-3" },
  unasked: { shape: "exempt", tone: "text-ink-3" },
  skipped: { shape: "exempt", tone: "text-ink-3" },
};

/** The deadlines of a case, each with the sentence that explains it; the one that runs out next stands out. */
export function ClockList(props: { case: Case; closingFollowUpId?: string | null | undefined }): JSX.Element {
  const me = useMe();
  const frame = () => timeFrame(zoneOf(me(), props.case.storeId));
  const closingId = () => props.closingFollowUpId ?? null;
  const closing = useQuery(() => ({
    ...closingCallQuery(closingId()),
    enabled: closingId() !== null && may(me(), "follow-ups:see"),
  }));
  const call = () => dataOf(closing) ?? null;
  const clocks = () => caseClocks(props.case, { ...timingOf(frame()), closingDueAt: call()?.dueAt });

  const value = ({ state, dueAt, doneAt, next }: CaseClock): JSX.Element => {
    if (state === "later") return t().startsWhenSolved;
    if (state === "unasked") return t().unasked;
    if (state === "skipped") return t().skipped;
    if (dueAt === null) return doneAt === null ? t().waitingForCall : stampText(doneAt, frame());
    const margin = doneAt === null ? 0 : Date.parse(dueAt) - Date.parse(doneAt);
    if (state === "kept") return t().early(spanText(margin, language()));
    if (state === "missed") return t().late(spanText(margin, language()));
    if (state === "late") return overdueText(dueAt, frame());
    if (next) return <NextDue at={dueAt} storeId={props.case.storeId} />;
    return remainingText(dueAt, frame());
  };
  const why = ({ key, state, dueAt, doneAt }: CaseClock): string => {
    if (state === "unasked") {
      return props.case.state === "solved" || props.case.state === "closed"
        ? t().unaskedSolved
        : t().unaskedImprovement;
    }
    if (state === "skipped") return t().skippedWhy;
    const comma = language() === "zh" ? "，" : ", ";
    return [
      t().rules[key][props.case.major ? "major" : "normal"],
      ...(key === "closing" && doneAt === null ? [t().otherCaller(call()?.assigneeName ?? null)] : []),
      ...(dueAt === null ? [] : [t().due(stampText(dueAt, frame()))]),
      ...(dueAt === null || doneAt === null ? [] : [t().doneAt(doneText(dueAt, doneAt))]),
    ].join(comma);
  };
  /** On the day of the deadline itself the clock says enough. */
  const doneText = (dueAt: string, doneAt: string): string =>
    daysAway(doneAt, frame()) === daysAway(dueAt, frame())
      ? clockText(doneAt, frame())
      : stampText(doneAt, frame());

  return (
    <ul>
      <For each={clocks()}>
        {(clock) => (
          <li
            class="grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5 border-b border-line px-5 py-2.5 max-desk:px-4"
            classList={{ "bg-sheet": clock.next }}
          >
            <StatusGlyph shape={looks[clock.state].shape} class={`mt-1 ${looks[clock.state].tone}`} />
            <span classList={{ "font-semibold": clock.next }}>{t().clocks[clock.key]}</span>
            <span
              class="num text-end"
              classList={{
                late: clock.state === "late",
                due: clock.state === "today",
                "text-ink-2": clock.state === "kept" || clock.state === "running",
                "text-ink-3": !["late", "today", "kept", "running"].includes(clock.state),
              }}
            >
              {value(clock)}
            </span>
            <p class="col-span-2 col-start-2 text-12 text-ink-3">{why(clock)}</p>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The deadline that runs out next, large: `11月27日 18:00`. */
function NextDue(props: { at: string; storeId: string }): JSX.Element {
  const me = useMe();
  const frame = () => timeFrame(zoneOf(me(), props.storeId));
  const isToday = () => daysAway(props.at, frame()) === 0;
  return (
    <>
      <b class="text-20" classList={{ "text-ink": !isToday() }}>
        {nearDayText(props.at, frame())}
      </b>{" "}
      {clockText(props.at, frame())}
      <Show when={!isToday()}>
        <span class="text-12 text-ink-3"> {remainingText(props.at, frame())}</span>
      </Show>
    </>
  );
}
