import type * as z from "zod";
import { attemptResults } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import type { dialView, getNumbers } from "../../../shared/contracts/numbers.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, type Row, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import type { Answers, Majors } from "./numbers.repository.ts";
import { indexOf, type Share } from "./numbers.rules.ts";

type NumbersAnswer = z.input<ReturnType<NonNullable<typeof getNumbers.response>>>;
type StoreNumbers = NumbersAnswer["total"];

/** What was counted by store, and whether the caller sees cases and orders at all. */
export interface FoundNumbers {
  due: ReadonlyMap<string, { onTime: Share; reached: Share }>;
  answers: ReadonlyMap<string, Answers>;
  cases: ReadonlyMap<string, Share>;
  visits: ReadonlyMap<string, Share>;
  /** Of the last 30 days. */
  answersOf30: ReadonlyMap<string, Answers>;
  majors: ReadonlyMap<string, Majors>;
  retentions: ReadonlyMap<string, Row<"retentions">>;
  seesCases: boolean;
  seesVisits: boolean;
}

const nothing: Share = { counted: 0, all: 0 };

const noAnswers = { rated: 0, ratingSum: 0, ratingSquares: 0 };

/** The numbers of one store. */
export function storeNumbers(found: FoundNumbers, storeId: string): StoreNumbers {
  const due = found.due.get(storeId);
  const major = found.majors.get(storeId);
  const retention = found.retentions.get(storeId);
  return {
    onTime: due?.onTime ?? nothing,
    reached: due?.reached ?? nothing,
    dissatisfied: found.answers.get(storeId)?.dissatisfied ?? nothing,
    closedInTime: found.seesCases ? (found.cases.get(storeId) ?? nothing) : null,
    dataInPlace: found.seesVisits ? (found.visits.get(storeId) ?? nothing) : null,
    satisfaction: indexOf(found.answersOf30.get(storeId) ?? noAnswers),
    openMajor: found.seesCases
      ? { open: major?.open ?? 0, oldestOpenedAt: isoOf(major?.oldestOpenedAt ?? null) }
      : null,
    retention:
      retention && found.seesVisits
        ? { counted: retention.returned, all: retention.cars, on: retention.asOf }
        : null,
  };
}

/** The numbers of several stores together: what was counted of each is added up. */
export function totalNumbers(found: FoundNumbers, storeIds: readonly string[]): StoreNumbers {
  const all = storeIds.map((id) => storeNumbers(found, id));
  const sum = (of: (store: StoreNumbers) => Share | null): Share =>
    all.reduce((total, store) => {
      const one = of(store) ?? nothing;
      return { counted: total.counted + one.counted, all: total.all + one.all };
    }, nothing);
  const answers = storeIds.map((id) => found.answersOf30.get(id) ?? noAnswers);
  const plus = (of: (one: typeof noAnswers) => number) => answers.reduce((total, one) => total + of(one), 0);
  const oldest = all.flatMap(({ openMajor }) => openMajor?.oldestOpenedAt ?? []).sort()[0] ?? null;
  const days = [...new Set(all.map(({ retention }) => retention?.on))];
  // Of several days there is no one number: until all are counted there is none.
  const [on] = days.length === 1 ? days : [];
  return {
    onTime: sum(({ onTime }) => onTime),
    reached: sum(({ reached }) => reached),
    dissatisfied: sum(({ dissatisfied }) => dissatisfied),
    closedInTime: found.seesCases ? sum(({ closedInTime }) => closedInTime) : null,
    dataInPlace: found.seesVisits ? sum(({ dataInPlace }) => dataInPlace) : null,
    satisfaction: indexOf({
      rated: plus(({ rated }) => rated),
      ratingSum: plus(({ ratingSum }) => ratingSum),
      ratingSquares: plus(({ ratingSquares }) => ratingSquares),
    }),
    openMajor: found.seesCases
      ? {
          open: all.reduce((total, { openMajor }) => total + (openMajor?.open ?? 0), 0),
          oldestOpenedAt: oldest,
        }
      : null,
    retention: on === undefined ? null : { ...sum(({ retention }) => retention), on },
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
