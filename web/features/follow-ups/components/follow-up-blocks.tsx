import { For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { paths } from "../../../platform/paths.ts";
import { dateText, stampText, type TimeFrame } from "../../../platform/time-text.ts";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { CustomerVoice } from "../../../ui/text-parts.tsx";
import type { FollowUp, FollowUpDetail } from "../follow-ups.queries.ts";
import { followUpWords as t } from "../follow-ups.words.ts";
import { visitKindWord } from "../work-title.ts";

type Told = { followUp: FollowUpDetail; frame: TimeFrame };

// What most visits are is not worth a tag.
const COMMON_VISITS = new Set(["maintenance", "repair"]);

/** What marks a follow-up out: its kind of visit, data that came late, several on one phone. */
export function FollowUpTags(props: {
  row: Pick<FollowUp, "kind" | "visitKind" | "lateData">;
  sameCall?: number | undefined;
}): JSX.Element {
  const visit = () =>
    COMMON_VISITS.has(props.row.visitKind ?? "") ? undefined : visitKindWord(props.row.visitKind);
  const urgent = () => props.row.visitKind === "rework";
  return (
    <>
      <Show when={visit()}>{(word) => <Tag tone={urgent() ? "due" : "plain"}>{word()}</Tag>}</Show>
      <Show when={props.row.kind === "case-handling" || props.row.kind === "case-closing"}>
        <Tag tone="due">{t().kinds[props.row.kind]}</Tag>
      </Show>
      <Show when={(props.sameCall ?? 1) > 1}>
        <Tag>{t().sameCall(props.sameCall ?? 1)}</Tag>
      </Show>
      <Show when={props.row.lateData}>
        <Tag tone="ring">{t().lateData}</Tag>
      </Show>
    </>
  );
}

/** What was done at the last visit, in one sentence. */
export function LastVisit(props: Told & { large?: boolean | undefined }): JSX.Element {
  const text = () => props.followUp.lastVisit ?? props.followUp.title;
  const on = () =>
    props.followUp.kind.endsWith("-callback") ? `${dateText(props.followUp.startedAt, props.frame)} ` : "";
  return (
    <Show when={text()}>
      {(what) => (
        <SideBlock title={t().lastVisit}>
          <p classList={{ "desk:text-16": props.large === true }}>
            {on()}
            {what()}
            <Show when={props.followUp.lastVisitByName}>
              {(name) => <span class="text-ink-2">{t().servedBy(name())}</span>}
            </Show>
          </p>
        </SideBlock>
      )}
    </Show>
  );
}

/** What was promised to the customer and is still open. */
export function Promises(props: Told): JSX.Element {
  return (
    <Show when={props.followUp.promises.length > 0}>
      <SideBlock title={t().promisedTo}>
        <ul class="flex flex-col gap-1">
          <For each={props.followUp.promises}>
            {({ title, dueAt, assigneeName }) => (
              <li>{t().promise(title, dateText(dueAt, props.frame), assigneeName)}</li>
            )}
          </For>
        </ul>
      </SideBlock>
    </Show>
  );
}

/** The dials so far, and how many are left. */
export function Attempts(props: Told): JSX.Element {
  const left = () => Math.max(0, props.followUp.maxAttempts - props.followUp.attempts);
  return (
    <Show when={props.followUp.attemptList.length > 0}>
      <SideBlock title={t().dialled(props.followUp.attempts)} aside={t().remaining(left())}>
        <table class="w-full">
          <tbody>
            <For each={props.followUp.attemptList}>
              {(attempt) => (
                <tr class="align-baseline">
                  <td class="num py-0.5 pe-3 text-ink-2">{stampText(attempt.at, props.frame)}</td>
                  <td class="py-0.5 pe-3">{t().results[attempt.result]}</td>
                  <td class="py-0.5 text-end text-ink-3">{attempt.byName}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </SideBlock>
    </Show>
  );
}

/** What the customer said the last time, in their own words. */
export function LastWords(props: Told): JSX.Element {
  return (
    <Show when={props.followUp.lastWords}>
      {(last) => (
        <SideBlock
          title={t().lastWords}
          aside={<LastWordsAside at={dateText(last().at, props.frame)} rating={last().rating} />}
        >
          <CustomerVoice words={last().words} />
        </SideBlock>
      )}
    </Show>
  );
}

function LastWordsAside(props: { at: string; rating: number | null }): JSX.Element {
  return <span class="num">{props.rating === null ? props.at : t().rated(props.at, props.rating)}</span>;
}

/** Why it is due when it is, in one sentence, with what may still move it. */
export function DueReason(props: Told & { title: string }): JSX.Element {
  return (
    <SideBlock title={props.title}>
      <p class="text-13 text-ink-2">{props.followUp.due.sentence[language()]}</p>
      <For each={props.followUp.due.notes}>{(note) => <p class="text-13 text-ink-3">{note}</p>}</For>
      <Show when={props.followUp.due.provisional}>
        <p class="text-13 text-ink-3">{t().provisionalDue}</p>
      </Show>
    </SideBlock>
  );
}

/** Cases of the customer that are not closed, so that the caller knows before dialling. */
export function OpenCases(props: { followUp: FollowUpDetail }): JSX.Element {
  return (
    <For each={props.followUp.openCases}>
      {(one) => (
        <a href={paths.case(one.id)} title={one.title}>
          <Tag tone="due">{t().openCase(t().levels[one.level] ?? one.level, one.number)}</Tag>
        </a>
      )}
    </For>
  );
}
