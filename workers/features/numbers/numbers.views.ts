import type * as z from "zod";
import { attemptResults } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import type { dialView } from "../../../shared/contracts/numbers.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";

type DialAnswer = z.input<ReturnType<typeof dialView>>;

/** A dial as it is listed. */
export function dialViewOf(raw: RawRow): DialAnswer {
  const { id, at, result, valid, words, followUpId } = decodeRow("attempts", raw);
  return {
    id,
    at: isoOf(at),
    result: attemptResults.find((known) => known === result) ?? "no-answer",
    valid,
    words,
    followUpId,
    kind: followUpKinds.find((kind) => kind === raw.follow_up_kind) ?? "manual",
    title: textOrNull(raw, "title"),
    customerName: textOrNull(raw, "customer_name"),
    plate: textOrNull(raw, "plate"),
    model: textOrNull(raw, "model"),
  };
}
