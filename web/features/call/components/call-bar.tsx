import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { localTime } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { DayStrip } from "../../../ui/day-strip.tsx";
import { DraftNote } from "../../../ui/text-parts.tsx";
import { type FollowUpDetail, workbenchQuery } from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { workList } from "../../follow-ups/work-list.ts";
import { t } from "../call.words.ts";

/** Above the call: the way back, how far the day has come, the windows, and whether the draft is safe. */
export function CallBar(props: {
  followUp?: FollowUpDetail | undefined;
  draft?: { clock: string | null; refused: boolean } | undefined;
}): JSX.Element {
  const me = useMe();
  const frame = () => timeFrame(zoneOf(me(), props.followUp?.storeId));
  const workbench = useQuery(() => workbenchQuery(frame().zone));
  const place = (kind: FollowUpDetail["kind"]): string => {
    const label = followUpWords().kinds[kind];
    if (!workbench.isSuccess || !workList().filters.own) return label;
    const { doneToday, dueToday } = workbench.data;
    return t().place(label, countText(doneToday + 1), countText(doneToday + Math.max(1, dueToday)));
  };
  const minute = () => {
    const { hour, minute: past } = localTime(frame().now, frame().zone);
    return hour * 60 + past;
  };
  return (
    <>
      <ButtonLink kind="bare" icon="left" cap="Esc" href={workList().href}>
        {t().back}
      </ButtonLink>
      <Show when={props.followUp}>
        {(followUp) => (
          <>
            <span class="num clip min-w-0 text-ink-2">{place(followUp().kind)}</span>
            <span class="ms-auto max-desk:hidden">
              <DayStrip windows={followUp().dial.windows} minute={minute()} />
            </span>
          </>
        )}
      </Show>
      <Show when={props.draft}>
        {(draft) => (
          <span class="flex-none max-desk:ms-auto">
            <DraftNote clock={draft().clock} refused={draft().refused} />
          </span>
        )}
      </Show>
    </>
  );
}
