import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { sharedNow } from "../harness/shared-worker.ts";
import { callIsReady, untilNext } from "./calls.ts";
import { type Api, callbacks, readAhead, recorded, signUpWithCalls } from "./calls-to-make.ts";
import { gathering, type Person, pressButton } from "./person.ts";

const meet = gathering();
const slow = 120_000;

/** The words under which a test finds its call again. */
const wordsOf = (number: number) => `第 ${number} 个电话，都好。`;

async function answer({ page }: Person, said: string): Promise<void> {
  await page.keyboard.press("5");
  await page.keyboard.press("w");
  await page.keyboard.insertText(said);
}

/** Answers with words and saves, by keys; the next call follows by itself. */
async function makeCall(who: Person, number: number): Promise<void> {
  await callIsReady(who);
  await untilNext(who, async () => {
    await answer(who, wordsOf(number));
    await who.page.keyboard.press("Control+Enter");
  });
}

/** Notes each call of a page that reaches the server, by its follow-up. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on("response", (response) => {
    const [, id] = /\/follow-ups\/(fu_\w+)\/attempts$/.exec(response.url()) ?? [];
    if (id !== undefined) sent.push(id);
  });
  return sent;
}

async function untilRecorded(api: Api, calls: number): Promise<void> {
  const count = async () => (await callbacks(api)).reduce((sum, { attempts }) => sum + attempts, 0);
  await expect.poll(count, { timeout: 30_000, interval: 500 }).toBe(calls);
}

/** The follow-up whose call is on the screen. */
function calledOn(page: Page): string {
  const [, id] = /\/calls\/(fu_\w+)/.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`${page.url()} is no call`);
  return id;
}

it(
  "ten calls made without a network are on the server once each and in order, though the tab was closed",
  async () => {
    const who = await meet({ language: "zh" });
    const { context, words } = who;
    const api = await signUpWithCalls(who, { calls: 11, mailbox: "offline.example" });
    await readAhead(who, 11);

    await context.setOffline(true);
    await who.page.keyboard.press("n");
    for (let number = 1; number <= 10; number++) await makeCall(who, number);
    await who.page.getByText(words.followUps.keptHere).first().waitFor();
    await who.page.getByText("10 个等着提交").first().waitFor();
    await who.page.close({ runBeforeUnload: false });

    who.page = await context.newPage();
    const sent = sentBy(who.page);
    await who.page.goto("/app/workbench");
    await who.page.getByText(words.ui.offlineReading).waitFor();
    expect(await recorded(api)).toEqual([]);
    await context.setOffline(false);
    await untilRecorded(api, 10);
    const calls = await recorded(api);
    expect(calls.map(({ words: said }) => said)).toEqual(
      Array.from({ length: 10 }, (_, index) => wordsOf(index + 1)),
    );
    expect(sent).toEqual(calls.map(({ id }) => id));
    expect((await callbacks(api)).map(({ state }) => state).sort()).toEqual([
      ...Array(10).fill("done"),
      "open",
    ]);
    await who.page.getByText(words.workbench.doneToday("10")).waitFor();
    await expect.poll(() => who.page.getByText("个等着提交").count(), { timeout: 20_000 }).toBe(0);
  },
  slow,
);

it(
  "a call saved by a double click, and one whose answer gets lost, are recorded once each",
  async () => {
    const who = await meet({ language: "zh" });
    const { page, words } = who;
    const api = await signUpWithCalls(who, { calls: 3, mailbox: "twice.example" });
    await readAhead(who, 3);
    await page.keyboard.press("n");
    await callIsReady(who);
    await page.keyboard.press("5");
    await untilNext(who, () => page.getByRole("button", { name: words.call.save }).dblclick());
    await untilRecorded(api, 1);

    const lost: string[] = [];
    await page.route("**/attempts", async (route) => {
      if (lost.length > 0) return route.continue();
      lost.push(route.request().url());
      await route.fetch();
      await route.abort("connectionreset");
    });
    await makeCall(who, 2);
    await untilRecorded(api, 2);
    await page.clock.fastForward(20_000);
    await expect.poll(() => page.getByText("个等着提交").count(), { timeout: 20_000 }).toBe(0);
    expect(lost).toHaveLength(1);
    expect((await recorded(api)).map(({ words: said }) => said)).toEqual([null, wordsOf(2)]);
  },
  slow,
);

it(
  "two tabs with calls that wait send each of them once",
  async () => {
    const who = await meet({ language: "zh" });
    const api = await signUpWithCalls(who, { calls: 3, mailbox: "tabs.example" });
    await readAhead(who, 3);
    const other = await who.context.newPage();
    await other.goto("/app/workbench");
    await other.getByRole("link", { name: who.words.workbench.start }).waitFor();

    await who.context.setOffline(true);
    await who.page.keyboard.press("n");
    await makeCall(who, 1);
    await makeCall(who, 2);
    await other.getByText("2 个等着提交").first().waitFor();
    const sent = [sentBy(who.page), sentBy(other)];
    await who.context.setOffline(false);
    await untilRecorded(api, 2);
    await expect.poll(() => other.getByText("个等着提交").count(), { timeout: 20_000 }).toBe(0);
    expect((await recorded(api)).map(({ words: said }) => said)).toEqual([wordsOf(1), wordsOf(2)]);
    expect(sent.flat()).toHaveLength(2);
  },
  slow,
);

