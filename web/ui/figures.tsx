import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { Explain } from "./explain.tsx";
import { sparkLine } from "./spark-line.ts";

/** One number of a role (practice 3): it opens its rows, and says the sum it was made of. */
export type FigureSpec = {
  key: string;
  label: string;
  value: string;
  unit?: string | undefined;
  /** The sum or what is next: `218 / 236`, `最久 2 天`. */
  sub?: string | undefined;
  /** Where its rows are; without it the number is only told. */
  href?: string | undefined;
  /** True when a hand is needed: overdue, below its target. */
  late?: boolean | undefined;
  /** Beside the label: `目标 95%`. */
  target?: string | undefined;
  /** The days of the period, oldest first, and the target as a line. */
  trend?: { points: readonly number[]; aim?: number | undefined; label: string } | undefined;
  /** How it is made, in plain words. */
  explain?: string | undefined;
  /** Left out on a phone, where three fit. */
  minor?: boolean | undefined;
};

function Spark(props: { points: readonly number[]; aim: number | undefined; label: string }): JSX.Element {
  const line = () => sparkLine({ points: props.points, aim: props.aim, width: 84, height: 24 });
  return (
    <svg width="84" height="24" role="img" aria-label={props.label}>
      <Show when={line().aimY !== null}>
        <path class="spark-aim" d={`M0 ${line().aimY}H84`} />
      </Show>
      <polyline class="spark" points={line().points} />
      <circle class="spark-dot" cx={line().end.x} cy={line().end.y} r="2" />
    </svg>
  );
}

/** The five numbers of a role in a row, parted by hairlines. */
export function FigureRow(props: {
  label: string;
  figures: readonly FigureSpec[];
  /** On a phone two stand beside each other, the others below. */
  wraps?: boolean | undefined;
}): JSX.Element {
  return (
    <ul class="figures ruled" classList={{ "figures-wrap": props.wraps === true }} aria-label={props.label}>
      <For each={props.figures}>
        {(figure) => (
          <li classList={{ "figure-minor": figure.minor === true }}>
            <Dynamic component={figure.href ? "a" : "div"} class="figure" href={figure.href}>
              <span class="figure-label">
                {figure.label}
                <Show when={figure.target}>
                  <small>{figure.target}</small>
                </Show>
              </span>
              <span classList={{ "figure-trend": figure.trend !== undefined }}>
                <b classList={{ late: figure.late === true }}>
                  {figure.value}
                  <Show when={figure.unit}>
                    <span class="figure-unit">{figure.unit}</span>
                  </Show>
                </b>
                <Show when={figure.trend}>
                  {(trend) => <Spark points={trend().points} aim={trend().aim} label={trend().label} />}
                </Show>
              </span>
              <Show when={figure.sub}>
                <small class="figure-sub">{figure.sub}</small>
              </Show>
            </Dynamic>
            <Show when={figure.explain}>{(text) => <Explain of={figure.label} text={text()} />}</Show>
          </li>
        )}
      </For>
    </ul>
  );
}
