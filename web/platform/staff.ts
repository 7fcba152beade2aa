import { queryOptions } from "@tanstack/solid-query";
import type { components } from "./api.generated.ts";
import { api, call } from "./api.ts";

/** A colleague, as the API shows them. */
export type Colleague = components["schemas"]["Staff"];

const PAGE = 200;

async function everyone(): Promise<Colleague[]> {
  const all: Colleague[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } =
      cursor === null ? { limit: PAGE } : { limit: PAGE, cursor };
    const page: { data: Colleague[]; nextCursor: string | null } = await call(
      api.GET("/staff", { params: { query } }),
    );
    all.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** Every colleague in sight, also those who have left: for names and for choosing somebody. */
export const staffQuery = () =>
  queryOptions({ queryKey: ["staff", "all"], queryFn: everyone, staleTime: 60_000 });
