import { createSignal } from "solid-js";
import { toast } from "../../ui/toast.ts";
import { t } from "./reports.words.ts";

/** What a list prints: all its rows and what stands beside them; `cut` where there are more than are printed. */
export type Printed<Row, Beside> = { rows: readonly Row[]; beside: readonly Beside[]; cut: boolean };

/** Reads a list to its end before the browser prints it. Without that, what is on screen is printed. */
export function createListPrint<Row, Beside>(read: () => Promise<Printed<Row, Beside>>) {
  const [printed, setPrinted] = createSignal<Printed<Row, Beside> | null>(null);
  const [busy, setBusy] = createSignal(false);
  const run = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    try {
      setPrinted(await read());
      // The page is drawn before it is printed.
      requestAnimationFrame(() => {
        print();
        setPrinted(null);
      });
    } catch {
      toast({ text: t().printFailed, tone: "bad" });
    } finally {
      setBusy(false);
    }
  };
  return { printed, busy, run };
}
