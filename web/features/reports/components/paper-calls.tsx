import { For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { phoneText, plateText } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import {
  calendarDateText,
  dateText,
  momentText,
  nearText,
  stampText,
  type TimeFrame,
} from "../../../platform/time-text.ts";
import { Paper, TickBox } from "../../../ui/paper.tsx";
import { QrCode } from "../../../ui/qr.tsx";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { PaperLine, PaperList, Script } from "../reports.queries.ts";
import { t } from "../reports.words.ts";

type Question = Script["questions"][number];

const RESULTS = [
  "reached",
  "no-answer",
  "engaged",
  "switched-off",
  "hung-up",
  "assistant",
  "dead-number",
  "wrong-person",
  "declined",
  "car-sold",
  "busy-call-back",
] as const;

/** Today's calls on A4: whom, which number, what was done, the questions to tick, and the code of each. */
export function PaperCalls(props: { list: PaperList; frame: TimeFrame }): JSX.Element {
  const me = useMe();
  const printed = () => momentText(props.list.printedAt, props.frame);
  const stores = () => [...new Set(props.list.lines.map(({ record }) => record.storeName))].join(t().comma);
  return (
    <Paper shown label={t().paperTitle(props.list.assigneeName)}>
      <div class="paper-mark" aria-hidden="true">
        {me().name} {printed()}
      </div>
      <h2>{t().paperTitle(props.list.assigneeName)}</h2>
      <div class="paper-line">
        <span>{stores()}</span>
        <span>{calendarDateText(props.list.date, props.frame.language)}</span>
        <span>{t().rows(String(props.list.lines.length))}</span>
        <Show when={props.list.more}>
          <span>{t().paperMore}</span>
        </Show>
        <span>{t().printedBy(me().name, printed())}</span>
      </div>
      <p class="paper-small mb-2">{t().paperKeep}</p>
      <For each={props.list.lines}>
        {(line, index) => (
          <Call
            line={line}
            number={index() + 1}
            script={props.list.scripts[line.record.script]}
            frame={props.frame}
          />
        )}
      </For>
    </Paper>
  );
}

function Call(props: {
  line: PaperLine;
  number: number;
  script: Script | undefined;
  frame: TimeFrame;
}): JSX.Element {
  const record = () => props.line.record;
  const one = () => record().followUp;
  const when = (): string => {
    const { promisedAt, dueAt } = one();
    if (promisedAt !== null) return t().paperPromised(nearText(promisedAt, props.frame));
    return Date.parse(dueAt) < props.frame.now ? t().paperLate : t().paperDue(nearText(dueAt, props.frame));
  };
  const questions = () => (props.script?.questions ?? []).filter(({ type }) => type !== "archive");
  return (
    <article class="paper-call">
      <div class="paper-call-number">{props.number}</div>
      <div>
        <div class="paper-line">
          <b>{one().customerName ?? t().noName}</b>
          <span class="paper-phone">
            {record().phone ? phoneText(record().phone?.value ?? "") : t().none}
          </span>
          <span>
            {one().plate ? plateText(one().plate ?? "") : ""} {one().model ?? ""}
          </span>
          <span>{when()}</span>
        </div>
        <div class="paper-small">{lastVisit(props.line, props.frame)}</div>
        <Show when={props.line.also.length > 0}>
          <div class="paper-small">
            {t().paperAlso}:{" "}
            {props.line.also
              .map(({ plate, title }) => `${plate ? plateText(plate) : ""} ${title ?? ""}`)
              .join("; ")}
          </div>
        </Show>
        <For each={questions()}>
          {(question) => (
            <Asked question={question} scale={record().ratingScale} language={props.frame.language} />
          )}
        </For>
        <div class="paper-small mt-1">
          <For each={RESULTS}>{(result) => <TickBox>{followUpWords().results[result]}</TickBox>}</For>
          <span class="whitespace-nowrap">{t().paperCallBack}</span>
        </div>
      </div>
      <div>
        <QrCode
          text={location.origin + paths.paperEntry(props.line.code)}
          label={t().paperScan(props.line.code)}
        />
        <div class="paper-code">{props.line.code}</div>
        <div class="paper-small">{t().paperTime}</div>
      </div>
    </article>
  );
}

/** The last visit in one sentence: order, kind, delivery, what was done, and how often was dialled since. */
function lastVisit({ record }: PaperLine, frame: TimeFrame): string {
  const { order, followUp, attempts } = record;
  const last = attempts.at(-1);
  return [
    order?.orderNumber,
    order ? archiveWords().visitKinds[order.kind] : followUpWords().kinds[followUp.kind],
    order?.deliveredAt ? dateText(order.deliveredAt, frame) : null,
    followUp.title,
    last
      ? `${t().paperDials(attempts.length)} (${stampText(last.at, frame)} ${followUpWords().results[last.result]})`
      : null,
  ]
    .filter(Boolean)
    .join(t().comma);
}

/** A question with boxes to tick, or a line to write on. */
function Asked(props: { question: Question; scale: number; language: "zh" | "en" }): JSX.Element {
  const marks = () => Array.from({ length: props.question.scale ?? props.scale }, (_, index) => index + 1);
  return (
    <div>
      <span class="paper-small me-3">{props.question[props.language]}</span>
      <Show when={props.question.type === "rating"}>
        <For each={marks()}>{(mark) => <TickBox>{mark}</TickBox>}</For>
      </Show>
      <Show when={props.question.type === "yes-no"}>
        <TickBox>{t().form.yes}</TickBox>
        <TickBox>{t().form.no}</TickBox>
      </Show>
      <Show when={props.question.type === "choice"}>
        <For each={props.question.choices ?? []}>
          {(choice) => <TickBox>{choice[props.language]}</TickBox>}
        </For>
      </Show>
      <Show when={props.question.type === "words"}>
        <div class="paper-write" />
      </Show>
    </div>
  );
}
