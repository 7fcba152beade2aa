import { useQuery } from "@tanstack/solid-query";
import { createMemo, indexArray } from "solid-js";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { dataOf } from "../../platform/query-data.ts";
import { type CustomerCard, cardsQuery } from "./customers.queries.ts";

/** What stands beside the rows of a list of customers, read page by page once the rows have come. */
export type CustomerCards = {
  /** Undefined while it has not come. */
  of: (customerId: string) => CustomerCard | undefined;
  isComing: (customerId: string) => boolean;
  problem: () => ApiProblem | null;
  retry: () => void;
};

/** The cards of the customers of some pages. */
export function createCards(pages: () => readonly { data: readonly { id: string }[] }[]): CustomerCards {
  const queries = createMemo(
    indexArray(pages, (page) => useQuery(() => cardsQuery(page().data.map(({ id }) => id)))),
  );
  const known = createMemo(
    () =>
      new Map(
        queries()
          .flatMap((query) => dataOf(query) ?? [])
          .map((card) => [card.customerId, card]),
      ),
  );
  const failed = () => queries().filter(({ isError }) => isError);
  return {
    of: (customerId) => known().get(customerId),
    isComing: (customerId) => failed().length === 0 && !known().has(customerId),
    problem: () => {
      const [first] = failed();
      return first ? asProblem(first.error) : null;
    },
    retry: () => {
      for (const query of failed()) void query.refetch();
    },
  };
}
