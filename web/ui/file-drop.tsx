import { createSignal, type JSX, Show } from "solid-js";
import { Button } from "./button.tsx";
import { refusedFile } from "./file-check.ts";
import { Icon } from "./icon.tsx";
import { Note } from "./note.tsx";
import { words } from "./words.ts";

type FileLimits =
  | { maxBytes: number; refuse?: undefined }
  /** Why a file is not taken, in words of the screen's own; null for one that is. */
  | { refuse: (file: File) => string | null; maxBytes?: undefined };

function refusedBy(limits: FileLimits & { accept: readonly string[] }, file: File): string | null {
  if (limits.refuse) return limits.refuse(file);
  const { name, size } = file;
  const fault = refusedFile({ name, size, accept: limits.accept, maxBytes: limits.maxBytes });
  if (fault === null) return null;
  return fault.because === "type"
    ? words().fileWrongType(name, limits.accept.join(" / "))
    : words().fileTooBig(name, fault.limit);
}

type FileDropProps = FileLimits & {
  title: string;
  /** Endings with their dot: `[".xlsx", ".csv"]`. */
  accept: readonly string[];
  onFile: (file: File) => void;
  busy?: boolean | undefined;
  /** Beside the button: another way to begin. */
  acts?: JSX.Element | undefined;
  children?: JSX.Element | undefined;
};

/**
 * A place to drop one file, or to choose it. `children` says what may be dropped and what happens then; a file
 * of another kind or too large is told at once.
 */
export function FileDrop(props: FileDropProps): JSX.Element {
  const [over, setOver] = createSignal(false);
  const [refused, setRefused] = createSignal<string | null>(null);
  let chooser: HTMLInputElement | undefined;

  const take = (file: File | null | undefined): void => {
    if (!file || props.busy) return;
    const sentence = refusedBy(props, file);
    setRefused(sentence);
    if (sentence === null) props.onFile(file);
  };

  return (
    <section
      class="drop"
      aria-label={props.title}
      classList={{ "is-over": over() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <Icon name="document" size="huge" />
      <h2>{over() ? words().dropHere : props.title}</h2>
      <div class="text-ink-2">{props.children}</div>
      <Show when={refused()}>{(sentence) => <Note tone="bad">{sentence()}</Note>}</Show>
      <div class="my-1.5 flex flex-wrap justify-center gap-3">
        <Button kind="go" size="tall" busy={props.busy} onClick={() => chooser?.click()}>
          {words().chooseFile}
        </Button>
        {props.acts}
      </div>
      <input
        ref={chooser}
        type="file"
        class="hidden"
        tabindex="-1"
        aria-label={words().chooseFile}
        accept={props.accept.join(",")}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
