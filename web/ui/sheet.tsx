import { type JSX, Show } from "solid-js";
import { Icon } from "./icon.tsx";
import { KeyList } from "./key-cap.tsx";
import { usePageTitle } from "./page-title.ts";

/** The one sheet on the desk: the page's main region. */
export function Sheet(props: { children: JSX.Element }): JSX.Element {
  return (
    <main class="sheet" id="main" tabindex="-1">
      {props.children}
    </main>
  );
}

/**
 * The head of a sheet; its title also names the browser tab. `note` stands beside the title, `acts` at the
 * far end. `ruled` draws the line beneath.
 */
export function SheetHeader(props: {
  title: string;
  back?: { href: string; label: string } | undefined;
  note?: JSX.Element | undefined;
  acts?: JSX.Element | undefined;
  ruled?: boolean | undefined;
}): JSX.Element {
  usePageTitle(() => props.title);
  return (
    <header class="sheet-bar" classList={{ ruled: props.ruled === true }}>
      <Show when={props.back}>
        {(back) => (
          <a class="sheet-back" href={back().href}>
            <Icon name="left" />
            {back().label}
          </a>
        )}
      </Show>
      <h1 tabindex="-1">{props.title}</h1>
      <Show when={props.note}>
        {(note) => <span class="flex items-center gap-2 text-ink-2 max-desk:flex-wrap">{note()}</span>}
      </Show>
      <Show when={props.acts}>{(acts) => <div class="sheet-acts">{acts()}</div>}</Show>
    </header>
  );
}

/** What scrolls within a sheet; with `padded`, a page of sections. */
export function SheetScroll(props: { padded?: boolean | undefined; children: JSX.Element }): JSX.Element {
  return (
    <div class="sheet-scroll" classList={{ "sheet-page": props.padded === true }}>
      {props.children}
    </div>
  );
}

/** The foot of a sheet: the keys that work here, or the acts of a long form. */
export function SheetFooter(props: {
  keys?: readonly { caps: readonly string[]; label: string }[] | undefined;
  children?: JSX.Element | undefined;
}): JSX.Element {
  return (
    <footer class="sheet-foot">
      <Show when={props.keys}>{(keys) => <KeyList keys={keys()} />}</Show>
      {props.children}
    </footer>
  );
}

/**
 * A sheet with a pane at its side. A `preview` repeats what a row opens, and gives way on narrow windows and
 * phones; `content` is found nowhere else and moves below instead.
 */
export function SheetSplit(props: {
  side: JSX.Element;
  holds?: "preview" | "content" | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div class={`split split-${props.holds ?? "preview"}`}>
      <div class="split-main">{props.children}</div>
      {props.side}
    </div>
  );
}

/** Three columns under a header: who it is, what happened, how to deal with them. */
export function SheetColumns(props: {
  start: JSX.Element;
  end: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div class="columns">
      {props.start}
      <div class="split-main">{props.children}</div>
      {props.end}
    </div>
  );
}

/** A pane at the side, named for screen readers; `end` stays in sight below what scrolls. */
export function SidePane(props: {
  label: string;
  end?: JSX.Element | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <aside class="side" aria-label={props.label}>
      <div class="side-scroll">{props.children}</div>
      <Show when={props.end}>{(end) => <div class="side-end">{end()}</div>}</Show>
    </aside>
  );
}

/** A part of a side pane under a small heading, with something at the heading's far end. */
export function SideBlock(props: {
  title?: string | undefined;
  aside?: JSX.Element | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="side-block">
      <Show when={props.title}>
        <h2 class="side-title">
          <span>{props.title}</span>
          <Show when={props.aside}>{(aside) => <span>{aside()}</span>}</Show>
        </h2>
      </Show>
      {props.children}
    </section>
  );
}

/** A section of a page: heading, a quiet note beside it, an act at its far end. */
export function Section(props: {
  title: string;
  note?: JSX.Element | undefined;
  act?: JSX.Element | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="section">
      <h2>
        {props.title}
        <Show when={props.note}>{(note) => <span class="section-note">{note()}</span>}</Show>
        <Show when={props.act}>{(act) => <span class="section-act">{act()}</span>}</Show>
      </h2>
      {props.children}
    </section>
  );
}

/** The acts of a screen on a phone, 48 px high above the tabs; not shown on a desk. */
export function ThumbBar(props: { children: JSX.Element }): JSX.Element {
  return <div class="thumb-bar">{props.children}</div>;
}
