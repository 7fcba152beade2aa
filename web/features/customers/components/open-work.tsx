import { For, type JSX, Show } from "solid-js";
import { openStatus } from "../../../platform/follow-up-status.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { StatusLabel, StatusLine } from "../../../ui/status.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { TimelineItem } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/** What is open with a customer now, on top of everything. */
export function OpenWork(props: { open: readonly TimelineItem[] }): JSX.Element {
  return (
    <Show when={props.open.length > 0}>
      <ul class="ruled px-6 py-2 max-desk:px-4" aria-label={t().openWork}>
        <For each={props.open}>{(item) => <OpenLine item={item} />}</For>
      </ul>
    </Show>
  );
}

function OpenLine(props: { item: TimelineItem }): JSX.Element {
  const me = useMe();
  const frame = () => timeFrame(zoneOf(me(), props.item.storeId ?? undefined));
  const target = (): { href: string; label: string } | null => {
    const { type, id } = props.item;
    if (type === "case") return { href: paths.case(id), label: t().open.case };
    if (type === "service-visit") return { href: paths.visit(id), label: t().open.visit };
    return may(me(), "follow-ups:work") ? { href: paths.call(id), label: t().open.call } : null;
  };
  const state = (): JSX.Element => {
    const { type, at } = props.item;
    if (type === "follow-up") return <StatusLabel status={openStatus({ dueAt: at, promisedAt: null, frame: frame() })} />;
    if (type === "service-visit") return <StatusLine shape="waiting">{t().open.inWorkshop}</StatusLine>;
    return (
      <StatusLine shape="due-today" tone="due">
        {caseState(props.item.state)}
      </StatusLine>
    );
  };
  return (
    <li class="grid grid-cols-[132px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-1.5 last:border-0 max-desk:grid-cols-[minmax(0,1fr)_auto]">
      <span class="max-desk:col-span-2">{state()}</span>
      <span>{openTitle(props.item)}</span>
      <Show when={target()}>{(to) => <a href={to().href}>{to().label}</a>}</Show>
    </li>
  );
}

function caseState(state: string | null): string {
  const words: Readonly<Record<string, string>> = t().open.caseStates;
  return words[state ?? ""] ?? state ?? "";
}

function openTitle({ type, kind, title }: TimelineItem): string {
  if (type === "service-visit") return title;
  const words: Readonly<Record<string, string>> = type === "case" ? followUpWords().levels : followUpWords().kinds;
  const of = words[kind] ?? kind;
  return title ? `${of}：${title}` : of;
}
