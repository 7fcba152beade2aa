import { onCleanup } from "solid-js";
import { paths } from "../../platform/paths.ts";
import { queryClient } from "../../platform/query-client.ts";
import { playBell, ring, showNotice } from "../../platform/ring.ts";
import { serverTime } from "../../platform/server-clock.ts";
import type { Identity } from "../../platform/session.ts";
import { toast } from "../../ui/toast.ts";
import { waitingCalls } from "./attempt-outbox.ts";
import type { FollowUp } from "./follow-ups.queries.ts";
import { followUpWords as t } from "./follow-ups.words.ts";
import { bells, isPromise, type Promised } from "./promised-calls.ts";

const SETTLE_MS = 300;
// Browsers cannot count down to what lies weeks ahead.
const LOOK_AGAIN_MS = 3_600_000;
const HELD_MS = 10_000;

function promisedRows(): Promised[] {
  const lists = queryClient.getQueriesData<{ pages: { data: FollowUp[] }[] }>({
    queryKey: ["follow-ups", "list"],
  });
  const called = new Set(waitingCalls().map(({ content }) => content.followUp.id));
  return lists
    .flatMap(([, list]) => list?.pages.flatMap(({ data }) => data) ?? [])
    .filter(isPromise)
    .filter(({ id }) => !called.has(id));
}

/** Rings once, whichever of the person's tabs comes first. */
async function alone(mark: string, act: () => void): Promise<void> {
  if (!("locks" in navigator)) {
    act();
    return;
  }
  await navigator.locks.request(`dl_bell:${mark}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    act();
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
  });
}

/**
 * Rings when a call that the person promised comes to its minute, for as long as a tab is open. It asks nothing of
 * the server: it follows the lists that the screens have read. Ends with its owner.
 */
export function startPromiseBell({ staffId }: Identity, open: (href: string) => void): void {
  const rung = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = ({ id, customerName }: Promised): void => {
    const href = paths.call(id);
    const text = t().promisedNow(customerName ?? t().noName);
    toast({ text, link: { label: t().openCall, href } });
    if (ring() !== "message") playBell();
    if (ring() === "notice") showNotice({ text, tag: id, open: () => open(href) });
  };
  const look = (): void => {
    clearTimeout(timer);
    const now = Date.parse(serverTime());
    const { due, nextAt } = bells({ rows: promisedRows(), staffId, rung, now });
    for (const one of due) {
      const mark = `${one.id}@${one.promisedAt}`;
      rung.add(mark);
      void alone(mark, () => tell(one));
    }
    if (nextAt !== null) timer = setTimeout(look, Math.min(nextAt - now + SETTLE_MS, LOOK_AGAIN_MS));
  };
  const stop = queryClient.getQueryCache().subscribe(({ type, query }) => {
    const [feature, what] = query.queryKey;
    if (type === "updated" && feature === "follow-ups" && what === "list") look();
  });
  onCleanup(() => {
    clearTimeout(timer);
    stop();
  });
}
