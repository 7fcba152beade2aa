import type { JSX } from "solid-js";
import { type FollowUpStatus, statusText } from "../platform/follow-up-status.ts";
import { language } from "../platform/i18n.ts";

export type StatusShape = FollowUpStatus["state"];

/** The eight shapes, each told from the others without its colour. */
const shapes = {
  waiting: () => <circle cx="8" cy="8" r="6" />,
  "due-today": () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path class="solid" d="M8 2a6 6 0 0 1 0 12Z" />
    </>
  ),
  overdue: () => (
    <>
      <path
        class="solid"
        d="M8 1.6a1 1 0 0 1 .87.5l6 10.6a1 1 0 0 1-.87 1.5H2a1 1 0 0 1-.87-1.5l6-10.6a1 1 0 0 1 .87-.5Z"
      />
      <path class="cut" d="M8 6v3.4M8 11.7v.1" />
    </>
  ),
  promised: () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  done: () => (
    <>
      <circle class="solid" cx="8" cy="8" r="6.6" />
      <path class="cut" d="m5.2 8.2 2 2 3.8-4.2" />
    </>
  ),
  unreached: () => (
    <>
      <circle cx="8" cy="8" r="6" stroke-dasharray="2.6 2.1" />
      <path d="M5.6 8h4.8" />
    </>
  ),
  lapsed: () => (
    <>
      <rect x="2.4" y="2.4" width="11.2" height="11.2" rx="2" />
      <path d="M5.4 8h5.2" />
    </>
  ),
  refuted: () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />
    </>
  ),
  exempt: () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m3.8 12.2 8.4-8.4" />
    </>
  ),
} satisfies Record<StatusShape, () => JSX.Element>;

/**
 * How loud a status is. `late`, `due`, `promised` and `kept` colour glyph and words; `calm` (amber) and `done`
 * (green) colour the glyph alone; `wait` and `rest` are grey.
 */
export type StatusTone = "late" | "due" | "promised" | "kept" | "calm" | "done" | "wait" | "rest";

const tones: Record<StatusShape, StatusTone> = {
  waiting: "wait",
  "due-today": "calm",
  overdue: "late",
  promised: "promised",
  done: "done",
  unreached: "wait",
  lapsed: "rest",
  exempt: "rest",
  refuted: "late",
};

const toneClass: Record<StatusTone, string> = {
  late: "late",
  due: "due",
  promised: "promised",
  kept: "kept",
  calm: "status-calm",
  done: "status-done",
  wait: "status-wait",
  rest: "status-rest",
};

/** One of the eight shapes alone, 16 px; words must stand beside it. */
export function StatusGlyph(props: { shape: StatusShape; class?: string | undefined }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" class={`icon ${props.class ?? ""}`} aria-hidden="true">
      {shapes[props.shape]()}
    </svg>
  );
}

/** A shape with any words: the clock of a case, a slot that is missing. */
export function StatusLine(props: {
  shape: StatusShape;
  tone?: StatusTone | undefined;
  strong?: boolean | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <span
      class={`status ${toneClass[props.tone ?? tones[props.shape]]}`}
      classList={{ "font-semibold": props.strong === true }}
    >
      <StatusGlyph shape={props.shape} />
      <span>{props.children}</span>
    </span>
  );
}

/** The state of a follow-up as shape and words: `逾期 2 天`, `约好 15:30 再打`. */
export function StatusLabel(props: { status: FollowUpStatus; strong?: boolean | undefined }): JSX.Element {
  return (
    <StatusLine shape={props.status.state} strong={props.strong}>
      {statusText(props.status, language())}
    </StatusLine>
  );
}
