import { sharedNow } from "../harness/shared-worker.ts";
import { signUp } from "./first-day.ts";
import type { Person } from "./person.ts";
import { apiWith } from "./screens.ts";

const dayMs = 24 * 60 * 60 * 1000;
const names = [
  "周建国",
  "李伟",
  "王芳",
  "张敏",
  "刘洋",
  "陈静",
  "杨军",
  "赵磊",
  "黄艳",
  "吴涛",
  "徐丽",
  "孙强",
];

/** The public API as whoever is signed in on somebody's screen. */
export async function apiOf({ page }: Person) {
  const answer = await page.request.post("/auth/access-token", { data: {} });
  const { accessToken }: { accessToken: string } = await answer.json();
  return apiWith(accessToken);
}

export type Api = Awaited<ReturnType<typeof apiOf>>;

/** Signs somebody up with a group of their own that has this many callbacks to make now, all theirs. */
export async function signUpWithCalls(
  who: Person,
  { calls, mailbox }: { calls: number; mailbox: string },
): Promise<Api> {
  await signUp(who, { name: "何伟", login: `he@${mailbox}` });
  const api = await apiOf(who);
  const { id: storeId } = await api.post<{ id: string }>("/stores", { name: "光谷店" });
  const deliveredAt = new Date(sharedNow() - dayMs).toISOString();
  for (const [index, name] of names.slice(0, calls).entries()) {
    const phone = `1380000${String(4800 + index)}`;
    const customer = await api.post<{ id: string }>("/customers", { name, phones: [phone], storeId });
    const people = { ownerCustomerId: customer.id, senderCustomerId: customer.id };
    await api.post("/service-visits", {
      storeId,
      orderNumber: `RO${index}`,
      kind: "maintenance",
      deliveredAt,
      ...people,
    });
  }
  return api;
}

interface Listed {
  id: string;
  state: string;
  attempts: number;
}

/** One call as the server has it. */
export interface Recorded {
  id: string;
  at: string;
  result: string;
  words: string | null;
}

/** A group's callbacks. */
export async function callbacks(api: Api): Promise<Listed[]> {
  return api.rowsOf<Listed>("/follow-ups?kind=service-callback&limit=200");
}

/** Every call that was recorded in a group, in the order in which they were made. */
export async function recorded(api: Api): Promise<Recorded[]> {
  const called = (await callbacks(api)).filter(({ attempts }) => attempts > 0);
  const details = await Promise.all(
    called.map(({ id }) => api.one<{ id: string; attemptList: Recorded[] }>(`/follow-ups/${id}`)),
  );
  return details
    .flatMap(({ id, attemptList }) => attemptList.map((one) => ({ ...one, id })))
    .sort((one, next) => one.at.localeCompare(next.at));
}

/** Waits until every call that can be made next has been read, so that the network may go. */
export async function readAhead({ page }: Person, calls: number): Promise<void> {
  const read = new Set<string>();
  page.on("response", (response) => {
    const [, id] = /\/api\/v1\/follow-ups\/(fu_\w+)$/.exec(response.url()) ?? [];
    if (id !== undefined && response.ok()) read.add(id);
  });
  await page.goto("/app/workbench");
  const deadline = Date.now() + 30_000;
  while (read.size < calls) {
    if (Date.now() > deadline) throw new Error(`${read.size} of ${calls} calls were read ahead`);
    await page.waitForTimeout(100);
  }
  // The page and its files are kept on the device, so that it opens without a network too.
  const isKept = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.getRegistration("/app");
      const kept = (await (await caches.open("dl-app")).keys()).map(({ url }) => url);
      const parts = ["toast-host", "call.page"].map((part) => kept.some((url) => url.includes(part)));
      return worker?.active?.state === "activated" && !parts.includes(false);
    });
  while (!(await isKept())) {
    if (Date.now() > deadline) throw new Error("the app was not kept on the device");
    await page.waitForTimeout(100);
  }
}
