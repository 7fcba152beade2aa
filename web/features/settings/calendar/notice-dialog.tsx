import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { asProblem } from "../../../platform/problem.ts";
import { calendarDateText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field, TextArea } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { toast } from "../../../ui/toast.ts";
import { t as shared } from "../settings.words.ts";
import { enterNotice, type NoticeCheck, renewCalendar } from "./calendar.queries.ts";
import { t } from "./calendar.words.ts";
import { weekdayOf } from "./calendar-days.ts";
import { DueMoves } from "./due-moves.tsx";

type NoticeDay = NoticeCheck["days"][number];

/** The days of one holiday in a line each: `1月1日 周五 – 1月3日 周日 放假`, `1月4日 周一 上班`. */
function lines(days: readonly NoticeDay[]): { name: string; days: NoticeDay[] }[] {
  const byName = new Map<string, NoticeDay[]>();
  for (const day of days) byName.set(day.name, [...(byName.get(day.name) ?? []), day]);
  return [...byName].map(([name, ofName]) => ({ name, days: ofName }));
}

function dayText({ date }: NoticeDay): string {
  return `${calendarDateText(date, language())} ${shared().weekdays[weekdayOf(date) - 1]}`;
}

/** The State Council's notice is pasted, looked over with what it does to open work, and then entered. */
export function NoticeDialog(props: { open: boolean; onClose: () => void }): JSX.Element {
  const [text, setText] = createSignal("");
  const checking = useMutation(() => ({ mutationFn: () => enterNotice({ text: text(), mode: "check" }) }));
  const close = (): void => {
    checking.reset();
    props.onClose();
  };
  const entering = useMutation(() => ({
    mutationFn: () => enterNotice({ text: text(), mode: "apply" }),
    onSuccess: ({ year }) => {
      toast({ text: t().notice.entered(year) });
      setText("");
      close();
      renewCalendar();
    },
  }));
  const fresh = () => checking.data?.days.filter(({ state }) => state === "new").length ?? 0;
  const problem = () => {
    const thrown = checking.error ?? entering.error;
    return thrown ? asProblem(thrown) : null;
  };
  const change = (value: string): void => {
    setText(value);
    checking.reset();
    entering.reset();
  };
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={t().notice.title}
      wide
      acts={
        <Show
          when={checking.data}
          fallback={
            <Button
              kind="go"
              class="push"
              busy={checking.isPending}
              disabled={text().trim() === ""}
              onClick={() => checking.mutate()}
            >
              {t().notice.check}
            </Button>
          }
        >
          <Button
            kind="go"
            class="push"
            busy={entering.isPending}
            disabled={fresh() === 0}
            onClick={() => entering.mutate()}
          >
            {t().notice.enter(fresh())}
          </Button>
        </Show>
      }
    >
      <div class="flex flex-col gap-3">
        <Field label={t().notice.label} hint={t().notice.hint}>
          {(ties) => (
            <TextArea
              {...ties()}
              rows={checking.data ? 3 : 9}
              maxlength={20_000}
              value={text()}
              onValue={change}
            />
          )}
        </Field>
        <Show when={problem()}>{(refused) => <ProblemNote problem={refused()} saving />}</Show>
        <Show when={checking.data}>
          {(found) => (
            <div class="flex flex-col gap-3" aria-live="polite">
              <p>
                <b>{t().notice.found(found().year)}</b>
                <Show when={fresh() === 0}> {t().notice.allKnown}</Show>
              </p>
              <ul class="flex flex-col border-y border-line text-13">
                <For each={lines(found().days)}>
                  {(holiday) => (
                    <li class="flex flex-wrap gap-x-4 gap-y-0.5 py-2 not-last:border-b not-last:border-line">
                      <b class="w-32 font-medium">{holiday.name}</b>
                      <span class="flex flex-1 flex-wrap gap-x-3">
                        <For each={holiday.days}>
                          {(day) => (
                            <span
                              class="num whitespace-nowrap"
                              classList={{ "text-ink-3": day.state !== "new" }}
                            >
                              {dayText(day)} {day.working ? t().makeUp : t().off}
                              <Show when={day.state === "over"}> ({t().notice.over})</Show>
                            </span>
                          )}
                        </For>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
              <div class="text-13 text-ink-2">
                <Show when={found().moves}>{(moves) => <DueMoves found={moves()} />}</Show>
              </div>
            </div>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
