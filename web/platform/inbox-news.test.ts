import { describe, expect, test } from "vitest";
import { createInboxPoll, type InboxNews } from "./inbox-news.ts";

/** Tabs of one person on one machine, over a server that counts what it is asked. */
function machine() {
  let clock = 0;
  let lock: Promise<void> = Promise.resolve();
  const asked: number[] = [];
  const server = { unread: 2, sequence: 7, down: false };
  const tabs: { hear: (message: unknown) => void }[] = [];

  const openTab = () => {
    const tab = { visible: true, shown: [] as InboxNews[] };
    const poll = createInboxPoll({
      ask: async (changedSince) => {
        asked.push(changedSince);
        if (server.down) throw new Error("no network");
        return { unread: server.unread, sequence: server.sequence, changed: server.sequence > changedSince };
      },
      show: (news) => tab.shown.push(news),
      tell: (news) => {
        for (const other of tabs) if (other !== poll) other.hear(news);
      },
      alone: (work) => {
        lock = lock.then(work);
        return lock;
      },
      visible: () => tab.visible,
      now: () => clock,
    });
    tabs.push(poll);
    return Object.assign(tab, poll);
  };
  return { openTab, asked, server, pass: (ms: number) => (clock += ms) };
}

describe("the poll of the inbox", () => {
  test("is made at once, then every thirty seconds, from where the last one ended", async () => {
    const { openTab, asked, pass } = machine();
    const tab = openTab();
    await tab.nudge();
    await tab.tick();
    pass(29_000);
    await tab.tick();
    expect(asked).toEqual([0]);
    pass(1_000);
    await tab.tick();
    expect(asked).toEqual([0, 7]);
    expect(tab.shown.map(({ changed }) => changed)).toEqual([true, false]);
  });

  test("is made by one tab for all, and all show it", async () => {
    const { openTab, asked, pass } = machine();
    const [one, two] = [openTab(), openTab()];
    await one.nudge();
    await two.tick();
    expect(asked).toEqual([0]);
    expect(two.shown).toEqual(one.shown);
    pass(30_000);
    await Promise.all([one.tick(), two.tick()]);
    expect(asked).toEqual([0, 7]);
  });

  test("is left to others while the tab is hidden", async () => {
    const { openTab, asked, pass } = machine();
    const tab = openTab();
    tab.visible = false;
    pass(60_000);
    await tab.tick();
    expect(asked).toEqual([]);
  });

  test("after a write goes again when one was under way, which may not have seen the write", async () => {
    const { openTab, asked } = machine();
    const tab = openTab();
    await Promise.all([tab.nudge(), tab.nudge(), tab.nudge()]);
    expect(asked).toEqual([0, 7]);
  });

  test("that fails is made again at its time, and shows nothing", async () => {
    const { openTab, asked, server, pass } = machine();
    const tab = openTab();
    server.down = true;
    await tab.nudge();
    await tab.tick();
    expect(tab.shown).toEqual([]);
    server.down = false;
    pass(30_000);
    await tab.tick();
    expect(asked).toEqual([0, 0]);
    expect(tab.shown).toHaveLength(1);
  });

  test.each([[null], ["hello"], [{ unread: "2", sequence: 1, changed: true }]])(
    "hears no message that is no news: %j",
    (message) => {
      const tab = machine().openTab();
      tab.hear(message);
      expect(tab.shown).toEqual([]);
    },
  );
});
