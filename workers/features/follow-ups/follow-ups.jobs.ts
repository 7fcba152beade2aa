import { type RowChange, together } from "../../platform/changes.ts";
import type { Job, JobHandler, Slice } from "../../platform/jobs.ts";
import { rows } from "../../platform/query.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { type FollowUp, followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { governed, recomputed } from "./follow-ups.recompute.rules.ts";

const rowsASlice = 500;
const needs = { causes: [], customerIds: [], contactPointIds: [] };

interface RecomputeArgs {
  storeId: string | null;
  because: string;
  /** The version that takes over, where it is a policy's. */
  policyId: string;
}

function recomputeArgs(args: unknown): RecomputeArgs {
  const given = typeof args === "object" && args !== null ? args : {};
  const storeId = "storeId" in given && typeof given.storeId === "string" ? given.storeId : null;
  const textOf = (name: "because" | "policyId"): string => {
    const value = name in given ? (given as Record<string, unknown>)[name] : undefined;
    return typeof value === "string" ? value : "";
  };
  return { storeId, because: textOf("because"), policyId: textOf("policyId") };
}

interface Place {
  sortAt: number;
  id: string;
}

function placeOf(cursor: unknown): Place {
  const given = typeof cursor === "object" && cursor !== null ? cursor : {};
  return {
    sortAt: "sortAt" in given && typeof given.sortAt === "number" ? given.sortAt : 0,
    id: "id" in given && typeof given.id === "string" ? given.id : "",
  };
}

function openAfter(place: Place, storeId: string | null) {
  const store = storeId === null ? "" : " AND store_id = ?4";
  const index = storeId === null ? "follow_ups_by_sort_open" : "follow_ups_by_store_sort_at_open";
  return rows(
    "followUps",
    `SELECT * FROM follow_ups INDEXED BY ${index} WHERE group_id = ?1 AND state = 'open' AND (sort_at, id) > (cast(?2 AS INTEGER), ?3)${store} ORDER BY sort_at, id LIMIT ${rowsASlice}`,
    [place.sortAt, place.id, ...(storeId === null ? [] : [storeId])],
  );
}

/** Open follow-ups of the whole group, a slice of a job at a time. */
export const openOfGroupAfter = (cursor: unknown) => openAfter(placeOf(cursor), null);

/** Where a job goes on after such a slice. */
export function openSlice(open: readonly FollowUp[]): { cursor: unknown; done: boolean } {
  const last = open.at(-1);
  return { cursor: last ? { sortAt: last.sortAt, id: last.id } : null, done: open.length < rowsASlice };
}

/** A slice of moved due times, which tells each assignee how many of theirs moved and why. */
function movingSlice(input: {
  job: Job;
  open: readonly FollowUp[];
  moved: readonly RowChange[];
  because: string;
  asOf: number;
}): Slice {
  const { job, open, moved, because, asOf } = input;
  const told = moved.filter(({ before, after }) => before.dueAt !== after.dueAt);
  const people = [...new Set(told.map(({ before }) => String(before.assigneeId)))];
  const notices = people.map((staffId) =>
    notification({
      staffId,
      kind: "due-moved",
      key: `${job.id}:${placeOf(job.cursor).id}`,
      subject: { type: "workbench", id: staffId },
      params: { count: told.filter(({ before }) => before.assigneeId === staffId).length, because },
      at: asOf,
    }),
  );
  return {
    changes: together(
      { update: [...moved] },
      notices.length > 0 ? { insertOnce: { notifications: notices } } : {},
    ),
    ...openSlice(open),
  };
}

/** A changed calendar moves open due times, each with a note of what it was and why. */
export const recomputeDueJob: JobHandler = {
  kind: "recompute-due",
  async slice({ job, scope }) {
    const { storeId, because } = recomputeArgs(job.args);
    const { open, ...loaded } = await scope.read({
      open: openAfter(placeOf(job.cursor), storeId),
      ...followUpFactQueries({ ...needs, asOf: scope.asOf }),
    });
    const facts = followUpFacts(loaded);
    const moved = open.flatMap((one) => recomputed({ one, facts, because, asOf: scope.asOf }) ?? []);
    return movingSlice({ job, open, moved, because, asOf: scope.asOf });
  },
};

/** A version of a policy takes over the open follow-ups that it governs, as its preview said. */
export const applyPolicyJob: JobHandler = {
  kind: "apply-policy",
  async slice({ job, scope }) {
    const { storeId, because, policyId } = recomputeArgs(job.args);
    const { open, ...loaded } = await scope.read({
      open: openAfter(placeOf(job.cursor), storeId),
      ...followUpFactQueries({ ...needs, asOf: scope.asOf }),
    });
    const facts = followUpFacts(loaded);
    const moved = open.flatMap(
      (one) => governed({ one, policyId, facts, because, asOf: scope.asOf })?.change ?? [],
    );
    return movingSlice({ job, open, moved, because, asOf: scope.asOf });
  },
};
