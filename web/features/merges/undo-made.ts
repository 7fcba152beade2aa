import { asProblem } from "../../platform/problem.ts";
import { toast } from "../../ui/toast.ts";
import { renewMerged, undoMerge } from "./merges.queries.ts";
import { t } from "./merges.words.ts";

/** Takes a merge back and says what came of it. */
export async function takeMergeBack(id: string): Promise<void> {
  try {
    const { kept } = await undoMerge(id);
    toast({ text: kept.length === 0 ? t().undone : t().undoneWith(kept.length), topic: "merge" });
  } catch (error) {
    toast({ text: asProblem(error).detail ?? "", tone: "bad", topic: "merge" });
  }
  renewMerged();
}
