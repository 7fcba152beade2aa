import type { CountedKeyboard } from "./keyboard.ts";
import { type Person, press, pressButton, pressLink } from "./person.ts";

/** Does something that leads from one call to the next. */
export async function untilNext({ page }: Person, save: () => Promise<void>): Promise<void> {
  const here = page.url();
  await save();
  await page.waitForURL((next) => next.href !== here);
}

/** Waits for a call to be ready: its script is there, and the way to save it. */
export async function callIsReady({ page, words }: Person): Promise<void> {
  await page.getByRole("region", { name: words.call.script }).waitFor();
  await page.getByRole("button", { name: words.call.save }).waitFor();
}

/** One call worked by keys alone, and how many presses it takes at most. */
export interface KeyedCall {
  name: string;
  work: (keys: CountedKeyboard) => Promise<void>;
  most: number;
}

/** What a caller meets in ten calls, one of which is a complaint in the words given. */
export function tenKeyedCalls(complaint: string): KeyedCall[] {
  const byKeys = (name: string, ...keys: string[]): KeyedCall => ({
    name,
    work: ({ press: hit }) => hit(...keys),
    most: keys.length,
  });
  return [
    {
      name: "three answers and a note",
      most: 24,
      async work(keys) {
        await keys.press("5", "w");
        await keys.type("师傅很细心，就是等得久了点。");
        await keys.press("Alt+ArrowDown");
        await keys.type("2027-1-18");
        await keys.press("Alt+ArrowDown");
        await keys.type("已向客户致谢，下次提前预约。");
        await keys.press("Control+Enter");
      },
    },
    byKeys("no answer", "m", "Enter"),
    byKeys("all well", "5", "Enter"),
    {
      name: "a complaint",
      most: 6,
      async work(keys) {
        await keys.press("2", "w");
        await keys.type(complaint.slice(0, 5));
        await keys.press("Alt+t");
        await keys.type(complaint.slice(5));
        await keys.press("Control+Enter");
      },
    },
    byKeys("busy, call tomorrow", "y", "1", "Enter"),
    byKeys("does not want to answer", "f", "Enter"),
    byKeys("engaged", "z", "Enter"),
    byKeys("hung up", "d", "Enter"),
    byKeys("well enough", "4", "Enter"),
    byKeys("all well again", "5", "Enter"),
  ];
}

/** One call worked with a finger. */
export type TappedCall = (who: Person) => Promise<void>;

/** What a caller with a phone meets in ten calls, one of which is a complaint in the words given. */
export function tenTappedCalls(complaint: string): TappedCall[] {
  const rated =
    (mark: number): TappedCall =>
    (who) =>
      press(who, who.page.getByRole("radio", { name: new RegExp(`^${mark}`) }));
  const quick =
    (result: "no-answer" | "engaged"): TappedCall =>
    (who) =>
      pressButton(who, who.words.followUps.results[result]);
  const chosen =
    (result: "declined" | "hung-up"): TappedCall =>
    async (who) => {
      await pressButton(who, who.words.call.moreResults);
      const dialog = who.page.getByRole("dialog");
      await press(who, dialog.getByText(who.words.followUps.results[result]));
      await dialog.waitFor({ state: "hidden" });
    };
  return [
    async (who) => {
      const { page, words } = who;
      await rated(5)(who);
      await page.getByPlaceholder(words.call.wordsPlaceholder).fill("The mechanic took care.");
      await page.getByLabel(words.call.archive.nextServiceKm).fill("50000");
      await page.getByLabel(words.call.summary).fill("Thanked them.");
      await page.getByText(words.ui.draftSaved("").trim()).waitFor();
    },
    quick("no-answer"),
    rated(5),
    async (who) => {
      const { page, words } = who;
      await rated(2)(who);
      await page.getByPlaceholder(words.call.wordsPlaceholder).fill(complaint);
      await press(who, page.getByRole("checkbox", { name: words.call.levelMarks.complaint }));
    },
    async (who) => {
      await pressButton(who, who.words.call.shortBusy);
      await pressButton(who, who.words.call.callBackChoices["tomorrow-morning"]);
    },
    chosen("declined"),
    quick("engaged"),
    chosen("hung-up"),
    rated(4),
    rated(5),
  ];
}

/** Calls the customer of the one solved case, who agrees; what they say closes it. */
export async function makeClosingCall(who: Person, customerSays: string): Promise<void> {
  const { page, words } = who;
  await page.goto("/app/cases");
  await press(
    who,
    page.getByRole("grid", { name: words.cases.list }).locator("a[href^='/app/cases/']").first(),
  );
  await pressLink(who, words.cases.closingCall);
  await page.getByPlaceholder(words.call.wordsPlaceholder).fill(customerSays);
  await untilNext(who, () => pressButton(who, new RegExp(`^(${words.call.save}|${words.call.saveLast})`)));
}
