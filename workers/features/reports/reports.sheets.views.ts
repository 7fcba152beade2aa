import type * as z from "zod";
import { caseLevels, caseStates } from "../../../shared/contracts/cases.contract.ts";
import { attemptResults } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import type * as contract from "../../../shared/contracts/reports.sheets.contract.ts";
import { visitKinds } from "../../../shared/contracts/service-visits.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, number, numberOrNull, text, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { whatWasDone } from "../follow-ups/follow-ups.opening.rules.ts";
import { lowestMark } from "./reports.sheets.rules.ts";

type SheetLine = z.input<ReturnType<typeof contract.sheetLine>>;
type ReworkLine = z.input<ReturnType<typeof contract.reworkLine>>;
type ReworkCard = z.input<ReturnType<typeof contract.reworkCard>>;

const orderStates = ["open", "delivered", "void"] as const;

function oneOf<T extends string>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

export function sheetLine(raw: RawRow): SheetLine {
  const attempt = decodeRow("attempts", raw);
  return {
    id: attempt.id,
    at: isoOf(attempt.at),
    followUpId: attempt.followUpId,
    followUpKind: oneOf(followUpKinds, raw.follow_up_kind, "manual"),
    storeId: attempt.storeId ?? "",
    customerId: attempt.customerId,
    customerName: textOrNull(raw, "customer_name"),
    callerId: attempt.actorType === "staff" ? attempt.actorId : null,
    result: oneOf(attemptResults, attempt.result, "no-answer"),
    valid: attempt.valid,
    rating: lowestMark(attempt.answers),
    words: attempt.words,
    summary: attempt.summary,
    work: textOrNull(raw, "work"),
    visitKind: textOrNull(raw, "visit_kind"),
  };
}

export function reworkLine(raw: RawRow): ReworkLine {
  return {
    id: text(raw, "id"),
    source: raw.source === "order" ? "order" : "customer",
    at: isoOf(number(raw, "at")),
    number: text(raw, "number"),
    storeId: text(raw, "store_id"),
    customerName: textOrNull(raw, "customer_name"),
    plate: textOrNull(raw, "plate"),
    model: textOrNull(raw, "model"),
    what: textOrNull(raw, "what"),
    visitId: textOrNull(raw, "visit_id"),
    caseId: textOrNull(raw, "case_id"),
  };
}

/** A card as its reader may see it: `orders` shows the order before. */
export function reworkCard(raw: RawRow, may: { orders: boolean }): ReworkCard {
  return {
    id: text(raw, "id"),
    firstOrder: may.orders ? firstOrderOf(raw) : null,
    case: caseOf(raw),
    orderState: orderStates.find((state) => state === raw.order_state) ?? null,
  };
}

function firstOrderOf(raw: RawRow): ReworkCard["firstOrder"] {
  const id = textOrNull(raw, "first_id");
  if (id === null) return null;
  return {
    id,
    orderNumber: text(raw, "order_number"),
    kind: oneOf(visitKinds, raw.kind, "unknown"),
    deliveredAt: isoOf(numberOrNull(raw, "delivered_at")),
    work: whatWasDone(decodeRow("serviceVisits", raw)),
    adviserId: textOrNull(raw, "adviser_id"),
  };
}

function caseOf(raw: RawRow): ReworkCard["case"] {
  const id = textOrNull(raw, "case_id");
  if (id === null) return null;
  return {
    id,
    number: text(raw, "number"),
    level: oneOf(caseLevels, raw.level, "improvement"),
    state: oneOf(caseStates, raw.case_state, "open"),
    cause: textOrNull(raw, "cause"),
    department: textOrNull(raw, "department"),
    assigneeId: text(raw, "assignee_id"),
    solution: textOrNull(raw, "solution"),
    closedAt: isoOf(numberOrNull(raw, "closed_at")),
    closingWords: textOrNull(raw, "closing_words"),
  };
}
