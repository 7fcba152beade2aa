import { For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { countText, phoneText, plateText, quoted } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { momentText, stampText, type TimeFrame } from "../../../platform/time-text.ts";
import { TickBox } from "../../../ui/paper.tsx";
import { t as caseWords } from "../../cases/cases.words.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import type { ScriptedRecord } from "../reports.queries.ts";
import { t } from "../reports.words.ts";
import { Signatures } from "./sheet-paper.tsx";

type Question = ScriptedRecord["asked"]["questions"][number];
type Attempt = ScriptedRecord["attempts"][number];

/** The dial that ended the callback, else the last one in which something was said. */
function telling(attempts: readonly Attempt[]): Attempt | undefined {
  return (
    attempts.findLast(({ valid }) => valid) ?? attempts.findLast(({ words, summary }) => words || summary)
  );
}

/** One callback on a page: whom, which car, what was asked and answered, every dial, and the signatures. */
export function RecordForm(props: {
  record: ScriptedRecord;
  frame: TimeFrame;
  nameOf: (id: string | null) => string | undefined;
}): JSX.Element {
  const me = useMe();
  const words = () => t().form;
  const one = () => props.record.followUp;
  const order = () => props.record.order;
  const told = () => telling(props.record.attempts);
  const last = () => props.record.attempts.at(-1);
  const stamp = (at: string | null | undefined) => (at ? stampText(at, props.frame) : t().none);
  return (
    <div class="paper-form">
      <h2>{t().record}</h2>
      <div class="paper-line">
        <span>{props.record.storeName}</span>
        <span>{t().printedBy(me().name, momentText(props.frame.now, props.frame))}</span>
      </div>
      <table>
        <tbody>
          <tr>
            <th scope="row">{words().customer}</th>
            <td>{one().customerName ?? t().noName}</td>
            <th scope="row">{words().phone}</th>
            <td>{props.record.phone ? phoneText(props.record.phone.value) : t().none}</td>
          </tr>
          <tr>
            <th scope="row">{words().car}</th>
            <td>
              {[one().plate ? plateText(one().plate ?? "") : null, one().model].filter(Boolean).join(" ")}
            </td>
            <th scope="row">{words().vin}</th>
            <td>{props.record.vin ?? t().none}</td>
          </tr>
          <tr>
            <th scope="row">{words().order}</th>
            <td>{order()?.orderNumber ?? t().none}</td>
            <th scope="row">{words().kind}</th>
            <td>
              {order()
                ? archiveWords().visitKinds[order()?.kind ?? "unknown"]
                : followUpWords().kinds[one().kind]}
            </td>
          </tr>
          <tr>
            <th scope="row">{words().delivered}</th>
            <td>{stamp(order()?.deliveredAt)}</td>
            <th scope="row">{words().mileage}</th>
            <td>
              {order()?.mileageKm == null ? t().none : words().kilometres(countText(order()?.mileageKm ?? 0))}
            </td>
          </tr>
          <tr>
            <th scope="row">{words().adviser}</th>
            <td>{props.nameOf(order()?.adviserId ?? null) ?? t().none}</td>
            <th scope="row">{words().due}</th>
            <td>{stamp(one().dueAt)}</td>
          </tr>
          <tr>
            <th scope="row">{words().items}</th>
            <td colSpan={3}>{order()?.items.join(t().comma) || (one().title ?? t().none)}</td>
          </tr>
        </tbody>
      </table>
      <h3>{words().questions}</h3>
      <table>
        <tbody>
          <For each={props.record.asked.questions.filter(({ type }) => type !== "archive")}>
            {(question) => (
              <tr>
                <td>{question[props.frame.language]}</td>
                <td>
                  <Answer
                    question={question}
                    value={told()?.answers[question.key]}
                    scale={question.scale ?? props.record.ratingScale}
                    language={props.frame.language}
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <h3>{words().dials}</h3>
      <table>
        <tbody>
          <For
            each={props.record.attempts}
            fallback={
              <tr>
                <td>{words().noDials}</td>
              </tr>
            }
          >
            {(attempt) => (
              <tr>
                <td>{stampText(attempt.at, props.frame)}</td>
                <td>{followUpWords().results[attempt.result]}</td>
                <td>{attempt.byName ?? ""}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <table class="mt-3">
        <tbody>
          <tr>
            <th scope="row">{words().words}</th>
            <td>{told()?.words ? <q class="voice">{quoted(told()?.words ?? "")}</q> : t().none}</td>
          </tr>
          <tr>
            <th scope="row">{words().summary}</th>
            <td>{told()?.summary ?? t().none}</td>
          </tr>
          <tr>
            <th scope="row">{words().outcome}</th>
            <td>{last() ? followUpWords().results[last()?.result ?? "reached"] : words().noDials}</td>
          </tr>
          <tr>
            <th scope="row">{words().cases}</th>
            <td>
              <For each={props.record.cases} fallback={t().none}>
                {(opened) => (
                  <div>
                    {[
                      `${caseWords().levels[opened.level]} ${opened.number}`,
                      opened.rework ? words().rework : null,
                      props.nameOf(opened.assigneeId),
                      caseWords().states[opened.state],
                    ]
                      .filter(Boolean)
                      .join(t().comma)}
                  </div>
                )}
              </For>
            </td>
          </tr>
        </tbody>
      </table>
      <Signatures />
    </div>
  );
}

/** What was answered to one question, with the choices there were. */
function Answer(props: {
  question: Question;
  value: unknown;
  scale: number;
  language: "zh" | "en";
}): JSX.Element {
  const marks = () => Array.from({ length: props.scale }, (_, index) => index + 1);
  return (
    <Show when={props.value !== undefined && props.value !== null} fallback={t().form.notAsked}>
      <Show when={props.question.type === "rating"}>
        <For each={marks()}>{(mark) => <TickBox ticked={props.value === mark}>{mark}</TickBox>}</For>
      </Show>
      <Show when={props.question.type === "yes-no"}>
        <TickBox ticked={props.value === true}>{t().form.yes}</TickBox>
        <TickBox ticked={props.value === false}>{t().form.no}</TickBox>
      </Show>
      <Show when={props.question.type === "choice"}>
        <For each={props.question.choices ?? []}>
          {(choice) => <TickBox ticked={props.value === choice.key}>{choice[props.language]}</TickBox>}
        </For>
      </Show>
      <Show when={props.question.type === "words"}>
        <q class="voice">{quoted(String(props.value))}</q>
      </Show>
    </Show>
  );
}
