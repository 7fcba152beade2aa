import { createSignal, type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { paths } from "../../../platform/paths.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { SheetScroll } from "../../../ui/sheet.tsx";
import type { Import, ImportKind, Upload } from "../imports.queries.ts";
import { useReadAgain } from "../imports.read-again.ts";
import { nothingDecided, sentAs } from "../imports.recent-upload.ts";
import { rowsToWrite } from "../imports.steps.ts";
import { t } from "../imports.words.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { EffectsTable } from "./effects-table.tsx";
import { ImportUndo } from "./import-undo.tsx";
import { Rejects } from "./rejects.tsx";

const otherKind: Record<ImportKind, ImportKind> = {
  customers: "service-visits",
  "service-visits": "customers",
};

/** An import that could not be read, or was stopped: why, what of it stays, and the ways on. */
export function ImportFailed(props: { import: Import }): JSX.Element {
  const again = useReadAgain();
  const [mapping, setMapping] = createSignal<Record<string, string>>({});
  const upload = () => sentAs(props.import.id)?.upload;
  const readAgain = (changes: Partial<Upload>): void => {
    const known = upload();
    if (known) again.mutate({ upload: { ...known, ...changes }, decided: nothingDecided });
  };
  const written = () => (props.import.mode === "apply" ? rowsToWrite(props.import.counts) : 0);
  const remap = (heading: string, field: string | null): void => {
    setMapping(({ [heading]: _undone, ...others }) =>
      field === null ? others : { ...others, [heading]: field },
    );
  };
  /** Columns that were found, for somebody to point out the missing one. */
  const canPointOut = () => props.import.columns.length > 0 && upload() !== undefined;
  const isRemapped = () => Object.keys(mapping()).length > 0;
  return (
    <SheetScroll padded>
      <div class="flex max-w-180 flex-col gap-4">
        <Why import={props.import} written={written()} />
        <Show when={again.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
        <div class="flex flex-wrap gap-2">
          <Show when={isRemapped()}>
            <Button kind="go" busy={again.isPending} onClick={() => readAgain({ mapping: mapping() })}>
              {t().recheck}
            </Button>
          </Show>
          <ButtonLink kind={isRemapped() ? "quiet" : "go"} href={paths.imports}>
            {t().otherFile}
          </ButtonLink>
          <Show when={upload()}>
            {(known) => (
              <Show
                when={props.import.problem}
                fallback={
                  <Button busy={again.isPending} onClick={() => readAgain({})}>
                    {t().tryAgain}
                  </Button>
                }
              >
                <Button
                  busy={again.isPending}
                  onClick={() => readAgain({ kind: otherKind[known().kind], mapping: {} })}
                >
                  {t().tryAs(t().kinds[otherKind[known().kind]])}
                </Button>
              </Show>
            )}
          </Show>
        </div>
        <Show when={written() > 0}>
          <EffectsTable title={t().effectsDone} import={props.import} />
        </Show>
        <Rejects import={props.import} />
        <Show when={written() > 0}>
          <ImportUndo import={props.import} />
        </Show>
      </div>
      <Show when={canPointOut()}>
        <ColumnsTable import={props.import} mapping={mapping()} onMap={remap} />
      </Show>
    </SheetScroll>
  );
}

/** What happened, and what of the file is written. */
function Why(props: { import: Import; written: number }): JSX.Element {
  const stays = () => (props.written > 0 ? t().someWritten(countText(props.written)) : undefined);
  return (
    <Show
      when={props.import.problem}
      fallback={
        <>
          <h2 class="text-20 font-semibold">{t().cancelledTitle}</h2>
          <p class="text-ink-2">{stays() ?? t().cancelledNothing}</p>
        </>
      }
    >
      {(problem) => (
        <>
          <h2 class="text-20 font-semibold">{problem().title}</h2>
          <Note tone="bad">{problem().detail}</Note>
          <p class="text-ink-2">{stays() ?? t().failedNote}</p>
        </>
      )}
    </Show>
  );
}
