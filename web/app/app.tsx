import { Router, type RouteSectionProps, useLocation } from "@solidjs/router";
import { QueryClientProvider } from "@tanstack/solid-query";
import { createEffect, ErrorBoundary, type JSX, on, Show, Suspense } from "solid-js";
import { keepForOffline } from "../platform/offline-page.ts";
import { asProblem } from "../platform/problem.ts";
import { queryClient } from "../platform/query-client.ts";
import { Button } from "../ui/button.tsx";
import { lazyPart, preloadParts } from "../ui/lazy-part.tsx";
import { Note, ProblemNote } from "../ui/note.tsx";
import { anyToast } from "../ui/toast.ts";
import { routes } from "./routes.ts";
import { t } from "./shell-words.ts";

// Once the first screen stands and is quiet.
const PARTS_AFTER_MS = 4_000;

const toasts = lazyPart(async () => (await import("../ui/toast-host.tsx")).ToastHost);

/** What stands in place of a screen that failed to draw itself. */
function Broken(props: { error: unknown; reset: () => void }): JSX.Element {
  const problem = () => asProblem(props.error);
  return (
    <main class="mx-auto max-w-130 p-6">
      <Show
        when={problem().code === "app.fault"}
        fallback={<ProblemNote problem={problem()} onRetry={() => props.reset()} />}
      >
        <Note tone="bad">
          <p>{t().broken}</p>
          <div class="mt-2">
            <Button size="small" onClick={() => location.reload()}>
              {t().reload}
            </Button>
          </div>
        </Note>
      </Show>
    </main>
  );
}

/** After a change of screen the focus stands on its heading, unless the screen put it elsewhere. */
function focusHeading(): void {
  const { activeElement } = document;
  // A drawer may belong to the address: it holds the focus itself, and would close if it went elsewhere.
  if (activeElement?.closest("#main") || document.querySelector("[role=dialog]")) return;
  const heading = document.querySelector<HTMLElement>("#main h1") ?? document.getElementById("main");
  heading?.focus({ preventScroll: true });
}

function Frame(props: RouteSectionProps): JSX.Element {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => setTimeout(focusHeading),
      { defer: true },
    ),
  );
  return (
    <ErrorBoundary fallback={(error, reset) => <Broken error={error} reset={reset} />}>
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

/** The staff app. */
export function App(): JSX.Element {
  setTimeout(() => {
    preloadParts()
      .then(keepForOffline)
      .catch(() => undefined);
  }, PARTS_AFTER_MS);
  return (
    <QueryClientProvider client={queryClient}>
      <Router root={Frame}>{routes}</Router>
      <Show when={anyToast()}>
        <toasts.Part />
      </Show>
    </QueryClientProvider>
  );
}
