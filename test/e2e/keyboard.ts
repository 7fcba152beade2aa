import type { Page } from "playwright-core";

/** A keyboard that counts: every key held or pressed is one press, the words typed are none. */
export interface CountedKeyboard {
  /** Presses keys one after another; `Control+Enter` is two. */
  press(...keys: string[]): Promise<void>;
  /** Types words into the field that has the focus. */
  type(text: string): Promise<void>;
  /** The presses since the last time this was asked. */
  taken(): number;
}

export function countedKeyboard({ keyboard }: Page): CountedKeyboard {
  let presses = 0;
  return {
    async press(...keys) {
      for (const key of keys) {
        presses += key.split("+").length;
        await keyboard.press(key);
      }
    },
    type: (text) => keyboard.insertText(text),
    taken() {
      const taken = presses;
      presses = 0;
      return taken;
    },
  };
}

/** Counts what a mouse or a finger presses on this page, from its next load on. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener("pointerdown", () => {
      const { dataset } = document.documentElement;
      dataset.pointerPresses = String(Number(dataset.pointerPresses ?? 0) + 1);
    });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.pointerPresses ?? 0));
}
