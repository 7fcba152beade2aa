import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { type Person, press, pressButton } from "./person.ts";
import type { Words } from "./words.ts";

const files = new URL("../fixtures/dms-export/", import.meta.url);
const slow = 60_000;

/** Fills in the form of a server-rendered page, and sends it. */
export async function fillAndSend(who: Person, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await who.page.fill(`[name=${name}]`, value);
  await press(who, who.page.locator("form button[type=submit]").first());
}

/** Makes a group, and is its owner. */
export async function signUp(who: Person, fields: { name: string; login: string }): Promise<void> {
  await who.page.goto("/auth/sign-up");
  await fillAndSend(who, { ...fields, groupName: "江城恒通", password: "guang-gu-2026-ok" });
  await who.page.waitForURL("**/app/**");
}

/** Signs in. */
export async function signIn(who: Person, fields: { login: string; password: string }): Promise<void> {
  await who.page.goto("/auth/sign-in");
  await fillAndSend(who, fields);
  await who.page.waitForURL("**/app/**");
}

/** Follows an invitation. */
export async function join(who: Person, link: string, login: string): Promise<void> {
  await who.page.goto(link);
  await fillAndSend(who, { login, password: "han-yang-2026-ok" });
  await who.page.waitForURL("**/app/**");
}

/** Lets a file of the DMS export fall on the place for it; on a phone it is chosen. */
async function drop({ page, onPhone }: Person, place: Locator, name: string): Promise<void> {
  if (onPhone) {
    const chooser = page.waitForEvent("filechooser");
    await place.getByRole("button").tap();
    await (await chooser).setFiles(new URL(name, files).pathname);
    return;
  }
  const base64 = await readFile(new URL(name, files), "base64");
  const dataTransfer = await page.evaluateHandle(
    ([fileName = "", text = ""]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    [name, base64],
  );
  await place.dispatchEvent("drop", { dataTransfer });
}

/** A file of the DMS export: how many rows of it are written, and what the report then says. */
export const exported = {
  customers: {
    name: "customers.csv",
    rows: "792",
    done: ({ imports }: Words) => imports.doneCustomers("792", "0"),
  },
  orders: {
    name: "service-orders.xlsx",
    rows: "1,994",
    done: ({ imports }: Words) => imports.doneVisits("1,994", "0"),
  },
};

/** Drops a file on the first screen, and has it written once it is checked. */
export async function load(who: Person, { name, rows, done }: (typeof exported)["orders"]): Promise<void> {
  const { page, words } = who;
  await page.goto("/app/workbench");
  await drop(who, page.getByRole("region", { name: words.workbench.dropTitle }), name);
  const write = page.getByRole("button", { name: words.imports.apply(rows) });
  await write.waitFor({ timeout: slow });
  if (who.onPhone) await write.tap();
  else await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: done(words) }).waitFor({ timeout: slow });
}

/** Adds a colleague who works in every store, and answers with the link by which they join. */
export async function invite(who: Person, name: string, role: string): Promise<string> {
  const { page, words } = who;
  await page.goto("/app/settings/staff/new");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel(words.staff.name, { exact: true }).fill(name);
  await drawer.getByLabel(words.staff.role).selectOption(role);
  for (const store of await drawer
    .getByRole("group", { name: words.staff.stores })
    .getByRole("checkbox")
    .all())
    await store.check();
  await press(who, drawer.getByRole("button", { name: words.settings.save }));
  await pressButton(who, words.staff.invite);
  return page.getByLabel(words.staff.link).inputValue();
}
