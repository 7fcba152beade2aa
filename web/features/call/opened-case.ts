import type { FollowUpDetail } from "../follow-ups/follow-ups.queries.ts";

type OpenCase = FollowUpDetail["openCases"][number];

/** The case that a call opened: of those open afterwards the one whose id was not among them before. */
export function openedCase(before: readonly string[], after: readonly OpenCase[]): OpenCase | undefined {
  return after.find(({ id }) => !before.includes(id));
}
