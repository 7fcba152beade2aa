import { expect, it } from "vitest";
import { demoGroup } from "../harness/shared-worker.ts";
import { signIn } from "./first-day.ts";
import { gathering, press } from "./person.ts";
import { apiWith } from "./screens.ts";
import { createSweep } from "./sweep.ts";

const meet = gathering();

interface Customer {
  id: string;
  name: string;
}

/** A person of the demo group whose name nobody else has. */
async function someone(apiToken: string): Promise<Customer> {
  const customers = await apiWith(apiToken).rowsOf<Customer>("/customers?type=person&limit=200");
  const one = customers.find(
    ({ name }) => customers.filter((other) => other.name.includes(name)).length === 1,
  );
  if (!one) throw new Error("everybody in the demo group has a namesake");
  return one;
}

for (const reader of [
  { language: "zh", onPhone: false, theme: "light" },
  { language: "en", onPhone: true, theme: "dark" },
] as const) {
  it(`anything is found from any screen as people type it, in ${reader.language}`, async () => {
    const demo = await demoGroup();
    const customer = await someone(demo.apiToken);
    const who = await meet(reader);
    const { shell } = who.words;
    const sweep = await createSweep(who, reader.theme);
    await signIn(who, { login: demo.email, password: demo.password });
    const { page } = who;

    for (const place of ["customers", "settings", "inbox"]) {
      await page.goto(`/app/${place}`);
      await page.getByRole("button", { name: shell.search }).filter({ visible: true }).first().waitFor();
    }
    const open = async () => {
      if (who.onPhone) await press(who, page.locator(".find-bar button"));
      else await page.keyboard.press("Control+k");
      return page.getByRole("combobox", { name: shell.search });
    };

    // Enter is pressed before the answer is there: it waits for the answer to what was typed.
    const box = await open();
    await box.fill(customer.name);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/app/customers/${customer.id}`);

    await open();
    await box.fill(customer.name.slice(-1));
    await page.locator(".palette mark").first().waitFor();
    expect(await sweep.faultsHere()).toEqual([]);

    await box.fill("没有这个人");
    await page.getByText(shell.searchNothing("没有这个人")).waitFor();

    // What a typing tool still composes is not searched.
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/search?")) asked.push(request.url());
    });
    await box.fill("");
    await box.evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      input.value = "zhang";
      input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    });
    await page.clock.runFor(1_000);
    expect(asked).toEqual([]);
    await box.evaluate((input: HTMLInputElement) => {
      input.value = "张";
      input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    });
    await page.locator(".palette mark").first().waitFor();
    expect(asked.map((url) => new URL(url).searchParams.get("q"))).toEqual(["张"]);

    await page.route("**/api/v1/search?**", (route) => route.abort());
    await box.fill("王");
    await page.getByRole("button", { name: who.words.ui.retry }).waitFor();
    await page.unroute("**/api/v1/search?**");
    await page.getByRole("button", { name: who.words.ui.retry }).click();
    await page.locator(".palette mark").first().waitFor();

    await box.fill(reader.language === "zh" ? "深色" : "dark");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator("html[data-theme=dark]").waitFor();
    expect(who.faults.filter((fault) => !fault.includes("ERR_FAILED"))).toEqual([]);
  });
}
