import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { paths } from "../../../platform/paths.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { SheetScroll } from "../../../ui/sheet.tsx";
import { checkFile, type Import, type ImportKind, importQuery, type Upload } from "../imports.queries.ts";
import { rememberUpload, uploadOf } from "../imports.recent-upload.ts";
import { rowsToWrite } from "../imports.steps.ts";
import { t } from "../imports.words.ts";
import { EffectsTable } from "./effects-table.tsx";
import { Rejects } from "./rejects.tsx";

const otherKind: Record<ImportKind, ImportKind> = {
  customers: "service-visits",
  "service-visits": "customers",
};

/** Reads a file that is still at hand once more, and shows what comes of it. */
export function useReadAgain() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation(() => ({
    mutationFn: (upload: Upload) => checkFile(upload, new AbortController().signal),
    onSuccess: (taken: Import, upload: Upload) => {
      rememberUpload(taken.id, upload);
      client.setQueryData(importQuery(taken.id).queryKey, taken);
      navigate(paths.import(taken.id), { replace: true });
    },
  }));
}

/** An import that came to nothing, or was stopped: why, and what to do. */
export function ImportFailed(props: { import: Import }): JSX.Element {
  const again = useReadAgain();
  const upload = () => uploadOf(props.import.id);
  const written = () => rowsToWrite(props.import.counts);
  return (
    <SheetScroll padded>
      <div class="flex max-w-180 flex-col gap-4">
        <Show when={props.import.problem} fallback={<Cancelled import={props.import} written={written()} />}>
          {(problem) => (
            <>
              <h2 class="text-20 font-semibold">{problem().title}</h2>
              <Note tone="bad">{problem().detail}</Note>
              <p class="text-ink-2">{t().failedNote}</p>
            </>
          )}
        </Show>
        <Show when={again.error}>{(error) => <ProblemNote problem={asProblem(error())} />}</Show>
        <div class="flex flex-wrap gap-2">
          <ButtonLink kind="go" href={paths.imports}>
            {t().otherFile}
          </ButtonLink>
          <Show when={upload()}>
            {(known) => (
              <>
                <Show when={props.import.problem}>
                  <Button
                    busy={again.isPending}
                    onClick={() => again.mutate({ ...known(), kind: otherKind[known().kind] })}
                  >
                    {t().tryAs(t().kinds[otherKind[known().kind]])}
                  </Button>
                </Show>
                <Button busy={again.isPending} onClick={() => again.mutate(known())}>
                  {t().tryAgain}
                </Button>
              </>
            )}
          </Show>
        </div>
        <Show when={written() > 0}>
          <EffectsTable title={t().effectsDone} import={props.import} />
        </Show>
        <Rejects import={props.import} />
      </div>
    </SheetScroll>
  );
}

function Cancelled(props: { import: Import; written: number }): JSX.Element {
  const wrote = () => props.import.mode === "apply" && props.written > 0;
  return (
    <>
      <h2 class="text-20 font-semibold">{t().cancelledTitle}</h2>
      <p class="text-ink-2">{wrote() ? t().cancelledSome(countText(props.written)) : t().cancelledNothing}</p>
    </>
  );
}
