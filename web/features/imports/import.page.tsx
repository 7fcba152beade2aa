import { useParams } from "@solidjs/router";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { type Accessor, createEffect, createMemo, type JSX, Match, on, Show, Switch } from "solid-js";
import { countText } from "../../platform/formats.ts";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { Bones, Loaded } from "../../ui/loaded.tsx";
import { StepTrail } from "../../ui/progress.tsx";
import { Sheet, SheetHeader } from "../../ui/sheet.tsx";
import { AssumedKind, isMisjudged } from "./components/assumed-kind.tsx";
import { ImportCheck } from "./components/import-check.tsx";
import { ImportDone } from "./components/import-done.tsx";
import { ImportFailed } from "./components/import-failed.tsx";
import { ImportProgress } from "./components/import-progress.tsx";
import { type Import, importQuery } from "./imports.queries.ts";
import { isWorking, stepOf } from "./imports.steps.ts";
import { t } from "./imports.words.ts";

/** One import: on its way, to be checked, or with its report. It may be left and come back to at any time. */
export function ImportPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const query = useQuery(() => importQuery(params.id));
  const known = () => dataOf(query);
  renewWhenWritten(() => known()?.state);
  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        back={{ href: paths.imports, label: t().past }}
        note={
          <Show when={known()}>
            {(one) => <StepTrail label={t().stepsLabel} steps={t().steps} current={stepOf(one())} />}
          </Show>
        }
        acts={
          <Show when={known()}>
            {(one) => (
              <span class="flex flex-wrap items-baseline gap-x-3 text-13 max-desk:hidden">
                <span class="text-ink-2">{one().fileName}</span>
                <Show when={one().counts.rows > 0}>
                  <span class="text-ink-3">{t().rows(countText(one().counts.rows))}</span>
                </Show>
              </span>
            )}
          </Show>
        }
        ruled
      />
      <Loaded query={query} bones={<Bones lines={6} />}>
        {(one) => <Stage import={one} />}
      </Loaded>
    </Sheet>
  );
}

/** What an import needs now. The stage is kept until it really changes: a poll must not draw a form anew. */
function Stage(props: { import: Accessor<Import> }): JSX.Element {
  const state = createMemo(() => props.import().state);
  return (
    <Switch>
      <Match when={isWorking(state())}>
        <ImportProgress import={props.import()} />
      </Match>
      <Match when={state() === "checked"}>
        <ImportCheck import={props.import()} />
      </Match>
      <Match when={state() === "done" || state() === "undoing" || state() === "undone"}>
        <ImportDone import={props.import()} />
      </Match>
      <Match when={isMisjudged(props.import())}>
        <AssumedKind import={props.import()} />
      </Match>
      <Match when={true}>
        <ImportFailed import={props.import()} />
      </Match>
    </Switch>
  );
}

/** What was read before an import was written is out of date: lists and counts are read anew when it ends. */
function renewWhenWritten(state: () => Import["state"] | undefined): void {
  const client = useQueryClient();
  createEffect(
    on(state, (now, before) => {
      if (now === undefined || before === now || (before !== "applying" && before !== "undoing")) return;
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "imports" });
    }),
  );
}
