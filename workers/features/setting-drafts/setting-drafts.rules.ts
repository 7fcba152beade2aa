import { type PolicyKind, policyKinds, scriptKeys } from "../../../shared/contracts/policies.contract.ts";
import type { SettingSubject } from "../../../shared/contracts/setting-drafts.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { hourMs } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type FullRow, together, touched } from "../../platform/changes.ts";
import { invalid, problem } from "../../platform/commit.ts";
import { newJob } from "../../platform/jobs.ts";
import type { Row } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import {
  bodyOf,
  nextPolicy,
  type PolicyBody,
  rangesProblem,
  setsFor,
  windowsProblem,
} from "../policies/policies.rules.ts";
import {
  beggingWords,
  nextScript,
  questionsProblem,
  type ScriptBody,
  type ScriptKey,
  scriptBodyOf,
} from "../policies/scripts.rules.ts";

export type SettingDraft = Row<"settingDrafts">;
export type SettingBody = PolicyBody | ScriptBody;

/** Which policy or script a draft is of. */
export type DraftOf = Pick<SettingDraft, "about" | "kind" | "storeId" | "brand">;

function isScript(body: SettingBody): body is ScriptBody {
  return "questions" in body;
}

export function policyKindNamed(kind: string): PolicyKind {
  return policyKinds.find((known) => known === kind) ?? "manual";
}

export function scriptKeyNamed(kind: string): ScriptKey | undefined {
  return scriptKeys.find((known) => known === kind);
}

/** Why a body cannot be that of such a policy or script. */
export function bodyProblem(draft: DraftOf, body: SettingBody): Problem | undefined {
  if ((draft.about === "script") !== isScript(body)) return invalid([{ pointer: "/body", code: "invalid" }]);
  if (isScript(body)) {
    return scriptKeyNamed(draft.kind)
      ? questionsProblem(body)
      : invalid([{ pointer: "/kind", code: "invalid" }]);
  }
  if (draft.brand !== null) return invalid([{ pointer: "/brand", code: "invalid" }]);
  return windowsProblem(body.windows) ?? rangesProblem(policyKindNamed(draft.kind), body);
}

/** A draft's body over the shipped one, so that a setting added later has its default. */
export function draftBody(draft: DraftOf & Pick<SettingDraft, "body">): SettingBody {
  return draft.about === "policy"
    ? bodyOf(policyKindNamed(draft.kind), draft)
    : scriptBodyOf({ key: draft.kind, body: draft.body });
}

/** Words of a draft that beg for marks; null in a policy. */
export function draftBegs(draft: DraftOf & Pick<SettingDraft, "body">): string | null {
  const body = draftBody(draft);
  return isScript(body) ? beggingWords(body) : null;
}

/** A draft as it begins. */
export function newDraft(input: {
  of: { about: SettingSubject; kind: string; storeId: string | null; brand: string | null };
  body: SettingBody;
  basedOn: number;
  by: string;
  asOf: number;
}): FullRow<"settingDrafts"> {
  return {
    id: newId("settingDraft", input.asOf),
    ...input.of,
    body: { ...input.body },
    basedOn: input.basedOn,
    state: "open",
    inForceFrom: null,
    openToo: false,
    editedBy: input.by,
    editedAt: input.asOf,
    putBy: null,
    version: 1,
  };
}

/** Why a draft is not the caller's to change: not there, of a store out of sight, or of the whole group. */
export function draftProblem(caller: Principal, draft: SettingDraft | undefined): Problem | undefined {
  if (!draft || !setsFor(caller)(draft)) return problem("request.not_found");
  return draft.storeId === null && caller.stores !== null ? problem("staff.beyond_own_rights") : undefined;
}

/** Why a draft takes no change: it is none any more, or waits for its time. */
export function closedProblem(draft: Pick<SettingDraft, "state" | "inForceFrom">): Problem | undefined {
  if (draft.state !== "open") return problem("setting_drafts.over");
  return draft.inForceFrom === null ? undefined : problem("setting_drafts.scheduled");
}

const furthestMs = 366 * 24 * hourMs;

