import type { RouteSectionProps } from "@solidjs/router";
import { type JSX, Match, Switch } from "solid-js";
import { MeProvider, useMeQuery } from "../platform/me.tsx";
import { asProblem } from "../platform/problem.ts";
import { ProblemNote } from "../ui/note.tsx";

/** Everything behind the sign-in: knows who it is before it shows a screen. */
export function SignedIn(props: RouteSectionProps): JSX.Element {
  const query = useMeQuery();
  const me = () => (query.isPending ? undefined : query.data);
  return (
    <Switch>
      <Match when={me()}>{(known) => <MeProvider me={known}>{props.children}</MeProvider>}</Match>
      <Match when={query.error}>
        {(error) => (
          <main class="mx-auto max-w-130 p-6">
            <ProblemNote problem={asProblem(error())} onRetry={() => void query.refetch()} />
          </main>
        )}
      </Match>
    </Switch>
  );
}
