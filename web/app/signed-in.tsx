import { type RouteSectionProps, useNavigate } from "@solidjs/router";
import { createEffect, type JSX, Match, on, onCleanup, Switch } from "solid-js";
import { startAttemptOutbox } from "../features/follow-ups/attempt-outbox.ts";
import { startPromiseBell } from "../features/follow-ups/promise-bell.ts";
import { startInboxPoll } from "../platform/inbox-poll.ts";
import { MeProvider, useMeQuery } from "../platform/me.tsx";
import { online } from "../platform/online.ts";
import { asProblem } from "../platform/problem.ts";
import { identity } from "../platform/session.ts";
import { ProblemNote } from "../ui/note.tsx";

/** Everything behind the sign-in: knows who it is before it shows a screen. */
export function SignedIn(props: RouteSectionProps): JSX.Element {
  const query = useMeQuery();
  const navigate = useNavigate();
  const me = () => (query.isPending ? undefined : query.data);
  createEffect(on(online, (isOnline) => isOnline && query.isError && void query.refetch(), { defer: true }));
  createEffect(() => {
    const who = identity();
    if (!who) return;
    onCleanup(startInboxPoll(who));
    startAttemptOutbox(who);
    startPromiseBell(who, navigate);
  });
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
