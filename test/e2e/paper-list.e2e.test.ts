import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { sharedNow } from "../harness/shared-worker.ts";
import { signUp } from "./first-day.ts";
import { countedKeyboard } from "./keyboard.ts";
import { gathering } from "./person.ts";
import { apiWith } from "./screens.ts";
import { createSweep } from "./sweep.ts";

const meet = gathering();

type Made = { id: string };
type Called = { attempts: number; attemptList: { at: string; result: string }[] };

const clockOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);

it("results noted on paper are entered by their codes, at the times they were made, by keys alone", async () => {
  const who = await meet({ language: "zh" });
  const { page } = who;
  const { call, reports } = who.words;
  await signUp(who, { name: "李娜", login: "paper-list@example.com" });
  const minted = (): Promise<string> =>
    page.evaluate(async () => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("/auth/access-token", { method: "POST", headers, body: "{}" });
      return (await answer.json()).accessToken;
    });
  const { rowsOf, post } = apiWith(await minted());
  const [store] = await rowsOf<Made>("/stores");
  const storeId = store?.id ?? (await post<Made>("/stores", { name: "恒通光谷店" })).id;
  // Somewhere work has begun: the workbench shows it, and no first steps.
  await post("/service-visits", { storeId, orderNumber: "RO-1", kind: "internal" });
  const dueAt = new Date(sharedNow() + 3_600_000).toISOString();
  const calls: Made[] = [];
  for (let n = 0; n < 2; n++) {
    const customer = await post<Made>("/customers", {
      name: `周建国${n}`,
      phones: [`1390000482${n}`],
      storeId,
    });
    calls.push(
      await post<Made>("/follow-ups", { title: `回电 ${n}`, storeId, customerId: customer.id, dueAt }),
    );
  }
  const sweep = await createSweep(who, "light");
  const keyboard = countedKeyboard(page);
  await page.goto("/app/reports/paper");
  await page.getByText(reports.paperIntro).waitFor();
  await keyboard.press("g");
  await page.locator(".paper-code").nth(1).waitFor();
  expect(await page.getByText("139 0000 4820").count()).toBe(1);
  expect(await sweep.faultsHere()).toEqual([]);
  const codes = await page.locator(".paper-code").allTextContents();

  await page.goto("/app/workbench");
  await page.getByRole("row", { name: "周建国0" }).waitFor();
  await keyboard.press("e");
  const field = page.getByLabel(reports.entry.title).and(page.locator("input"));
  // A person begins to type once the screen has come to rest.
  const ready = async (focused: Locator): Promise<void> => {
    await focused.waitFor();
    await page.waitForLoadState("networkidle");
    await focused.and(page.locator(":focus")).waitFor();
  };
  await ready(field);
  const [first = "", second = ""] = codes;
  // The task was given just now: a call about it was made at most as long ago as clocks may differ.
  const made = clockOf(sharedNow() - 3 * 60_000);
  await keyboard.type(`${first.slice(0, 4)}${first.endsWith("2") ? "3" : "2"}`);
  await keyboard.press("Enter");
  await page.getByText("五位，没有 0、1、I、L、O").waitFor();
  expect(await sweep.faultsHere()).toEqual([]);
  for (const code of [first, second]) {
    await ready(field);
    await field.selectText();
    await keyboard.type(code.toLowerCase());
    await keyboard.press("Enter");
    await page.waitForURL("**/app/calls/**");
    await page.getByText(call.onPaper(code)).waitFor();
    await ready(page.locator("[data-first] input"));
    await keyboard.type(made);
    await keyboard.press("Enter", "m", "Enter");
    await page.waitForURL("**/app/workbench?code=");
  }
  for (const { id } of calls) {
    const called = await apiWith(await minted()).one<Called>(`/follow-ups/${id}`);
    expect(called.attemptList.map(({ result }) => result)).toEqual(["no-answer"]);
    const at = Date.parse(called.attemptList[0]?.at ?? "");
    expect(clockOf(at)).toBe(made);
  }
  // The browser notes the code that was refused; nothing else went wrong.
  expect(who.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
});
