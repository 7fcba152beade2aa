import type { JSX } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { nearText, overdueText, remainingText } from "../../../platform/time-text.ts";
import { StatusLine, type StatusShape } from "../../../ui/status.tsx";
import { type CaseClock, nextClock, timingOf } from "../case-clocks.ts";
import type { Case } from "../case-list.ts";
import { t } from "../cases.words.ts";

function shapeOf(clock: CaseClock): StatusShape {
  if (clock.state === "late") return "overdue";
  return clock.state === "today" ? "due-today" : "waiting";
}

/** What runs out next in a case, in a row: `给方案 逾期 2 天`, `受理 今天 17:40`, `等关闭回访`. */
export function NextClock(props: { case: Case; strong?: boolean | undefined }): JSX.Element {
  const me = useMe();
  const frame = () => timeFrame(zoneOf(me(), props.case.storeId));
  const clock = () => nextClock(props.case, timingOf(frame()));
  const text = (): string => {
    const running = clock();
    if (!running) return t().states.closed;
    if (running.key === "closing" || running.dueAt === null) return t().waitingForCall;
    const when = {
      late: overdueText(running.dueAt, frame()),
      today: nearText(running.dueAt, frame()),
    };
    const left = running.state === "late" || running.state === "today" ? when[running.state] : undefined;
    return t().next(t().clocks[running.key], left ?? remainingText(running.dueAt, frame()));
  };
  const shape = (): StatusShape => {
    const running = clock();
    return running ? shapeOf(running) : "done";
  };
  return (
    <StatusLine shape={shape()} strong={props.strong}>
      {text()}
    </StatusLine>
  );
}
