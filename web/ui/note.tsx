import { type JSX, Show } from "solid-js";
import type { ApiProblem } from "../platform/problem.ts";
import { TextButton } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { words } from "./words.ts";

export type NoteTone = "bad" | "warn" | "calm" | "offline";

const icons: Record<NoteTone, IconName> = { bad: "alert", warn: "info", calm: "info", offline: "cloud" };
const classes: Record<NoteTone, string> = {
  bad: "note-bad",
  warn: "",
  calm: "note-calm",
  offline: "note-calm",
};

/** A sentence that must be seen: red when something failed, amber when nothing is lost, grey when offline. */
export function Note(props: {
  tone?: NoteTone | undefined;
  icon?: IconName | undefined;
  children: JSX.Element;
}): JSX.Element {
  const tone = () => props.tone ?? "warn";
  return (
    <div class={`note ${classes[tone()]}`} role={tone() === "bad" ? "alert" : "status"}>
      <Icon name={props.icon ?? icons[tone()]} />
      <div class="min-w-0">{props.children}</div>
    </div>
  );
}

/**
 * What went wrong, what to do, and the id to quote. `saving` says that typed content is at stake, which
 * changes the words when the network is gone.
 */
export function ProblemNote(props: {
  problem: ApiProblem;
  saving?: boolean | undefined;
  onRetry?: (() => void) | undefined;
}): JSX.Element {
  const sentence = () => {
    const { kind, detail, title } = props.problem;
    if (kind === "offline") return props.saving ? words().offline : words().offlineReading;
    return detail || title || (kind === "failed" ? words().fault : words().refused);
  };
  const tone = () => {
    if (props.problem.kind === "offline") return "offline";
    return props.problem.kind === "failed" ? "bad" : "warn";
  };
  return (
    <Note tone={tone()}>
      {sentence()}{" "}
      <Show when={!sentence().includes(props.problem.requestId) && props.problem.requestId}>
        {(id) => (
          <span class="text-ink-2">
            {words().problemId} <b class="num">{id()}</b>{" "}
          </span>
        )}
      </Show>
      <Show when={props.onRetry}>
        {(retry) => <TextButton onClick={() => retry()()}>{words().retry}</TextButton>}
      </Show>
    </Note>
  );
}

/** Nothing here: one sentence, and the next act. */
export function Empty(props: { children: JSX.Element; acts?: JSX.Element | undefined }): JSX.Element {
  return (
    <div class="empty">
      <p>{props.children}</p>
      <Show when={props.acts}>{(acts) => <div class="empty-acts">{acts()}</div>}</Show>
    </div>
  );
}
