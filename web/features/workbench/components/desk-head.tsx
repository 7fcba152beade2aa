import { useNavigate } from "@solidjs/router";
import type { UseQueryResult } from "@tanstack/solid-query";
import { createMemo, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { countText, percentText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import {
  clockText,
  daysAway,
  dayText,
  localTime,
  nearText,
  spanText,
  type TimeFrame,
} from "../../../platform/time-text.ts";
import { Segmented } from "../../../ui/choices.tsx";
import { DayStrip } from "../../../ui/day-strip.tsx";
import { FigureRow, type FigureSpec } from "../../../ui/figures.tsx";
import { Bone, Loaded } from "../../../ui/loaded.tsx";
import { Note } from "../../../ui/note.tsx";
import { SheetHeader } from "../../../ui/sheet.tsx";
import type { Workbench } from "../../follow-ups/follow-ups.queries.ts";
import { viewHref, type WorkbenchView } from "../view.ts";
import { t } from "../workbench.words.ts";

/** The head of the workbench: the day and its windows, the five numbers, and what stands in the way of the list. */
export function DeskHead(props: {
  figures: UseQueryResult<Workbench>;
  frame: TimeFrame;
  view: WorkbenchView;
}): JSX.Element {
  const windows = () => (props.figures.isSuccess ? props.figures.data.windows : undefined);
  const minute = () => {
    const { hour, minute: past } = localTime(props.frame.now, props.frame.zone);
    return hour * 60 + past;
  };
  return (
    <>
      <SheetHeader
        title={t().title}
        note={
          <>
            {dayText(props.frame.now, props.frame)}
            <Whose view={props.view} />
          </>
        }
        acts={<Show when={windows()}>{(spans) => <DayStrip windows={spans()} minute={minute()} />}</Show>}
      />
      <Loaded query={props.figures} bones={<FigureBones />}>
        {(workbench) => (
          <>
            <Show when={props.view.whose === "mine"}>
              <Numbers workbench={workbench()} frame={props.frame} />
            </Show>
            <Missing stores={workbench().missingYesterday} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** The switch between one's own work and the store's, for those who see further than their own. */
function Whose(props: { view: WorkbenchView }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const wide = () => (me().stores.length > 1 && chosenStore() === null ? t().ofStores : t().ofStore);
  return (
    <Show when={me().sight !== "own"}>
      <Segmented
        label={t().whose}
        size="small"
        options={[
          { value: "mine", label: t().mine },
          { value: "store", label: wide() },
        ]}
        value={props.view.whose}
        onValue={(whose) => navigate(viewHref({ whose, kind: props.view.kind }))}
      />
    </Show>
  );
}

function nextPromise(at: string | null, frame: TimeFrame): string {
  if (at === null) return t().noPromised;
  return t().nextPromised(daysAway(at, frame) === 0 ? clockText(at, frame) : nearText(at, frame));
}

/** The five numbers; they are drawn anew only when what they say changes, not at each tick of the clock. */
function Numbers(props: { workbench: Workbench; frame: TimeFrame }): JSX.Element {
  const figures = createMemo(() => figureSpecs(props.workbench, props.frame), undefined, {
    equals: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  });
  return <FigureRow label={t().figures} figures={figures()} />;
}

function figureSpecs(workbench: Workbench, frame: TimeFrame): FigureSpec[] {
  const { kept, due } = workbench.onTime;
  const oldest = workbench.oldestOverdueAt;
  return [
    {
      key: "due",
      label: t().dueToday,
      value: countText(workbench.dueToday),
      sub: t().doneToday(countText(workbench.doneToday)),
      explain: t().explains.due,
      href: viewHref({ whose: "mine", number: "due" }),
    },
    {
      key: "overdue",
      label: t().overdue,
      value: countText(workbench.overdue),
      sub: oldest === null ? undefined : t().oldest(ageText(oldest, frame)),
      late: workbench.overdue > 0,
      explain: t().explains.overdue,
      href: viewHref({ whose: "mine", number: "overdue" }),
    },
    {
      key: "valid",
      label: t().validToday,
      value: countText(workbench.validToday),
      sub: t().dials(countText(workbench.dialsToday)),
      explain: t().explains.valid,
      href: ownRows("dials", frame.zone),
      minor: true,
    },
    {
      key: "promised",
      label: t().promised,
      value: countText(workbench.promised),
      sub: nextPromise(workbench.nextPromisedAt, frame),
      explain: t().explains.promised,
      href: viewHref({ whose: "mine", number: "promised" }),
    },
    {
      key: "on-time",
      label: t().onTime,
      value: due === 0 ? "—" : percentText(kept / due),
      unit: due === 0 ? undefined : "%",
      sub: due === 0 ? t().noneDueYet : `${countText(kept)} / ${countText(due)}`,
      explain: t().explains.onTime,
      href: ownRows("own-on-time", frame.zone),
      minor: true,
    },
  ];
}

const ownRows = (number: string, zone: string) =>
  `${paths.numberRows}?${new URLSearchParams({ number, zone })}`;

/** Days by the calendar once the date differs, so that the number agrees with the rows' own. */
function ageText(at: string, frame: TimeFrame): string {
  const days = -daysAway(at, frame);
  return spanText(days > 0 ? days * 86_400_000 : frame.now - Date.parse(at), language());
}

function Missing(props: { stores: Workbench["missingYesterday"] }): JSX.Element {
  const me = useMe();
  const stores = () => {
    const chosen = chosenStore();
    return chosen === null ? props.stores : props.stores.filter(({ storeId }) => storeId === chosen);
  };
  const names = () =>
    me().stores.length > 1
      ? stores()
          .map(({ storeName }) => storeName)
          .join(language() === "zh" ? "、" : ", ")
      : "";
  return (
    <Show when={stores().length > 0}>
      <div class="px-5 pt-2 max-desk:px-4">
        <Note>
          {t().missing(names())}{" "}
          <Show when={may(me(), "imports:run")} fallback={t().askClerk}>
            <a class="underline underline-offset-3" href={paths.imports}>
              {t().importNow}
            </a>
          </Show>
        </Note>
      </div>
    </Show>
  );
}

const FIGURES = [0, 1, 2, 3, 4];

function FigureBones(): JSX.Element {
  return (
    <ul class="figures ruled" aria-hidden="true">
      <For each={FIGURES}>
        {(index) => (
          <li classList={{ "figure-minor": index === 2 || index === 4 }}>
            <div class="figure flex h-13 flex-col justify-evenly">
              <Bone width={64} />
              <Bone width={88} />
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
