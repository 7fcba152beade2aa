import { api, call } from "../../platform/api.ts";
import { paths } from "../../platform/paths.ts";
import type { FollowUpDetail } from "../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../follow-ups/follow-ups.words.ts";
import { isLastCall } from "../follow-ups/last-call.ts";
import { t } from "./call.words.ts";
import { openedCase } from "./opened-case.ts";

/** What a message says of the case that a call opened, and the way there. */
export type OpenedCaseWords = { text: string; link: { label: string; href: string } };

/** Tells which case a saved call opened and who has it now, unless another call was saved meanwhile. */
export async function tellOpenedCase({
  followUp: { id, openCases },
  tell,
}: {
  followUp: FollowUpDetail;
  tell: (words: OpenedCaseWords) => void;
}): Promise<void> {
  // The record on screen is read anew in place meanwhile: what it held before is noted first.
  const before = openCases.map((one) => one.id);
  const after = await call(api.GET("/follow-ups/{id}", { params: { path: { id } } }));
  const opened = openedCase(before, after.openCases);
  if (!opened || !isLastCall(id)) return;
  const level = followUpWords().levels[opened.level] ?? opened.level;
  tell({
    text: t().caseOpened(level, opened.number, opened.assigneeName),
    link: { label: t().seeCase, href: paths.case(opened.id) },
  });
}
