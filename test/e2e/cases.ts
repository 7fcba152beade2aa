import { type Person, press, pressButton, pressLink } from "./person.ts";

type Step = "acknowledged" | "planned" | "updated" | "solved";

/** Goes to the inbox from wherever one is, and follows the message about a case. */
export async function followMessage(who: Person): Promise<void> {
  const { page, words, onPhone } = who;
  if (onPhone) await pressLink(who, new RegExp(`^${words.shell.more}`));
  await pressLink(who, new RegExp(`^${words.shell.inbox}`));
  const messages = page.getByRole("grid", { name: words.inbox.list });
  await press(who, messages.locator("a[href^='/app/cases/']").first());
  await page.getByRole("heading", { name: words.cases.words }).waitFor();
}

/** Takes one step of the case on the screen: what stands in its form, by the labels of the fields. */
export async function takeStep(
  who: Person,
  step: Step,
  fields: [label: string, text: string][],
): Promise<void> {
  const { page, words, onPhone } = who;
  const name = words.cases.acts[step];
  if (onPhone && step === "updated") {
    await pressButton(who, words.cases.otherActs);
    await press(who, page.getByRole("menuitem", { name }));
  } else await pressButton(who, name);
  const form = page.getByRole("form", { name });
  for (const [label, text] of fields) await form.getByLabel(label).fill(text);
  await press(who, form.getByRole("button", { name }));
  await form.waitFor({ state: "detached" });
}
