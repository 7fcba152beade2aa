import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { useColleagues } from "../../platform/colleagues.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import type { ApiProblem } from "../../platform/problem.ts";
import { asProblem } from "../../platform/problem.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { Empty, ProblemNote } from "../../ui/note.tsx";
import { Sheet, SheetFooter, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { PaperCalls } from "./components/paper-calls.tsx";
import { ReportNav } from "./components/report-head.tsx";
import { type PaperList, printPaperList } from "./reports.queries.ts";
import { t } from "./reports.words.ts";

/** 今日名单: today's calls of a person on paper, with a code beside each to enter its result later. */
export function PaperPage(): JSX.Element {
  const me = useMe();
  const colleagues = useColleagues();
  const [whose, setWhose] = createSignal("");
  const [list, setList] = createSignal<PaperList | null>(null);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const frame = createMemo(() => timeFrame(zoneOf(me(), chosenStore() ?? undefined)));
  const others = () =>
    colleagues().filter(
      ({ id, role, state }) => id !== me().staffId && role === "callback-agent" && state === "active",
    );
  const make = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      setList(await printPaperList({ assigneeId: whose() || undefined, zone: frame().zone }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  createShortcuts(() => ({
    title: t().paper,
    shortcuts: [
      { code: "KeyG", cap: "G", label: t().paperMake, run: () => void make() },
      { code: "KeyP", cap: "P", label: t().print, active: list() !== null, run: () => print() },
    ],
  }));
  return (
    <Sheet>
      <SheetHeader
        title={t().paper}
        acts={
          <>
            <Show when={may(me(), "follow-ups:assign") && others().length > 0}>
              <Select
                aria-label={t().paperWhose}
                class="w-40"
                value={whose()}
                onValue={(id) => {
                  setWhose(id);
                  setList(null);
                }}
              >
                <option value="">{t().paperMine}</option>
                <For each={others()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
              </Select>
            </Show>
            <Button
              kind={list() === null ? "go" : "quiet"}
              cap="G"
              busy={busy()}
              disabled={!may(me(), "follow-ups:work")}
              onClick={() => void make()}
            >
              {list() === null ? t().paperMake : t().paperAgain}
            </Button>
            <Show when={list()}>
              <Button kind="go" icon="print" cap="P" onClick={() => print()}>
                {t().print}
              </Button>
            </Show>
          </>
        }
      />
      <ReportNav current="paper" />
      <SheetScroll>
        <Show when={problem()}>{(wrong) => <ProblemNote problem={wrong()} />}</Show>
        <Show when={list()} fallback={<Empty>{t().paperIntro}</Empty>}>
          {(printed) => (
            <Show when={printed().lines.length > 0} fallback={<Empty>{t().paperEmpty}</Empty>}>
              <PaperCalls list={printed()} frame={frame()} />
            </Show>
          )}
        </Show>
      </SheetScroll>
      <SheetFooter
        keys={[
          { caps: ["G"], label: t().paperMake },
          { caps: ["P"], label: t().print },
          { caps: ["?"], label: t().keys.all },
        ]}
      />
    </Sheet>
  );
}
