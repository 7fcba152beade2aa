import { useInfiniteQuery, useMutation } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { asProblem } from "../../../platform/problem.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { toast } from "../../../ui/toast.ts";
import { DifferenceList } from "./difference-list.tsx";
import { differences, type Told } from "./differences.ts";
import {
  renewDrafts,
  type SettingPlace,
  type SettingVersion,
  saveDraft,
  versionsQuery,
} from "./drafts.queries.ts";
import { t } from "./versions.words.ts";

/** Every version with who put it in force, when, and what it changed; any of them can be taken as a draft. */
export function HistoryDialog(props: {
  open: boolean;
  onClose: () => void;
  place: SettingPlace;
  /** A version in words, setting by setting. */
  tell: (body: SettingVersion["body"]) => Told[];
  /** What was in force before the first version. */
  shipped: SettingVersion["body"];
  /** The draft that would be written anew, where there is one; undefined begins one. */
  draft: { id: string; version: number } | undefined;
  mayTake: boolean;
}): JSX.Element {
  const me = useMe();
  const query = useInfiniteQuery(() => ({ ...versionsQuery(props.place), enabled: props.open }));
  const versions = () => query.data?.pages.flatMap(({ data }) => data) ?? [];
  const changed = (index: number) => {
    const one = versions()[index];
    const before = versions()[index + 1];
    if (!one || (!before && query.hasNextPage)) return [];
    return differences(props.tell(before?.body ?? props.shipped), props.tell(one.body));
  };
  const taking = useMutation(() => ({
    mutationFn: (body: SettingVersion["body"]) => saveDraft({ place: props.place, known: props.draft, body }),
    onSuccess: () => {
      toast({ text: t().versions.taken });
      props.onClose();
      return renewDrafts();
    },
  }));
  const time = (at: string): string =>
    stampText(at, timeFrame(zoneOf(me(), props.place.storeId ?? undefined)));
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t().versions.title} wide>
      <Show when={taking.error}>{(error) => <ProblemNote problem={asProblem(error())} saving />}</Show>
      <Show when={query.isSuccess && versions().length === 0}>
        <p class="text-ink-3">{t().versions.none}</p>
      </Show>
      <ol class="flex flex-col">
        <For each={versions()}>
          {(version, index) => (
            <li class="flex flex-col gap-2 py-3 not-last:border-b not-last:border-line">
              <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
                <b>{t().versions.number(version.number)}</b>
                <Show when={version.inForce}>
                  <Tag tone="kept">{t().versions.inForce}</Tag>
                </Show>
                <span class="text-13 text-ink-2">
                  {version.createdBy} {time(version.createdAt)}
                </span>
                <Show when={props.mayTake && !version.inForce}>
                  <span class="ms-auto">
                    <Button size="small" busy={taking.isPending} onClick={() => taking.mutate(version.body)}>
                      {t().versions.take}
                    </Button>
                  </span>
                </Show>
              </div>
              <Show when={index() === versions().length - 1 && !query.hasNextPage}>
                <p class="text-12 text-ink-3">{t().versions.first}</p>
              </Show>
              <DifferenceList label={t().differs} differences={changed(index())} />
            </li>
          )}
        </For>
      </ol>
      <Show when={query.hasNextPage}>
        <Button size="small" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t().versions.more}
        </Button>
      </Show>
    </Dialog>
  );
}
