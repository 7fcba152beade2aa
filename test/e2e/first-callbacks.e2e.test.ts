import { describe, expect, it } from "vitest";
import { callIsReady, makeClosingCall, tenKeyedCalls, tenTappedCalls, untilNext } from "./calls.ts";
import { followMessage, takeStep } from "./cases.ts";
import { exported, invite, join, load, signUp } from "./first-day.ts";
import { countedKeyboard, watchPointer } from "./keyboard.ts";
import { gathering, type Person, pressButton, pressLink, sidewaysScroll } from "./person.ts";

const meet = gathering();

/** A group with its files loaded, a caller and a service manager: customers first, then people, then orders. */
async function firstDay(options: { language: "zh" | "en"; onPhone?: boolean; mailbox: string }) {
  const { mailbox } = options;
  const owner = await meet(options);
  const [caller, manager] = [await meet(options), await meet(options)];
  await signUp(owner, { name: "何伟", login: `he@${mailbox}` });
  await load(owner, exported.customers);
  await join(caller, await invite(owner, "李娜", "callback-agent"), `li@${mailbox}`);
  await join(manager, await invite(owner, "高远", "service-manager"), `gao@${mailbox}`);
  await load(owner, exported.orders);
  return { owner, caller, manager };
}

/** The manager's part, wholly on the screen: from the customer's words to what was done about them. */
async function manageComplaint(manager: Person, complaint: string): Promise<void> {
  const { page, words } = manager;
  const { cases } = words;
  await page.clock.fastForward(35_000);
  await followMessage(manager);
  await page.getByText(complaint).first().waitFor();
  // Whom to call, and the order that it is about.
  for (const known of [/1[3-9]\d \d{4} \d{4}/, /RO2026\d{6}/]) {
    await page.getByText(known).filter({ visible: true }).first().waitFor();
  }
  await takeStep(manager, "acknowledged", [[cases.acknowledgeNote, "马上给您查"]]);
  await takeStep(manager, "planned", [
    [cases.planText, "今天下午当面道歉，送一次保养"],
    [cases.causeField, "前台没有交接"],
    [cases.departmentField, "前台"],
  ]);
  await takeStep(manager, "updated", [[cases.updateText, "已告诉客户，客户说可以"]]);
  await takeStep(manager, "solved", [[cases.solveText, "当面道歉，送了一次保养"]]);
  for (const text of ["前台没有交接", cases.department("前台"), cases.handlerCannotClose]) {
    await page.getByText(text).first().waitFor();
  }
  const close = page.locator("#main").getByRole("button", { name: cases.acts.closed });
  expect(await close.count()).toBe(0);
}

/** The closing call by somebody else than the manager, and the case as the manager then finds it. */
async function closeComplaint(closer: Person, manager: Person, customerSays: string): Promise<void> {
  await makeClosingCall(closer, customerSays);
  await manager.page.reload();
  await manager.page.getByText(customerSays).first().waitFor();
  expect(await manager.page.getByText(manager.words.cases.states.closed).count()).toBeGreaterThan(0);
}

describe.concurrent("a dealer group on its first day", () => {
  it("loads its files, works ten calls by keyboard alone, and hears a complaint to its end", async () => {
    const complaint = "等了三个小时没人管，我要投诉。";
    const { owner, caller, manager } = await firstDay({ language: "zh", mailbox: "desk.example" });
    await manager.page.goto("/app/workbench");

    const pointerPresses = await watchPointer(caller.page);
    const keys = countedKeyboard(caller.page);
    await caller.page.goto("/app/workbench");
    await caller.page.getByRole("link", { name: caller.words.workbench.start }).waitFor();
    await caller.page.keyboard.press("Enter");
    for (const { name, work, most } of tenKeyedCalls(complaint)) {
      await callIsReady(caller);
      await untilNext(caller, () => work(keys));
      expect([name, keys.taken() <= most]).toEqual([name, true]);
      if (name === "a complaint")
        await caller.page.getByRole("link", { name: caller.words.call.seeCase }).waitFor();
    }
    expect(await pointerPresses()).toBe(0);
    expect(await caller.page.locator(".toast").count()).toBeLessThanOrEqual(1);
    await callIsReady(caller);
    await caller.page.keyboard.press("Escape");
    await caller.page.getByText(caller.words.workbench.dials("10")).waitFor();

    await manageComplaint(manager, complaint);
    await closeComplaint(owner, manager, "行，这事就过去了。");
    expect([owner, caller, manager].flatMap(({ faults }) => faults)).toEqual([]);
  }, 180_000);

  it("does the same with phones, in English", async () => {
    const complaint = "Three hours, and nobody came. I want to complain.";
    const { owner, caller, manager } = await firstDay({
      language: "en",
      onPhone: true,
      mailbox: "phone.example",
    });
    await manager.page.goto("/app/workbench");

    await caller.page.goto("/app/workbench");
    await pressLink(caller, new RegExp(caller.words.workbench.next("")));
    for (const work of tenTappedCalls(complaint)) {
      await callIsReady(caller);
      await caller.page.locator("a[href^='tel:']").first().waitFor();
      await work(caller);
      expect(await sidewaysScroll(caller.page)).toBe(0);
      await untilNext(caller, () => pressButton(caller, caller.words.call.save));
    }

    await manageComplaint(manager, complaint);
    await closeComplaint(owner, manager, "Fine, let us leave it at that.");
    for (const { page, faults } of [owner, caller, manager]) {
      expect(await sidewaysScroll(page)).toBe(0);
      expect(faults).toEqual([]);
    }
  }, 180_000);
});
