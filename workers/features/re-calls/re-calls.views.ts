import type * as z from "zod";
import type { reCallView } from "../../../shared/contracts/re-calls.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, numberOrNull, text, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import type { ReCall } from "./re-calls.rules.ts";

export type ReCallAnswer = z.input<ReturnType<typeof reCallView>>;

/** A row of the register as the API shows it; what the caller recorded stays hidden until the customer was asked. */
export function viewOfReCall(raw: RawRow, changed: Partial<ReCall> = {}): ReCallAnswer {
  const one = { ...decodeRow("reCalls", raw), ...changed };
  return {
    id: one.id,
    storeId: one.storeId,
    callerId: one.callerId,
    callerName: text(raw, "caller_name"),
    checkedId: one.checkedId,
    reCallId: one.reCallId,
    customerName: textOrNull(raw, "customer_name"),
    plate: textOrNull(raw, "plate"),
    calledAt: isoOf(one.calledAt),
    drawnAt: isoOf(one.drawnAt),
    dueAt: isoOf(numberOrNull(raw, "due_at")),
    checkerName: textOrNull(raw, "checker_name"),
    result: one.result,
    resultAt: isoOf(one.resultAt),
    recordedRating: one.result === null ? null : one.recordedRating,
    toldRating: one.toldRating,
    words: one.words,
    overruledAt: isoOf(one.overruledAt),
    overruledByName: textOrNull(raw, "overruled_name"),
    overruledReason: one.overruledReason,
    version: one.version,
  };
}
