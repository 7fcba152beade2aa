import { For, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { openStatus } from "../../../platform/follow-up-status.ts";
import { language } from "../../../platform/i18n.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { StatusLabel, StatusLine } from "../../../ui/status.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { FollowUp, TimelineItem } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/** What is open with a customer now, on top of everything: calls by their time, then cases and cars inside. */
export function OpenWork(props: {
  calls: readonly FollowUp[];
  besides: readonly TimelineItem[];
}): JSX.Element {
  return (
    <Show when={props.calls.length + props.besides.length > 0}>
      <ul class="ruled px-6 py-2 max-desk:px-4" aria-label={t().openWork}>
        <For each={props.calls}>{(call) => <CallLine call={call} />}</For>
        <For each={props.besides}>{(item) => <BesideLine item={item} />}</For>
      </ul>
    </Show>
  );
}

function Line(props: {
  state: JSX.Element;
  title: string;
  aside?: string | undefined;
  target?: { href: string; label: string } | undefined;
}): JSX.Element {
  return (
    <li class="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 last:border-0">
      <span class="w-33 flex-none max-desk:w-full">{props.state}</span>
      <span class="min-w-0 flex-1">
        {props.title} <span class="text-13 text-ink-3">{props.aside}</span>
      </span>
      <Show when={props.target}>{(target) => <a href={target().href}>{target().label}</a>}</Show>
    </li>
  );
}

function joined(first: string, second: string | null): string {
  return [first, second].filter(Boolean).join(language() === "zh" ? "：" : ": ");
}

function CallLine(props: { call: FollowUp }): JSX.Element {
  const me = useMe();
  const colleagueName = useColleagueName();
  const status = () => {
    const { dueAt, promisedAt, storeId } = props.call;
    return openStatus({ dueAt, promisedAt, frame: timeFrame(zoneOf(me(), storeId)) });
  };
  const aside = () => {
    const { attempts, maxAttempts, assigneeId } = props.call;
    const dials = attempts > 0 ? t().open.dialled(attempts, maxAttempts) : "";
    return [dials, colleagueName(assigneeId)].filter(Boolean).join(" · ");
  };
  return (
    <Line
      state={<StatusLabel status={status()} />}
      title={joined(followUpWords().oneOfKind[props.call.kind], props.call.title)}
      aside={aside()}
      target={
        may(me(), "follow-ups:work") ? { href: paths.call(props.call.id), label: t().open.call } : undefined
      }
    />
  );
}

function BesideLine(props: { item: TimelineItem }): JSX.Element {
  const caseState = (): string => {
    const words: Readonly<Record<string, string>> = t().open.caseStates;
    return words[props.item.state ?? ""] ?? "";
  };
  return (
    <Show
      when={props.item.type === "case"}
      fallback={
        <Line
          state={<StatusLine shape="waiting">{t().open.inWorkshop}</StatusLine>}
          title={joined(props.item.title, props.item.words)}
          target={{ href: paths.visit(props.item.id), label: t().open.visit }}
        />
      }
    >
      <Line
        state={
          <StatusLine shape="due-today" tone="due">
            {caseState()}
          </StatusLine>
        }
        title={joined(followUpWords().levels[props.item.kind] ?? props.item.kind, props.item.title)}
        target={{ href: paths.case(props.item.id), label: t().open.case }}
      />
    </Show>
  );
}
