import type { z } from "zod";
import type { policyBody, PolicyKind } from "../../../shared/contracts/policies.contract.ts";
import { defaultWindows } from "../../../shared/kernel/windows.ts";
import type { Row } from "../../platform/query.ts";

export type PolicyBody = z.output<ReturnType<typeof policyBody>>;

/** Kinds of order whose customers are called: a customer waited (practice.md section 2). */
export const calledKinds: PolicyBody["visitKinds"] = [
  "first-service", "maintenance", "repair", "accident", "warranty", "rework", "recall", "package", "rescue", "inspection", "pick-up", "unknown",
];

const shared: Omit<PolicyBody, "due"> = {
  windows: defaultWindows.map(({ from, to }) => ({ from, to })),
  attempts: { most: 3, perDay: 2, hoursApart: 2 },
  lapseWorkingDays: 10,
  remindBeforeEndMinutes: 120,
  escalateWorkingDays: 1,
  visitKinds: calledKinds,
  ratingScale: 5,
  highValueCents: 1_000_000,
};

/** The shipped defaults, in force until a group or a store sets its own. */
export const shippedPolicies: Readonly<Record<PolicyKind, PolicyBody>> = {
  "service-callback": { ...shared, due: { n: 3, unit: "working-days" } },
  "first-contact": { ...shared, due: { n: 7, unit: "days" }, lapseWorkingDays: 20 },
  manual: { ...shared, due: { n: 0, unit: "days" }, lapseWorkingDays: 20 },
  case: { ...shared, due: { n: 5, unit: "working-days" }, lapseWorkingDays: 60 },
};

export interface PolicyInForce {
  id: string | null;
  body: PolicyBody;
}

/** The policy of a kind for a store: the store's own, else the group's, else the shipped default. */
export function effectivePolicy(input: { kind: PolicyKind; storeId: string; policies: readonly Row<"policies">[] }): PolicyInForce {
  const own = input.policies.filter(({ kind, inForce }) => kind === input.kind && inForce);
  const chosen = own.find(({ storeId }) => storeId === input.storeId) ?? own.find(({ storeId }) => storeId === null);
  return chosen ? { id: chosen.id, body: bodyOf(input.kind, chosen) } : { id: null, body: shippedPolicies[input.kind] };
}

/** A stored body over the shipped one, so that a setting added later has its default. */
export function bodyOf(kind: PolicyKind, row: Pick<Row<"policies">, "body">): PolicyBody {
  return { ...shippedPolicies[kind], ...row.body };
}

/** The policy that a follow-up was opened under, whatever is in force now. */
export function policyOf(input: { kind: PolicyKind; policyId: string | null; versions: readonly Row<"policies">[] }): PolicyBody {
  const version = input.versions.find(({ id }) => id === input.policyId);
  return version ? bodyOf(input.kind, version) : shippedPolicies[input.kind];
}

/** Which policy governs a kind of follow-up. */
export function policyKindOf(kind: string): PolicyKind {
  if (kind === "service-callback" || kind === "first-contact") return kind;
  return kind.startsWith("case-") ? "case" : "manual";
}
