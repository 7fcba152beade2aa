import { expect, it } from "vitest";
import { sharedNow } from "../harness/shared-worker.ts";
import { join, signUp } from "./first-day.ts";
import { countedKeyboard } from "./keyboard.ts";
import { gathering, type Person, press, pressButton } from "./person.ts";
import { apiWith } from "./screens.ts";
import { createSweep } from "./sweep.ts";

const meet = gathering();

type Made = { id: string };
type Board = { stores: { callers: { name: string; counts: { due: number } }[] }[] };

/** A new group with two callers who have joined; the first has six calls due today. */
async function twoCallers(who: Person) {
  await signUp(who, { name: "何伟", login: `sick-${who.onPhone}@example.com` });
  const minted = (): Promise<string> =>
    who.page.evaluate(async () => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("/auth/access-token", { method: "POST", headers, body: "{}" });
      return (await answer.json()).accessToken;
    });
  const { rowsOf, post } = apiWith(await minted());
  const [store] = await rowsOf<Made>("/stores");
  const storeId = store?.id ?? (await post<Made>("/stores", { name: "恒通光谷店" })).id;
  const callers: Made[] = [];
  for (const name of ["王芳", "李娜"]) {
    const caller = await post<Made>("/staff", { name, role: "callback-agent", storeIds: [storeId] });
    const { url } = await post<{ url: string }>("/invitations", { staffId: caller.id });
    await join(await meet({ language: "zh" }), url, `${caller.id.slice(4)}@example.com`);
    callers.push(caller);
  }
  const dueAt = new Date(sharedNow() + 3_600_000).toISOString();
  for (let n = 0; n < 6; n++)
    await post("/follow-ups", { title: `回电 ${n}`, storeId, assigneeId: callers[0]?.id, dueAt });
  return {
    /** Calls due today by caller. */
    async due(): Promise<Record<string, number>> {
      const board = await apiWith(await minted()).one<Board>("/runs/today");
      const all = board.stores.flatMap(({ callers: some }) => some);
      return Object.fromEntries(all.map(({ name, counts }) => [name, counts.due]));
    },
  };
}

it("a sick caller's list is spread by four keys, and taken back", async () => {
  const who = await meet({ language: "zh" });
  const { due } = await twoCallers(who);
  const { runs } = who.words;
  const { page } = who;
  const sweep = await createSweep(who, "light");
  await page.goto("/app/runs");
  await page.getByRole("row", { name: "王芳" }).waitFor();
  const keyboard = countedKeyboard(page);
  // The store's line comes first, then its callers in the order in which they were added.
  await keyboard.press("j", "j", "r");
  await page.getByText("+6").waitFor();
  expect(await sweep.faultsHere()).toEqual([]);
  expect(await due()).toEqual({ 王芳: 6, 李娜: 0 });
  await keyboard.press("Enter");
  await page.getByText(runs.spreadDone("6", "1")).waitFor();
  expect(keyboard.taken()).toBe(4);
  expect(await due()).toEqual({ 王芳: 0, 李娜: 6 });
  await pressButton(who, runs.undo);
  await page.getByText(runs.takenBack("6")).waitFor();
  expect(await due()).toEqual({ 王芳: 6, 李娜: 0 });
  expect(who.faults).toEqual([]);
});

it("chosen calls go to another person, with one hand", async () => {
  const who = await meet({ language: "zh", onPhone: true });
  const { due } = await twoCallers(who);
  const { followUps, runs, ui } = who.words;
  const { page } = who;
  await page.goto("/app/runs");
  await press(who, page.getByText("王芳"));
  await page.getByText("回电 0").waitFor();
  for (const index of [0, 1]) await press(who, page.getByRole("checkbox", { name: ui.checkRow }).nth(index));
  await pressButton(who, followUps.moveChosen("2"));
  await press(who, page.getByRole("radio", { name: "李娜" }));
  await pressButton(who, runs.move);
  await page.getByText(runs.moved("2", "李娜")).waitFor();
  expect(await due()).toEqual({ 王芳: 4, 李娜: 2 });
  expect(who.faults).toEqual([]);
});
