import { type JSX, Match, Switch } from "solid-js";
import { StatusLine } from "../../../ui/status.tsx";
import type { Import } from "../imports.queries.ts";
import { isDropped, isWorking } from "../imports.steps.ts";
import { t } from "../imports.words.ts";

/** The state of an import as shape and words. */
export function ImportState(props: { import: Pick<Import, "mode" | "state"> }): JSX.Element {
  const state = () => props.import.state;
  const words = () =>
    isDropped(props.import) && state() === "cancelled" ? t().discarded : t().states[state()];
  return (
    <Switch fallback={<StatusLine shape="exempt">{words()}</StatusLine>}>
      <Match when={isWorking(state()) || state() === "undoing"}>
        <StatusLine shape="waiting">{words()}</StatusLine>
      </Match>
      <Match when={state() === "checked"}>
        <StatusLine shape="due-today" tone="due">
          {words()}
        </StatusLine>
      </Match>
      <Match when={state() === "done"}>
        <StatusLine shape="done">{words()}</StatusLine>
      </Match>
      <Match when={state() === "failed"}>
        <StatusLine shape="overdue">{words()}</StatusLine>
      </Match>
    </Switch>
  );
}
