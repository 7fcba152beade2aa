import { type Accessor, For, type JSX, Match, Show, Switch } from "solid-js";
import { asProblem } from "../platform/problem.ts";
import { dataOf, type QueryWithData } from "../platform/query-data.ts";
import { ProblemNote } from "./note.tsx";
import { createSlow } from "./slow.ts";
import { words } from "./words.ts";

/** The part of a query that `Loaded` looks at; every TanStack query has it. */
type QueryLike<Data> = QueryWithData<Data> & { readonly error: unknown; readonly refetch: () => unknown };

/**
 * Shows a query: `bones` in the content's shape once it is slow, the problem with a way to try again, or the
 * content. Content already shown stays when a renewal fails, with the problem above it.
 */
export function Loaded<Data>(props: {
  query: QueryLike<Data>;
  bones?: JSX.Element | undefined;
  children: (data: Accessor<NonNullable<Data>>) => JSX.Element;
}): JSX.Element {
  const slow = createSlow(() => props.query.isPending);
  const ready = () => dataOf(props.query);
  const retry = (): void => {
    void props.query.refetch();
  };
  return (
    <Switch>
      <Match when={ready()}>
        {(data) => (
          <>
            <Show when={props.query.error}>
              {(error) => (
                <div class="px-5 py-2">
                  <ProblemNote problem={asProblem(error())} onRetry={retry} />
                </div>
              )}
            </Show>
            {props.children(data)}
          </>
        )}
      </Match>
      <Match when={props.query.error}>
        {(error) => (
          <div class="p-5">
            <ProblemNote problem={asProblem(error())} onRetry={retry} />
          </div>
        )}
      </Match>
      <Match when={slow()}>
        <div role="status" aria-label={words().loading}>
          {props.bones ?? <Bones />}
        </div>
      </Match>
    </Switch>
  );
}

const WIDTHS = [220, 160, 110, 220, 80];

/** One grey bar, `width` px, where a word will stand. */
export function Bone(props: { width: number }): JSX.Element {
  return <span class="bone" style={{ width: `${props.width}px` }} />;
}

/** A few lines of text that have not come yet. */
export function Bones(props: { lines?: number | undefined }): JSX.Element {
  const lines = () =>
    Array.from({ length: props.lines ?? 4 }, (_, index) => WIDTHS[index % WIDTHS.length] ?? 110);
  return (
    <div class="flex flex-col gap-3 p-5" aria-hidden="true">
      <For each={lines()}>{(width) => <Bone width={width} />}</For>
    </div>
  );
}
