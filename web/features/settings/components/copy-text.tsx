import { createSignal, type JSX, onCleanup } from "solid-js";
import { Button } from "../../../ui/button.tsx";
import { TextInput } from "../../../ui/field.tsx";
import { t } from "../settings.words.ts";

const SHOWN_MS = 2_000;

/** A text to take along, such as a link or a secret, whole and with a button that copies it. */
export function CopyText(props: { label: string; text: string }): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <div class="flex min-w-0 flex-1 flex-wrap gap-2">
      <TextInput
        aria-label={props.label}
        class="num max-w-110"
        readonly
        value={props.text}
        onValue={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon="copy" onClick={() => void copy()}>
        <span aria-live="polite">{copied() ? t().copied : t().copy}</span>
      </Button>
    </div>
  );
}
