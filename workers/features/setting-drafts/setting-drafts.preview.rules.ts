import type { FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { governed } from "../follow-ups/follow-ups.recompute.rules.ts";
import type { PolicyBody } from "../policies/policies.rules.ts";
import { type SettingDraft, withDraft } from "./setting-drafts.rules.ts";

export interface Tried {
  before: FollowUp;
  after: FollowUp;
  policy: PolicyBody;
}

/** What open follow-ups would come to if a draft of a policy held for them too; a script changes none. */
export function triedOn(input: {
  open: readonly FollowUp[];
  draft: SettingDraft;
  facts: FollowUpFacts;
  asOf: number;
}) {
  const { open, draft, asOf } = input;
  const facts = { ...input.facts, policies: withDraft(draft, input.facts.policies) };
  const tried =
    draft.about === "script"
      ? []
      : open.flatMap((one): Tried[] => {
          const found = governed({ one, policyId: draft.id, facts, because: "", asOf });
          return found ? [{ before: one, after: found.after, policy: found.policy }] : [];
        });
  const count = (test: (one: Tried) => boolean) => tried.filter(test).length;
  return {
    governed: tried,
    counts: {
      governed: tried.length,
      earlier: count(({ before, after }) => after.dueAt < before.dueAt),
      later: count(({ before, after }) => after.dueAt > before.dueAt),
      overdue: count(({ before, after }) => after.dueAt < asOf && before.dueAt >= asOf),
      lapsing: count(
        ({ before, after }) => isPast(after.nextStepAt, asOf) && !isPast(before.nextStepAt, asOf),
      ),
    },
  };
}

function isPast(at: number | null, asOf: number): boolean {
  return at !== null && at <= asOf;
}
