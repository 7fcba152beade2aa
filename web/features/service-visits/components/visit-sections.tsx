import { For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { countText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDateText, momentText, spanText } from "../../../platform/time-text.ts";
import { Section } from "../../../ui/sheet.tsx";
import { Money } from "../../../ui/text-parts.tsx";
import type { ServiceVisit } from "../service-visits.queries.ts";
import { t } from "../service-visits.words.ts";
import { instantFields } from "../visit-values.ts";

type Part = { visit: ServiceVisit };

/** When the car came, was promised, was paid for and went. */
export function TimesSection(props: Part): JSX.Element {
  const me = useMe();
  const known = () => instantFields.filter((field) => props.visit[field] !== null);
  const moment = (at: string | null) =>
    at === null ? "" : momentText(at, timeFrame(zoneOf(me(), props.visit.storeId)));
  const remark = (): string => {
    const { promisedAt, deliveredAt, deliveredFrom, deliveryNumber } = props.visit;
    if (deliveredAt === null) return "";
    const late = promisedAt === null ? 0 : Date.parse(deliveredAt) - Date.parse(promisedAt);
    const remarks = [
      deliveredFrom === "settlement" ? t().fromSettlement : "",
      deliveryNumber > 1 ? t().delivery(deliveryNumber) : "",
      late > 0 ? t().latePromise(spanText(late, language())) : "",
    ];
    return remarks.filter(Boolean).join(language() === "zh" ? "，" : ", ");
  };
  return (
    <Section title={t().times}>
      <dl class="grid max-w-160 grid-cols-[96px_minmax(0,1fr)] gap-x-3 gap-y-1">
        <For each={known()}>
          {(field) => (
            <>
              <dt class="text-ink-3">{t().time[field]}</dt>
              <dd>
                <span class="num">{moment(props.visit[field])}</span>
                <Show when={field === "deliveredAt" && remark()}>
                  {(words) => <span class="ms-3 text-13 text-ink-2">{words()}</span>}
                </Show>
              </dd>
            </>
          )}
        </For>
      </dl>
    </Section>
  );
}

/** What was done, and what the customer had reported. */
export function WorkSection(props: Part): JSX.Element {
  return (
    <>
      <Show when={props.visit.symptom}>
        {(symptom) => (
          <Section title={t().symptom}>
            <p class="max-w-180 whitespace-pre-line">{symptom()}</p>
          </Section>
        )}
      </Show>
      <Section title={t().work}>
        <ul class="max-w-160">
          <For each={props.visit.items} fallback={<li class="text-ink-3">{t().workEmpty}</li>}>
            {(item) => <li class="border-b border-line py-1.5">{item.name}</li>}
          </For>
        </ul>
      </Section>
    </>
  );
}

/** Who paid how much. */
export function MoneySection(props: Part): JSX.Element {
  const isEmpty = () => props.visit.total === null && props.visit.amounts.length === 0;
  return (
    <Section title={t().money}>
      <Show when={!isEmpty()} fallback={<p class="text-ink-3">{t().moneyEmpty}</p>}>
        <table class="plain max-w-100">
          <tbody>
            <For each={props.visit.amounts}>
              {(line) => (
                <tr>
                  <td>{archiveWords().payers[line.payer]}</td>
                  <td class="at-end">
                    <Money amount={line.amount.amount} />
                  </td>
                </tr>
              )}
            </For>
            <Show when={props.visit.total}>
              {(total) => (
                <tr>
                  <td>
                    <b>{t().total}</b>
                  </td>
                  <td class="at-end font-semibold">
                    <Money amount={total().amount} />
                  </td>
                </tr>
              )}
            </Show>
          </tbody>
        </table>
      </Show>
    </Section>
  );
}

/** When the car is due again. */
export function NextSection(props: Part): JSX.Element {
  const words = () => {
    const { nextVisitOn, nextVisitKm } = props.visit;
    const parts = [
      nextVisitOn ? calendarDateText(nextVisitOn, language()) : "",
      nextVisitKm === null ? "" : t().nextKm(countText(nextVisitKm)),
    ];
    return parts.filter(Boolean).join(` ${t().or} `);
  };
  return (
    <Show when={words()}>
      {(text) => (
        <Section title={t().next}>
          <p>{text()}</p>
        </Section>
      )}
    </Show>
  );
}

export function NotesSection(props: Part): JSX.Element {
  return (
    <Show when={props.visit.note}>
      {(note) => (
        <Section title={t().note}>
          <p class="max-w-180 whitespace-pre-line">{note()}</p>
        </Section>
      )}
    </Show>
  );
}
