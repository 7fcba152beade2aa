import { type JSX, onMount, Show } from "solid-js";
import { meQuery, useMe } from "../../platform/me.tsx";
import { queryClient } from "../../platform/query-client.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Desk } from "./components/desk.tsx";

const firstRun = lazyPart(async () => (await import("./components/first-run.tsx")).FirstRun);

/** The workbench: what to do today, in the order to do it; before the first visits, how to get there. */
export function WorkbenchPage(): JSX.Element {
  const me = useMe();
  onMount(() => {
    // An import may have brought the first visits since this was read.
    if (!me().firstRun.hasVisits) void queryClient.invalidateQueries(meQuery());
  });
  return (
    <Sheet>
      <Show when={me().firstRun.hasVisits} fallback={<firstRun.Part />}>
        <Desk />
      </Show>
    </Sheet>
  );
}