it(
  "a call that somebody else ended meanwhile comes back to whoever made it, with all that was written",
  async () => {
    const who = await meet({ language: "zh" });
    const { page, context, words } = who;
    const api = await signUpWithCalls(who, { calls: 2, mailbox: "meanwhile.example" });
    await readAhead(who, 2);
    await page.keyboard.press("n");
    await callIsReady(who);
    const id = calledOn(page);
    await context.setOffline(true);
    await makeCall(who, 1);
    await api.post(`/follow-ups/${id}/attempts`, { result: "reached", words: "已经打过了" });
    await context.setOffline(false);
    await page.getByRole("link", { name: words.followUps.seeOnWorkbench }).click();
    await page.getByRole("link", { name: words.followUps.seeWritten }).click();
    await page.getByText(/何伟 .* 记过：接通，已回访/).waitFor();
    expect(await page.getByPlaceholder(words.call.wordsPlaceholder).inputValue()).toBe(wordsOf(1));
    await pressButton(who, words.call.discard);
    await page.getByText(words.call.ended.done).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: words.workbench.start }).waitFor();
    const written = page.getByRole("link", { name: words.followUps.seeWritten });
    await expect.poll(() => written.count(), { timeout: 20_000 }).toBe(0);
  },
  slow,
);

it(
  "the last result is taken back by a key, and the call is open again with what was written",
  async () => {
    const who = await meet({ language: "zh" });
    const { page, words } = who;
    const api = await signUpWithCalls(who, { calls: 3, mailbox: "back.example" });
    await readAhead(who, 2);
    await page.keyboard.press("n");
    await callIsReady(who);
    const id = calledOn(page);
    await makeCall(who, 1);
    await untilRecorded(api, 1);
    await callIsReady(who);
    await page.keyboard.press("Control+z");
    await page.waitForURL(`**/calls/${id}`);
    await callIsReady(who);
    expect(await page.getByPlaceholder(words.call.wordsPlaceholder).inputValue()).toBe(wordsOf(1));
    expect(await recorded(api)).toEqual([]);
    await untilNext(who, () => page.keyboard.press("Control+Enter"));
    await untilRecorded(api, 1);
    expect((await recorded(api)).map(({ words: said }) => said)).toEqual([wordsOf(1)]);
    expect(who.faults).toEqual([]);
  },
  slow,
);

it(
  "two windows on one call each keep what was typed, and say so",
  async () => {
    const who = await meet({ language: "zh" });
    const { page, context, words } = who;
    const api = await signUpWithCalls(who, { calls: 1, mailbox: "windows.example" });
    const [one] = await callbacks(api);
    const other = { ...who, page: await context.newPage() };
    for (const window of [who, other]) {
      await window.page.goto(`/app/calls/${one?.id}`);
      await window.page.getByRole("region", { name: words.call.script }).waitFor();
    }
    await answer(who, "左边写的");
    await answer(other, "右边写的");
    for (const window of [who, other]) await window.page.getByText(words.call.otherWindow).waitFor();
    await page.close();
    await other.page.reload();
    await pressButton(other, words.call.exchange);
    const field = other.page.getByPlaceholder(words.call.wordsPlaceholder);
    expect(await field.inputValue()).toBe("左边写的");
    await pressButton(other, words.call.exchange);
    expect(await field.inputValue()).toBe("右边写的");
  },
  slow,
);

it(
  "a promised call makes itself heard at its minute, and is one press away",
  async () => {
    const who = await meet({ language: "zh" });
    const { page, words } = who;
    const api = await signUpWithCalls(who, { calls: 2, mailbox: "bell.example" });
    const [one] = await callbacks(api);
    const callBackAt = new Date(sharedNow() + 10 * 60_000).toISOString();
    await api.post(`/follow-ups/${one?.id}/attempts`, { result: "busy-call-back", callBackAt });
    await page.goto("/app/workbench");
    await page.getByRole("link", { name: words.workbench.start }).waitFor();
    expect(await page.getByText(words.followUps.promisedNow("").trim()).count()).toBe(0);
    await page.clock.fastForward(10 * 60_000);
    await page.getByText(words.followUps.promisedNow("").trim()).waitFor();
    await page.getByRole("link", { name: words.followUps.openCall }).click();
    await page.waitForURL(`**/calls/${one?.id}`);
    expect(who.faults).toEqual([]);
  },
  slow,
);
