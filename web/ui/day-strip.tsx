import { createMemo, For, type JSX } from "solid-js";
import { type CallWindow, clockOf, passedWindows, windowState } from "../platform/call-windows.ts";
import { language } from "../platform/i18n.ts";
import { spanText } from "../platform/time-text.ts";
import { words } from "./words.ts";

const WIDTH = 196;
// Outside 08:30–21:00 nobody is called unless they asked for it, so the strip does not show it.
const OPENS = 8 * 60 + 30;
const CLOSES = 21 * 60;

function place(minute: number): number {
  const inside = Math.min(Math.max(minute, OPENS), CLOSES);
  return Math.round(((inside - OPENS) / (CLOSES - OPENS)) * WIDTH * 10) / 10;
}

function bars(windows: readonly CallWindow[]): string {
  return windows.map(({ from, to }) => `M${place(from)} 7H${place(to)}`).join("");
}

function hourText(minute: number): string {
  return minute % 60 === 0 ? String(minute / 60) : clockOf(minute);
}

/** The call windows of a day as a line with *now* on it, and in words how long the present one lasts. */
export function DayStrip(props: {
  windows: readonly CallWindow[];
  /** Minutes from midnight in the store's zone. */
  minute: number;
}): JSX.Element {
  const state = createMemo(() => windowState({ windows: props.windows, minute: props.minute }));
  const sentence = () => {
    const now = state();
    if (now.kind === "inside") return words().windowLeft(spanText(now.minutesLeft * 60_000, language()));
    if (now.kind === "before") return words().windowNext(clockOf(now.opensAt));
    return now.kind === "over" ? words().windowOver : words().windowNone;
  };
  const label = () => {
    const spans = props.windows.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join("、");
    return words().windowLabel(spans, clockOf(props.minute));
  };
  const ends = () => props.windows.flatMap(({ from, to }) => [from, to]);
  return (
    <span class="strip">
      <svg width={WIDTH} height="24" role="img" aria-label={label()}>
        <path class="strip-day" d={`M0 7H${WIDTH}`} />
        <path class="strip-window" d={bars(props.windows)} />
        <path
          class="strip-passed"
          d={bars(passedWindows({ windows: props.windows, minute: props.minute }))}
        />
        <path class="strip-now" d={`M${place(props.minute)} 0V14`} />
        <For each={ends()}>
          {(minute) => (
            <text x={place(minute)} y="22" text-anchor="middle">
              {hourText(minute)}
            </text>
          )}
        </For>
      </svg>
      <span>{sentence()}</span>
    </span>
  );
}
