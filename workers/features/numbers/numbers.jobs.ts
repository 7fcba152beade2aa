import * as z from "zod";
import { type RowChange, touched } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { byIds, type Row } from "../../platform/query.ts";
import {
  answerOf,
  knownQuestions,
  levelOf,
  ratingOf,
} from "../follow-ups/follow-ups.attempt.answers.rules.ts";
import { policyVersions, scriptVersions } from "../policies/policies.repository.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { casesOfCalls, validContactsAfter } from "./numbers.stored.repository.ts";

const contactsAtOnce = 300;
/** The last commit before answers were kept by the calls themselves. */
const argsOf = z.object({ seq: z.number() });
const cursorOf = (value: unknown) => z.object({ after: z.string() }).safeParse(value).data ?? { after: "" };

interface Stored {
  attempt: Row<"attempts">;
  followUp: Row<"followUps">;
  /** The level of the gravest case that the call opened, as it stands today. */
  level: "improvement" | "grievance" | "complaint" | undefined;
  policies: readonly Row<"policies">[];
  scripts: readonly Row<"scripts">[];
}

/** What a contact said that was stored before answers were kept on their follow-up. */
function keptAnswer({ attempt, followUp, level, policies, scripts }: Stored): RowChange[] {
  if (followUp.dissatisfied !== null || followUp.validContactAt !== attempt.at) return [];
  const { kind, policyId } = followUp;
  const { ratingScale } = policyOf({ kind: policyKindOf(kind), policyId, versions: policies });
  const given = z
    .record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]))
    .safeParse(attempt.answers);
  const said = { answers: given.data ?? {}, level };
  const rating = ratingOf({
    attempt: said,
    questions: knownQuestions({ followUp, brand: null, scripts }),
    ratingScale,
  });
  const answer = answerOf({
    kind,
    rating,
    level: levelOf({ attempt: said, rating, ratingScale }),
    ratingScale,
  });
  return answer ? [touched("followUps", followUp, answer)] : [];
}

/** Reads the answers of calls that were made before these were kept, a piece at a time; what is kept already stays. */
export const answersJob: JobHandler = {
  kind: "answers",
  async slice({ job, scope }) {
    const { after } = cursorOf(job.cursor);
    const { seq } = argsOf.parse(job.args);
    const { attempts } = await scope.read({
      attempts: validContactsAfter({ seq, after, limit: contactsAtOnce }),
    });
    const ids = attempts.map(({ followUpId }) => followUpId);
    const { followUps, levels, policies, scripts } = await scope.read({
      followUps: byIds("followUps", ids),
      levels: casesOfCalls(ids),
      policies: policyVersions(),
      scripts: scriptVersions(),
    });
    const byId = new Map(followUps.map((followUp) => [followUp.id, followUp]));
    const update = attempts.flatMap((attempt) => {
      const followUp = byId.get(attempt.followUpId);
      return followUp
        ? keptAnswer({ attempt, followUp, level: levels.get(followUp.id), policies, scripts })
        : [];
    });
    const last = attempts.at(-1);
    return {
      changes: { update },
      cursor: { after: last?.id ?? after },
      done: attempts.length < contactsAtOnce,
    };
  },
};
