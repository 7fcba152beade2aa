import type * as z from "zod";
import { attemptResults } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import type { dialView, getNumbers } from "../../../shared/contracts/numbers.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import type { Answers } from "./numbers.repository.ts";
import type { Share } from "./numbers.rules.ts";

type NumbersAnswer = z.input<ReturnType<NonNullable<typeof getNumbers.response>>>;
type StoreNumbers = NumbersAnswer["total"];

/** What was counted by store, and whether the caller sees cases and orders at all. */
export interface FoundNumbers {
  due: ReadonlyMap<string, { onTime: Share; reached: Share }>;
  answers: ReadonlyMap<string, Answers>;
  cases: ReadonlyMap<string, Share>;
  visits: ReadonlyMap<string, Share>;
  seesCases: boolean;
  seesVisits: boolean;
}

const nothing: Share = { counted: 0, all: 0 };

/** The numbers of one store. */
export function storeNumbers(found: FoundNumbers, storeId: string): StoreNumbers {
  const due = found.due.get(storeId);
  return {
    onTime: due?.onTime ?? nothing,
    reached: due?.reached ?? nothing,
    dissatisfied: found.answers.get(storeId)?.dissatisfied ?? nothing,
    closedInTime: found.seesCases ? (found.cases.get(storeId) ?? nothing) : null,
    dataInPlace: found.seesVisits ? (found.visits.get(storeId) ?? nothing) : null,
  };
}

/** The numbers of several stores together. */
export function totalNumbers(
  stores: readonly StoreNumbers[],
  found: Pick<FoundNumbers, "seesCases" | "seesVisits">,
): StoreNumbers {
  const sum = (of: (store: StoreNumbers) => Share | null): Share =>
    stores.reduce((all, store) => {
      const one = of(store) ?? nothing;
      return { counted: all.counted + one.counted, all: all.all + one.all };
    }, nothing);
  return {
    onTime: sum(({ onTime }) => onTime),
    reached: sum(({ reached }) => reached),
    dissatisfied: sum(({ dissatisfied }) => dissatisfied),
    closedInTime: found.seesCases ? sum(({ closedInTime }) => closedInTime) : null,
    dataInPlace: found.seesVisits ? sum(({ dataInPlace }) => dataInPlace) : null,
  };
}

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
