import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { followUpStatus } from "../../../platform/follow-up-outcome.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { StatusLabel } from "../../../ui/status.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { callbacksQuery, type FollowUp, type ServiceVisit } from "../service-visits.queries.ts";
import { t } from "../service-visits.words.ts";
import { customerToCall } from "../visit-values.ts";

/** The callback that the visit opened, or why there is none. */
export function CallbacksBlock(props: { visit: ServiceVisit }): JSX.Element {
  const me = useMe();
  const query = useQuery(() => ({
    ...callbacksQuery({ visitId: props.visit.id, customerId: customerToCall(props.visit) }),
    enabled: may(me(), "follow-ups:see"),
  }));
  return (
    <Show when={may(me(), "follow-ups:see")}>
      <SideBlock title={t().callbacks}>
        <Loaded query={query}>
          {(callbacks) => (
            <ul class="flex flex-col gap-3">
              <For
                each={callbacks()}
                fallback={<li class="text-ink-3">{t().callbacksEmpty[props.visit.state]}</li>}
              >
                {(callback) => <Callback callback={callback} />}
              </For>
            </ul>
          )}
        </Loaded>
      </SideBlock>
    </Show>
  );
}

function Callback(props: { callback: FollowUp }): JSX.Element {
  const me = useMe();
  const colleagueName = useColleagueName();
  const frame = () => timeFrame(zoneOf(me(), props.callback.storeId));
  const isOpen = () => props.callback.state === "open";
  const when = (): string => {
    const { dueAt, closedAt } = props.callback;
    return isOpen() || closedAt === null
      ? t().due(dateText(dueAt, frame()))
      : t().closed(dateText(closedAt, frame()));
  };
  const line = (): string[] => {
    const { outcome, attempts, maxAttempts, assigneeId } = props.callback;
    const ended = outcome === null ? "" : (t().outcomes[outcome] ?? "");
    const dials = attempts > 0 ? t().attempts(attempts, maxAttempts) : "";
    return [when(), isOpen() ? dials : ended, colleagueName(assigneeId) ?? ""].filter(Boolean);
  };
  return (
    <li>
      <p class="flex flex-wrap items-center gap-x-3">
        <StatusLabel status={followUpStatus(props.callback, frame())} strong />
        <span class="text-13 text-ink-2">{followUpWords().oneOfKind[props.callback.kind]}</span>
      </p>
      <p class="text-13 text-ink-2">{line().join(" · ")}</p>
      <Show when={isOpen() && may(me(), "follow-ups:work")}>
        <ButtonLink class="mt-2" kind="go" href={paths.call(props.callback.id)}>
          {t().call}
        </ButtonLink>
      </Show>
    </li>
  );
}
