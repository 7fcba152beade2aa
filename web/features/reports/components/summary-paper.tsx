import { For, type JSX, Show } from "solid-js";
import { countText, percentText, quoted } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDateText, dateText, momentText } from "../../../platform/time-text.ts";
import { Paper } from "../../../ui/paper.tsx";
import { t as caseWords } from "../../cases/cases.words.ts";
import { t } from "../reports.words.ts";
import type { SummaryDetail, SummaryFigures, SummaryTotals } from "../summaries.queries.ts";
import { SECTIONS } from "./edit-summary.tsx";

type Voice = SummaryFigures["voices"]["praise"]["shown"][number];

/** The report as it stands on A4: text first, then the figures it was written from, then who said what. */
export function SummaryPaper(props: { report: SummaryDetail }): JSX.Element {
  const me = useMe();
  const words = () => t().summary;
  const report = () => props.report;
  const figures = () => report().figures;
  const frame = () => timeFrame(report().zone);
  const storeName = () =>
    report().storeId === null
      ? words().wholeGroup
      : (me().stores.find(({ id }) => id === report().storeId)?.name ?? "");
  const span = (from: string, to: string) =>
    t().span(calendarDateText(from, frame().language), calendarDateText(to, frame().language));
  return (
    <Paper shown label={words().title}>
      <h2>{words().title}</h2>
      <div class="paper-line">
        <span>{storeName()}</span>
        <span>{span(report().from, report().to)}</span>
        <Show when={report().number} fallback={<span>{words().states.draft}</span>}>
          {(number) => (
            <span>
              {words().numbered(number(), report().edition)}
              <Show when={report().state === "draft"}> {words().states.draft}</Show>
            </span>
          )}
        </Show>
        <span>{t().printedBy(me().name, momentText(frame().now, frame()))}</span>
      </div>
      <For each={SECTIONS}>
        {(name) => (
          <Show when={report().sections[name].trim() !== ""}>
            <h3>{words().sections[name]}</h3>
            <p class="whitespace-pre-line">{report().sections[name]}</p>
          </Show>
        )}
      </For>
      <h3>{words().figuresAsOf(momentText(report().builtAt, frame()))}</h3>
      <Totals
        now={figures().now}
        earlier={figures().earlier}
        before={span(figures().before.from, figures().before.to)}
      />
      <For each={figures().questions}>
        {(question) => (
          <div class="paper-block">
            <h3>
              {question[frame().language]}{" "}
              {words().mean((question.mean ?? 0).toFixed(2), question.scale, question.n)}
            </h3>
            <table>
              <tbody>
                <tr>
                  <For each={question.counts}>
                    {(_, index) => <th scope="col">{words().mark(index() + 1)}</th>}
                  </For>
                </tr>
                <tr>
                  <For each={question.counts}>{(count) => <td>{countText(count)}</td>}</For>
                </tr>
              </tbody>
            </table>
          </div>
        )}
      </For>
      <Voices
        title={words().dissatisfied}
        heard={figures().voices.dissatisfied}
        at={(at) => dateText(at, frame())}
      />
      <Voices
        title={words().toImprove}
        heard={figures().voices.improvement}
        at={(at) => dateText(at, frame())}
      />
      <Voices title={words().praise} heard={figures().voices.praise} at={(at) => dateText(at, frame())} />
      <Show when={report().filedAt}>
        {(at) => <p class="mt-3">{words().filedBy(report().filedBy ?? "", momentText(at(), frame()))}</p>}
      </Show>
    </Paper>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? t().none : `${percentText(part / whole)}% (${countText(part)} / ${countText(whole)})`;
}

/** The figures beside those of the period before. */
function Totals(props: { now: SummaryTotals; earlier: SummaryTotals; before: string }): JSX.Element {
  const words = () => t().summary;
  const rows = (): [string, (of: SummaryTotals) => string][] => [
    [words().due, ({ due }) => countText(due)],
    [words().called, ({ called, due }) => share(called, due)],
    [words().reached, ({ reached, ended }) => share(reached, ended)],
    [words().timely, ({ timely, passed }) => share(timely, passed)],
    [words().dials, ({ dials }) => countText(dials)],
    [words().contacts, ({ contacts }) => countText(contacts)],
    [words().dissatisfiedShare, ({ dissatisfied, contacts }) => share(dissatisfied, contacts)],
    [
      words().opened,
      ({ opened }) =>
        [
          `${caseWords().levels.improvement} ${opened.improvement}`,
          `${caseWords().levels.grievance} ${opened.grievance}`,
          `${caseWords().levels.complaint} ${opened.complaint}`,
        ].join(t().comma),
    ],
    [words().rework, ({ rework }) => countText(rework)],
    [words().closed, ({ closed }) => countText(closed)],
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words().figure}</th>
          <th scope="col">{words().now}</th>
          <th scope="col">
            {words().earlier} {props.before}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {([label, read]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{read(props.now)}</td>
              <td>{read(props.earlier)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Voices(props: {
  title: string;
  heard: { count: number; shown: readonly Voice[] };
  at: (at: string) => string;
}): JSX.Element {
  return (
    <Show when={props.heard.count > 0}>
      <h3>{t().summary.voices(props.title, props.heard.count, props.heard.shown.length)}</h3>
      <For each={props.heard.shown}>
        {(voice) => (
          <p class="paper-block">
            <span class="paper-small">
              {props.at(voice.at)} {voice.who}
              {voice.rating === null ? "" : ` ${t().summary.mark(voice.rating)}`}
            </span>{" "}
            <q class="voice">{quoted(voice.words)}</q>
          </p>
        )}
      </For>
    </Show>
  );
}
