import type { Row } from "../../platform/query.ts";

export type TruthCounts = {
  contacts: number;
  drawn: number;
  open: number;
  withoutChecker: number;
  confirmed: number;
  differs: number;
  neverCalled: number;
  notReached: number;
  overruled: number;
  asked: number;
  /** Confirmed of asked, 0 to 1; null where nobody was asked. */
  share: number | null;
};

interface Scored {
  contacts: number;
  score: Row<"truthScores"> | undefined;
}

/** Several callers' scores as one: shares are of what was asked of all, never means of shares. */
export function truthCounts(scored: readonly Scored[]): TruthCounts {
  const sum = (of: (score: Row<"truthScores">) => number) =>
    scored.reduce((all, { score }) => all + (score ? of(score) : 0), 0);
  const drawn = sum((score) => score.drawn);
  const withoutChecker = sum((score) => score.withoutChecker);
  const confirmed = sum((score) => score.confirmed);
  const differs = sum((score) => score.differs);
  const neverCalled = sum((score) => score.neverCalled);
  const notReached = sum((score) => score.notReached);
  const asked = confirmed + differs + neverCalled;
  return {
    contacts: scored.reduce((all, { contacts }) => all + contacts, 0),
    drawn,
    open: drawn - withoutChecker - asked - notReached,
    withoutChecker,
    confirmed,
    differs,
    neverCalled,
    notReached,
    overruled: sum((score) => score.overruled),
    asked,
    share: asked === 0 ? null : confirmed / asked,
  };
}

/**
 * The truth score of each store and its callers in a month (rivals.md 2.3). Whoever asks is not told how many of
 * their own calls are drawn and not yet checked.
 */
export function truthScores(input: {
  stores: readonly Pick<Row<"stores">, "id" | "name">[];
  pools: readonly Row<"reCallPools">[];
  scores: readonly Row<"truthScores">[];
  names: ReadonlyMap<string, string>;
  askedBy: string;
}) {
  const { stores, pools, scores, names, askedBy } = input;
  return stores.map((store) => {
    const own = scores.filter(({ storeId }) => storeId === store.id).map((score) => told(score, askedBy));
    const callers = pools
      .filter(({ storeId }) => storeId === store.id)
      .map(({ callerId, contacts }) => ({
        callerId,
        scored: { contacts, score: own.find((score) => score.callerId === callerId) },
      }));
    return {
      storeId: store.id,
      storeName: store.name,
      counts: truthCounts(callers.map(({ scored }) => scored)),
      callers: callers
        .map(({ callerId, scored }) => ({
          callerId,
          callerName: names.get(callerId) ?? "",
          counts: truthCounts([scored]),
        }))
        .sort((a, b) => b.counts.contacts - a.counts.contacts || (a.callerId < b.callerId ? -1 : 1)),
    };
  });
}

function told(score: Row<"truthScores">, askedBy: string): Row<"truthScores"> {
  if (score.callerId !== askedBy) return score;
  const { confirmed, differs, neverCalled, notReached, withoutChecker } = score;
  return { ...score, drawn: confirmed + differs + neverCalled + notReached + withoutChecker };
}
