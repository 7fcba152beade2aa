import { type JSX, Show } from "solid-js";
import { moneyText, plateText, quoted } from "../platform/formats.ts";
import { language } from "../platform/i18n.ts";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

/** The customer's own words, and nothing else, in the voice face between 「」. `small` for rows of a table. */
export function CustomerVoice(props: { words: string; small?: boolean | undefined }): JSX.Element {
  return (
    <q class="voice voice-quoted block" classList={{ "voice-small": props.small === true }}>
      {quoted(props.words)}
    </q>
  );
}

/** A plate, strong where it names the car, plain in rows. */
export function Plate(props: { plate: string; plain?: boolean | undefined }): JSX.Element {
  return (
    <span class="plate" classList={{ "font-normal": props.plain === true }}>
      {plateText(props.plate)}
    </span>
  );
}

/** A name with what marks it out, in a row: where there is little room the name is cut, its marks are not. */
export function MarkedName(props: { children: JSX.Element; marks: JSX.Element }): JSX.Element {
  return (
    <span class="marked-name flex min-w-0 items-center">
      <span class="clip">{props.children}</span>
      {props.marks}
    </span>
  );
}

/** Yuan with its unit, smaller: `1,286.00 元`. */
export function Money(props: { amount: string }): JSX.Element {
  return (
    <span class="whitespace-nowrap">
      <span class="num">{moneyText(props.amount)}</span>{" "}
      <span class="text-12">{language() === "zh" ? "元" : "CNY"}</span>
    </span>
  );
}

/** A person by the first character of the name. */
export function Avatar(props: { name: string }): JSX.Element {
  return (
    <span class="avatar" aria-hidden="true">
      {Array.from(props.name.trim())[0] ?? ""}
    </span>
  );
}

/** `草稿已存 10:27`, where people look when they worry. `clock` is null while nothing is kept. */
export function DraftNote(props: { clock: string | null; refused?: boolean | undefined }): JSX.Element {
  return (
    <span class="status status-rest text-13" role="status">
      <Show
        when={props.refused}
        fallback={<Show when={props.clock}>{(clock) => <Kept clock={clock()} />}</Show>}
      >
        <Icon name="alert" />
        <span class="due">{words().draftRefused}</span>
      </Show>
    </span>
  );
}

function Kept(props: { clock: string }): JSX.Element {
  return (
    <>
      <Icon name="cloud" />
      <span>{words().draftSaved(props.clock)}</span>
    </>
  );
}

/** The head of a printed page: store, form, printer and time. Seen on paper alone. */
export function PrintHead(props: {
  store: string;
  form: string;
  printedBy: string;
  at: string;
}): JSX.Element {
  return (
    <div class="print-only">
      <div class="print-head">
        <b>{props.store}</b>
        <span>{props.form}</span>
        <span>{words().printedBy(props.printedBy, props.at)}</span>
      </div>
    </div>
  );
}