/** Why a draft cannot come in force at a time: it has passed, or lies a year ahead. */
export function timeProblem(input: { at: number; asOf: number }): Problem | undefined {
  const { at, asOf } = input;
  return at > asOf && at <= asOf + furthestMs ? undefined : problem("setting_drafts.past");
}

export interface InForce {
  policy: Row<"policies"> | undefined;
  script: Row<"scripts"> | undefined;
}

/** What lies under a draft, among all that is in force. */
export function beneath(
  draft: DraftOf,
  inForce: { policies: readonly Row<"policies">[]; scripts: readonly Row<"scripts">[] },
): InForce {
  const isSame = (one: { storeId: string | null }) => one.storeId === draft.storeId;
  return {
    policy:
      draft.about === "policy"
        ? inForce.policies.find((one) => one.kind === draft.kind && isSame(one))
        : undefined,
    script:
      draft.about === "script"
        ? inForce.scripts.find((one) => one.key === draft.kind && one.brand === draft.brand && isSame(one))
        : undefined,
  };
}

/** The number of what is in force; 0 where that is the shipped one or what lies beneath. */
export function numberInForce({ policy, script }: InForce): number {
  return (policy ?? script)?.number ?? 0;
}

/**
 * What puts a draft in force: its version, the end of the one before it and of the draft, and the job that takes
 * over what is open where that was chosen.
 */
export function puttingInForce(input: {
  draft: SettingDraft;
  before: InForce;
  openToo: boolean;
  by: string;
  asOf: number;
}): Changes {
  const { draft, before, openToo, by: createdBy, asOf } = input;
  const { storeId, brand } = draft;
  const over: Changes = {
    update: [
      edited("settingDrafts", draft, { state: "in-force", inForceFrom: asOf, openToo, putBy: createdBy }),
    ],
  };
  const body = draftBody(draft);
  if (isScript(body)) {
    const id = newId("script", asOf);
    const key = scriptKeyNamed(draft.kind) ?? "manual";
    const script = nextScript({ id, key, storeId, brand, body, before: before.script, createdBy, asOf });
    return together(over, {
      insert: { scripts: [script] },
      update: before.script ? [touched("scripts", before.script, { inForce: false })] : [],
    });
  }
  const id = newId("policy", asOf);
  const kind = policyKindNamed(draft.kind);
  const policy = nextPolicy({ id, kind, storeId, body, before: before.policy, createdBy, asOf });
  const because = `规则第 ${policy.number} 版`;
  const job = newJob({ kind: "apply-policy", key: id, args: { policyId: id, storeId, because }, asOf });
  return together(over, {
    insert: { policies: [policy], ...(openToo ? { jobs: [job] } : {}) },
    update: before.policy ? [touched("policies", before.policy, { inForce: false })] : [],
  });
}

/** The policies as they would be with a draft in force, which then goes by the draft's own id. */
export function withDraft(draft: SettingDraft, policies: readonly Row<"policies">[]): Row<"policies">[] {
  const kind = policyKindNamed(draft.kind);
  const { groupId, id, storeId, body, changedSeq } = draft;
  const before = policies.find((one) => one.inForce && one.kind === kind && one.storeId === storeId);
  const tried = { id, kind, storeId, body, inForce: true, number: (before?.number ?? 0) + 1 };
  return [
    ...policies.map((one) => (one === before ? { ...one, inForce: false } : one)),
    { ...tried, groupId, createdBy: draft.editedBy, createdAt: draft.editedAt, changedSeq },
  ];
}

/** A draft as the API shows it. */
export function draftView(draft: FullRow<"settingDrafts">, names: ReadonlyMap<string, string>) {
  const { id, about, storeId, brand, basedOn, state, openToo, version } = draft;
  return {
    id,
    about,
    kind: policyKindNamed(draft.kind),
    storeId,
    brand,
    body: draftBody(draft),
    basedOn,
    state,
    inForceFrom: isoOf(draft.inForceFrom),
    openToo,
    begging: draftBegs(draft),
    editedBy: names.get(draft.editedBy) ?? null,
    editedAt: isoOf(draft.editedAt),
    version,
  };
}
