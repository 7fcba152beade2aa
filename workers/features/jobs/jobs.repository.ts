import { mergedPage } from "../../platform/page.ts";
import type { Bindable } from "../../platform/shard.ts";

/** A group's jobs that gave up, newest first. */
export const deadJobsPage = (page: { limit: number; after: readonly Bindable[] | null }) =>
  mergedPage({
    table: "jobs",
    order: ["created_at", "id"],
    descending: true,
    sight: { by: "group" },
    columns: {},
    where: "t.state = 'dead'",
    ...page,
  });
