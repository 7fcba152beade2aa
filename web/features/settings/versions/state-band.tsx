import { useMutation } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Tag } from "../../../ui/tag.tsx";
import type { AnyVersion, InForce } from "../versions.ts";
import { DifferenceList } from "./difference-list.tsx";
import { differences, type Told } from "./differences.ts";
import {
  type SettingDraft,
  type SettingPlace,
  type SettingVersion,
  unscheduleDraft,
} from "./drafts.queries.ts";
import { HistoryDialog } from "./history-dialog.tsx";
import { t } from "./versions.words.ts";

type Body = SettingVersion["body"];

/** At a glance: what is in force and since when, the draft beside it with what differs, and when it comes in force. */
export function StateBand(props: {
  place: SettingPlace;
  versions: InForce<AnyVersion>;
  inForce: Body;
  shipped: Body;
  draft: SettingDraft | undefined;
  tell: (body: Body) => Told[];
  mayChange: boolean;
}): JSX.Element {
  const me = useMe();
  const [history, setHistory] = createSignal(false);
  const time = (at: string): string =>
    stampText(at, timeFrame(zoneOf(me(), props.place.storeId ?? undefined)));
  const since = (): string => {
    const { own, group } = props.versions;
    if (own?.createdAt) return t().inForceSince(own.number, time(own.createdAt), "");
    if (!group) return t().shipped;
    return group.storeId === null && props.place.storeId !== null ? t().asGroup : t().asAllBrands;
  };
  const differing = () =>
    props.draft ? differences(props.tell(props.inForce), props.tell(props.draft.body)) : [];
  const unscheduling = useMutation(() => ({ mutationFn: (id: string) => unscheduleDraft(id) }));
  return (
    <div class="flex flex-col gap-2 rounded-control border border-line bg-well p-3 text-13">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone="kept">{t().inForce}</Tag>
        <span>{since()}</span>
        <span class="ms-auto">
          <Button size="small" onClick={() => setHistory(true)}>
            {t().history}
          </Button>
        </span>
      </div>
      <Show when={props.draft}>
        {(draft) => (
          <>
            <div class="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2">
              <Tag tone={draft().inForceFrom === null ? "due" : "promised"}>
                {draft().inForceFrom === null ? t().draft : t().scheduled}
              </Tag>
              <span>{t().draftBy(draft().editedBy ?? "", time(draft().editedAt))}</span>
              <Show when={draft().inForceFrom}>
                {(at) => (
                  <>
                    <b>{t().scheduledFor(time(at()), draft().openToo)}</b>
                    <Show when={props.mayChange}>
                      <Button
                        size="small"
                        busy={unscheduling.isPending}
                        onClick={() => unscheduling.mutate(draft().id)}
                      >
                        {t().unschedule}
                      </Button>
                    </Show>
                  </>
                )}
              </Show>
            </div>
            <Show when={draft().basedOn !== (props.versions.own?.number ?? 0)}>
              <p class="due">{t().movedOn(draft().basedOn)}</p>
            </Show>
            <Show when={differing().length > 0} fallback={<p class="text-ink-3">{t().same}</p>}>
              <DifferenceList label={t().differs} differences={differing()} />
            </Show>
          </>
        )}
      </Show>
      <HistoryDialog
        open={history()}
        onClose={() => setHistory(false)}
        place={props.place}
        tell={props.tell}
        shipped={props.shipped}
        draft={props.draft?.inForceFrom === null ? props.draft : undefined}
        mayTake={props.mayChange && (props.draft === undefined || props.draft.inForceFrom === null)}
      />
    </div>
  );
}
