import { createSignal } from "solid-js";
import { asProblem } from "../../platform/problem.ts";
import { toast } from "../../ui/toast.ts";
import { words } from "../../ui/words.ts";
import { type TakenBack, takeBack } from "./runs.queries.ts";

const UNDO_MS = 10 * 60_000;

/** A move that can be taken back until an instant, or what came of taking it back. */
export type MoveMade = { text: string; until: number; id: string } | { taken: TakenBack };

const [moveMade, setMoveMade] = createSignal<MoveMade | null>(null);

/** The last move of this desk; null once it was dealt with. */
export { moveMade };

/** Notes a move, told in `text`, so that it can be taken back for ten minutes. */
export function noteMove(move: { id: string; text: string }): void {
  setMoveMade({ ...move, until: Date.now() + UNDO_MS });
}

export function forgetMove(): void {
  setMoveMade(null);
}

/** Takes a move back; what stays is kept to be shown, why it failed is told. */
export async function undoMove(id: string): Promise<void> {
  try {
    const taken = await takeBack(id);
    setMoveMade({ taken });
  } catch (thrown) {
    toast({ text: asProblem(thrown).detail || words().refused, tone: "bad" });
  }
}
