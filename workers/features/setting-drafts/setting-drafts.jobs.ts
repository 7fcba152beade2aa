import type { JobHandler } from "../../platform/jobs.ts";
import { byId } from "../../platform/query.ts";
import { policiesInForce, scriptsInForce } from "../policies/policies.repository.ts";
import { beneath, puttingInForce } from "./setting-drafts.rules.ts";

function draftArgs(args: unknown): { draftId: string; version: number } {
  const given = typeof args === "object" && args !== null ? args : {};
  return {
    draftId: "draftId" in given && typeof given.draftId === "string" ? given.draftId : "",
    version: "version" in given && typeof given.version === "number" ? given.version : 0,
  };
}

/** A draft comes in force at the time that was chosen; one whose time was taken back is left alone. */
export const putDraftInForceJob: JobHandler = {
  kind: "put-draft-in-force",
  async slice({ job, scope }) {
    const { draftId, version } = draftArgs(job.args);
    const { draft, ...inForce } = await scope.read({
      draft: byId("settingDrafts", draftId),
      policies: policiesInForce(),
      scripts: scriptsInForce(),
    });
    const isDue = draft?.state === "open" && draft.version === version;
    if (!draft || !isDue) return { changes: {}, cursor: null, done: true };
    const { openToo } = draft;
    const by = draft.putBy ?? draft.editedBy;
    const before = beneath(draft, inForce);
    return {
      changes: puttingInForce({ draft, before, openToo, by, asOf: scope.asOf }),
      cursor: null,
      done: true,
    };
  },
};
