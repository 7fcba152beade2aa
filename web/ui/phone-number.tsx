import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { isMasked, phoneDigits, phoneText } from "../platform/formats.ts";
import { createShortcuts } from "../platform/keys.ts";
import { Icon } from "./icon.tsx";
import { KeyCap } from "./key-cap.tsx";
import { words } from "./words.ts";

const SHOWN_MS = 2_000;

/**
 * The number to call, large: C copies it without spaces. On a phone it is one wide button that dials. A
 * masked number is only shown.
 */
export function CopyNumber(props: { phone: string; children?: JSX.Element | undefined }): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(phoneDigits(props.phone));
    setCopied(true);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const callable = () => !isMasked(props.phone);
  createShortcuts(() => ({
    title: "",
    shortcuts: [{ code: "KeyC", cap: "C", label: words().copy, active: callable(), run: () => void copy() }],
  }));
  return (
    <>
      <div class="max-desk:hidden">
        <div class="dial">{phoneText(props.phone)}</div>
        <div class="mt-1 flex flex-wrap items-center gap-x-4 text-12 text-ink-3">
          <Show when={callable()}>
            <button type="button" class="hover:text-ink" onClick={() => void copy()}>
              <KeyCap cap="C" /> <span aria-live="polite">{copied() ? words().copied : words().copy}</span>
            </button>
          </Show>
          {props.children}
        </div>
      </div>
      <Show
        when={callable()}
        fallback={<div class="num desk:hidden text-20 font-semibold">{phoneText(props.phone)}</div>}
      >
        <a class="button button-wide dial-call desk:hidden" href={`tel:${phoneDigits(props.phone)}`}>
          <Icon name="phone" />
          {words().dial(phoneText(props.phone))}
        </a>
      </Show>
    </>
  );
}

/** A round button that dials, beside a name in a list on a phone. */
export function DialButton(props: { phone: string; name: string }): JSX.Element {
  return (
    <a class="dial-round" href={`tel:${phoneDigits(props.phone)}`} aria-label={words().dial(props.name)}>
      <Icon name="phone" />
    </a>
  );
}
