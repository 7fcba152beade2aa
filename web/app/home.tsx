import { Navigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useMe } from "../platform/me.tsx";
import { Empty } from "../ui/note.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { navEntries } from "./nav-entries.ts";
import { t } from "./shell-words.ts";

/** Leads to the first place that the person may see: the workbench, for those who call. */
export function Home(): JSX.Element {
  const me = useMe();
  return (
    <Show
      when={navEntries(me())[0]}
      fallback={
        <Sheet>
          <Empty>{t().nothingOpen}</Empty>
        </Sheet>
      }
    >
      {(first) => <Navigate href={first().href} />}
    </Show>
  );
}
