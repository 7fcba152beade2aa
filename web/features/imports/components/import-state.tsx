import { type JSX, Match, Switch } from "solid-js";
import { StatusLine } from "../../../ui/status.tsx";
import type { Import } from "../imports.queries.ts";
import { isWorking } from "../imports.steps.ts";
import { t } from "../imports.words.ts";

/** The state of an import as shape and words. */
export function ImportState(props: { state: Import["state"] }): JSX.Element {
  const words = () => t().states[props.state];
  return (
    <Switch fallback={<StatusLine shape="exempt">{words()}</StatusLine>}>
      <Match when={isWorking(props.state)}>
        <StatusLine shape="waiting">{words()}</StatusLine>
      </Match>
      <Match when={props.state === "checked"}>
        <StatusLine shape="due-today" tone="due">
          {words()}
        </StatusLine>
      </Match>
      <Match when={props.state === "done"}>
        <StatusLine shape="done">{words()}</StatusLine>
      </Match>
      <Match when={props.state === "failed"}>
        <StatusLine shape="overdue">{words()}</StatusLine>
      </Match>
    </Switch>
  );
}
