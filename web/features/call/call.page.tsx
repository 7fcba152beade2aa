import { useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { FocusLayout } from "../../ui/focus-layout.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { followUpQuery } from "../follow-ups/follow-ups.queries.ts";
import { CallBar } from "./components/call-bar.tsx";
import { CallDesk } from "./components/call-desk.tsx";

/** The call screen: one customer at a time, with everything needed on one sheet. */
export function CallPage(): JSX.Element {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <Call id={id} />}
    </Show>
  );
}

function Call(props: { id: string }): JSX.Element {
  const query = useQuery(() => followUpQuery(props.id));
  const followUp = () => (query.isPending ? undefined : query.data);
  return (
    <Show
      when={followUp()}
      fallback={
        <FocusLayout bar={<CallBar />}>
          <div class="col-span-full">
            <Loaded query={query}>{() => null}</Loaded>
          </div>
        </FocusLayout>
      }
    >
      {(loaded) => <CallDesk followUp={loaded()} />}
    </Show>
  );
}
