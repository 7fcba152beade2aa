import type * as z from "zod";
import * as contract from "../../../shared/contracts/merges.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { NewRow } from "../../platform/changes.ts";
import { decodeRow, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";

export type MergeAnswer = z.input<ReturnType<typeof contract.mergeView>>;

const dayMs = 86_400_000;

/** The last instant at which a merge can be taken back. */
export function undoableUntil({ at }: { at: number }): number {
  return at + contract.undoDays * dayMs;
}

export function mergeView(merge: NewRow<"merges">, byName: string | null): MergeAnswer {
  const { id, kind, keptId, goneId, at, version } = merge;
  const said = [merge.gone.name, merge.gone.vin, merge.gone.plate].find((text) => typeof text === "string");
  return {
    id,
    kind,
    kept: keptId,
    gone: goneId,
    goneName: typeof said === "string" ? said : "",
    byName,
    at: isoOf(at),
    undoableUntil: isoOf(undoableUntil(merge)),
    undoneAt: isoOf(merge.undoneAt ?? null),
    version,
  };
}

export function listedMerge(raw: RawRow): MergeAnswer {
  return mergeView(decodeRow("merges", raw), textOrNull(raw, "by_name"));
}
