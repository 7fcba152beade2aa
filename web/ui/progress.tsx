import { For, type JSX } from "solid-js";
import { Icon } from "./icon.tsx";

/** How far long work has come, `done` of `total`, under the words that say it. */
export function Progress(props: {
  label: string;
  done: number;
  total: number;
  /** What stands above: `正在写入 812 / 1,279 行，退回 4`. */
  children?: JSX.Element | undefined;
  /** At the far end of the words: a way to cancel. */
  act?: JSX.Element | undefined;
}): JSX.Element {
  const percent = () => (props.total > 0 ? Math.min(100, (props.done / props.total) * 100) : 0);
  return (
    <div>
      <div class="mb-1.5 flex items-center gap-3">
        <span>{props.children}</span>
        <span class="ms-auto">{props.act}</span>
      </div>
      <svg
        class="progress"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-label={props.label}
        aria-valuenow={Math.round(percent())}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <rect class="progress-ground" width="100" height="4" />
        <rect class="progress-done" width={percent()} height="4" />
      </svg>
    </div>
  );
}

/** The steps of long work, the present one marked: `1 上传 › 2 核对 › 3 写入`. */
export function StepTrail(props: { label: string; steps: readonly string[]; current: number }): JSX.Element {
  return (
    <ol class="trail" aria-label={props.label}>
      <For each={props.steps}>
        {(step, index) => (
          <li aria-current={index() === props.current ? "step" : undefined}>
            {index() > 0 ? <Icon name="right" size="small" /> : null}
            <span>
              {index() + 1} {step}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
