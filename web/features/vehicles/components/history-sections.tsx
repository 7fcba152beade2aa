import { For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { countText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDateText, dateText } from "../../../platform/time-text.ts";
import { workLine } from "../../../platform/work-line.ts";
import { Section } from "../../../ui/sheet.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { Tag } from "../../../ui/tag.tsx";
import type { VehicleFile } from "../vehicles.queries.ts";
import { t } from "../vehicles.words.ts";

type Visit = VehicleFile["visits"][number];

/** The car's visits, latest first. */
export function VisitsSection(props: { visits: readonly Visit[] }): JSX.Element {
  return (
    <Section title={t().visits}>
      <Show when={props.visits.length > 0} fallback={<p class="text-ink-3">{t().visitsEmpty}</p>}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t().visit.order}</th>
              <th scope="col">{t().visit.kind}</th>
              <th scope="col" class="max-desk:hidden">
                {t().visit.what}
              </th>
              <th scope="col" class="at-end max-desk:hidden">
                {t().visit.km}
              </th>
              <th scope="col" class="at-end">
                {t().visit.delivered}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.visits}>{(visit) => <VisitRow visit={visit} />}</For>
          </tbody>
        </table>
      </Show>
    </Section>
  );
}

function VisitRow(props: { visit: Visit }): JSX.Element {
  const me = useMe();
  const work = () =>
    workLine({ work: props.visit.work, kindWord: archiveWords().visitKinds[props.visit.kind] });
  const state = (): JSX.Element =>
    props.visit.state === "open" ? (
      <StatusLine shape="waiting">{archiveWords().visitStates.open}</StatusLine>
    ) : (
      <StatusLine shape="exempt">{archiveWords().visitStates.void}</StatusLine>
    );
  return (
    <tr>
      <td>
        <a class="num" href={paths.visit(props.visit.id)}>
          {props.visit.orderNumber}
        </a>
      </td>
      <td>
        <Tag tone={props.visit.kind === "rework" ? "due" : "plain"}>
          {archiveWords().visitKinds[props.visit.kind]}
        </Tag>
      </td>
      <td class="text-ink-2 max-desk:hidden">{work() ?? "—"}</td>
      <td class="at-end num max-desk:hidden">
        {props.visit.mileageKm === null ? "—" : countText(props.visit.mileageKm)}
      </td>
      <td class="at-end num text-ink-2">
        <Show when={props.visit.state === "delivered" && props.visit.deliveredAt} fallback={state()}>
          {(at) => dateText(at(), timeFrame(zoneOf(me(), props.visit.storeId)))}
        </Show>
      </td>
    </tr>
  );
}

/** What the odometer said, and who said so. */
export function MileageSection(props: { readings: VehicleFile["mileage"] }): JSX.Element {
  const source = (key: string): string => {
    const words: Readonly<Record<string, string>> = t().sources;
    return words[key] ?? key;
  };
  return (
    <Section title={t().mileage}>
      <Show when={props.readings.length > 0} fallback={<p class="text-ink-3">{t().mileageEmpty}</p>}>
        <ul class="max-w-120">
          <For each={props.readings}>
            {(reading) => (
              <li class="flex items-baseline gap-4 border-b border-line py-1.5">
                <span class="num w-32 text-ink-2">{calendarDateText(reading.readOn, language())}</span>
                <span class="text-13 text-ink-3">{source(reading.source)}</span>
                <span class="num ms-auto">{t().km(countText(reading.km))}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
