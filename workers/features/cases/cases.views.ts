import type * as z from "zod";
import { caseStepKinds, type caseStepView, type caseView } from "../../../shared/contracts/cases.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { FullRow } from "../../platform/changes.ts";
import { decodeRow, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { nextClock } from "./cases.clocks.rules.ts";

export type CaseAnswer = z.input<ReturnType<typeof caseView>>;
export type CaseStepAnswer = z.input<ReturnType<typeof caseStepView>>;

/** A case as the API shows it; `names` are the joined columns of the list. */
export function viewOf(input: { case: FullRow<"cases">; names: RawRow }): CaseAnswer {
  const { case: one, names } = input;
  return {
    id: one.id,
    number: one.number,
    level: one.level,
    major: one.major,
    rework: one.rework,
    state: one.state,
    title: one.title,
    words: one.words,
    summary: one.summary,
    cause: one.cause,
    department: one.department,
    plan: one.plan,
    solution: one.solution,
    storeId: one.storeId,
    customerId: one.customerId,
    customerName: textOrNull(names, "customer_name"),
    vehicleId: one.vehicleId,
    plate: textOrNull(names, "plate"),
    model: textOrNull(names, "model"),
    serviceVisitId: one.serviceVisitId,
    followUpId: one.followUpId,
    assigneeId: one.assigneeId,
    handlerId: one.handlerId,
    acknowledgeBy: isoOf(one.acknowledgeBy),
    planBy: isoOf(one.planBy),
    updateBy: isoOf(one.updateBy),
    solveBy: isoOf(one.solveBy),
    nextDueAt: isoOf(nextClock(one)?.at ?? null),
    acknowledgedAt: isoOf(one.acknowledgedAt),
    plannedAt: isoOf(one.plannedAt),
    solvedAt: isoOf(one.solvedAt),
    closedAt: isoOf(one.closedAt),
    closingWords: one.closingWords,
    openedAt: isoOf(one.openedAt),
    version: one.version,
  };
}

/** The same from a joined row as the database gave it. */
export function viewOfRaw(raw: RawRow): CaseAnswer {
  return viewOf({ case: decodeRow("cases", raw), names: raw });
}

/** A step with the name of who took it; a token or the system has none. */
export function stepViewOfRaw(raw: RawRow): CaseStepAnswer {
  const step = decodeRow("caseSteps", raw);
  return {
    id: step.id,
    at: isoOf(step.at),
    byName: textOrNull(raw, "by_name"),
    kind: caseStepKinds.find((kind) => kind === step.kind) ?? "updated",
    text: step.text,
  };
}
