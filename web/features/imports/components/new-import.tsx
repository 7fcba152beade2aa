import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { takePickedFile } from "../../../platform/picked-file.ts";
import { type ApiProblem, asProblem } from "../../../platform/problem.ts";
import { TextButton } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Field, FieldGroup, Select } from "../../../ui/field.tsx";
import { FileDrop } from "../../../ui/file-drop.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { acceptedEndings, fileFault, sizeText } from "../imports.file-check.ts";
import { checkFile, type ImportKind, importQuery, type Upload } from "../imports.queries.ts";
import { nothingDecided, rememberSent } from "../imports.recent-upload.ts";
import { t } from "../imports.words.ts";

const KINDS: readonly ImportKind[] = ["service-visits", "customers"];

/** A file dropped beside the place for it would make the browser leave the app. */
function keepStrayFiles(): void {
  const ignore = (event: DragEvent): void => event.preventDefault();
  addEventListener("dragover", ignore);
  addEventListener("drop", ignore);
  onCleanup(() => {
    removeEventListener("dragover", ignore);
    removeEventListener("drop", ignore);
  });
}

/** What is loaded, where it belongs, and the place to drop it. */
export function NewImport(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [kind, setKind] = createSignal<ImportKind>("service-visits");
  const [kindChosen, setKindChosen] = createSignal(false);
  const [storeId, setStoreId] = createSignal(chosenStore() ?? me().stores[0]?.id ?? "");
  const [sending, setSending] = createSignal<File | null>(null);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [failed, setFailed] = createSignal<File | null>(null);
  const [handedFault, setHandedFault] = createSignal<string | null>(null);
  let sent = new AbortController();
  onCleanup(() => sent.abort());
  keepStrayFiles();

  const send = async (file: File): Promise<void> => {
    sent = new AbortController();
    const { signal } = sent;
    const upload: Upload = {
      file,
      kind: kind(),
      kindAssumed: !kindChosen(),
      storeId: storeId() || null,
      mapping: {},
    };
    setProblem(null);
    setSending(file);
    try {
      const taken = await checkFile(upload, signal);
      if (signal.aborted) return;
      rememberSent(taken.id, { upload, decided: nothingDecided });
      client.setQueryData(importQuery(taken.id).queryKey, taken);
      navigate(paths.import(taken.id));
    } catch (thrown) {
      if (signal.aborted) return;
      setFailed(file);
      setProblem(asProblem(thrown));
    } finally {
      setSending(null);
    }
  };

  onMount(() => {
    const handed = takePickedFile();
    if (!handed) return;
    const fault = refusal(handed);
    if (fault === null) void send(handed);
    else setHandedFault(fault);
  });

  return (
    <div class="flex flex-col gap-4">
      <div class="flex flex-wrap items-end gap-x-6 gap-y-3">
        <FieldGroup label={t().kind}>
          <Segmented
            label={t().kind}
            options={KINDS.map((value) => ({ value, label: t().kinds[value] }))}
            value={kind()}
            onValue={(chosen) => {
              setKind(chosen);
              setKindChosen(true);
            }}
          />
        </FieldGroup>
        <Show when={me().stores.length > 1}>
          <Field label={t().store}>
            {(ties) => (
              <Select {...ties()} value={storeId()} onValue={setStoreId} class="min-w-40">
                <For each={me().stores}>{(store) => <option value={store.id}>{store.name}</option>}</For>
              </Select>
            )}
          </Field>
        </Show>
      </div>
      <Show when={handedFault()}>{(sentence) => <Note tone="bad">{sentence()}</Note>}</Show>
      <Show when={problem()}>
        {(found) => (
          <ProblemNote
            problem={found()}
            onRetry={() => {
              const file = failed();
              if (file) void send(file);
            }}
          />
        )}
      </Show>
      <Show
        when={sending()}
        fallback={
          <FileDrop
            title={t().dropTitles[kind()]}
            accept={acceptedEndings}
            refuse={refusal}
            onFile={(file) => {
              setHandedFault(null);
              void send(file);
            }}
          >
            <p>{t().dropHint}</p>
            <p class="mt-1 text-13 text-ink-3">{t().dropMasked}</p>
          </FileDrop>
        }
      >
        {(file) => (
          <div class="drop" role="status">
            <h2>{t().uploading(file().name, sizeText(file().size))}</h2>
            <p class="text-ink-2">{t().uploadingHint}</p>
            <TextButton onClick={() => sent.abort()}>{t().stopUpload}</TextButton>
          </div>
        )}
      </Show>
    </div>
  );
}

/** Why a file is not sent, in words with the way out; null for one that may go. */
function refusal(file: File): string | null {
  const fault = fileFault(file);
  return fault === null ? null : t().faults[fault](file.name);
}
