import { queryOptions, useQuery } from "@tanstack/solid-query";
import type { components } from "./api.generated.ts";
import { api, call } from "./api.ts";
import { may, useMe } from "./me.tsx";
import { dataOf } from "./query-data.ts";

/** A colleague of the stores in sight. */
export type Colleague = components["schemas"]["Staff"];

const PAGE = 200;
// Ten pages are two thousand people: more than any group in sight has, and an end in any case.
const PAGES = 10;

async function readAll(signal: AbortSignal): Promise<Colleague[]> {
  const found: Colleague[] = [];
  let cursor: string | null = "";
  for (let page = 0; page < PAGES && cursor !== null; page++) {
    const query: { limit: number; cursor?: string } =
      cursor === "" ? { limit: PAGE } : { limit: PAGE, cursor };
    const answer: { data: Colleague[]; nextCursor: string | null } = await call(
      api.GET("/staff", { params: { query }, signal }),
    );
    found.push(...answer.data);
    cursor = answer.nextCursor;
  }
  return found;
}

export const colleaguesQuery = () =>
  queryOptions({
    queryKey: ["colleagues"],
    queryFn: ({ signal }) => readAll(signal),
    staleTime: 5 * 60_000,
  });

/** The colleagues in sight, those who left among them; empty until they have come. */
export function useColleagues(): () => readonly Colleague[] {
  const me = useMe();
  const query = useQuery(() => ({ ...colleaguesQuery(), enabled: may(me(), "organisation:see") }));
  return () => dataOf(query) ?? [];
}

/** The name of a colleague by id; undefined for none and for one out of sight. */
export function useColleagueName(): (id: string | null) => string | undefined {
  const colleagues = useColleagues();
  return (id) => (id === null ? undefined : colleagues().find((one) => one.id === id)?.name);
}
