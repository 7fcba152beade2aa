import { useNavigate, useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../platform/keys.ts";
import { paths } from "../../platform/paths.ts";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { dataOf } from "../../platform/query-data.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Bones, Loaded } from "../../ui/loaded.tsx";
import { ProblemNote } from "../../ui/note.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast.ts";
import { EditSummary } from "./components/edit-summary.tsx";
import { SummaryPaper } from "./components/summary-paper.tsx";
import { t } from "./reports.words.ts";
import { fileSummary, rebuildSummary, reopenSummary, summaryQuery } from "./summaries.queries.ts";

/** One 回访总结报告: as it will be printed, edited beside it, filed for good. */
export function SummaryPage(): JSX.Element {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneSummary id={id} />}
    </Show>
  );
}

function OneSummary(props: { id: string }): JSX.Element {
  const navigate = useNavigate();
  const query = useQuery(() => summaryQuery(props.id));
  const [editing, setEditing] = createSignal(false);
  const [filing, setFiling] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const report = () => dataOf(query)?.data;
  const isDraft = () => report()?.state === "draft";
  const act = async (deed: () => Promise<void>): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      await deed();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
      setFiling(false);
    }
  };
  const file = () =>
    act(async () => {
      const { number } = await fileSummary(props.id);
      toast({ text: t().summary.filedAs(number ?? "") });
    });
  createShortcuts(() => ({
    title: t().summary.title,
    shortcuts: [
      { code: "KeyE", cap: "E", label: t().summary.edit, active: isDraft(), run: () => setEditing(true) },
      { code: "KeyP", cap: "P", label: t().print, run: () => print() },
    ],
  }));
  return (
    <Sheet>
      <SheetHeader
        title={t().summary.title}
        back={{ href: paths.summaries, label: t().summary.all }}
        ruled
        note={<Show when={report()}>{(one) => <span>{t().summary.states[one().state]}</span>}</Show>}
        acts={
          <>
            <Show when={isDraft()}>
              <Button cap="E" onClick={() => setEditing(true)}>
                {t().summary.edit}
              </Button>
              <Button
                busy={busy()}
                class="max-desk:hidden"
                onClick={() => void act(async () => void (await rebuildSummary(props.id)))}
              >
                {t().summary.rebuild}
              </Button>
              <Button kind="go" busy={busy()} onClick={() => setFiling(true)}>
                {t().summary.file}
              </Button>
            </Show>
            <Show when={report()?.state === "filed"}>
              <Button
                busy={busy()}
                onClick={() =>
                  void act(async () => navigate(paths.summary((await reopenSummary(props.id)).id)))
                }
              >
                {t().summary.reopen}
              </Button>
            </Show>
            <Button icon="print" cap="P" class="max-desk:hidden" onClick={() => print()}>
              {t().print}
            </Button>
          </>
        }
      />
      <SheetScroll>
        <Show when={problem()}>{(wrong) => <ProblemNote problem={wrong()} />}</Show>
        <Loaded query={query} bones={<Bones lines={12} />}>
          {(read) => <SummaryPaper report={read().data} />}
        </Loaded>
      </SheetScroll>
      <Show when={editing() && dataOf(query)} keyed>
        {(read) => (
          <EditSummary report={read.data} etag={read.etag ?? ""} onClose={() => setEditing(false)} />
        )}
      </Show>
      <ConfirmDialog
        open={filing()}
        onClose={() => setFiling(false)}
        title={t().summary.fileTitle}
        act={t().summary.file}
        busy={busy()}
        onConfirm={() => void file()}
      >
        {t().summary.fileNote}
      </ConfirmDialog>
    </Sheet>
  );
}
