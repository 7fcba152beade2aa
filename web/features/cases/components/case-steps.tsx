import { createMemo, type JSX } from "solid-js";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDate, clockText, dayText } from "../../../platform/time-text.ts";
import { Timeline, type TimelineItem } from "../../../ui/rows.tsx";
import { CustomerVoice } from "../../../ui/text-parts.tsx";
import type { CaseStep } from "../cases.queries.ts";
import { t } from "../cases.words.ts";

type Kind = CaseStep["kind"];

const marks: Record<Kind, Pick<TimelineItem, "mark" | "tone">> = {
  opened: { mark: { icon: "message" } },
  acknowledged: { mark: { icon: "tick" } },
  planned: { mark: { icon: "document" } },
  updated: { mark: { icon: "phone" } },
  solved: { mark: { icon: "wrench" } },
  raised: { mark: { shape: "overdue" }, tone: "late" },
  reassigned: { mark: { icon: "right" } },
  closed: { mark: { shape: "done" }, tone: "kept" },
  reopened: { mark: { icon: "undo" }, tone: "late" },
};

/** The kinds whose text is the customer's own word. */
const VOICED = new Set<Kind>(["closed", "reopened"]);

/** What was done with a case, the latest first, by day. `zone` is the store's. */
export function CaseSteps(props: {
  steps: readonly CaseStep[];
  zone: string;
  words: string | null;
}): JSX.Element {
  const items = createMemo<TimelineItem[]>(() => {
    const frame = timeFrame(props.zone);
    const latestFirst = [...props.steps].reverse();
    return latestFirst.map((step, index) => {
      const earlier = latestFirst[index - 1];
      const day = calendarDate(step.at, props.zone);
      const isNewDay = !earlier || calendarDate(earlier.at, props.zone) !== day;
      const isVoice = VOICED.has(step.kind) || (step.kind === "opened" && step.text === props.words);
      return {
        key: step.id,
        ...(isNewDay ? { heading: dayText(step.at, frame) } : {}),
        when: clockText(step.at, frame),
        ...marks[step.kind],
        title: t().stepKinds[step.kind],
        aside: step.byName ?? t().bySystem,
        body: step.text === "" ? undefined : isVoice ? <CustomerVoice words={step.text} small /> : step.text,
      };
    });
  });
  return <Timeline label={t().steps} items={items()} />;
}
