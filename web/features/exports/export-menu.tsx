import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { countText } from "../../platform/formats.ts";
import { may, useMe } from "../../platform/me.tsx";
import { asProblem } from "../../platform/problem.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.ts";
import {
  cancelExport,
  type Export,
  type ExportFilters,
  type ExportFormat,
  type ExportName,
  exportUrl,
  followExport,
  startExport,
} from "./exports.queries.ts";
import { t } from "./exports.words.ts";

const FORMATS: readonly ExportFormat[] = ["xlsx", "csv"];

/**
 * The export of a list under the filters on screen: a choice of format, how far it has come, then the download.
 *
 *     <ExportMenu list="customers" filters={{ storeId: chosenStore() }} />
 */
export function ExportMenu(props: { list: ExportName; filters: ExportFilters }): JSX.Element {
  const me = useMe();
  const [atWork, setAtWork] = createSignal<Export | "starting" | null>(null);
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });

  const run = async (format: ExportFormat): Promise<void> => {
    if (atWork() !== null) return;
    setAtWork("starting");
    try {
      const started = await startExport({ list: props.list, format, filters: props.filters });
      setAtWork(started);
      const ended = await followExport({ started, onSeen: setAtWork, isGone: () => isGone });
      if (isGone) return;
      if (ended.fileId !== null) location.assign(await exportUrl(ended.fileId));
      else if (ended.state === "cancelled") toast({ text: t().cancelled });
      else toast({ text: ended.problem?.detail ?? t().failed, tone: "bad" });
    } catch (thrown) {
      toast({ text: asProblem(thrown).detail || t().failed, tone: "bad" });
    } finally {
      setAtWork(null);
    }
  };
  const cancel = async (id: string): Promise<void> => {
    try {
      await cancelExport(id);
    } catch (thrown) {
      toast({ text: asProblem(thrown).detail || t().failed, tone: "bad" });
    }
  };
  const started = () => {
    const one = atWork();
    return one === "starting" ? null : one;
  };

  return (
    <Show when={may(me(), "exports:make")}>
      <Show
        when={atWork()}
        fallback={
          <Menu
            label={t().title}
            place="bottom-end"
            groups={[
              {
                entries: FORMATS.map((format) => ({
                  id: format,
                  label: t().formats[format],
                  onSelect: () => void run(format),
                })),
              },
            ]}
            trigger={(ties) => (
              <Button {...ties()} kind="bare" icon="download" class="max-desk:hidden">
                {t().export}
              </Button>
            )}
          />
        }
      >
        <span class="flex items-center gap-2 px-2 text-13 text-ink-2" role="status">
          <Show when={started()?.rows} fallback={t().waiting}>
            {(rows) => t().running(countText(rows()))}
          </Show>
          <Show when={started()}>
            {(one) => <TextButton onClick={() => void cancel(one().id)}>{t().cancel}</TextButton>}
          </Show>
        </span>
      </Show>
    </Show>
  );
}
