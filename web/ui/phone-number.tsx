import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { isMasked, phoneDigits, phoneText } from "../platform/formats.ts";
import { createShortcuts } from "../platform/keys.ts";
import { Icon } from "./icon.tsx";
import { KeyCap } from "./key-cap.tsx";
import { words } from "./words.ts";

const SHOWN_MS = 2_000;

/** Copying a number without spaces, by the key C or a press; `copied` stays true for a moment. */
function createCopy(phone: () => string): {
  copied: () => boolean;
  callable: () => boolean;
  copy: () => Promise<void>;
} {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(phoneDigits(phone()));
    setCopied(true);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const callable = () => !isMasked(phone());
  createShortcuts(() => ({
    title: "",
    shortcuts: [{ code: "KeyC", cap: "C", label: words().copy, active: callable(), run: () => void copy() }],
  }));
  return { copied, callable, copy };
}

/**
 * The number to call, large: C copies it without spaces. On a phone it is one wide button that dials. A
 * masked number is only shown.
 */
export function CopyNumber(props: { phone: string; children?: JSX.Element | undefined }): JSX.Element {
  const { copied, callable, copy } = createCopy(() => props.phone);
  return (
    <>
      <div class="max-desk:hidden">
        <div class="dial">{phoneText(props.phone)}</div>
        <div class="mt-1 flex flex-wrap items-center gap-x-4 text-12 text-ink-3">
          <Show when={callable()}>
            <CopyButton copied={copied()} onPress={() => void copy()} />
          </Show>
          {props.children}
        </div>
      </div>
      <Show
        when={callable()}
        fallback={<div class="num desk:hidden text-20 font-semibold">{phoneText(props.phone)}</div>}
      >
        <WideDial phone={props.phone} />
      </Show>
    </>
  );
}

/** The number to call among the facts of a record: copied by C, on a phone one wide button. A masked one is only shown. */
export function NumberInFacts(props: { phone: string }): JSX.Element {
  const { copied, callable, copy } = createCopy(() => props.phone);
  return (
    <Show when={callable()} fallback={<span class="num">{phoneText(props.phone)}</span>}>
      <span class="inline-flex items-center gap-3 max-desk:hidden">
        <b class="num">{phoneText(props.phone)}</b>
        <span class="text-12 text-ink-3">
          <CopyButton copied={copied()} onPress={() => void copy()} />
        </span>
      </span>
      <WideDial phone={props.phone} />
    </Show>
  );
}

function CopyButton(props: { copied: boolean; onPress: () => void }): JSX.Element {
  return (
    <button type="button" class="hover:text-ink" onClick={() => props.onPress()}>
      <KeyCap cap="C" /> <span aria-live="polite">{props.copied ? words().copied : words().copy}</span>
    </button>
  );
}

/** One wide button that dials, on a phone. */
function WideDial(props: { phone: string }): JSX.Element {
  return (
    <a class="button button-wide dial-call desk:hidden" href={`tel:${phoneDigits(props.phone)}`}>
      <Icon name="phone" />
      {words().dial(phoneText(props.phone))}
    </a>
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
